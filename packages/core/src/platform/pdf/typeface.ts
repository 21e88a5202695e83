import type { PDFFont } from "pdf-lib"
import { frenchSpaces } from "../text/frenchSpaces.ts"
import { lettersBeyond } from "./moreLetters.ts"
import { toWinAnsi } from "./winAnsi.ts"

/** Text as a PDF shows it: runs of characters with corrections between them, in thousandths of the size. */
export type Shown = ReadonlyArray<string | number>

interface Measures {
  readonly advances: Map<number, number>
  readonly kernings: Map<number, number>
}

// The standard fonts never change, and measuring a pair costs more than drawing it.
const measured = new Map<string, Measures>()

/**
 * Measures and breaks text as it is really shown. pdf-lib counts kerning in its widths but does not draw it, which would put
 * right-aligned figures out of line; here both sides use the same pairs.
 */
export class Typeface {
  readonly font: PDFFont
  readonly #measures: Measures
  readonly #letters: (text: string) => string
  readonly #more: Typeface | undefined
  // a text is broken once to know its height, and again to draw it
  readonly #wrapped = new Map<string, ReadonlyArray<string>>()

  /** `letters` gives a text in what the font has; `more` draws texts with letters that this one lacks. */
  constructor(font: PDFFont, letters: (text: string) => string = toWinAnsi, more?: Typeface) {
    this.font = font
    this.#letters = letters
    this.#more = more
    this.#measures = measured.get(font.name) ?? { advances: new Map(), kernings: new Map() }
    measured.set(font.name, this.#measures)
  }

  /** The face that draws a text: this one, or the one with more letters. */
  for(text: string): Typeface {
    return this.#more !== undefined && lettersBeyond(text) ? this.#more : this
  }

  /** Width of the text in points. */
  width(text: string, size: number): number {
    const face = this.for(text)
    return face === this ? (this.#units(this.#letters(text)) * size) / 1000 : face.width(text, size)
  }

  /** The text, which this very face draws, cut where a pair of characters is drawn closer or further apart. */
  glyphRuns(text: string): Shown {
    const drawn = this.#letters(text)
    const runs: Array<string | number> = []
    let start = 0
    for (let i = 0; i < drawn.length; i += 1) {
      const correction = this.#correction(drawn, i)
      if (correction === 0) continue
      runs.push(drawn.slice(start, i + 1), -correction)
      start = i + 1
    }
    return start === drawn.length ? runs : [...runs, drawn.slice(start)]
  }

  /** The text in lines no wider than `width`: broken at spaces and after hyphens, inside a word only when it fills a line. */
  wrap(text: string, size: number, width: number): ReadonlyArray<string> {
    const face = this.for(text)
    if (face !== this) return face.wrap(text, size, width)
    const key = `${size} ${width} ${text}`
    const known = this.#wrapped.get(key)
    if (known !== undefined) return known
    const lines = this.#broken(this.#letters(frenchSpaces(text)), (width * 1000) / size)
    this.#wrapped.set(key, lines)
    return lines
  }

  /** The text on one line no wider than `width`, with an ellipsis for what is cut. */
  shortened(text: string, size: number, width: number): string {
    const [line = "", ...rest] = this.wrap(text, size, width - this.width("…", size))
    return rest.length === 0 ? line : `${line}…`
  }

  #broken(drawn: string, room: number): ReadonlyArray<string> {
    const lines: Array<string> = []
    let line = ""
    let used = 0
    for (const word of drawn.split(/(?<= )|(?<=\p{L}-)(?=\p{L})/u)) {
      const needed = this.#units(trimEnd(word))
      if (line !== "" && used + this.#kerningBetween(line, word) + needed > room) {
        lines.push(trimEnd(line))
        line = ""
        used = 0
      }
      used += this.#kerningBetween(line, word) + this.#units(word)
      line += word
      while (needed > room && this.#units(trimEnd(line)) > room) {
        const fitting = this.#fitting(line, room)
        lines.push(line.slice(0, fitting))
        line = line.slice(fitting)
        used = this.#units(line)
      }
    }
    return [...lines, trimEnd(line)].filter((candidate) => candidate !== "")
  }

  #fitting(text: string, room: number): number {
    let length = 1
    while (length < text.length && this.#units(text.slice(0, length + 1)) <= room) length += 1
    return length
  }

  #units(drawn: string): number {
    let units = 0
    for (let i = 0; i < drawn.length; i += 1) units += this.#advance(drawn, i) + this.#correction(drawn, i)
    return units
  }

  #advance(text: string, i: number): number {
    const key = text.charCodeAt(i)
    const known = this.#measures.advances.get(key)
    if (known !== undefined) return known
    const advance = this.font.widthOfTextAtSize(text.slice(i, i + 1), 1000)
    this.#measures.advances.set(key, advance)
    return advance
  }

  #kerning(text: string, i: number): number {
    const key = text.charCodeAt(i) * 0x10000 + text.charCodeAt(i + 1)
    const known = this.#measures.kernings.get(key)
    if (known !== undefined) return known
    const pair = this.font.widthOfTextAtSize(text.slice(i, i + 2), 1000)
    const kerning = pair - this.#advance(text, i) - this.#advance(text, i + 1)
    this.#measures.kernings.set(key, kerning)
    return kerning
  }

  #kerningBetween(line: string, word: string): number {
    return line === "" || word === "" ? 0 : this.#kerning(line.slice(-1) + word.slice(0, 1), 0)
  }

  #correction(text: string, i: number): number {
    if (i + 1 >= text.length) return 0
    if (text[i] === "\u00a0" && digit(text, i - 1) && digit(text, i + 1)) return -this.#advance(text, i) / 2
    return this.#kerning(text, i)
  }
}

const digit = (text: string, i: number) => /\d/.test(text[i] ?? "")

const trimEnd = (text: string) => text.replace(/ +$/, "")
