import type { TableLayout } from "../../../platform/csv/layout.ts"
import { readCsv } from "../../../platform/csv/readCsv.ts"
import type { OfficialRow } from "./OfficialRow.ts"

/** The data set's own names of columns; its exports have the labels. */
const layout: TableLayout = {
  columns: ["description", "population", "start_date", "end_date", "location", "zones", "annee_scolaire"],
  required: ["description", "start_date", "end_date", "zones"],
  aliases: {
    date_de_debut: "start_date",
    date_debut: "start_date",
    date_de_fin: "end_date",
    date_fin: "end_date",
    academies: "location",
    academie: "location",
    zone: "zones"
  },
  synonyms: {}
}

/**
 * The lines of the data set's CSV, with its labels or its names of columns.
 *
 * @throws CsvUnreadable
 */
export const readOfficialCsv = (bytes: Uint8Array): ReadonlyArray<OfficialRow> =>
  readCsv(bytes, layout).map(({ line, cells }) => ({ line, ...rowOf(cells) }))

/** A record under the data set's names. */
export const rowOf = (record: Readonly<Record<string, string | null | undefined>>): Omit<OfficialRow, "line"> => ({
  name: record["description"] ?? "",
  population: record["population"] ?? "",
  start: record["start_date"] ?? "",
  end: record["end_date"] ?? "",
  academy: record["location"] ?? "",
  zones: record["zones"] ?? "",
  schoolYear: record["annee_scolaire"] ?? ""
})
