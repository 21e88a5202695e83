import type { LineProblem } from "../platform/csv/LineProblem.ts"
import { inLayout, referenceSynonyms, type TableLayout } from "../platform/csv/layout.ts"
import { isSpreadsheetNumber, RowReader } from "../platform/csv/RowReader.ts"
import type { CsvRow } from "../platform/csv/readCsv.ts"
import { multiplyHalfUp } from "../platform/money/money.ts"
import type { InvoiceLineProblem } from "./InvoiceLineProblem.ts"

export interface ImportedInvoiceLine {
  readonly line: number
  readonly childRef: string | null
  readonly activity: string
  readonly description: string
  readonly quantity: string
  readonly unit: string
  readonly unitPriceCents: number
  readonly amountCents: number
  readonly tariff: string
}

/** An invoice as a file tells it; `line` is the first line it stands on. */
export interface ImportedInvoice {
  readonly line: number
  readonly number: string
  readonly regieCode: string
  readonly householdRef: string
  readonly issuedOn: string
  readonly dueOn: string
  readonly period: string
  readonly totalCents: number
  readonly lines: ReadonlyArray<ImportedInvoiceLine>
}

export interface InvoiceRows {
  readonly invoices: ReadonlyArray<ImportedInvoice>
  /** Those with a problem, what was refused of them empty: what else is wrong with them is found in the same round. */
  readonly incomplete: ReadonlyArray<ImportedInvoice>
  readonly invalid: ReadonlyArray<LineProblem<InvoiceLineProblem>>
}

/**
 * Reads a line per invoice line. Columns: `facture regie foyer emission echeance periode enfant activite libelle quantite unite
 * prix_unitaire montant tarif`. An amount that is given must be quantity times price, rounded half up.
 */
export const invoiceRows = (rows: ReadonlyArray<CsvRow>): InvoiceRows => {
  const invoices: Array<ImportedInvoice> = []
  const incomplete: Array<ImportedInvoice> = []
  const invalid: Array<LineProblem<InvoiceLineProblem>> = []
  for (const [number, lines] of Map.groupBy(inLayout(rows, invoiceLayout), (row) => row.cells["facture"] ?? "")) {
    const readers = lines.map((line) => new Reader(line))
    const invoice = readInvoice(number, readers)
    const problems = readers.flatMap((reader) => reader.problems)
    invalid.push(...problems)
    ;(problems.length === 0 ? invoices : incomplete).push(invoice)
  }
  return { invoices, incomplete, invalid: invalid.toSorted((a, b) => a.line - b.line) }
}

class Reader extends RowReader<InvoiceLineProblem> {}

/** The columns of a list of invoices. */
export const invoiceLayout: TableLayout = {
  columns: [
    "facture",
    "regie",
    "foyer",
    "emission",
    "echeance",
    "periode",
    "enfant",
    "activite",
    "libelle",
    "quantite",
    "unite",
    "prix_unitaire",
    "montant",
    "tarif"
  ],
  required: [
    "facture",
    "regie",
    "foyer",
    "emission",
    "echeance",
    "periode",
    "activite",
    "libelle",
    "quantite",
    "prix_unitaire"
  ],
  aliases: {
    numero: "facture",
    libelle_ligne: "libelle",
    date_limite: "echeance",
    pu: "prix_unitaire",
    prix: "prix_unitaire",
    idfamille: "foyer"
  },
  synonyms: {
    ...referenceSynonyms,
    famille: "foyer",
    eleve: "enfant",
    date: "",
    limite: "echeance",
    paiement: "",
    facturation: "",
    designation: "libelle",
    qte: "quantite",
    nombre: "quantite",
    total: "montant"
  }
}

/** The largest amount of a line and of an invoice. */
const largestCents = 100_000_000

const headColumns = ["regie", "foyer", "emission", "echeance", "periode"]

const readInvoice = (number: string, readers: ReadonlyArray<Reader>): ImportedInvoice => {
  const [first, ...others] = readers as [Reader, ...Array<Reader>]
  for (const reader of /^[0-9A-Za-z]{6,20}$/.test(number) ? [] : readers) {
    reader.refuse(
      "facture",
      isSpreadsheetNumber(number) ? { code: "spreadsheet-number", text: number } : { code: "not-an-invoice-number" }
    )
  }
  for (const reader of number === "" ? [] : others) {
    for (const column of headColumns) {
      if (reader.text(column) !== first.text(column)) {
        reader.refuse(column, { code: "contradiction", ref: number, firstLine: first.line })
      }
    }
  }
  const issuedOn = requiredDay(first, "emission")
  const dueOn = requiredDay(first, "echeance")
  if (dueOn !== "" && dueOn < issuedOn) first.refuse("echeance", { code: "before-issue" })
  const lines = readers.map(readLine)
  const totalCents = lines.reduce((sum, line) => sum + line.amountCents, 0)
  if (totalCents < 0) first.refuse("montant", { code: "negative-total", totalCents })
  if (totalCents > largestCents) first.refuse("montant", tooLarge(totalCents))
  return {
    line: first.line,
    number,
    regieCode: first.required("regie"),
    householdRef: first.requiredReference("foyer"),
    issuedOn,
    dueOn,
    period: first.required("periode"),
    totalCents,
    lines
  }
}

const tooLarge = (amountCents: number) => ({ code: "too-large", amountCents, largestCents }) as const

const requiredDay = (reader: Reader, column: string): string => {
  if (reader.required(column) === "") return ""
  return reader.day(column) ?? ""
}

const readLine = (reader: Reader): ImportedInvoiceLine => {
  const quantity = reader.required("quantite") === "" ? null : reader.decimal("quantite", 3)
  const unitPriceCents = reader.required("prix_unitaire") === "" ? null : reader.cents("prix_unitaire")
  const given = reader.cents("montant")
  const amountCents = quantity === null || unitPriceCents === null ? 0 : multiplyHalfUp(quantity, unitPriceCents)
  if (Math.abs(amountCents) > largestCents) reader.refuse("montant", tooLarge(amountCents))
  if (given !== null && quantity !== null && unitPriceCents !== null && given !== amountCents) {
    reader.refuse("montant", { code: "amount-mismatch", givenCents: given, quantity, unitPriceCents, amountCents })
  }
  return {
    line: reader.line,
    childRef: reader.reference("enfant") || null,
    activity: reader.required("activite"),
    description: reader.required("libelle"),
    quantity: quantity ?? "0",
    unit: reader.text("unite", 30),
    unitPriceCents: unitPriceCents ?? 0,
    amountCents,
    tariff: reader.text("tarif")
  }
}
