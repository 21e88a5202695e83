import { type NamedSubmission, Reviews } from "@portail-familles/core/documents"
import type { Command } from "commander"
import { Effect, Schema } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { argument, optional, severalArguments } from "../../running/declared.ts"
import { type OneByOne, oneByOne } from "../../running/oneByOne.ts"
import { dryRun, Word, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import { shortId } from "../../terminal/listColumns.ts"
import { UsageRefused } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { table } from "../../terminal/table.ts"
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
  dryRun,
  yes
}

/** `portail document review`: accepts what families sent, or refuses it with a reason. */
export const documentReviewCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "review",
    description: "accepte des documents envoyés, ou les refuse avec un motif ; la famille est prévenue d'un refus",
    takes,
    examples: [
      ["portail document review accept b4c532b7", "accepte ; une fiche sanitaire met à jour le dossier de l'enfant"],
      ['portail document review refuse b4c532b7 --reason "La page 2 est illisible."', "refuse et prévient la famille"]
    ],
    services: reviewServices,
    run: review
  })

const review = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const reviews = yield* Reviews
  const { decision, reason = "" } = options
  if (decision === "refuse" && reason === "") return yield* reasonMissing
  const { staff } = yield* staffOf(terminal, options)
  const accepts = decision === "accept"
  const submissions: Array<NamedSubmission> = []
  const act = (dryRun: boolean) =>
    oneByOne(terminal, "Envoi", options.ids, (typed) =>
      Effect.gen(function* () {
        const submission = yield* reviews.named(staff, typed)
        yield* accepts
          ? reviews.accept(staff, submission.id, dryRun)
          : reviews.refuse(staff, submission.id, reason, dryRun)
        if (dryRun) submissions.push(submission)
      })
    )
  const plan = yield* act(true)
  const outcome = (dryRun: boolean, { done, failed, text, exitCode }: OneByOne) => {
    const summary = dryRun
      ? `${count(done.length, "document")} à décider ainsi (--dry-run)`
      : count(done.length, ...decidedWords[decision])
    return {
      data: { dryRun, [accepts ? "accepted" : "refused"]: done, failed },
      text,
      note: `${summary}${failed.length === 0 ? "." : ` ; ${count(failed.length, "problème")}.`}`,
      exitCode
    }
  }
  return yield* confirmed(terminal, options, {
    nothing: plan.done.length === 0 ? outcome(options.dryRun, plan) : undefined,
    dryRun: outcome(true, plan),
    preview: { on: "err", text: `${submissionsTable(terminal, submissions)}${plan.text}`, leftOut: "json or yes" },
    action: `${accepts ? "Accepter" : "Refuser"} ${count(plan.done.length, "document")}`,
    apply: Effect.map(act(false), (report) => outcome(false, report))
  })
})

const decidedWords = {
  accept: ["document accepté", "documents acceptés"],
  refuse: ["document refusé", "documents refusés"]
} satisfies Record<string, readonly [string, string]>

const submissionsTable = (terminal: Terminal, submissions: ReadonlyArray<NamedSubmission>): string =>
  table(
    terminal.errStyle,
    ["Envoi", "Foyer", "Pour", "Document"],
    submissions.map(({ id, householdRef, subject, title }) => [shortId(id), householdRef, subject, title])
  )

const reasonMissing = new UsageRefused({
  problem: "Il manque le motif du refus, que la famille lira.",
  advice: 'Ajoutez par exemple --reason "La page 2 est illisible : photographiez-la à plat."'
})
