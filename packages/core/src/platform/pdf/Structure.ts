import { type PDFDocument, PDFName, type PDFPage, type PDFRef } from "pdf-lib"

/** What a part of a page is to who hears it read, as PDF names it. */
export type Role = "Document" | "H1" | "H2" | "P" | "Table" | "TR" | "TH" | "TD"

interface Mark {
  readonly page: PDFPage
  readonly id: number
}

/** A part of a document with what it holds, in the order in which it is read. */
export interface Part {
  readonly role: Role
  readonly holds: Array<Part | Mark>
}

const isPart = (held: Part | Mark): held is Part => "role" in held

/** The parts of a document, in their order: what makes a PDF a tagged one. */
export class Structure {
  readonly #whole: Part = { role: "Document", holds: [] }
  readonly #pages = new Map<PDFPage, Array<Part>>()
  #current = this.#whole

  /** A new part inside the one that is being drawn. */
  part(role: Role): Part {
    const made: Part = { role, holds: [] }
    this.#current.holds.push(made)
    return made
  }

  /** Draws into a part. */
  into<A>(part: Part, draw: () => A): A {
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
    const refs = new Map<Part, PDFRef>()
    const write = (part: Part, parent: PDFRef): PDFRef => {
      const ref = context.nextRef()
      refs.set(part, ref)
      const kids = part.holds.map((held) =>
        isPart(held) ? write(held, ref) : context.obj({ Type: "MCR", Pg: held.page.ref, MCID: held.id })
      )
      const attributes = part.role === "TH" ? { A: { O: "Table", Scope: "Column" } } : {}
      context.assign(ref, context.obj({ Type: "StructElem", S: part.role, P: parent, K: kids, ...attributes }))
      return ref
    }
    const whole = write(this.#whole, root)
    const numbers = [...this.#pages].flatMap(([page, marked], index) => {
      page.node.set(PDFName.of("StructParents"), context.obj(index))
      page.node.set(PDFName.of("Tabs"), PDFName.of("S"))
      return [context.obj(index), context.obj(marked.flatMap((part) => refs.get(part) ?? []))]
    })
    const ParentTree = context.register(context.obj({ Nums: numbers }))
    const tree = { Type: "StructTreeRoot", K: whole, ParentTree, ParentTreeNextKey: this.#pages.size }
    context.assign(root, context.obj(tree))
    catalog.set(PDFName.of("StructTreeRoot"), root)
    catalog.set(PDFName.of("MarkInfo"), context.obj({ Marked: true }))
  }
}
