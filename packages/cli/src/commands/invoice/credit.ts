import { CreditNotes } from "@portail-familles/core/payments/CreditNotes.ts"
import { cents } from "@portail-familles/core/platform/csv/fields.ts"
import { Command } from "commander"
import { Effect, Schema } from "effect"
import { confirmed } from "../../running/confirmed.ts"
import { commonOptions, dryRunOption, Flag, Word, yesOption } from "../../running/options.ts"
import { runCommand } from "../../running/runCommand.ts"
import { staffOf } from "../../running/staff.ts"
import { withExamples } from "../../terminal/help.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { typedField } from "../../terminal/typedField.ts"
import { euros } from "../../terminal/words.ts"
import { creditServices } from "./services.ts"

const Options = Schema.Struct({
  ...commonOptions,
  invoice: Word,
  amount: Schema.optionalKey(Word),
  number: Schema.optionalKey(Word),
  reason: Word,
  dryRun: Flag,
  yes: Flag
})

/** `portail invoice credit`: gives up what is left of an invoice, or a part. */
export const invoiceCreditCommand = (terminal: Terminal): Command =>
  withExamples(
    new Command("credit")
      .description("fait un avoir : annule ce qui reste à payer d'une facture, ou une partie ; elle-même ne change pas")
      .argument("<invoice>", "numéro de la facture")
      .requiredOption("--reason <motif>", "pourquoi ; la famille le lit sur sa facture")
      .option("--amount <euros>", "montant, comme 12,50 (sinon tout ce qui reste à payer)")
      .option("--number <numéro>", "numéro de l'avoir dans votre logiciel (sinon AV et le numéro de la facture)")
      .addOption(dryRunOption())
      .addOption(yesOption()),
    [
      ['portail invoice credit 2026000123 --reason "Établie par erreur" --dry-run', "montre ce que l'avoir annulerait"],
      ['portail invoice credit 2026000123 --amount 7,20 --reason "Deux repas non pris"', "demande, puis fait l'avoir"]
    ]
  ).action(
    runCommand(terminal, { options: Options, services: creditServices, run: (options) => credit(terminal, options) })
  )

const credit = Effect.fnUntraced(function* (terminal: Terminal, options: typeof Options.Type) {
  const { invoice, reason, dryRun } = options
  const notes = yield* CreditNotes
  const order = {
    reason,
    ...(options.number === undefined ? {} : { number: options.number }),
    ...(options.amount === undefined ? {} : { amountCents: yield* typedField("--amount", cents(options.amount)) })
  }
  const { staff } = yield* staffOf(terminal, options)
  const plan = yield* notes.issue(staff, invoice, order, { dryRun: true })
  const action = `Faire l'avoir ${plan.number} de ${euros(plan.amountCents)} sur la facture ${invoice} de ${plan.household}`
  const about = { dryRun, invoice, reason }
  return yield* confirmed(terminal, options, {
    dryRun: { data: { ...about, ...plan }, text: `${action}\n`, note: "Rien n'a été changé (--dry-run)." },
    action,
    apply: Effect.map(notes.issue(staff, invoice, order, { dryRun: false }), (note) => ({
      data: { ...about, ...note },
      text: "",
      note: `Avoir ${note.number} fait : ${euros(note.amountCents)} ; reste à payer : ${euros(note.leftCents)}.`
    }))
  })
})
