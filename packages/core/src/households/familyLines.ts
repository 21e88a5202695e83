import type { LineProblem } from "../platform/csv/LineProblem.ts"
import { nearestColumns } from "../platform/csv/layout.ts"
import { isSpreadsheetNumber, type RowReader } from "../platform/csv/RowReader.ts"
import { columnName } from "../platform/csv/readCsv.ts"
import { monthsAfter } from "../platform/time/days.ts"
import { layoutOf } from "./columnNames.ts"
import type { FamilyLineProblem } from "./FamilyLineProblem.ts"
import { adultCells, cellOf, childCells, columnsOfKind, type FileKind, ofRank, refCell } from "./familyLayouts.ts"
import { type Field, ranks, type Table, tables } from "./familyTables.ts"
import { normalisedPhone } from "./phones.ts"

type Reader = RowReader<FamilyLineProblem>
type Warnings = Array<LineProblem<FamilyLineProblem>>

/** What a line tells of somebody: its fields, days as ISO; a field whose column is missing is left out. */
export interface ImportedRow {
  readonly line: number
  readonly household: string
  /** `null` where the file has no column for it. */
  readonly ref: string | null
  readonly rank?: number | null
  readonly [field: string]: string | number | null | undefined
}

/** What a line tells, and what is odd about it. */
export interface ImportedLine {
  readonly households: ReadonlyArray<ImportedRow>
  readonly adults: ReadonlyArray<ImportedRow>
  readonly children: ReadonlyArray<ImportedRow>
  readonly warnings: ReadonlyArray<LineProblem<FamilyLineProblem>>
}

/** Reads the lines of one file in their order. */
export class FamilyLineReader {
  readonly #kind: FileKind
  readonly #today: string
  readonly #columns: ReadonlySet<string>
  readonly #headColumns: ReadonlyArray<string>
  #lastHead = ""

  constructor(kind: FileKind, columns: ReadonlyArray<string>, today: string) {
    this.#kind = kind
    this.#today = today
    this.#columns = new Set(columns)
    this.#headColumns = columns.filter((column) => !childCells.includes(column))
  }

  read(reader: Reader): ImportedLine {
    const warnings: Warnings = []
    const household = reader.requiredReference("foyer")
    const nothing = { households: [], children: [], adults: [], warnings }
    const read = { ...nothing, ...this.#read(reader, household, warnings) }
    return household === "" ? nothing : read
  }

  #read(reader: Reader, household: string, warnings: Warnings): Partial<ImportedLine> {
    switch (this.#kind) {
      case "families":
        return this.#family(reader, household, warnings)
      case "households":
        return { households: [this.#row(reader, tables.households, household, household, warnings)] }
      case "adults": {
        const ref = reader.requiredReference("adulte")
        const row = this.#row(reader, tables.adults, household, ref, warnings)
        return { adults: [{ ...row, rank: this.#rank(reader) }] }
      }
      case "children":
        return { children: this.#child(reader, household, warnings) }
    }
  }

  #family(reader: Reader, household: string, warnings: Warnings) {
    const head = JSON.stringify(this.#headColumns.map((column) => reader.text(column)))
    const children = childCells.some((column) => reader.text(column) !== "")
      ? this.#child(reader, household, warnings)
      : []
    // the lines of a household mostly repeat the same head
    if (head === this.#lastHead) return { children }
    this.#lastHead = head
    return {
      children,
      households: [this.#row(reader, tables.households, household, household, warnings)],
      adults: ranks
        .filter((rank) => adultCells(rank).some((column) => reader.text(column) !== ""))
        .map((rank) => {
          const column = ofRank(refCell("families", "adults"), rank)
          const ref = this.#columns.has(column) ? reader.reference(column) || `${household}-${rank}` : null
          return { ...this.#row(reader, tables.adults, household, ref, warnings, rank), rank }
        })
    }
  }

  #child(reader: Reader, household: string, warnings: Warnings): ReadonlyArray<ImportedRow> {
    const givenName = reader.text(cellOf(this.#kind, "children", "prenom"))
    const ref =
      reader.reference("enfant") ||
      (givenName === ""
        ? reader.required("enfant")
        : `${household}-${columnName(givenName).replaceAll("_", "-") || givenName}`)
    return [this.#row(reader, tables.children, household, ref, warnings)]
  }

  #rank(reader: Reader): number | null {
    const rank = reader.text("rang")
    if (rank !== "" && rank !== "1" && rank !== "2") reader.refuse("rang", { code: "not-a-rank" })
    return rank === "" ? null : Number(rank)
  }

  #row(reader: Reader, table: Table, household: string, ref: string | null, warnings: Warnings, rank = 1): ImportedRow {
    const row: Record<string, string | number | null> = { line: reader.line, household, ref }
    for (const field of table.fields) {
      const column = ofRank(cellOf(this.#kind, table.name, field.cell), rank)
      if (this.#columns.has(column))
        row[field.name] = this.#value(reader, field, column, warnings, table.name === "children")
    }
    return row as ImportedRow & typeof row
  }

  #value(reader: Reader, field: Field, column: string, warnings: Warnings, isChild: boolean): string | null {
    switch (field.kind) {
      case "text":
        return reader.text(column, field.longest)
      case "mail":
        return reader.mail(column) ?? ""
      case "postal-code": {
        // a spreadsheet takes the first zero of 01000 away
        const code = reader.text(column).replace(/^(?=\d{4}$)/, "0")
        if (code !== "" && !/^\d{5}$/.test(code)) reader.refuse(column, { code: "not-a-postal-code" })
        return code
      }
      case "phone": {
        const typed = reader.text(column, field.longest)
        if (isSpreadsheetNumber(typed)) {
          warnings.push({ line: reader.line, column, code: "phone-lost", text: typed })
          return null
        }
        const phone = typed === "" ? "" : normalisedPhone(typed)
        if (phone !== undefined) return phone
        warnings.push({ line: reader.line, column, code: "not-a-phone", text: typed })
        return typed
      }
      case "birth": {
        const day = reader.day(column) ?? ""
        if (day > this.#today) reader.refuse(column, { code: "in-the-future" })
        else if (day !== "" && isUnlikelyBirth(day, this.#today, isChild)) {
          warnings.push({ line: reader.line, column, code: "unlikely-birth", day })
        }
        return day
      }
    }
  }
}

/** Whether somebody would be too old, or too young for an adult: `01/01/1900` stands in programs that want a birth. */
const isUnlikelyBirth = (day: string, today: string, isChild: boolean): boolean =>
  isChild ? monthsAfter(day, 25 * 12) < today : monthsAfter(day, 100 * 12) < today || monthsAfter(day, 14 * 12) > today

/** One warning for each column of a file that means nothing. */
export const unknownColumns = (
  kind: FileKind,
  columns: ReadonlyArray<string>
): ReadonlyArray<LineProblem<FamilyLineProblem>> => {
  const known = columnsOfKind(kind)
  const free = known.filter((column) => !columns.includes(column))
  return columns
    .filter((column) => column !== "" && !known.includes(column))
    .map((column) => {
      return { line: 1, column, code: "unknown-column", nearest: nearestColumns(column, free, layoutOf(kind)) }
    })
}
