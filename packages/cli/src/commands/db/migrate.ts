import { grantToApplication, migrate, migrationPlan, pendingMigrations } from "@portail-familles/core/platform/sql"
import type { Command } from "commander"
import { Effect, Schema } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { flag, optional } from "../../running/declared.ts"
import { uncheckedDatabase } from "../../running/layers.ts"
import { dryRun } from "../../running/options.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"
import { planNote, planPage } from "./planPage.ts"

const takes = {
  dryRun,
  plan: flag("montre ce que chaque mise à jour change, ce qui attend et combien de temps ; ne change rien"),
  applicationRole: optional(
    "<rôle>",
    Schema.String.check(Schema.isMinLength(1)),
    "rôle PostgreSQL sous lequel le portail travaille : il lit et écrit, et ne peut ni modifier ni vider les tables",
    "PORTAIL_APPLICATION_ROLE"
  )
}

/** `portail db migrate`: brings the tables up to date. */
export const migrateCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "migrate",
    description: "met la base de données à jour",
    takes,
    examples: [
      ["portail db migrate", "met à jour la base intégrée (elle l'est aussi à chaque démarrage)"],
      [
        "DATABASE_URL=postgres://… portail db migrate",
        "met à jour un serveur PostgreSQL, avant de relancer le portail"
      ],
      [
        "DATABASE_URL=postgres://proprietaire@… portail db migrate --application-role portail",
        "met à jour, et donne au rôle « portail » ce qu'il lui faut"
      ],
      ["portail db migrate --plan", "avant une mise à jour : qui attend, et combien de temps"],
      ["portail db migrate --dry-run --json", "liste les mises à jour qui manquent"]
    ],
    services: uncheckedDatabase,
    run: (terminal, options) => (options.plan ? plan(terminal) : bringUpToDate(options))
  })

const bringUpToDate = Effect.fnUntraced(function* ({ dryRun, applicationRole }: OptionsOf<typeof takes>) {
  const pending = yield* pendingMigrations
  if (!dryRun) yield* migrate
  if (!dryRun && applicationRole !== undefined) yield* grantToApplication(applicationRole)
  const lines = pending.map((name) => `${name}\n`).join("")
  return {
    data: { dryRun, [dryRun ? "pending" : "done"]: pending },
    text: pending.length === 0 ? "La base de données est à jour.\n" : `${lines}${said(dryRun, pending.length)}\n`
  }
})

const plan = Effect.fnUntraced(function* (terminal: Terminal) {
  const planned = yield* migrationPlan
  return { data: planned, text: planPage(terminal.outStyle, planned), note: planNote(planned) }
})

const said = (dryRun: boolean, number: number): string =>
  dryRun ? `${count(number, "mise à jour", "mises à jour")} à faire.` : "La base de données est à jour."
