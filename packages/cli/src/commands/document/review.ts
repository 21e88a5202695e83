import { Reviews } from "@portail-familles/core/documents"
import type { Command } from "commander"
import { Effect, Schema } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { argument, optional, severalArguments } from "../../running/declared.ts"
import { oneByOne } from "../../running/oneByOne.ts"
import { Word, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import { agree } from "../../terminal/prompts.ts"
import { UsageRefused } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"
import { reviewServices } from "./services.ts"

const decisions = ["accept", "refuse"] as const

const takes = {
  decision: argument(Schema.Literals(decisions), "accept ou refuse"),
  ids: severalArguments(
    Schema.NonEmptyArray(Word),
    "les envois, par leur identifiant (portail document list --to-review)"
  ),
  reason: optional("<motif>", Word, "pourquoi il est refusé et quoi faire : la famille le lit"),
  yes
}

/** `portail document review`: accepts what families sent, or refuses it with a reason. */
export const documentReviewCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "review",
    description: "accepte des documents envoyés, ou les refuse avec un motif ; la famille est prévenue d'un refus",
    takes,
    examples: [
      ["portail document review accept 0193…", "accepte ; une fiche sanitaire met à jour le dossier de l'enfant"],
      ['portail document review refuse 0193… --reason "La page 2 est illisible."', "refuse et prévient la famille"]
    ],
    services: reviewServices,
    run: review
  })

const review = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const reviews = yield* Reviews
  const { decision, ids, reason } = options
  if (decision === "refuse" && reason === undefined) return yield* reasonMissing
  const { staff } = yield* staffOf(terminal, options)
  const accepts = decision === "accept"
  yield* agree(terminal, options.yes, `${accepts ? "Accepter" : "Refuser"} ${count(ids.length, "document")}`)
  const { done, failed, text, exitCode } = yield* oneByOne(terminal, "Envoi", ids, (id) =>
    Effect.asVoid(accepts ? reviews.accept(staff, id) : reviews.refuse(staff, id, reason ?? ""))
  )
  const said = accepts
    ? count(done.length, "document accepté", "documents acceptés")
    : count(done.length, "document refusé", "documents refusés")
  return {
    data: { [accepts ? "accepted" : "refused"]: done, failed },
    text,
    note: `${said}${failed.length === 0 ? "." : ` ; ${count(failed.length, "problème")}.`}`,
    exitCode
  }
})

const reasonMissing = new UsageRefused({
  problem: "Il manque le motif du refus, que la famille lira.",
  advice: 'Ajoutez par exemple --reason "La page 2 est illisible : photographiez-la à plat."'
})
