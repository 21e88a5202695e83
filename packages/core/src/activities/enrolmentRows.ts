import type { LineProblem } from "../platform/csv/LineProblem.ts"
import { inLayout, referenceSynonyms, type TableLayout } from "../platform/csv/layout.ts"
import { RowReader } from "../platform/csv/RowReader.ts"
import type { CsvRow } from "../platform/csv/readCsv.ts"
import type { EnrolmentLineProblem } from "./EnrolmentLineProblem.ts"

/** A line of a file: a child of a household may use an activity from one ISO day to another. */
export interface ImportedEnrolment {
  readonly line: number
  readonly householdRef: string
  readonly childRef: string
  readonly activity: string
  readonly startsOn: string
  readonly endsOn: string
  /** By code or name; empty where the file does not say. */
  readonly period: string
  readonly place: string
  readonly group: string
}

/** What a file of enrolments holds; `incomplete` are lines with a problem, what was refused of them empty. */
export type EnrolmentRows = ReturnType<typeof enrolmentRows>

/** Reads a line per enrolment. Columns: `foyer enfant activite debut fin`, and where the file has them `periode lieu groupe`. */
export const enrolmentRows = (rows: ReadonlyArray<CsvRow>) => {
  const enrolments: Array<ImportedEnrolment> = []
  const incomplete: Array<ImportedEnrolment> = []
  const invalid: Array<LineProblem<EnrolmentLineProblem>> = []
  for (const row of inLayout(rows, enrolmentLayout)) {
    const reader = new RowReader<EnrolmentLineProblem>(row)
    const enrolment = {
      line: reader.line,
      householdRef: reader.requiredReference("foyer"),
      childRef: reader.requiredReference("enfant"),
      activity: reader.required("activite"),
      startsOn: requiredDay(reader, "debut"),
      endsOn: requiredDay(reader, "fin"),
      period: reader.text("periode"),
      place: reader.text("lieu"),
      group: reader.text("groupe")
    }
    if (enrolment.startsOn !== "" && enrolment.endsOn !== "" && enrolment.endsOn < enrolment.startsOn) {
      reader.refuse("fin", { code: "before-start" })
    }
    invalid.push(...reader.problems)
    ;(reader.problems.length === 0 ? enrolments : incomplete).push(enrolment)
  }
  return { enrolments, incomplete, invalid }
}

const requiredDay = (reader: RowReader<EnrolmentLineProblem>, column: string): string =>
  reader.required(column) === "" ? "" : (reader.day(column) ?? "")

/** The columns of a list of enrolments. */
export const enrolmentLayout: TableLayout = {
  columns: ["foyer", "enfant", "activite", "debut", "fin", "periode", "lieu", "groupe"],
  required: ["foyer", "enfant", "activite", "debut", "fin"],
  aliases: { du: "debut", au: "fin", idfamille: "foyer" },
  synonyms: {
    ...referenceSynonyms,
    famille: "foyer",
    eleve: "enfant",
    site: "lieu",
    structure: "lieu",
    session: "periode",
    date: "",
    inscription: ""
  }
}
