import { type ByteSource, bytesOf, type CsvTable, openCsv } from "../platform/csv/csvTable.ts"
import { layoutOf } from "./columnNames.ts"
import { type FileKind, kindOf } from "./familyLayouts.ts"

/** A file of families that was looked through and can be read. */
export interface FamilyCsv {
  readonly name: string
  readonly kind: FileKind
  readonly table: CsvTable
}

/**
 * Opens a file of families; its name says what it tells of.
 *
 * @throws CsvUnreadable
 */
export const openFamilyCsv = async (name: string, source: ByteSource): Promise<FamilyCsv> => {
  const kind = kindOf(name)
  return { name, kind, table: await openCsv(source, layoutOf(kind)) }
}

/**
 * A text as a file of families.
 *
 * @throws CsvUnreadable
 */
export const familyCsv = (csv: string, name = "familles.csv"): Promise<FamilyCsv> => openFamilyCsv(name, bytesOf(csv))
