import { type PaymentRecord, PaymentRecords } from "@portail-familles/core/payments"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { argument } from "../../running/declared.ts"
import { Word } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import type { Style, Terminal } from "../../terminal/Terminal.ts"
import { facts, table } from "../../terminal/table.ts"
import { attemptStates, euros, meansOf, moment, paidOn } from "../../terminal/words.ts"
import { quarantineFacts } from "./quarantineFacts.ts"
import { bookServices } from "./services.ts"

const takes = {
  payment: argument(Word, "son identifiant, sa référence PayFiP, ou son numéro de reçu, de chèque ou de virement")
}

/** `portail payment show`: one payment, what it covers, and what became of its surplus. */
export const paymentShowCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "show",
    description: "montre un paiement ou une tentative : ce qu'il couvre, ce qui en a été remboursé ou reporté",
    takes,
    examples: [
      ["portail payment show 202600000132be1a2b", "le paiement que nomme le fichier de PayFiP"],
      ['portail payment show "CHQ 1234567"', "le chèque dont parle une famille"]
    ],
    services: bookServices,
    run: show
  })

const show = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const records = yield* PaymentRecords
  const { staff } = yield* staffOf(terminal, options)
  const payment = yield* records.find(staff, options.payment)
  return { data: payment, text: page(terminal.outStyle, payment) }
})

const page = (style: Style, payment: PaymentRecord): string =>
  [
    facts(style, [
      ["Paiement", payment.paymentId ?? "aucun : la tentative n'a rien apporté"],
      ["Foyer", `${payment.household} (${payment.householdRef})`],
      ["Régie", payment.regieCode],
      ["État", attemptStates[payment.state]],
      ["Montant", `${euros(payment.amountCents)}, ${meansOf(payment.means)}`],
      ["Trop-perçu", euros(payment.surplusCents)],
      ["Payé le", paidOn(payment)],
      ["Inscrit le", moment(payment.recordedAt)],
      ["Référence", payment.refdet || payment.reference || "–"],
      ["Factures", payment.invoices || "–"],
      ...attemptFacts(payment),
      ...(payment.quarantine === null ? [] : quarantineFacts(payment.quarantine)),
      ...(payment.rejection === null
        ? []
        : [["Rejeté", `le ${moment(payment.rejection.at)} : ${payment.rejection.reason}`] as const])
    ]),
    ...(payment.parts.length === 0 ? [] : [parts(style, payment)]),
    ...(payment.refunds.length === 0 ? [] : [refunds(style, payment)])
  ].join("\n")

const modes = { T: "test", X: "activation", W: "production" }

const attemptFacts = ({
  attempt,
  startedAt,
  authorisation
}: PaymentRecord): ReadonlyArray<readonly [string, string]> =>
  attempt === null
    ? []
    : [
        ["Autorisation", authorisation || "–"],
        [
          "Tentative",
          `commencée le ${moment(startedAt)}, numéro client ${attempt.numcli}, mode ${modes[attempt.mode]}`
        ],
        ["PayFiP a dit", `${attempt.resultCode ?? "rien encore"}, le ${moment(attempt.stateAt)}`],
        ["Redemandé", attempt.nextCheckAt === null ? "plus jamais" : `à partir du ${moment(attempt.nextCheckAt)}`]
      ]

const parts = (style: Style, payment: PaymentRecord): string =>
  table(
    style,
    ["Facture", { title: "Couvert", align: "right" }, "Quand"],
    payment.parts.map(({ invoice, amountCents, carriedOverAt }) => [
      invoice,
      euros(amountCents),
      carriedOverAt === null ? "à la réception" : `reporté le ${moment(carriedOverAt)}`
    ])
  )

const refunds = (style: Style, payment: PaymentRecord): string =>
  table(
    style,
    ["Remboursé le", { title: "Montant", align: "right" }, "Motif"],
    payment.refunds.map(({ at, amountCents, reason }) => [moment(at), euros(amountCents), reason])
  )
