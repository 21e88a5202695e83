import type { RejectedPayment } from "@portail-familles/core/ledger"
import { PaymentRejections } from "@portail-familles/core/payments"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { argument, required } from "../../running/declared.ts"
import { dryRun, Word, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { table } from "../../terminal/table.ts"
import { day, euros, meansOf } from "../../terminal/words.ts"
import { paymentServices } from "./services.ts"

const takes = {
  payment: argument(Word, "son identifiant, sa référence PayFiP, ou son numéro de chèque ou de virement"),
  reason: required("<motif>", Word, "pourquoi la banque l'a rejeté ; reste dans les comptes et dans le journal"),
  dryRun,
  yes
}

/** `portail payment reject`: a payment that the bank sent back. */
export const rejectCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "reject",
    description: "inscrit le rejet d'un prélèvement ou d'un chèque : ce qu'il couvrait est de nouveau à payer",
    takes,
    explained:
      "Le paiement reste dans les comptes ; son rejet s'y ajoute, à la date d'aujourd'hui, dans l'arrêté de caisse et l'export.\n" +
      "La famille reçoit un mail : celui qui a payé en ligne, sinon tous les comptes du foyer.",
    examples: [
      [
        'portail payment reject 202600000132be1a2b --reason "Provision insuffisante" --dry-run',
        "montre les factures qui seraient de nouveau à payer"
      ],
      ['portail payment reject "CHQ 1234567" --reason "Chèque impayé"', "demande, puis inscrit le rejet du chèque"]
    ],
    services: paymentServices,
    run: reject
  })

const reject = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const { payment, reason, dryRun } = options
  const rejections = yield* PaymentRejections
  const { staff } = yield* staffOf(terminal, options)
  const plan = yield* rejections.reject(staff, payment, reason, { dryRun: true })
  const about = { dryRun, payment, reason }
  const shown = coveredTable(terminal, plan)
  return yield* confirmed(terminal, options, {
    dryRun: { data: { ...about, ...plan }, text: shown, note: "Rien n'a été changé (--dry-run)." },
    preview: { on: "err", text: shown, leftOut: "json or yes" },
    action: `Inscrire le rejet de ${euros(plan.amountCents)} (${meansOf(plan.means)} du ${day(plan.paidOn)}) de ${plan.household} (${reason})`,
    apply: Effect.map(rejections.reject(staff, payment, reason, { dryRun: false }), (rejected) => ({
      data: { ...about, ...rejected },
      text: "",
      note: `Rejet de ${euros(rejected.amountCents)} inscrit.${owedWords(rejected)} La famille est prévenue.`
    }))
  })
})

const coveredTable = (terminal: Terminal, { parts }: RejectedPayment): string =>
  parts.length === 0
    ? ""
    : table(
        terminal.outStyle,
        ["Facture", { title: "De nouveau à payer", align: "right" }],
        parts.map(({ number, amountCents }) => [number, euros(amountCents)])
      )

const owedWords = ({ refundedCents }: RejectedPayment): string =>
  refundedCents === 0 ? "" : ` ${euros(refundedCents)} en avaient été remboursés : ils sont à réclamer au foyer.`
