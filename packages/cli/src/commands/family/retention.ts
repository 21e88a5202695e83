import { type Outlived, Retention } from "@portail-familles/core/privacy/Retention.ts"
import { Command } from "commander"
import { Effect, Schema } from "effect"
import { commonOptions, dryRunOption, Flag, yesOption } from "../../running/options.ts"
import { runs } from "../../running/runs.ts"
import { staffOf } from "../../running/staff.ts"
import { withExamples } from "../../terminal/help.ts"
import { agree } from "../../terminal/prompts.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { table } from "../../terminal/table.ts"
import { count } from "../../terminal/words.ts"
import { privacyServices } from "./privacyServices.ts"

const Options = Schema.Struct({ ...commonOptions, dryRun: Flag, yes: Flag })

/** `portail family retention`: what has been kept long enough. */
export const familyRetentionCommand = (terminal: Terminal): Command =>
  withExamples(
    new Command("retention")
      .description("supprime ce que la ville ne peut plus garder ; le serveur le fait aussi chaque jour")
      .addOption(dryRunOption())
      .addOption(yesOption()),
    [
      ["portail family retention --dry-run", "combien de données ont dépassé leur durée, par type"],
      ["portail family retention --yes", "les supprime maintenant"]
    ]
  ).action(runs(terminal, { options: Options, services: privacyServices, run: (options) => apply(terminal, options) }))

const apply = Effect.fnUntraced(function* (terminal: Terminal, options: typeof Options.Type) {
  const retention = yield* Retention
  const { staff, town } = yield* staffOf(terminal, options)
  const { retention: settings } = town.settings
  const shown = yield* retention.apply(staff, town, { dryRun: true })
  const total = Object.values(shown).reduce((sum, number) => sum + number, 0)
  if (options.dryRun || total === 0) {
    const note = total === 0 ? "Rien n'a dépassé sa durée." : "Rien n'a été supprimé (--dry-run)."
    return { data: { dryRun: options.dryRun, settings, outlived: shown }, text: page(terminal, settings, shown), note }
  }
  if (!options.json) terminal.out(page(terminal, settings, shown))
  yield* agree(terminal, options.yes, `Supprimer ${count(total, "donnée")}`)
  const outlived = yield* retention.apply(staff, town, { dryRun: false })
  return { data: { dryRun: false, settings, outlived }, text: "", note: "C'est supprimé." }
})

type Settings = Record<
  | "healthMonthsAfterSchoolYear"
  | "healthReadsMonths"
  | "decidedChangesMonths"
  | "documentMonths"
  | "auditMonths"
  | "accountingYears",
  number
>

const page = (terminal: Terminal, settings: Settings, outlived: Outlived): string =>
  table(
    terminal.outColors,
    ["Données", "Gardées", { title: "À supprimer", align: "right" }],
    [
      [
        "fiches santé",
        `${settings.healthMonthsAfterSchoolYear} mois après l'année scolaire`,
        `${outlived.healthRecords}`
      ],
      ["consultations de fiches santé", `${settings.healthReadsMonths} mois`, `${outlived.healthReads}`],
      ["documents", `${settings.documentMonths} mois`, `${outlived.documents}`],
      ["demandes décidées", `${settings.decidedChangesMonths} mois`, `${outlived.decidedChanges}`],
      [
        "journal des actes",
        `${settings.auditMonths} mois ; actes comptables et effacements ${settings.accountingYears} ans`,
        `${outlived.auditEntries}`
      ],
      [
        "débiteurs de foyers effacés",
        `${settings.accountingYears} ans après la dernière facture`,
        `${outlived.debtors}`
      ]
    ]
  )
