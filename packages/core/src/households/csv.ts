/** Families as CSV files: what is read before an import, and what an export writes. */
export { type FamilyExport, oneFile, tableFiles } from "./exportFamilies.ts"
export type { FamilyLineProblem } from "./FamilyLineProblem.ts"
export { type FamilyCsv, familyCsv, openFamilyCsv } from "./familyCsv.ts"
export { kindOf } from "./familyLayouts.ts"
