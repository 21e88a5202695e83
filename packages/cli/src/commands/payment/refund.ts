import { Refunds } from "@portail-familles/core/ledger"
import { cents } from "@portail-familles/core/platform/csv"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { argument, required } from "../../running/declared.ts"
import { dryRun, Word, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { typedField } from "../../terminal/typedField.ts"
import { euros } from "../../terminal/words.ts"
import { bookServices } from "./services.ts"

const takes = {
  payment: argument(Word, "son identifiant, sa référence PayFiP, ou son numéro de reçu, de chèque ou de virement"),
  amount: required("<euros>", Word, "montant rendu, comme 12,50 : au plus le trop-perçu"),
  reason: required("<motif>", Word, "pourquoi ; reste dans les comptes et dans le journal"),
  dryRun,
  yes
}

/** `portail payment refund`: marks a surplus as given back. */
export const refundCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "refund",
    description: "inscrit le remboursement d'un trop-perçu ; l'argent lui-même est rendu par la régie",
    takes,
    examples: [
      [
        'portail payment refund dadf223d --amount 3,35 --reason "Payé deux fois"',
        "demande, puis inscrit le remboursement"
      ]
    ],
    services: bookServices,
    run: refund
  })

const refund = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const { payment, reason, dryRun } = options
  const refunds = yield* Refunds
  const amountCents = yield* typedField("--amount", cents(options.amount))
  const { staff } = yield* staffOf(terminal, options)
  const plan = yield* refunds.refund(staff, payment, { amountCents, reason }, { dryRun: true })
  const action = `Inscrire le remboursement de ${euros(amountCents)} à ${plan.household} (${reason})`
  const about = { dryRun, payment, amountCents, reason }
  return yield* confirmed(terminal, options, {
    dryRun: { data: { ...about, ...plan }, text: `${action}\n`, note: "Rien n'a été changé (--dry-run)." },
    action,
    apply: Effect.map(refunds.refund(staff, payment, { amountCents, reason }, { dryRun: false }), (refunded) => ({
      data: { ...about, ...refunded },
      text: "",
      note: `Remboursement de ${euros(amountCents)} inscrit ; trop-perçu restant : ${euros(refunded.surplusCents)}.`
    }))
  })
})
