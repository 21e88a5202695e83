import { isValidBIC } from "ibantools"
import type { CellProblem, LineProblem } from "../../platform/csv/LineProblem.ts"
import { inLayout, type TableLayout } from "../../platform/csv/layout.ts"
import { RowReader } from "../../platform/csv/RowReader.ts"
import type { CsvRow } from "../../platform/csv/readCsv.ts"
import { compactIban, ibanProblem } from "./iban.ts"
import type { MandateAccount } from "./Mandate.ts"

/** What may be wrong with a line of a list of mandates. */
export type MandateLineProblem =
  | CellProblem
  | { readonly code: "not-an-iban"; readonly text: string }
  | { readonly code: "not-sepa"; readonly country: string }
  | { readonly code: "not-a-bic"; readonly text: string }
  | { readonly code: "not-a-mandate-reference"; readonly text: string }
  | { readonly code: "future-day" }
  | { readonly code: "unknown-household"; readonly householdRef: string }
  | { readonly code: "unknown-regie"; readonly regieCode: string }
  | { readonly code: "twice-in-file"; readonly firstLine: number }
  /** The town has a mandate of this reference that says something else. */
  | { readonly code: "mandate-differs" }
  /** The household has another mandate at this régie. */
  | { readonly code: "mandate-active"; readonly reference: string }

/** A signed mandate as a file tells it. Days are ISO days. */
export interface ImportedMandate {
  readonly line: number
  readonly householdRef: string
  /** Empty where the town has one régie. */
  readonly regieCode: string
  readonly reference: string
  readonly signedOn: string
  readonly account: MandateAccount
}

export interface MandateRows {
  readonly mandates: ReadonlyArray<ImportedMandate>
  readonly invalid: ReadonlyArray<LineProblem<MandateLineProblem>>
}

/** The columns of a list of mandates. */
export const mandateLayout: TableLayout = {
  columns: ["foyer", "regie", "rum", "titulaire", "iban", "bic", "signe_le"],
  required: ["foyer", "rum", "titulaire", "iban", "signe_le"],
  aliases: {
    reference_foyer: "foyer",
    famille: "foyer",
    reference: "rum",
    reference_unique_du_mandat: "rum",
    mandat: "rum",
    titulaire_du_compte: "titulaire",
    date_signature: "signe_le",
    date_de_signature: "signe_le",
    signature: "signe_le"
  },
  synonyms: {}
}

/** Reads a line per mandate, on an ISO day. Columns: `foyer regie rum titulaire iban bic signe_le`. */
export const mandateRows = (rows: ReadonlyArray<CsvRow>, today: string): MandateRows => {
  const mandates: Array<ImportedMandate> = []
  const invalid: Array<LineProblem<MandateLineProblem>> = []
  for (const row of inLayout(rows, mandateLayout)) {
    const reader = new RowReader<MandateLineProblem>(row)
    const mandate = readMandate(reader, today)
    invalid.push(...reader.problems)
    if (reader.problems.length === 0) mandates.push(mandate)
  }
  return { mandates, invalid }
}

const readMandate = (reader: RowReader<MandateLineProblem>, today: string): ImportedMandate => {
  const reference = reader.requiredReference("rum")
  if (reference !== "" && !/^[A-Za-z0-9+?/:().,' -]{1,35}$/.test(reference)) {
    reader.refuse("rum", { code: "not-a-mandate-reference", text: reference })
  }
  reader.required("signe_le")
  const signedOn = reader.day("signe_le") ?? ""
  if (signedOn > today) reader.refuse("signe_le", { code: "future-day" })
  const account = { holder: reader.required("titulaire"), iban: readIban(reader), bic: readBic(reader) }
  const [householdRef, regieCode] = [reader.requiredReference("foyer"), reader.text("regie")]
  return { line: reader.line, householdRef, regieCode, reference, signedOn, account }
}

const readIban = (reader: RowReader<MandateLineProblem>): string => {
  const typed = reader.required("iban")
  const iban = compactIban(typed)
  if (typed === "") return ""
  const problem = ibanProblem(typed)
  if (problem?.rule === "not-sepa") reader.refuse("iban", { code: "not-sepa", country: iban.slice(0, 2) })
  else if (problem !== null) reader.refuse("iban", { code: "not-an-iban", text: hidden(typed) })
  return iban
}

/** No report repeats an account: its ends are enough to find it in the file. */
const hidden = (typed: string): string => (typed.length <= 8 ? typed : `${typed.slice(0, 4)}…${typed.slice(-4)}`)

const readBic = (reader: RowReader<MandateLineProblem>): string => {
  const bic = reader.text("bic").replaceAll(" ", "").toUpperCase()
  if (bic !== "" && !isValidBIC(bic)) reader.refuse("bic", { code: "not-a-bic", text: bic })
  return bic
}
