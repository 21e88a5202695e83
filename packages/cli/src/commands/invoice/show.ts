import { type InvoiceDetail, Invoices } from "@portail-familles/core/invoices"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { argument } from "../../running/declared.ts"
import { Word } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import type { Style, Terminal } from "../../terminal/Terminal.ts"
import { facts, table } from "../../terminal/table.ts"
import { day, euros, invoiceStates, meansOf, moment, paidOn } from "../../terminal/words.ts"
import { invoiceServices, noSuchInvoice } from "./services.ts"

const takes = { number: argument(Word, "son numéro, celui d'un avoir, ou la référence PayFiP de son paiement") }

/** `portail invoice show`: one invoice, its lines and what was paid. */
export const invoiceShowCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "show",
    description: "montre une facture : ses lignes, ce qui est payé, ce qui reste",
    takes,
    examples: [
      ["portail invoice show 2026000123", "la facture dont parle une famille"],
      ["portail invoice show 2026000123 --json", "la même, montants en centimes"]
    ],
    services: invoiceServices,
    run: show
  })

const show = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const invoices = yield* Invoices
  const { staff } = yield* staffOf(terminal, options)
  const invoice = yield* invoices
    .byNumber(staff, options.number)
    .pipe(Effect.catchTag("InvoiceNotFound", () => Effect.fail(noSuchInvoice(options.number))))
  return { data: invoice, text: page(terminal.outStyle, invoice) }
})

const page = (style: Style, invoice: InvoiceDetail): string =>
  [
    facts(style, [
      ["Facture", `${invoice.number}, ${invoice.period}`],
      ["Foyer", invoice.householdName],
      ["Régie", invoice.regieCode],
      ...treasuryFacts(invoice),
      ["Émise le", `${day(invoice.issuedOn)}, à payer avant le ${day(invoice.dueOn)}`],
      ["État", invoiceStates[invoice.state]],
      ["Total", euros(invoice.totalCents)],
      ["Payé", euros(invoice.paidCents)],
      ["Avoirs", euros(invoice.creditedCents)],
      ["Reste à payer", euros(invoice.remainingCents)]
    ]),
    table(
      style,
      [
        "Enfant",
        "Activité",
        "Libellé",
        { title: "Quantité", align: "right" },
        { title: "Prix", align: "right" },
        { title: "Montant", align: "right" },
        "Tarif"
      ],
      invoice.lines.map((line) => [
        line.childName ?? "–",
        line.activity,
        line.description,
        `${line.quantity.replace(".", ",")} ${line.unit}`.trim(),
        euros(line.unitPriceCents),
        euros(line.amountCents),
        line.tariff
      ])
    ),
    ...(invoice.payments.length === 0 ? [] : [payments(style, invoice)]),
    ...(invoice.creditNotes.length === 0 ? [] : [creditNotes(style, invoice)])
  ].join("\n")

const claims = { titre: "Titre", role: "Article" } as const

const treasuryFacts = ({ collection, treasury }: InvoiceDetail): ReadonlyArray<readonly [string, string]> => {
  if (collection === "regie") return []
  if (treasury === null) return [["Encaissée par", "le Trésor public"]]
  const { kind, piece, bordereau, exercise, acceptedOn, reference } = treasury
  const slip = kind === "titre" ? "bordereau" : "rôle"
  return [
    ["Encaissée par", treasury.collection.office.name],
    [claims[kind], `n° ${piece}, ${slip} ${bordereau} de ${exercise}`],
    ["Référence PayFiP", reference.join("-")],
    ["Prise en charge", acceptedOn === null ? "pas encore" : day(acceptedOn)]
  ]
}

const payments = (style: Style, invoice: InvoiceDetail): string =>
  table(
    style,
    ["Payé le", "Moyen", { title: "Montant", align: "right" }],
    invoice.payments.map(({ paidAt, rejectedAt, means, amountCents }) => [
      rejectedAt === null ? paidOn({ paidAt, means }) : moment(rejectedAt),
      rejectedAt === null ? meansOf(means) : `${meansOf(means)}, rejeté`,
      euros(amountCents)
    ])
  )

const creditNotes = (style: Style, invoice: InvoiceDetail): string =>
  table(
    style,
    ["Avoir", "Du", { title: "Montant", align: "right" }, "Motif", "Trop-perçu"],
    invoice.creditNotes.map((note) => [
      note.number,
      day(note.issuedOn),
      euros(note.amountCents),
      note.reason,
      surplusWords(note)
    ])
  )

/** What became of what was paid of a credit note; empty where nothing was. */
const surplusWords = ({
  surplusCents,
  refundedCents,
  carriedOver,
  waitingCents
}: InvoiceDetail["creditNotes"][number]): string =>
  surplusCents === 0
    ? ""
    : [
        ...(refundedCents === 0 ? [] : [`${euros(refundedCents)} remboursés`]),
        ...carriedOver.map(({ invoice, amountCents }) => `${euros(amountCents)} sur la facture ${invoice}`),
        ...(waitingCents === 0 ? [] : [`${euros(waitingCents)} à rendre`])
      ].join(", ")
