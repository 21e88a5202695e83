import { writeFile } from "node:fs/promises"
import { DocumentPdfs, EmergencySheets } from "@portail-familles/core/documents"
import type { Command } from "commander"
import { Effect, Schema } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { optional, required } from "../../running/declared.ts"
import { writeReasonOf } from "../../running/fileReason.ts"
import { Word, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import { AlreadyThere, FileUnusable, NothingFound } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"
import { sheetServices } from "./services.ts"

const takes = {
  activity: required("<code>", Word, "l'activité"),
  on: required("<jour>", Word.check(Schema.isPattern(/^\d{4}-\d{2}-\d{2}$/)), "le jour, comme 2026-12-21"),
  class: optional("<classe>", Word, "les enfants d'une classe seulement"),
  service: optional("<code>", Word, "pour quel service de la ville ; certains documents ne s'ouvrent que pour le leur"),
  purpose: required("<motif>", Word, "pourquoi : chaque famille le lit"),
  out: required("<fichier>", Word, "où l'écrire ; lisible de vous seul"),
  yes
}

/** `portail document emergency`: what a director takes along. */
export const documentEmergencyCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "emergency",
    description:
      "écrit la fiche d'urgence d'un jour en PDF : qui appeler, que faire, qui peut venir chercher chaque enfant",
    takes,
    examples: [
      [
        'portail document emergency --activity centre-loisirs --on 2026-12-21 --service enfance --purpose "sortie en forêt" --out sortie.pdf',
        "à imprimer : il se lit sans réseau"
      ]
    ],
    services: sheetServices,
    run: emergency
  })

const emergency = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const [sheets, pdfs] = [yield* EmergencySheets, yield* DocumentPdfs]
  const { staff } = yield* staffOf(terminal, options)
  const { activity, on, purpose, out: file } = options
  const sheet = yield* sheets.of(staff, {
    activity,
    on,
    purpose,
    service: options.service ?? null,
    ...(options.class === undefined ? {} : { schoolClass: options.class })
  })
  if (sheet.children.length === 0) {
    return yield* new NothingFound({
      problem: `Aucun enfant n'est inscrit à ${activity} ce jour-là.`,
      advice: "Vérifiez le code et le jour, ou importez les inscriptions : portail enrolment import"
    })
  }
  const pdf = yield* pdfs.emergencySheet(sheet)
  yield* Effect.tryPromise({
    try: () => writeFile(file, pdf, { flag: options.yes ? "w" : "wx", mode: 0o600 }),
    catch: (cause) =>
      cause instanceof Error && "code" in cause && cause.code === "EEXIST"
        ? new AlreadyThere({ file })
        : new FileUnusable({
            file,
            reason: writeReasonOf(file, cause),
            advice: "Choisissez un autre endroit avec --out."
          })
  })
  return {
    data: { file, children: sheet.children.length },
    text: `${file}\n`,
    note: `${count(sheet.children.length, "enfant")}. Chaque famille voit cette lecture et son motif ; effacez le fichier après usage.`
  }
})
