import { type PDFDocument, PDFName, PDFObject, type PDFPage, type PDFRef } from "pdf-lib"

/** What a part of a page is to who hears it read, as PDF names it. */
export type Role = "Document" | "H1" | "H2" | "P" | "Table" | "TR" | "TH" | "TD"

interface Mark {
  readonly page: PDFPage
  readonly id: number
}

/** A part of a document with what it holds, in the order in which it is read. */
export interface TaggedPart {
  readonly role: Role
  readonly holds: Array<TaggedPart | Mark>
}

const isPart = (held: TaggedPart | Mark): held is TaggedPart => "role" in held

/** The parts of a document, in their order: what makes a PDF a tagged one. */
export class Structure {
  readonly #whole: TaggedPart = { role: "Document", holds: [] }
  readonly #pages = new Map<PDFPage, Array<TaggedPart>>()
  #current = this.#whole

  /** A new part inside the one that is being drawn. */
  part(role: Role): TaggedPart {
    const made: TaggedPart = { role, holds: [] }
    this.#current.holds.push(made)
    return made
  }

  /** Draws into a part. */
  into<A>(part: TaggedPart, draw: () => A): A {
    const before = this.#current
    this.#current = part
    try {
      return draw()
    } finally {
      this.#current = before
    }
  }

  /** The number that a text of a page gets: inside the part that is being drawn, where that one holds text, else a paragraph. */
  mark(page: PDFPage, role: Role = "P"): { readonly id: number; readonly role: Role } {
    const holdsText = /^(H\d|P|TH|TD)$/.test(this.#current.role)
    const part = holdsText ? this.#current : this.part(role)
    const marked = this.#pages.get(page) ?? []
    this.#pages.set(page, marked)
    part.holds.push({ page, id: marked.length })
    marked.push(part)
    return { id: marked.length - 1, role: part.role }
  }

  /** Writes the tree into the document. */
  write(doc: PDFDocument): void {
    const { context, catalog } = doc
    const root = context.nextRef()
    const refs = new Map<TaggedPart, PDFRef>()
    const write = (part: TaggedPart, parent: PDFRef): PDFRef => {
      const ref = context.nextRef()
      refs.set(part, ref)
      const [page] = part.holds.flatMap((held) => (isPart(held) ? [] : [held.page]))
      const kids = part.holds.map((held) => {
        if (isPart(held)) return write(held, ref)
        return held.page === page ? held.id : `<</Type/MCR/Pg ${held.page.ref}/MCID ${held.id}>>`
      })
      const scope = part.role === "TH" ? "/A<</O/Table/Scope/Column>>" : ""
      const shown = page === undefined ? "" : `/Pg ${page.ref}`
      context.assign(ref, new Written(`<</S/${part.role}/P ${parent}${shown}${scope}/K[${kids.join(" ")}]>>`))
      return ref
    }
    const whole = write(this.#whole, root)
    const numbers = [...this.#pages].map(([page, marked], index) => {
      page.node.set(PDFName.of("StructParents"), context.obj(index))
      page.node.set(PDFName.of("Tabs"), PDFName.of("S"))
      return `${index} [${marked.map((part) => refs.get(part)).join(" ")}]`
    })
    const parents = `/ParentTree<</Nums[${numbers.join(" ")}]>>/ParentTreeNextKey ${this.#pages.size}`
    context.assign(root, new Written(`<</Type/StructTreeRoot/K ${whole}${parents}>>`))
    catalog.set(PDFName.of("StructTreeRoot"), root)
    catalog.set(PDFName.of("MarkInfo"), context.obj({ Marked: true }))
  }
}

/** An object as it stands in a file: a tree of pdf-lib's own dictionaries takes longer than the drawing. */
class Written extends PDFObject {
  readonly #text: string

  constructor(text: string) {
    super()
    this.#text = text
  }

  override toString(): string {
    return this.#text
  }

  override sizeInBytes(): number {
    return this.#text.length
  }

  override copyBytesInto(buffer: Uint8Array, offset: number): number {
    for (let i = 0; i < this.#text.length; i++) buffer[offset + i] = this.#text.charCodeAt(i)
    return this.#text.length
  }
}
