export { openCsv } from "./csvTable.ts"
export { cents, day, mail } from "./fields.ts"
export type { ImportOptions, ImportPreview, ImportReport } from "./ImportReport.ts"
export type { CellProblem, Coded, LineProblem } from "./LineProblem.ts"
export {
  guessedNames,
  inLayout,
  knownNames,
  mailSynonyms,
  referenceSynonyms,
  type TableLayout,
  withNames
} from "./layout.ts"
export { RowReader } from "./RowReader.ts"
export { type CsvRow, CsvUnreadable, columnName, readCsv, type TableProblem } from "./readCsv.ts"
export { csvHead, csvLines } from "./writeCsv.ts"
