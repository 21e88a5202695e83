import { PDFDocument, PDFName, PDFRef } from "pdf-lib"
import type { InvoicePdf } from "../pdf/InvoicePdf.ts"
import { drawInvoice, renderInvoice } from "../pdf/renderInvoice.ts"

/** Invoices as PDFs of their own, in their order. */
export const renderFiles = async (invoices: ReadonlyArray<InvoicePdf>): Promise<ReadonlyArray<Uint8Array>> => {
  const files: Array<Uint8Array> = []
  for (const invoice of invoices) files.push(await renderInvoice(invoice))
  return files
}

/** Invoices that become a part of one PDF; its objects have the numbers from `first` on, `room` of them at most. */
export interface PrintPart {
  readonly invoices: ReadonlyArray<InvoicePdf>
  readonly first: number
  readonly room: number
}

/** Objects of a PDF as they stand in it: their bytes, which number begins at which byte, and which of them are pages. */
export interface RenderedPart {
  readonly content: Uint8Array
  readonly objects: ReadonlyArray<readonly [number: number, offset: number]>
  readonly pages: ReadonlyArray<number>
}

/** The number of the tree that all pages hang on, in each part and in the whole. */
export const pageTree = 1

/** Draws a part of one PDF: everything but its page tree, catalogue and ends. */
export const renderPart = async ({ invoices, first, room }: PrintPart): Promise<RenderedPart> => {
  const doc = await PDFDocument.create({ updateMetadata: false })
  const root = doc.catalog.get(PDFName.of("Pages"))
  if (!(root instanceof PDFRef) || root.objectNumber !== pageTree) throw new Error("the page tree has another number")
  doc.context.largestObjectNumber = first - 1
  for (const invoice of invoices) await drawInvoice(invoice, doc)
  await doc.flush()
  if (doc.context.largestObjectNumber >= first + room) throw new Error("a part has more objects than it has room for")
  const chunks: Array<Uint8Array> = []
  const objects: Array<readonly [number, number]> = []
  let offset = 0
  const put = (chunk: Uint8Array) => {
    chunks.push(chunk)
    offset += chunk.length
  }
  for (const [{ objectNumber }, object] of doc.context.enumerateIndirectObjects()) {
    if (objectNumber < first) continue
    objects.push([objectNumber, offset])
    put(Buffer.from(`${objectNumber} 0 obj\n`))
    const bytes = new Uint8Array(object.sizeInBytes())
    object.copyBytesInto(bytes, 0)
    put(bytes)
    put(Buffer.from("\nendobj\n"))
  }
  return { content: Buffer.concat(chunks), objects, pages: doc.getPages().map(({ ref }) => ref.objectNumber) }
}
