import { DocumentArchives } from "@portail-familles/core/documents"
import type { Command } from "commander"
import { Effect, Schema } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { optional, required } from "../../running/declared.ts"
import { Word, yes } from "../../running/options.ts"
import { writePrivateFile } from "../../running/privateFile.ts"
import { staffOf } from "../../running/staff.ts"
import { NothingFound } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"
import { archiveServices } from "./services.ts"

const takes = {
  activity: required("<code>", Word, "l'activité"),
  on: required("<jour>", Word.check(Schema.isPattern(/^\d{4}-\d{2}-\d{2}$/)), "le jour, comme 2026-12-21"),
  service: optional("<code>", Word, "pour quel service de la ville ; certains documents ne s'ouvrent que pour le leur"),
  purpose: required("<motif>", Word, "pourquoi : chaque famille le lit"),
  out: required("<fichier>", Word, "où l'écrire ; lisible de vous seul"),
  yes
}

/** `portail document export`: the documents of an activity's children on a day, for its director. */
export const documentExportCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "export",
    description:
      "écrit en une archive zip les documents acceptés des enfants d'une activité, avec la liste de ce qui manque",
    takes,
    examples: [
      [
        'portail document export --activity centre-loisirs --on 2026-12-21 --service enfance --purpose "direction du centre" --out noel.zip',
        "un dossier par enfant, et index.csv"
      ]
    ],
    services: archiveServices,
    run: exportAll
  })

const exportAll = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const archives = yield* DocumentArchives
  const { staff } = yield* staffOf(terminal, options)
  const { activity, on, purpose, out: file } = options
  const archive = yield* archives.of(staff, { activity, on, purpose, service: options.service ?? null })
  const { children, documents, missing } = archive
  if (children === 0) {
    return yield* new NothingFound({
      problem: `Aucun document n'est demandé pour ${activity} ce jour-là.`,
      advice: "Vérifiez le code et le jour, ou importez les inscriptions : portail enrolment import"
    })
  }
  yield* writePrivateFile(file, archive.bytes, options.yes)
  return {
    data: { file, children, documents, missing },
    text: `${file}\n`,
    note: `${count(children, "enfant")} : ${count(documents, "document")} dans l'archive, ${missing} en manque (index.csv). Effacez-la après usage.`
  }
})
