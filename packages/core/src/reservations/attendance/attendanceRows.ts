import type { LineProblem } from "../../platform/csv/LineProblem.ts"
import { inLayout, referenceSynonyms, type TableLayout } from "../../platform/csv/layout.ts"
import { RowReader } from "../../platform/csv/RowReader.ts"
import type { CsvRow } from "../../platform/csv/readCsv.ts"
import type { AttendanceLine } from "./AttendanceLine.ts"
import type { AttendanceLineProblem } from "./AttendanceLineProblem.ts"
import { stateWritten } from "./stateWords.ts"

/** What a file of attendances holds: the lines that say everything, and what is wrong with the others. */
export type AttendanceRows = ReturnType<typeof attendanceRows>

/** Reads a line per child, day and unit. Columns: `enfant activite formule jour etat retard lieu groupe`. */
export const attendanceRows = (rows: ReadonlyArray<CsvRow>) => {
  const lines: Array<AttendanceLine> = []
  const invalid: Array<LineProblem<AttendanceLineProblem>> = []
  for (const row of inLayout(rows, attendanceLayout)) {
    const reader = new RowReader<AttendanceLineProblem>(row)
    const text = reader.required("etat")
    const state = stateWritten(text)
    if (text !== "" && state === undefined) reader.refuse("etat", { code: "not-a-state", text })
    const late = reader.decimal("retard", 0)
    const line: AttendanceLine = {
      line: reader.line,
      childRef: reader.requiredReference("enfant"),
      activity: reader.required("activite"),
      unit: reader.text("formule"),
      day: reader.required("jour") === "" ? "" : (reader.day("jour") ?? ""),
      state: state ?? "present",
      lateMinutes: late === null ? null : Number(late),
      place: reader.text("lieu"),
      group: reader.text("groupe")
    }
    invalid.push(...reader.problems)
    if (reader.problems.length === 0) lines.push(line)
  }
  return { lines, invalid }
}

/** The columns of a list of attendances. */
export const attendanceLayout: TableLayout = {
  columns: ["enfant", "activite", "formule", "jour", "etat", "retard", "lieu", "groupe"],
  required: ["enfant", "activite", "jour", "etat"],
  aliases: { prestation: "activite", service: "activite", seance: "jour", presence: "etat", pointage: "etat" },
  synonyms: { ...referenceSynonyms, eleve: "enfant", date: "jour", unite: "formule", type: "formule", minutes: "" }
}
