import { meansSynonyms } from "@portail-familles/core/ledger"
import { CounterPayments, type RecordedPayment } from "@portail-familles/core/payments"
import { cents, day as dayOf } from "@portail-familles/core/platform/csv"
import type { Command } from "commander"
import { Effect, Schema } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { defaulted, required } from "../../running/declared.ts"
import { dryRun, Word, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import { choiceOf } from "../../terminal/choice.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { typedField } from "../../terminal/typedField.ts"
import { counterMeansWords, day, euros, meansOf } from "../../terminal/words.ts"
import { partsTable } from "./partsTable.ts"
import { bookServices } from "./services.ts"

const takes = {
  invoice: required("<numéro...>", Schema.Array(Word), "les factures qu'il couvre, d'un foyer et d'une régie"),
  means: required("<moyen>", choiceOf(counterMeansWords, meansSynonyms), "comment il a été payé"),
  amount: required("<euros>", Word, "montant reçu, comme 12,50 ; ce qui dépasse reste en trop-perçu"),
  on: required("<jour>", Word, "jour où il a été reçu, comme 2026-11-20"),
  reference: defaulted(
    "<référence>",
    Schema.Trim,
    "",
    "numéro du reçu, du chèque ou du virement : jamais enregistré deux fois"
  ),
  dryRun,
  yes
}

/** `portail payment record`: writes a payment taken at the counter into the books. */
export const recordCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "record",
    description: "enregistre un paiement reçu au guichet ou par courrier ; il ne change plus ensuite",
    takes,
    examples: [
      [
        "portail payment record --invoice 2026000001 --means espèces --amount 12,50 --on 2026-11-20 --dry-run",
        "montre ce que le paiement couvrirait"
      ],
      [
        'portail payment record --invoice 2026000001 2026000002 --means chèque --amount 80 --on 2026-11-20 --reference "CHQ 1234567" --yes',
        "enregistre un chèque pour deux factures, sans question"
      ]
    ],
    services: bookServices,
    run: record
  })

const record = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const counter = yield* CounterPayments
  const payment = {
    invoiceNumbers: options.invoice,
    means: options.means,
    amountCents: yield* typedField("--amount", cents(options.amount)),
    paidOn: yield* typedField("--on", dayOf(options.on)),
    reference: options.reference
  }
  const { staff } = yield* staffOf(terminal, options)
  const plan = yield* counter.record(staff, payment, { dryRun: true })
  const about = { dryRun: options.dryRun, ...payment }
  const parts = partsTable(terminal, plan)
  return yield* confirmed(terminal, options, {
    dryRun: { data: { ...about, ...plan }, text: parts, note: "Rien n'a été changé (--dry-run)." },
    preview: { on: "err", text: parts, leftOut: "json or yes" },
    action: `Enregistrer ${euros(payment.amountCents)} (${meansOf(payment.means)}) du ${day(payment.paidOn)} pour ${plan.household}`,
    apply: Effect.map(counter.record(staff, payment, { dryRun: false }), (recorded) => ({
      data: { ...about, ...recorded },
      text: partsTable(terminal, recorded),
      note: `Paiement ${recorded.id ?? ""} enregistré : ${euros(payment.amountCents)}${surplusWords(recorded)}.`
    }))
  })
})

const surplusWords = ({ surplusCents }: RecordedPayment): string =>
  surplusCents === 0 ? "" : `, dont ${euros(surplusCents)} de trop-perçu`
