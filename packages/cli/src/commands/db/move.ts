import { moveDatabase } from "@portail-familles/core/backups"
import { databaseLayer, serverLayerUnchecked } from "@portail-familles/core/platform/sql"
import type { Command } from "commander"
import { Effect, Layer, Redacted, Schema } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { optional } from "../../running/declared.ts"
import { yes } from "../../running/options.ts"
import { progress } from "../../terminal/progress.ts"
import { agree } from "../../terminal/prompts.ts"
import { UsageRefused } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"
import { embeddedOf } from "../backup/takes.ts"

const takes = {
  to: optional(
    "<url>",
    Schema.String.check(Schema.isPattern(/^postgres(ql)?:\/\//)),
    "le serveur : postgres://propriétaire@hôte/base ; par la variable, le mot de passe ne se voit pas",
    "PORTAIL_MOVE_TO"
  ),
  yes
}

const explained = `Portail arrêté. Tout passe en une transaction, chaque table est relue sur le serveur et comparée : interrompue, la commande
ne laisse rien sur le serveur. La base intégrée reste telle quelle, les fichiers d'un dossier ou d'un compartiment aussi ; ceux de la base
suivent. Le rôle est celui à qui appartiendront les tables.`

/** `portail db move`: from the embedded database to a PostgreSQL server. */
export const moveCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "move",
    description: "copie la base intégrée vers un serveur PostgreSQL vide",
    takes,
    explained,
    examples: [
      ["portail db move --to postgres://proprietaire@serveur/portail", "copie et compare"],
      [
        "DATABASE_URL=postgres://proprietaire@… portail db migrate --application-role portail",
        "puis donne ses droits au portail"
      ]
    ],
    services: () => Layer.empty,
    run: move
  })

const move = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  if (options.to === undefined) {
    return yield* new UsageRefused({ problem: "Vers quel serveur ?", advice: "Indiquez --to, ou PORTAIL_MOVE_TO." })
  }
  const dataDirectory = yield* embeddedOf({
    ...options,
    dataDir: options.dataDir ?? process.env["PORTAIL_DATA_DIR"] ?? ".portail"
  })
  yield* agree(terminal, options.yes, `Copier ${dataDirectory} vers le serveur`)
  const target = serverLayerUnchecked({ url: Redacted.make(options.to) })
  const moved = yield* Effect.acquireUseRelease(
    Effect.sync(() => progress(terminal, "Tables")),
    (bar) =>
      moveDatabase(target, bar.update).pipe(
        // what a family wrote meanwhile would stay behind
        Effect.provide(databaseLayer({ url: undefined, dataDirectory, mustOwn: true }))
      ),
    (bar) => Effect.sync(() => bar.stop())
  )
  const rows = moved.reduce((sum, each) => sum + each.rows, 0)
  const words = [
    `${count(rows, "ligne")} de ${count(moved.length, "table")} sont sur le serveur, relues et pareilles.`,
    "Mettez DATABASE_URL, lancez portail db migrate --application-role, puis le portail.",
    `Rangez ensuite ${dataDirectory} : un portail lancé sans DATABASE_URL s'en servirait encore.`
  ]
  return {
    data: { tables: moved.map(({ table, rows: number, digest }) => ({ table, rows: number, digest })) },
    text: "",
    note: words.join(" ")
  }
})
