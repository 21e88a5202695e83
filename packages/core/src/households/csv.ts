/** Families as CSV files: what is read before an import, and what an export writes. */
export { layoutOf } from "./columnNames.ts"
export { columnPresets, type FamilyProgram, familyPrograms } from "./columnPresets.ts"
export { type FamilyExport, oneFile, tableFiles } from "./exportFamilies.ts"
export type { FamilyLineProblem } from "./FamilyLineProblem.ts"
export { type FamilyCsv, familyCsv, openFamilyCsv } from "./familyCsv.ts"
export { type FileKind, kindOf, subjectOf } from "./familyLayouts.ts"
