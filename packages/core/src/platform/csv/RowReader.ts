import { Result } from "effect"
import { typedLine } from "../text/typed.ts"
import { cents, day, decimal, mail } from "./fields.ts"
import type { CellProblem, Coded, LineProblem } from "./LineProblem.ts"
import type { CsvRow } from "./records.ts"

/** Whether a text is a number as spreadsheets write long ones, its last digits lost: `6.01E+08`. */
export const isSpreadsheetNumber = (text: string): boolean => /^\d(?:[.,]\d+)?E\+\d{1,2}$/i.test(text.trim())

/** Reads the cells of one line and keeps what is wrong with them, the reader's `Own` kinds included; a refused cell reads as empty. */
export class RowReader<Own extends Coded = never> {
  readonly problems: Array<LineProblem<CellProblem | Own>> = []
  readonly #row: CsvRow

  constructor(row: CsvRow) {
    this.#row = row
    if (row.surplus > 0) this.refuse("", { code: "surplus-cells" })
  }

  get line(): number {
    return this.#row.line
  }

  /** A cell as it is kept, wherever it was typed. */
  #cell(column: string): string {
    return typedLine(this.#row.cells[column] ?? "")
  }

  /** Whether the file has the column at all. */
  has(column: string): boolean {
    return Object.hasOwn(this.#row.cells, column)
  }

  /** Notes what is wrong with a cell; `column` is empty when it is the whole line. Saying it twice counts once. */
  refuse(column: string, problem: CellProblem | Own): void {
    if (this.problems.some((noted) => noted.column === column && noted.code === problem.code)) return
    this.problems.push({ line: this.#row.line, column, ...problem })
  }

  /** A text; the empty one where the column or the cell is missing. */
  text(column: string, longest = 200): string {
    const text = this.#cell(column)
    if (text.length <= longest) return text
    this.refuse(column, { code: "too-long", length: text.length, longest })
    return ""
  }

  required(column: string): string {
    const text = this.text(column)
    if (this.#cell(column) === "") this.refuse(column, { code: "required" })
    return text
  }

  /** What other files and people name something by: what a spreadsheet made a rounded number of is refused. */
  reference(column: string): string {
    const text = this.text(column)
    if (!isSpreadsheetNumber(text)) return text
    this.refuse(column, { code: "spreadsheet-number", text })
    return ""
  }

  requiredReference(column: string): string {
    this.required(column)
    return this.reference(column)
  }

  day(column: string): string | null {
    return this.#optional(column, day)
  }

  mail(column: string): string | null {
    return this.#optional(column, mail)
  }

  cents(column: string): number | null {
    return this.#optional(column, cents)
  }

  decimal(column: string, places: number): string | null {
    return this.#optional(column, (text) => decimal(text, places))
  }

  #optional<A>(column: string, read: (text: string) => Result.Result<A, CellProblem>): A | null {
    const text = this.text(column)
    if (text === "") return null
    return Result.match(read(text), {
      onSuccess: (value): A | null => value,
      onFailure: (problem) => {
        this.refuse(column, problem)
        return null
      }
    })
  }
}
