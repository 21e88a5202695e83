import { type ByteSource, bytesOf, type CsvTable, openCsv } from "../platform/csv/csvTable.ts"
import { withNames } from "../platform/csv/layout.ts"
import { layoutOf } from "./columnNames.ts"
import { type FileKind, kindOf } from "./familyLayouts.ts"

/** A file of families that was looked through and can be read. */
export interface FamilyCsv {
  readonly name: string
  readonly kind: FileKind
  readonly table: CsvTable
}

/**
 * Opens a file of families; its name says what it tells of, `names` what it calls its columns.
 *
 * @throws CsvUnreadable
 */
export const openFamilyCsv = async (
  name: string,
  source: ByteSource,
  names: Readonly<Record<string, string>> = {}
): Promise<FamilyCsv> => {
  const kind = kindOf(name)
  return { name, kind, table: await openCsv(source, withNames(layoutOf(kind), names)) }
}

/**
 * A text as a file of families.
 *
 * @throws CsvUnreadable
 */
export const familyCsv = (csv: string, name = "familles.csv"): Promise<FamilyCsv> => openFamilyCsv(name, bytesOf(csv))
