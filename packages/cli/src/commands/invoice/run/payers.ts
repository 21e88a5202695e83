import { type PayerInvoice, PayerInvoices, type PayerLine } from "@portail-familles/core/invoices"
import type { Command } from "commander"
import { Effect } from "effect"
import type { OptionsOf } from "../../../running/command.ts"
import { argument } from "../../../running/declared.ts"
import { inMemory, listCommand } from "../../../running/listing.ts"
import { Word } from "../../../running/options.ts"
import { staffOf } from "../../../running/staff.ts"
import { amount, type ListColumn, number, onDay, text } from "../../../terminal/listColumns.ts"
import type { Terminal } from "../../../terminal/Terminal.ts"
import { count, euros } from "../../../terminal/words.ts"
import { payerServices, runPeriod } from "./services.ts"

const takes = { period: runPeriod }
const payerTakes = { payer: argument(Word, "code du payeur, comme dans vos tarifs"), period: runPeriod }

/** `portail invoice run payers`: what a month claims of the CCAS or of other towns. */
export const runPayersCommand = (terminal: Terminal): Command =>
  listCommand(terminal, {
    name: "payers",
    description:
      "liste les factures d'un mois aux payeurs de vos tarifs (CCAS, autre commune), émises avec celles des familles",
    takes,
    examples: [
      ["portail invoice run payers --period 2026-10", "ce que chaque payeur doit, et le numéro de sa facture"]
    ],
    services: payerServices,
    columns: () => invoiceColumns,
    find: payers
  })

/** `portail invoice run payer`: the lines of one payer's invoices, child by child. */
export const runPayerCommand = (terminal: Terminal): Command =>
  listCommand(terminal, {
    name: "payer",
    description: "montre la facture d'un payeur, enfant par enfant, sans quotient ni santé ; --csv pour la lui envoyer",
    takes: payerTakes,
    examples: [["portail invoice run payer ccas --period 2026-10 --csv > ccas-2026-10.csv", "ce que le CCAS reçoit"]],
    services: payerServices,
    columns: () => lineColumns,
    find: payerLines
  })

const payers = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const invoices = yield* PayerInvoices
  const { staff } = yield* staffOf(terminal, options)
  const rows = yield* invoices.list(staff, options.period)
  return { each: inMemory(rows), summary: (found: number) => totalWords(found, "facture", sumOf(rows, "totalCents")) }
})

const payerLines = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof payerTakes>) {
  const invoices = yield* PayerInvoices
  const { staff } = yield* staffOf(terminal, options)
  const rows = yield* invoices.lines(staff, options.period, options.payer)
  return { each: inMemory(rows), summary: (found: number) => totalWords(found, "ligne", sumOf(rows, "amountCents")) }
})

const sumOf = <Key extends string>(rows: ReadonlyArray<Readonly<Record<Key, number>>>, key: Key): number =>
  rows.reduce((sum, row) => sum + row[key], 0)

const totalWords = (found: number, noun: string, cents: number): string =>
  found === 0
    ? "Aucune facture à un payeur : ni ce mois-ci, ni ce code"
    : `${count(found, noun)} ; en tout ${euros(cents)}`

const invoiceColumns: ReadonlyArray<ListColumn<PayerInvoice>> = [
  text("Facture", (row) => row.number),
  text("Payeur", (row) => row.payerName),
  text("Code", (row) => row.payerCode),
  text("Régie", (row) => row.regieCode, { minor: true }),
  onDay("Émise le", (row) => row.issuedOn, { minor: true }),
  onDay("À payer avant le", (row) => row.dueOn),
  number("Enfants", (row) => row.children),
  amount("Montant", (row) => row.totalCents)
]

const lineColumns: ReadonlyArray<ListColumn<PayerLine>> = [
  text("Facture", (row) => row.number),
  text("Enfant", (row) => row.childName ?? "Factures annulées"),
  text("Activité", (row) => row.activity),
  number("Quantité", (row) => row.quantity),
  amount("Prix", (row) => row.unitPriceCents),
  amount("Montant", (row) => row.amountCents)
]
