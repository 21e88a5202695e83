import type { ExportedInvoice, ExportedLine } from "@portail-familles/core/invoices"
import { plainEuros } from "@portail-familles/core/platform/money"
import type { PriceTrace } from "@portail-familles/core/tariffs"
import { componentWords, day } from "../../terminal/words.ts"
import { arithmeticOf } from "./arithmetic.ts"

interface Row {
  readonly invoice: ExportedInvoice
  readonly line: ExportedLine
  readonly trace: Partial<PriceTrace>
}

/** The columns of an export: those that `invoice import` reads come first, under its names. Amounts in euros. */
export const exportColumns: ReadonlyArray<readonly [name: string, of: (row: Row) => string]> = [
  ["facture", ({ invoice }) => invoice.number],
  ["regie", ({ invoice }) => invoice.regieCode],
  ["foyer", ({ invoice }) => invoice.householdRef],
  ["emission", ({ invoice }) => day(invoice.issuedOn)],
  ["echeance", ({ invoice }) => day(invoice.dueOn)],
  ["periode", ({ invoice }) => invoice.period],
  ["enfant", ({ line }) => line.childRef ?? ""],
  ["activite", ({ line }) => line.activity],
  // a sum carried over says all in its activity
  ["libelle", ({ line }) => line.description || line.activity],
  ["quantite", ({ line }) => line.quantity.replace(".", ",")],
  ["unite", ({ line }) => line.unit],
  ["prix_unitaire", ({ line }) => plainEuros(line.unitPriceCents)],
  ["montant", ({ line }) => plainEuros(line.amountCents)],
  ["tarif", ({ line }) => line.tariff],
  ["nom_du_foyer", ({ invoice }) => invoice.householdName],
  ["nom_complet", ({ line }) => line.childName ?? ""],
  ["ligne", ({ line }) => String(line.position)],
  ["nature", ({ line }) => natureWords[line.kind ?? ""] ?? line.kind ?? ""],
  ["part", ({ line }) => (line.component === null ? "" : componentWords[line.component])],
  ["code_activite", ({ line }) => line.activityCode ?? ""],
  ["formule", ({ line }) => line.unitCode ?? ""],
  ["lieu", ({ line }) => line.site ?? ""],
  ["premier_jour", ({ line }) => onDay(line.firstDay)],
  ["dernier_jour", ({ line }) => onDay(line.lastDay)],
  ["quotient", ({ trace }) => inEuros(trace.facts?.quotientCents)],
  ["regle", ({ trace }) => trace.tariff ?? ""],
  ["version", ({ trace }) => onDay(trace.from ?? null)],
  ["grille", ({ trace }) => (trace.row === undefined ? "" : `${trace.row} ${trace.rowName ?? ""}`.trim())],
  ["deliberation", ({ trace }) => trace.deliberation ?? ""],
  ["calcul", ({ line, trace }) => arithmeticOf(trace, line)],
  ["montant_facture", ({ invoice }) => plainEuros(invoice.totalCents)],
  ["avoirs", ({ invoice }) => plainEuros(invoice.creditedCents)],
  ["numeros_avoirs", ({ invoice }) => invoice.creditNotes.map(({ number }) => number).join(", ")],
  ["paye", ({ invoice }) => plainEuros(invoice.paidCents)],
  [
    "reste",
    ({ invoice: { totalCents, paidCents, creditedCents } }) =>
      plainEuros(Math.max(0, totalCents - paidCents - creditedCents))
  ]
]

/** The cells of an invoice, a row a line. */
export const exportRows = (invoice: ExportedInvoice): ReadonlyArray<ReadonlyArray<string>> =>
  invoice.lines.map((line) => {
    const row = { invoice, line, trace: (line.trace ?? {}) as Partial<PriceTrace> }
    return exportColumns.map(([, of]) => of(row))
  })

const natureWords: Readonly<Record<string, string>> = {
  price: "prix",
  extra: "supplément",
  payer: "prise en charge",
  penalty: "pénalité",
  fee: "annulation tardive",
  carried: "report"
}

const onDay = (iso: string | null): string => (iso === null ? "" : day(iso))

const inEuros = (cents: number | null | undefined): string => (typeof cents === "number" ? plainEuros(cents) : "")
