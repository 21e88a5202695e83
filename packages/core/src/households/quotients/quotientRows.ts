import type { LineProblem } from "../../platform/csv/LineProblem.ts"
import { inLayout, referenceSynonyms, type TableLayout } from "../../platform/csv/layout.ts"
import { RowReader } from "../../platform/csv/RowReader.ts"
import type { CsvRow } from "../../platform/csv/readCsv.ts"
import { highestQuotient, isQuotient } from "./Quotient.ts"
import type { QuotientLineProblem } from "./QuotientLineProblem.ts"

/** A line of a file: a household's quotient in cents, from an ISO day, until one where the file says so. */
export interface ImportedQuotient {
  readonly line: number
  readonly householdRef: string
  readonly cents: number
  readonly from: string
  readonly until: string | null
  readonly proof: string
}

/** What a file of quotients holds: lines that can be read, and what is wrong with the others. */
export type QuotientRows = ReturnType<typeof quotientRows>

/** Reads a line per quotient. Columns: `foyer quotient debut`, and where the file has them `fin justificatif`. */
export const quotientRows = (rows: ReadonlyArray<CsvRow>) => {
  const quotients: Array<ImportedQuotient> = []
  const invalid: Array<LineProblem<QuotientLineProblem>> = []
  const seen = new Map<string, number>()
  for (const row of inLayout(rows, quotientLayout)) {
    const reader = new RowReader<QuotientLineProblem>(row)
    const quotient = {
      line: reader.line,
      householdRef: reader.requiredReference("foyer"),
      cents: reader.required("quotient") === "" ? 0 : (reader.cents("quotient") ?? 0),
      from: reader.required("debut") === "" ? "" : (reader.day("debut") ?? ""),
      until: reader.day("fin"),
      proof: reader.text("justificatif", 300)
    }
    if (!isQuotient(quotient.cents / 100)) {
      reader.refuse("quotient", { code: "quotient-too-large", highest: highestQuotient })
    }
    if (quotient.until !== null && quotient.from !== "" && quotient.until <= quotient.from) {
      reader.refuse("fin", { code: "end-not-after-start" })
    }
    const key = JSON.stringify([quotient.householdRef, quotient.from])
    const firstLine = seen.get(key)
    if (reader.problems.length === 0 && firstLine !== undefined)
      reader.refuse("", { code: "quotient-twice", firstLine })
    seen.set(key, firstLine ?? reader.line)
    invalid.push(...reader.problems)
    if (reader.problems.length === 0) quotients.push(quotient)
  }
  return { quotients, invalid }
}

/** The columns of a list of quotients. */
export const quotientLayout: TableLayout = {
  columns: ["foyer", "quotient", "debut", "fin", "justificatif"],
  required: ["foyer", "quotient", "debut"],
  aliases: {
    qf: "quotient",
    quotient_familial: "quotient",
    du: "debut",
    valable_du: "debut",
    au: "fin",
    valable_au: "fin",
    idfamille: "foyer"
  },
  synonyms: {
    ...referenceSynonyms,
    famille: "foyer",
    date: "",
    familial: "",
    montant: "quotient",
    preuve: "justificatif"
  }
}
