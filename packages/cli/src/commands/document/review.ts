import { Reviews } from "@portail-familles/core/documents"
import { Argument, Command } from "commander"
import { Effect, Schema } from "effect"
import { oneByOne } from "../../running/oneByOne.ts"
import { commonOptions, Flag, Word, yesOption } from "../../running/options.ts"
import { runCommand } from "../../running/runCommand.ts"
import { staffOf } from "../../running/staff.ts"
import { withExamples } from "../../terminal/help.ts"
import { agree } from "../../terminal/prompts.ts"
import { UsageRefused } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"
import { reviewServices } from "./services.ts"

const decisions = ["accept", "refuse"] as const

const Options = Schema.Struct({
  ...commonOptions,
  decision: Schema.Literals(decisions),
  ids: Schema.NonEmptyArray(Word),
  reason: Schema.optionalKey(Word),
  yes: Flag
})

/** `portail document review`: accepts what families sent, or refuses it with a reason. */
export const documentReviewCommand = (terminal: Terminal): Command =>
  withExamples(
    new Command("review")
      .description("accepte des documents envoyés, ou les refuse avec un motif ; la famille est prévenue d'un refus")
      .addArgument(new Argument("<decision>", "accept ou refuse").choices(decisions))
      .argument("<ids...>", "les envois, par leur identifiant (portail document list --to-review)")
      .option("--reason <motif>", "pourquoi il est refusé et quoi faire : la famille le lit")
      .addOption(yesOption()),
    [
      ["portail document review accept 0193…", "accepte ; une fiche sanitaire met à jour le dossier de l'enfant"],
      ['portail document review refuse 0193… --reason "La page 2 est illisible."', "refuse et prévient la famille"]
    ]
  ).action(
    runCommand(terminal, { options: Options, services: reviewServices, run: (options) => review(terminal, options) })
  )

const review = Effect.fnUntraced(function* (terminal: Terminal, options: typeof Options.Type) {
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
