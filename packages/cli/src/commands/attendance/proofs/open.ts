import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import { ProofReviews } from "@portail-familles/core/reservations"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../../running/command.ts"
import { argument, required } from "../../../running/declared.ts"
import { Word, yes } from "../../../running/options.ts"
import { attempted, writePrivateFile } from "../../../running/privateFile.ts"
import { staffOf } from "../../../running/staff.ts"
import { FileUnusable } from "../../../terminal/refusals.ts"
import type { Terminal } from "../../../terminal/Terminal.ts"
import { count } from "../../../terminal/words.ts"
import { proofServices } from "../services.ts"
import { unknownAbsence } from "./unknownAbsence.ts"

const takes = {
  absence: argument(Word, "l'absence, par son identifiant (portail attendance proofs list)"),
  purpose: required("<motif>", Word, "pourquoi : la famille le lit"),
  out: required("<dossier>", Word, "y écrit les fichiers donnés, lisibles de vous seul"),
  yes
}

/** `portail attendance proofs open`: what proves an absence, as files. */
export const proofsOpenCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "open",
    description:
      "écrit le justificatif d'une absence dans un dossier ; la famille voit qui l'a ouvert, quand et pourquoi",
    takes,
    examples: [
      ['portail attendance proofs open b4c532b7 --purpose "absence du 24 novembre" --out a-lire', "avec une trace"]
    ],
    services: proofServices,
    run: open
  })

const endings = { "application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png" } as const

const open = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const reviews = yield* ProofReviews
  const { out, absence: typed } = options
  const { staff } = yield* staffOf(terminal, options)
  const absence = yield* reviews.named(staff, typed).pipe(Effect.catchTags(unknownAbsence(typed)))
  const opened = yield* reviews.open(staff, absence.id, options.purpose).pipe(Effect.catchTags(unknownAbsence(typed)))
  yield* attempted(out, "--out", () => mkdir(out, { recursive: true, mode: 0o700 }))
  const written: Array<string> = []
  for (const [index, { mediaType, content }] of opened.entries()) {
    const file = join(out, `justificatif-${absence.id.slice(-8)}-${index + 1}.${endings[mediaType]}`)
    yield* Effect.catchTag(writePrivateFile(file, content, options.yes), "FileMissing", () =>
      Effect.fail(
        new FileUnusable({ file, reason: "n'est plus dans le magasin de fichiers", advice: "Vérifiez PORTAIL_FILES." })
      )
    )
    written.push(file)
  }
  const unseen = absence.proofs.length - opened.length
  return {
    data: { absence: absence.id, written },
    text: written.map((file) => `${file}\n`).join(""),
    note: `Ouverture inscrite au journal. Effacez ces fichiers une fois lus.${
      unseen === 0 ? "" : ` ${count(unseen, "fichier")} que l'antivirus n'a pas encore examinés : non écrits.`
    }`
  }
})
