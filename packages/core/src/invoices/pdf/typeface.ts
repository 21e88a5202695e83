import type { PDFFont } from "pdf-lib"
import { toWinAnsi } from "./winAnsi.ts"

/** Text as a PDF shows it: runs of characters with corrections between them, in thousandths of the size. */
export type Shown = ReadonlyArray<string | number>

// The standard fonts never change, and measuring a pair costs more than drawing it.
const measured = new Map<string, Map<string, number>>()

/**
 * Measures and breaks text as it is really shown. pdf-lib counts kerning in its widths but does not draw it, which would put
 * right-aligned figures out of line; here both sides use the same pairs.
 */
export class Typeface {
  readonly font: PDFFont
  readonly #advances: Map<string, number>

  constructor(font: PDFFont) {
    this.font = font
    this.#advances = measured.get(font.name) ?? new Map()
    measured.set(font.name, this.#advances)
  }

  /** Width of the text in points. */
  width(text: string, size: number): number {
    const characters = Array.from(toWinAnsi(text))
    const units = characters.reduce(
      (sum, character, i) => sum + this.#advance(character) + this.#correction(characters, i),
      0
    )
    return (units * size) / 1000
  }

  /** The text cut where a pair of characters is drawn closer or further apart. */
  shown(text: string): Shown {
    const characters = Array.from(toWinAnsi(text))
    const shown: Array<string | number> = []
    let run = ""
    characters.forEach((character, i) => {
      run += character
      const correction = this.#correction(characters, i)
      if (correction === 0) return
      shown.push(run, -correction)
      run = ""
    })
    return run === "" ? shown : [...shown, run]
  }

  /** The text in lines no wider than `width`: broken at spaces and after hyphens, inside a word only when it fills a line. */
  wrap(text: string, size: number, width: number): ReadonlyArray<string> {
    const lines: Array<string> = []
    let line = ""
    for (const word of toWinAnsi(text).split(/(?<= )|(?<=\p{L}-)(?=\p{L})/u)) {
      if (line !== "" && this.width((line + word).trimEnd(), size) > width) {
        lines.push(line.trimEnd())
        line = ""
      }
      line += word
      while (this.width(line.trimEnd(), size) > width) {
        const fitting = this.#fitting(line, size, width)
        lines.push(line.slice(0, fitting))
        line = line.slice(fitting)
      }
    }
    return [...lines, line.trimEnd()].filter((candidate) => candidate !== "")
  }

  #fitting(text: string, size: number, width: number): number {
    let length = 1
    while (length < text.length && this.width(text.slice(0, length + 1), size) <= width) length += 1
    return length
  }

  #advance(characters: string): number {
    const known = this.#advances.get(characters)
    if (known !== undefined) return known
    const advance = this.font.widthOfTextAtSize(characters, 1000)
    this.#advances.set(characters, advance)
    return advance
  }

  #correction(characters: ReadonlyArray<string>, i: number): number {
    const [left = "", right] = [characters[i], characters[i + 1]]
    if (right === undefined) return 0
    const thin = left === "\u00a0" && /\d/.test(characters[i - 1] ?? "") && /\d/.test(right)
    if (thin) return -this.#advance(left) / 2
    return this.#advance(left + right) - this.#advance(left) - this.#advance(right)
  }
}
