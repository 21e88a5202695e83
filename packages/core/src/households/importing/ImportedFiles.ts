import { nearestColumns } from "../../platform/csv/layout.ts"
import { columnName } from "../../platform/csv/readCsv.ts"
import { layoutOf } from "../columnNames.ts"
import type { FamilyCsv } from "../familyCsv.ts"
import { cellOf, columnsOfKind, type FileKind, refCell } from "../familyLayouts.ts"
import { ranks, type Table } from "../familyTables.ts"

/** The files of one import: which of them tells of a table, under which columns. */
export class ImportedFiles {
  readonly #files: ReadonlyArray<FamilyCsv>

  constructor(files: ReadonlyArray<FamilyCsv>) {
    this.#files = files
  }

  /** The place of the file that tells of a table; the first where none does. */
  fileOf(table: Table["name"]): number {
    return Math.max(
      0,
      this.#files.findIndex(({ kind }) => kind === table || kind === "families")
    )
  }

  kindFor(table: Table["name"]): FileKind {
    return this.#files[this.fileOf(table)]?.kind === "families" ? "families" : table
  }

  /** The column of a field; `#` stands for an adult's rank. */
  cell(table: Table["name"], cell: string): string {
    return cellOf(this.kindFor(table), table, cell)
  }

  refCell(table: Table["name"]): string {
    return refCell(this.kindFor(table), table)
  }

  /** The column that says which adult of the household it is. */
  get rankCell(): string {
    return this.kindFor("adults") === "families" ? "ref_#" : "rang"
  }

  /** The ranks of adults that the files tell of: a household's others stay as they are. */
  get importedRanks(): ReadonlyArray<number> {
    if (this.#files.some(({ kind }) => kind === "adults")) return ranks
    const columns = this.#columnsOf("families")
    return ranks.filter((rank) => ["nom", "prenom", "ref"].some((cell) => columns.includes(`${cell}_${rank}`)))
  }

  /** Whether the files tell which children a household has. */
  get hasChildren(): boolean {
    const children = columnsOfKind("families").filter((column) => column.startsWith("enfant"))
    return (
      this.#files.some(({ kind }) => kind === "children") ||
      this.#columnsOf("families").some((column) => children.includes(column))
    )
  }

  /** The columns that the file of a table does not have, each with the file's own unknown ones that come near. */
  lacking(table: Table["name"]): ReadonlyArray<{ readonly col: string; readonly nearest: ReadonlyArray<string> }> {
    const kind = this.kindFor(table)
    const file = this.#files[this.fileOf(table)]
    if (file === undefined) return []
    const [known, { columns, titles }] = [columnsOfKind(kind), file.table]
    const unknown = titles.filter((title, index) => title !== "" && !known.includes(columns[index] ?? ""))
    return known
      .filter((column) => !columns.includes(column))
      .map((col) => ({
        col,
        nearest: unknown.filter((title) => nearestColumns(columnName(title), [col], layoutOf(kind)).length > 0)
      }))
  }

  #columnsOf(kind: FileKind): ReadonlyArray<string> {
    return this.#files.find((file) => file.kind === kind)?.table.columns ?? []
  }
}
