import { type ProofAccepted, ProofReviews, type ReadAbsence } from "@portail-familles/core/reservations"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../../running/command.ts"
import { confirmed } from "../../../running/confirmed.ts"
import { argument, required } from "../../../running/declared.ts"
import { dryRun, Word, yes } from "../../../running/options.ts"
import { staffOf } from "../../../running/staff.ts"
import { NothingFound } from "../../../terminal/refusals.ts"
import type { Terminal } from "../../../terminal/Terminal.ts"
import { proofServices } from "../services.ts"
import { daysWords } from "./daysWords.ts"
import { unknownAbsence } from "./unknownAbsence.ts"

const named = { absence: argument(Word, "l'absence, par son identifiant (portail attendance proofs list)") }
const acceptTakes = { ...named, dryRun, yes }
const refuseTakes = {
  ...named,
  reason: required("<motif>", Word, "pourquoi, et quoi faire : la famille le lit dans son espace, jamais dans un mail"),
  dryRun,
  yes
}

/** `portail attendance proofs accept`: the absence is excused, but the days of carence. */
export const proofsAcceptCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "accept",
    description:
      "accepte un justificatif : l'absence est excusée, sauf les jours de carence ; la famille reçoit un mail",
    takes: acceptTakes,
    examples: [["portail attendance proofs accept b4c532b7", "montre ce qui ne sera plus dû, et demande"]],
    services: proofServices,
    run: accept
  })

/** `portail attendance proofs refuse`: the absence stays unexcused. */
export const proofsRefuseCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "refuse",
    description: "refuse un justificatif avec un motif ; s'il est encore temps, la famille peut en donner un autre",
    takes: refuseTakes,
    examples: [
      ['portail attendance proofs refuse b4c532b7 --reason "La photo est illisible."', "la famille est prévenue"]
    ],
    services: proofServices,
    run: refuse
  })

const notWaiting = (typed: string) => ({
  ...unknownAbsence(typed),
  ProofNotWaiting: () =>
    Effect.fail(
      new NothingFound({
        problem: `Aucun justificatif n'attend de réponse pour l'absence ${typed}.`,
        advice:
          "Il est déjà décidé, absent, ou l'antivirus ne l'a pas encore examiné : portail attendance proofs list --all"
      })
    )
})

const accept = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof acceptTakes>) {
  const reviews = yield* ProofReviews
  const { staff } = yield* staffOf(terminal, options)
  const absence = yield* reviews.named(staff, options.absence).pipe(Effect.catchTags(unknownAbsence(options.absence)))
  const act = (dry: boolean) =>
    reviews.accept(staff, absence.id, dry).pipe(Effect.catchTags(notWaiting(options.absence)))
  const plan = yield* act(true)
  const outcome = (dry: boolean, decided: ProofAccepted) => ({
    data: { dryRun: dry, absence: absence.id, ...decided },
    text: "",
    note: dry ? "Rien n'a été changé (--dry-run)." : "Justificatif accepté ; un mail part à la famille."
  })
  return yield* confirmed(terminal, options, {
    dryRun: outcome(true, plan),
    preview: { on: "err", text: acceptedText(absence, plan), leftOut: "json or yes" },
    action: "Accepter ce justificatif",
    apply: Effect.map(act(false), (decided) => outcome(false, decided))
  })
})

const refuse = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof refuseTakes>) {
  const reviews = yield* ProofReviews
  const { staff } = yield* staffOf(terminal, options)
  const absence = yield* reviews.named(staff, options.absence).pipe(Effect.catchTags(unknownAbsence(options.absence)))
  const act = (dry: boolean) =>
    reviews.refuse(staff, absence.id, options.reason, dry).pipe(Effect.catchTags(notWaiting(options.absence)))
  yield* act(true)
  const data = { dryRun: options.dryRun, absence: absence.id }
  return yield* confirmed(terminal, options, {
    dryRun: { data, text: "", note: "Rien n'a été changé (--dry-run)." },
    preview: {
      on: "err",
      text: `${absence.childName}, ${daysWords(absence.days)}\nReste dû : tout.\n`,
      leftOut: "json or yes"
    },
    action: "Refuser ce justificatif",
    apply: Effect.as(act(false), {
      data,
      text: "",
      note: "Justificatif refusé ; un mail part à la famille, sans le motif, qu'elle lit dans son espace."
    })
  })
})

const acceptedText = ({ childName }: ReadAbsence, { excused, due }: ProofAccepted): string =>
  [
    childName,
    `Ne sera plus dû : ${excused.length === 0 ? "rien" : daysWords(excused)}`,
    ...(due.length === 0 ? [] : [`Reste dû (carence, hors délai, ou présence notée) : ${daysWords(due)}`])
  ]
    .map((line) => `${line}\n`)
    .join("")
