import { Result } from "effect"
import { cents, day, decimal, mail } from "./fields.ts"
import type { CsvRow } from "./readCsv.ts"

/** What is wrong with a line of a file: where, a code that stays the same for programs, and a sentence for people. */
export interface LineProblem {
  /** The file's name, where several were read. */
  readonly file?: string
  readonly line: number
  readonly column: string
  readonly code: string
  readonly reason: string
}

/** Reads the cells of one line and keeps what is wrong with them; a refused cell reads as empty. */
export class RowReader {
  readonly problems: Array<LineProblem> = []
  readonly #row: CsvRow

  constructor(row: CsvRow) {
    this.#row = row
    if (row.surplus > 0) {
      const reason = "plus de cellules que de colonnes : un texte contient-il le séparateur sans guillemets ?"
      this.refuse("", "surplus-cells", reason)
    }
  }

  get line(): number {
    return this.#row.line
  }

  /** Whether the file has the column at all. */
  has(column: string): boolean {
    return Object.hasOwn(this.#row.cells, column)
  }

  /** Notes what is wrong with a cell; `column` is empty when it is the whole line. Saying it twice counts once. */
  refuse(column: string, code: string, reason: string): void {
    if (this.problems.some((problem) => problem.column === column && problem.reason === reason)) return
    this.problems.push({ line: this.#row.line, column, code, reason })
  }

  /** A text; the empty one where the column or the cell is missing. */
  text(column: string, longest = 200): string {
    const text = this.#row.cells[column] ?? ""
    if (text.length <= longest) return text
    this.refuse(column, "too-long", `${text.length} caractères, ${longest} au plus`)
    return ""
  }

  required(column: string): string {
    const text = this.text(column)
    if ((this.#row.cells[column] ?? "") === "") this.refuse(column, "required", "cette colonne est obligatoire")
    return text
  }

  day(column: string): string | null {
    return this.#optional(column, "not-a-day", day)
  }

  mail(column: string): string | null {
    return this.#optional(column, "not-a-mail", mail)
  }

  cents(column: string): number | null {
    return this.#optional(column, "not-an-amount", cents)
  }

  decimal(column: string, places: number): string | null {
    return this.#optional(column, "not-a-number", (text) => decimal(text, places))
  }

  #optional<A>(column: string, code: string, read: (text: string) => Result.Result<A, string>): A | null {
    const text = this.text(column)
    if (text === "") return null
    return Result.match(read(text), {
      onSuccess: (value): A | null => value,
      onFailure: (reason) => {
        this.refuse(column, code, reason)
        return null
      }
    })
  }
}
