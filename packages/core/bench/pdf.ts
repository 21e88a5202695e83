/**
 * `npm run bench:pdf`: an invoice as PDF against its bound, bare pdf-lib drawing the same texts at the same places, alternately in one
 * run. Ends with 1 when the invoice, of one page or of 200 lines, takes more than twice as long.
 */
import { PDFDocument, StandardFonts } from "pdf-lib"
import type { InvoicePdf } from "../src/invoices/pdf/InvoicePdf.ts"
import { renderInvoice } from "../src/invoices/pdf/renderInvoice.ts"
import { toWinAnsi } from "../src/platform/pdf/winAnsi.ts"
import { november, withLines } from "../test/invoices/pdf/samples.ts"
import { type PlacedText, readBack } from "../test/platform/pdf/readBack.ts"

const largestRatio = 2
const quick = process.argv.includes("--quick")
const rounds = quick ? 15 : 60

const bareDrawing = async (pages: ReadonlyArray<ReadonlyArray<PlacedText>>): Promise<Uint8Array> => {
  const doc = await PDFDocument.create({ updateMetadata: false })
  const font = await doc.embedFont(StandardFonts.Helvetica)
  for (const texts of pages) {
    const page = doc.addPage([595.28, 841.89])
    for (const { text, x, y, size } of texts) page.drawText(text, { x, y: 841.89 - y, size, font })
  }
  return doc.save()
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const median = (values: ReadonlyArray<number>) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const measure = async (data: InvoicePdf, batch: number) => {
  const { placed } = await readBack(await renderInvoice(data))
  const texts = placed.map((page) => page.map((it) => ({ ...it, text: toWinAnsi(it.text) })))
  const [bounds, invoices]: [Array<number>, Array<number>] = [[], []]
  const several = async (draw: () => Promise<unknown>) => {
    for (let i = 0; i < batch; i++) await draw()
  }
  for (let round = -3; round < rounds; round++) {
    const bound = await timed(() => several(() => bareDrawing(texts)))
    const invoice = await timed(() => several(() => renderInvoice(data)))
    if (round < 0) continue
    bounds.push(bound / batch)
    invoices.push(invoice / batch)
  }
  const [bound, invoice] = [median(bounds), median(invoices)]
  return { pages: texts.length, texts: texts.flat().length, bound, invoice, ratio: invoice / bound }
}

const month = await measure(november, 10)
const long = await measure(withLines(200), 2)
console.log(`medians of ${rounds} alternating rounds, in one run:`)
for (const [name, it] of [["an invoice of a month", month] as const, ["an invoice of 200 lines", long] as const]) {
  console.log(
    `  ${name.padEnd(24)} ${it.pages} pages, ${it.texts} texts: bare pdf-lib ${it.bound.toFixed(2)} ms, invoice ${it.invoice.toFixed(2)} ms, ratio ${it.ratio.toFixed(2)}`
  )
}
const ratio = Math.max(month.ratio, long.ratio)
if (ratio > largestRatio) {
  console.log(`FAILED: an invoice takes more than ${largestRatio} times its bound`)
  process.exitCode = 1
}
console.log(
  `bench:pdf ratio=${ratio.toFixed(2)} bound_ms=${month.bound.toFixed(2)} invoice_ms=${month.invoice.toFixed(2)} long_ratio=${long.ratio.toFixed(2)} long_ms=${long.invoice.toFixed(2)}`
)
