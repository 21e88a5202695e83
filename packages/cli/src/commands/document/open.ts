import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import {
  formatAnswer,
  type OpenedSubmission,
  questionsOf,
  Reviews,
  submissionFiles
} from "@portail-familles/core/documents"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { argument, optional, required } from "../../running/declared.ts"
import { Word, yes } from "../../running/options.ts"
import { attempted, writePrivateFile } from "../../running/privateFile.ts"
import { staffOf } from "../../running/staff.ts"
import { FileUnusable } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { facts } from "../../terminal/table.ts"
import { count, moment, submissionStates } from "../../terminal/words.ts"
import { openServices } from "./services.ts"

const takes = {
  id: argument(Word, "l'envoi, par son identifiant (portail document list)"),
  purpose: required("<motif>", Word, "pourquoi : la famille le lit"),
  service: optional("<code>", Word, "pour quel service de la ville ; certains documents ne s'ouvrent que pour le leur"),
  out: optional("<dossier>", Word, "y écrit le PDF signé et les fichiers envoyés, lisibles de vous seul"),
  yes
}

/** `portail document open`: what a family sent, as it signed it. */
export const documentOpenCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "open",
    description: "ouvre un document envoyé ; s'il est confidentiel, la famille voit qui l'a ouvert, quand et pourquoi",
    takes,
    examples: [
      ['portail document open b4c532b7 --purpose "accueil du mercredi 25 novembre"', "le document, avec une trace"],
      [
        'portail document open b4c532b7 --purpose "dossier papier" --service enfance --out dossier',
        "écrit aussi ses fichiers"
      ]
    ],
    services: openServices,
    run: open
  })

const open = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const reviews = yield* Reviews
  const { staff, town } = yield* staffOf(terminal, options)
  const { id } = yield* reviews.named(staff, options.id)
  const opened = yield* reviews.open(staff, id, {
    purpose: options.purpose,
    service: options.service ?? null
  })
  const note = "Ouverture inscrite au journal."
  const { out } = options
  if (out === undefined) return { data: opened, text: facts(terminal.outStyle, rows(opened)), note }
  yield* attempted(out, "--out", () => mkdir(out, { recursive: true, mode: 0o700 }))
  const written: Array<string> = []
  const filesOf = yield* submissionFiles
  for (const { name, content } of filesOf(town, opened)) {
    const file = join(out, name)
    yield* Effect.catchTag(writePrivateFile(file, content, options.yes), "FileMissing", () =>
      Effect.fail(
        new FileUnusable({
          file,
          reason: "n'est plus dans le magasin de fichiers",
          advice: "Vérifiez PORTAIL_FILES."
        })
      )
    )
    written.push(file)
  }
  const waiting = opened.files.filter(({ scanned }) => !scanned).length
  return {
    data: { ...opened, written },
    text: written.map((file) => `${file}\n`).join(""),
    note:
      waiting === 0
        ? note
        : `${note} ${count(waiting, "fichier")} que l'antivirus n'a pas encore examinés : non écrits.`
  }
})

const rows = (opened: OpenedSubmission): ReadonlyArray<readonly [string, string]> => {
  const { title, subject, household, state, content, contentHash, files } = opened
  const signed = content?.signed ?? null
  return [
    ["Document", title],
    ["Pour", subject],
    ["Foyer", household],
    ["État", submissionStates[state]],
    ...(signed === null
      ? [["Contenu", "effacé : sa durée de conservation est passée"] as const]
      : [
          ["Envoyé par", `${signed.by}, ${moment(new Date(signed.at))}`] as const,
          ["Empreinte", contentHash ?? "–"] as const,
          ...signed.notices.map((notice) => ["À noter", notice] as const),
          ...questionsOf(signed.kind)
            .filter(({ code }) => content?.as === "form" && Object.hasOwn(content.answers, code))
            .map(({ code, label }) => [label, formatAnswer(content?.answers[code] ?? null) || "–"] as const)
        ]),
    ...files.map(
      ({ id, mediaType, pages }, place) => [`Fichier ${place + 1}`, `${id} (${mediaType}, ${pages} p.)`] as const
    )
  ]
}
