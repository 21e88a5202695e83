import { type BackupSummary, verifyBackup } from "@portail-familles/core/backups"
import type { Command } from "commander"
import { Effect, Layer, Schema } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { argument } from "../../running/declared.ts"
import { progress } from "../../terminal/progress.ts"
import type { Style, Terminal } from "../../terminal/Terminal.ts"
import { facts } from "../../terminal/table.ts"
import { count, moment } from "../../terminal/words.ts"
import { identitiesOf, key, sizeWords } from "./takes.ts"

const takes = { file: argument(Schema.String, "la sauvegarde"), key }

/** `portail backup verify`: restores into a scratch database and compares. */
export const verifyCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "verify",
    description: "prouve qu'une sauvegarde se restaure : la charge dans une base jetable et compare tout",
    takes,
    examples: [
      ["portail backup verify portail-20261127T030000Z.tar.gz.age --key cle-de-secours.txt", "ne touche pas au portail"]
    ],
    services: () => Layer.empty,
    run: verify
  })

const verify = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const identities = yield* identitiesOf(options.key)
  const { summary } = yield* Effect.acquireUseRelease(
    Effect.sync(() => progress(terminal, "Vérification (Mo)")),
    (bar) => verifyBackup({ file: options.file, identities, onProgress: bar.update }),
    (bar) => Effect.sync(() => bar.stop())
  )
  return {
    data: { file: options.file, ...summary },
    text: summaryPage(terminal.outStyle, summary),
    note: "La sauvegarde est entière : tout ce qu'elle doit contenir a été restauré et comparé."
  }
})

/** What a backup is, for people. */
export const summaryPage = (style: Style, summary: BackupSummary): string =>
  facts(style, [
    ["Faite le", moment(new Date(summary.takenAt))],
    ["Version du portail", `${summary.program}, base ${summary.migration}`],
    ["Données", `${count(summary.rows, "ligne")} de ${count(summary.tables, "table")}`],
    ["Fichiers des familles", `${summary.files} (${sizeWords(summary.fileBytes)})`],
    [
      "Clé de l'installation",
      summary.secretKey ? "dans la sauvegarde" : "pas dans la sauvegarde : il faut PORTAIL_SECRET_KEY"
    ]
  ])
