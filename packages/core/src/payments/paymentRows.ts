import { counterMeansOf } from "../ledger/means.ts"
import type { LineProblem } from "../platform/csv/LineProblem.ts"
import { inLayout, type TableLayout } from "../platform/csv/layout.ts"
import { RowReader } from "../platform/csv/RowReader.ts"
import type { CsvRow } from "../platform/csv/readCsv.ts"
import { type CounterPayment, mostCents } from "./CounterPayment.ts"
import type { PaymentLineProblem } from "./PaymentLineProblem.ts"

/** A counter payment as a file tells it, and its line there. */
export interface ImportedPayment extends CounterPayment {
  readonly line: number
}

/** What a line with a problem would pay. */
export type IncompletePayment = Pick<ImportedPayment, "line" | "invoiceNumbers">

export interface PaymentRows {
  readonly payments: ReadonlyArray<ImportedPayment>
  /** Of the lines with a problem: what else is wrong with them is found in the same round. */
  readonly incomplete: ReadonlyArray<IncompletePayment>
  readonly invalid: ReadonlyArray<LineProblem<PaymentLineProblem>>
}

/**
 * Reads a line per counter payment. Columns: `factures moyen montant jour reference`; several invoices are separated by blanks. The
 * reference is what keeps a file that is imported twice from being counted twice.
 */
export const paymentRows = (rows: ReadonlyArray<CsvRow>): PaymentRows => {
  const payments: Array<ImportedPayment> = []
  const incomplete: Array<IncompletePayment> = []
  const invalid: Array<LineProblem<PaymentLineProblem>> = []
  for (const row of inLayout(rows, paymentLayout)) {
    const reader = new RowReader<PaymentLineProblem>(row)
    const read = readPayment(reader)
    const { means, amountCents, paidOn } = read
    invalid.push(...reader.problems)
    const isComplete = means !== undefined && amountCents !== null && paidOn !== null
    if (isComplete && reader.problems.length === 0) payments.push({ ...read, means, amountCents, paidOn })
    else incomplete.push(read)
  }
  return { payments, incomplete, invalid }
}

/** The columns of a counter's list of payments. */
export const paymentLayout: TableLayout = {
  columns: ["factures", "moyen", "montant", "jour", "reference"],
  required: ["factures", "moyen", "montant", "jour", "reference"],
  aliases: {
    facture: "factures",
    numero_facture: "factures",
    moyen_de_paiement: "moyen",
    mode: "moyen",
    mode_de_paiement: "moyen",
    date: "jour",
    date_paiement: "jour",
    paye_le: "jour",
    recu_le: "jour",
    numero: "reference",
    n_recu: "reference",
    n_cheque: "reference",
    numero_recu: "reference",
    numero_cheque: "reference",
    quittance: "reference"
  },
  synonyms: {
    facture: "factures",
    numero: "",
    n: "",
    no: "",
    paiement: "",
    reglement: "",
    mode: "moyen",
    date: "jour",
    encaissement: "jour",
    somme: "montant",
    ref: "reference"
  }
}

const readPayment = (reader: RowReader<PaymentLineProblem>) => {
  const invoiceNumbers = reader
    .requiredReference("factures")
    .split(/[\s,+/]+/)
    .filter((number) => number !== "")
  const typed = reader.required("moyen")
  const known = counterMeansOf(typed)
  if (typed !== "" && known === undefined) {
    reader.refuse("moyen", { code: "unknown-means", text: typed })
  }
  reader.required("montant")
  const amountCents = reader.cents("montant")
  if (amountCents !== null && (amountCents < 1 || amountCents > mostCents)) {
    reader.refuse("montant", { code: "amount" })
  }
  reader.required("jour")
  const paidOn = reader.day("jour")
  const reference = reader.requiredReference("reference")
  return { line: reader.line, invoiceNumbers, means: known, amountCents, paidOn, reference }
}
