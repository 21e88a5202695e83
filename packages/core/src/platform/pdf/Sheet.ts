import {
  beginMarkedContent,
  endMarkedContent,
  PDFDocument,
  type PDFName,
  PDFOperator,
  PDFOperatorNames,
  type PDFPage,
  PDFStreamWriter,
  type RGB,
  rgb,
  StandardFonts
} from "pdf-lib"
import { embedMoreLetters, lettersOf, needsMoreLetters } from "./moreLetters.ts"
import { type Role, Structure, type TaggedPart } from "./Structure.ts"
import { shownText } from "./shownText.ts"
import { Typeface } from "./typeface.ts"

/** Points in a millimetre. */
export const mm = 72 / 25.4

/** The sheet's measures, in points from its top left corner. */
export const a4 = { width: 210 * mm, height: 297 * mm, left: 18 * mm, right: 192 * mm, top: 16 * mm, bottom: 277 * mm }

/** How a text is drawn. */
export interface TextStyle {
  readonly bold?: boolean
  readonly size: number
  readonly color?: RGB
  readonly align?: "left" | "right"
  /** What it is to who hears the page: a paragraph unless it says so. */
  readonly role?: Role
}

export const ink = rgb(0.1, 0.12, 0.16)
export const grey = rgb(0.36, 0.39, 0.44)
export const hairline = rgb(0.84, 0.86, 0.88)

const artifact = beginMarkedContent("Artifact")
const end = endMarkedContent()

/** Pages to draw on with y growing downwards; `y` is where the text flow stands. Texts are read in the order in which they are drawn. */
export class Sheet {
  readonly doc: PDFDocument
  readonly regular: Typeface
  readonly bold: Typeface
  y: number = a4.top
  #page: PDFPage
  readonly #pages: Array<PDFPage> = []
  #fontKeys = new Map<Typeface, PDFName>()
  readonly #structure = new Structure()
  readonly #tagged: boolean
  #repeats = false

  private constructor(doc: PDFDocument, regular: Typeface, bold: Typeface, tagged: boolean) {
    this.doc = doc
    this.#tagged = tagged
    this.regular = regular
    this.bold = bold
    this.#page = doc.addPage([a4.width, a4.height])
    this.#pages.push(this.#page)
  }

  /** One empty page, alone or after those of a document, for the texts in `data`: what letters they have decides on the fonts. */
  static async make(data: unknown, after?: PDFDocument): Promise<Sheet> {
    const doc = after ?? (await PDFDocument.create({ updateMetadata: false }))
    const beyond = needsMoreLetters(data)
    const face = async (standard: StandardFonts, weight: "regular" | "bold") => {
      const more = beyond ? await embedMoreLetters(doc, weight) : undefined
      return new Typeface(
        await doc.embedFont(standard),
        undefined,
        more === undefined ? undefined : new Typeface(more, lettersOf(more))
      )
    }
    return new Sheet(
      doc,
      await face(StandardFonts.Helvetica, "regular"),
      await face(StandardFonts.HelveticaBold, "bold"),
      after === undefined
    )
  }

  /** The bytes of a document of its own, with the order in which it is read. */
  async save(): Promise<Uint8Array> {
    if (this.#tagged) this.#structure.write(this.doc)
    await this.doc.flush()
    return PDFStreamWriter.forContext(this.doc.context, Number.POSITIVE_INFINITY, true, 1000).serializeToBuffer()
  }

  /** A part of the document, to be drawn into now or later. */
  part(role: Role): TaggedPart {
    return this.#structure.part(role)
  }

  /** Draws into a part: one made before, or a new one. */
  into<A>(part: TaggedPart | Role, draw: () => A): A {
    return this.#structure.into(typeof part === "string" ? this.part(part) : part, draw)
  }

  /** Draws what only eyes need, such as a bullet or a heading again on the next page: it is not read aloud. */
  repeated(draw: () => void): void {
    const before = this.#repeats
    this.#repeats = true
    draw()
    this.#repeats = before
  }

  /** Continues on a new page. */
  addPage(): void {
    this.#open(this.doc.addPage([a4.width, a4.height]))
    this.#pages.push(this.#page)
    this.y = a4.top
  }

  /** Draws once on every page of the sheet, when their number is known. */
  eachPage(draw: (page: number, pages: number) => void): void {
    this.repeated(() => {
      this.#pages.forEach((page, i) => {
        this.#open(page)
        draw(i + 1, this.#pages.length)
      })
    })
  }

  /** One line of text on the baseline `y`; `x` is its left end, or its right end when aligned right. */
  text(text: string, x: number, y: number, style: TextStyle): void {
    const face = this.face(style).for(text)
    const left = style.align === "right" ? x - face.width(text, style.size) : x
    const at = { x: left, y: a4.height - y, size: style.size, color: style.color ?? ink }
    this.#marked(shownText(face, this.#fontKey(face), text, at), style.role)
  }

  /** Lines of text below each other from the baseline `y`; gives the baseline that would come next. */
  paragraph(
    texts: ReadonlyArray<string>,
    x: number,
    y: number,
    width: number,
    leading: number,
    style: TextStyle
  ): number {
    return texts.reduce((below, text) => {
      const lines = this.face(style).wrap(text, style.size, width)
      if (lines.length < 2) {
        for (const line of lines) this.text(line, x, below, style)
      } else {
        this.into(style.role ?? "P", () => {
          lines.forEach((line, i) => {
            this.text(line, x, below + i * leading, style)
          })
        })
      }
      return below + lines.length * leading
    }, y)
  }

  /** A filled rectangle; `y` is its upper side. */
  box(x: number, y: number, width: number, height: number, color: RGB): void {
    this.#ornament(() => this.#page.drawRectangle({ x, y: a4.height - y - height, width, height, color }))
  }

  /** The outline of a rectangle; `y` is its upper side. */
  frame(x: number, y: number, width: number, height: number, thickness: number, color: RGB = ink): void {
    this.box(x, y, width, thickness, color)
    this.box(x, y + height - thickness, width, thickness, color)
    this.box(x, y, thickness, height, color)
    this.box(x + width - thickness, y, thickness, height, color)
  }

  /** A straight stroke from one point to the other. */
  stroke(from: readonly [number, number], to: readonly [number, number], thickness: number, color: RGB = ink): void {
    const point = ([x, y]: readonly [number, number]) => ({ x, y: a4.height - y })
    this.#ornament(() => this.#page.drawLine({ start: point(from), end: point(to), thickness, color }))
  }

  /** A thin line across the text area. */
  rule(y: number, left: number = a4.left, color: RGB = hairline): void {
    this.box(left, y, a4.right - left, 0.6, color)
  }

  face(style: TextStyle): Typeface {
    return style.bold === true ? this.bold : this.regular
  }

  #ornament(draw: () => void) {
    if (this.#tagged) this.#page.pushOperators(artifact)
    draw()
    if (this.#tagged) this.#page.pushOperators(end)
  }

  #marked(operators: ReadonlyArray<PDFOperator>, asked: Role | undefined) {
    if (!this.#tagged) return this.#page.pushOperators(...operators)
    if (this.#repeats) return this.#page.pushOperators(artifact, ...operators, end)
    const { id, role } = this.#structure.mark(this.#page, asked)
    const begin = PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, [`/${role}<</MCID ${id}>>`])
    this.#page.pushOperators(begin, ...operators, end)
  }

  #open(page: PDFPage) {
    this.#page = page
    this.#fontKeys = new Map()
  }

  #fontKey(face: Typeface): PDFName {
    const key = this.#fontKeys.get(face) ?? this.#page.node.newFontDictionary(face.font.name, face.font.ref)
    this.#fontKeys.set(face, key)
    return key
  }
}
