import type { PDFFont } from "pdf-lib"
import { toWinAnsi } from "./winAnsi.ts"

/** Text as a PDF shows it: runs of characters with corrections between them, in thousandths of the size. */
export type Shown = ReadonlyArray<string | number>

// The standard fonts never change, and measuring a pair costs more than drawing it.
const measured = new Map<string, Map<number, number>>()

/**
 * Measures and breaks text as it is really shown. pdf-lib counts kerning in its widths but does not draw it, which would put
 * right-aligned figures out of line; here both sides use the same pairs.
 */
export class Typeface {
  readonly font: PDFFont
  readonly #advances: Map<number, number>

  constructor(font: PDFFont) {
    this.font = font
    this.#advances = measured.get(font.name) ?? new Map()
    measured.set(font.name, this.#advances)
  }

  /** Width of the text in points. */
  width(text: string, size: number): number {
    const drawn = toWinAnsi(text)
    let units = 0
    for (let i = 0; i < drawn.length; i += 1) units += this.#advance(drawn, i) + this.#correction(drawn, i)
    return (units * size) / 1000
  }

  /** The text cut where a pair of characters is drawn closer or further apart. */
  shown(text: string): Shown {
    const drawn = toWinAnsi(text)
    const shown: Array<string | number> = []
    let start = 0
    for (let i = 0; i < drawn.length; i += 1) {
      const correction = this.#correction(drawn, i)
      if (correction === 0) continue
      shown.push(drawn.slice(start, i + 1), -correction)
      start = i + 1
    }
    return start === drawn.length ? shown : [...shown, drawn.slice(start)]
  }

  /** The text in lines no wider than `width`: broken at spaces and after hyphens, inside a word only when it fills a line. */
  wrap(text: string, size: number, width: number): ReadonlyArray<string> {
    const lines: Array<string> = []
    let line = ""
    for (const word of toWinAnsi(text).split(/(?<= )|(?<=\p{L}-)(?=\p{L})/u)) {
      if (line !== "" && this.width(trimEnd(line + word), size) > width) {
        lines.push(trimEnd(line))
        line = ""
      }
      line += word
      while (this.width(trimEnd(line), size) > width) {
        const fitting = this.#fitting(line, size, width)
        lines.push(line.slice(0, fitting))
        line = line.slice(fitting)
      }
    }
    return [...lines, trimEnd(line)].filter((candidate) => candidate !== "")
  }

  #fitting(text: string, size: number, width: number): number {
    let length = 1
    while (length < text.length && this.width(text.slice(0, length + 1), size) <= width) length += 1
    return length
  }

  #advance(text: string, i: number): number {
    return this.#measured(text.charCodeAt(i), text, i, 1)
  }

  #pair(text: string, i: number): number {
    return this.#measured(text.charCodeAt(i) * 0x10000 + text.charCodeAt(i + 1), text, i, 2)
  }

  #measured(key: number, text: string, i: number, length: number): number {
    const known = this.#advances.get(key)
    if (known !== undefined) return known
    const advance = this.font.widthOfTextAtSize(text.slice(i, i + length), 1000)
    this.#advances.set(key, advance)
    return advance
  }

  #correction(text: string, i: number): number {
    if (i + 1 >= text.length) return 0
    if (text[i] === "\u00a0" && digit(text, i - 1) && digit(text, i + 1)) return -this.#advance(text, i) / 2
    return this.#pair(text, i) - this.#advance(text, i) - this.#advance(text, i + 1)
  }
}

const digit = (text: string, i: number) => /\d/.test(text[i] ?? "")

const trimEnd = (text: string) => text.replace(/ +$/, "")
