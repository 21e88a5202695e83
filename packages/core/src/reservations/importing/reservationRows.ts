import type { LineProblem } from "../../platform/csv/LineProblem.ts"
import { inLayout, referenceSynonyms, type TableLayout } from "../../platform/csv/layout.ts"
import { RowReader } from "../../platform/csv/RowReader.ts"
import type { CsvRow } from "../../platform/csv/readCsv.ts"
import type { ReservationLineProblem } from "./ReservationLineProblem.ts"

/** A line of a file: a child of a household has a unit of an activity on an ISO day. Activity and unit as they were written. */
export interface ImportedReservation {
  readonly line: number
  readonly householdRef: string
  readonly childRef: string
  readonly activity: string
  /** Empty where the activity has one unit. */
  readonly unit: string
  readonly day: string
}

/** What a file of reservations holds: the lines that say everything, and what is wrong with the others. */
export type ReservationRows = ReturnType<typeof reservationRows>

/** Reads a line per reservation. Columns: `foyer enfant activite formule jour`. */
export const reservationRows = (rows: ReadonlyArray<CsvRow>) => {
  const reservations: Array<ImportedReservation> = []
  const invalid: Array<LineProblem<ReservationLineProblem>> = []
  for (const row of inLayout(rows, reservationLayout)) {
    const reader = new RowReader<ReservationLineProblem>(row)
    const reservation = {
      line: reader.line,
      householdRef: reader.requiredReference("foyer"),
      childRef: reader.requiredReference("enfant"),
      activity: reader.required("activite"),
      unit: reader.text("formule"),
      day: reader.required("jour") === "" ? "" : (reader.day("jour") ?? "")
    }
    invalid.push(...reader.problems)
    if (reader.problems.length === 0) reservations.push(reservation)
  }
  return { reservations, invalid }
}

/** The columns of a list of reservations. */
export const reservationLayout: TableLayout = {
  columns: ["foyer", "enfant", "activite", "formule", "jour"],
  required: ["foyer", "enfant", "activite", "jour"],
  aliases: { idfamille: "foyer", prestation: "activite", service: "activite", seance: "jour" },
  synonyms: {
    ...referenceSynonyms,
    famille: "foyer",
    eleve: "enfant",
    date: "jour",
    unite: "formule",
    type: "formule",
    reservation: "",
    reserve: ""
  }
}
