import { questionsOf } from "@portail-familles/core/documents/documentKind.ts"
import { shownAnswer } from "@portail-familles/core/documents/notation.ts"
import { type OpenedSubmission, Reviews } from "@portail-familles/core/documents/Reviews.ts"
import { Command } from "commander"
import { Effect, Schema } from "effect"
import { commonOptions, Word } from "../../running/options.ts"
import { runs } from "../../running/runs.ts"
import { staffOf } from "../../running/staff.ts"
import { withExamples } from "../../terminal/help.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { facts } from "../../terminal/table.ts"
import { moment, submissionStates } from "../../terminal/words.ts"
import { openingServices } from "./services.ts"
import { writeOpened } from "./writing.ts"

const Options = Schema.Struct({ ...commonOptions, id: Word, purpose: Word, out: Schema.optionalKey(Word) })

/** `portail document open`: what a family sent, as it signed it. */
export const documentOpenCommand = (terminal: Terminal): Command =>
  withExamples(
    new Command("open")
      .description(
        "ouvre un document envoyé ; s'il est confidentiel, la famille voit qui l'a ouvert, quand et pourquoi"
      )
      .argument("<id>", "l'envoi, par son identifiant (portail document list)")
      .requiredOption("--purpose <motif>", "pourquoi : la famille le lit")
      .option("--out <dossier>", "écrit le PDF signé et les fichiers envoyés dans ce dossier, lisibles de vous seul"),
    [
      ['portail document open 0193… --purpose "accueil du mercredi 25 novembre"', "le document, avec une trace"],
      ['portail document open 0193… --purpose "sortie" --out sortie', "le PDF signé et les photos, dans un dossier"]
    ]
  ).action(runs(terminal, { options: Options, services: openingServices, run: (options) => open(terminal, options) }))

const open = Effect.fnUntraced(function* (terminal: Terminal, options: typeof Options.Type) {
  const reviews = yield* Reviews
  const { staff, town } = yield* staffOf(terminal, options)
  const opened = yield* reviews.open(staff, options.id, options.purpose)
  const written = options.out === undefined ? [] : yield* writeOpened(town, opened, options.out)
  if (options.out !== undefined) {
    return {
      data: { ...opened, written },
      text: written.map((path) => `${path}\n`).join(""),
      note:
        written.length === 0
          ? "Il ne reste rien à écrire."
          : "Ouverture inscrite au journal. Effacez ces fichiers après usage."
    }
  }
  return { data: opened, text: facts(terminal.outColors, rows(opened)), note: "Ouverture inscrite au journal." }
})

const rows = (opened: OpenedSubmission): ReadonlyArray<readonly [string, string]> => {
  const { title, subject, household, state, content, contentHash, files } = opened
  const signed = content?.signed ?? null
  return [
    ["Document", title],
    ["Pour", subject],
    ["Foyer", household],
    ["État", submissionStates[state] ?? state],
    ...(signed === null
      ? [["Contenu", "effacé : sa durée de conservation est passée"] as const]
      : [
          ["Envoyé par", `${signed.by}, ${moment(new Date(signed.at))}`] as const,
          ["Empreinte", contentHash ?? "–"] as const,
          ...signed.notices.map((notice) => ["À noter", notice] as const),
          ...questionsOf(signed.kind)
            .filter(({ code }) => content?.as === "form" && Object.hasOwn(content.answers, code))
            .map(({ code, label }) => [label, shownAnswer(content?.answers[code] ?? null) || "–"] as const)
        ]),
    ...files.map(
      ({ id, mediaType, pages }, place) => [`Fichier ${place + 1}`, `${id} (${mediaType}, ${pages} p.)`] as const
    )
  ]
}
