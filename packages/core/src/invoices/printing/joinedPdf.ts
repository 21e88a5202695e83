import { pageTree, type RenderedPart } from "./renderPrints.ts"

const catalogue = 2
const firstOfParts = 3

/**
 * One PDF that is written part by part: what is kept of a part is where its objects begin. PDF 32000-1, 7.5: a head, objects in any
 * order, and a table of their places in sections of consecutive numbers.
 */
export const joinedPdf = () => {
  const places: Array<readonly [number: number, offset: number]> = []
  const pages: Array<number> = []
  let offset = 0
  const text = (written: string) => bytes(Buffer.from(written, "latin1"))
  const bytes = (written: Uint8Array) => {
    offset += written.length
    return written
  }
  return {
    head: (): Uint8Array => text("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"),
    part: ({ content, objects, pages: its }: RenderedPart): Uint8Array => {
      for (const [number, within] of objects) places.push([number, offset + within])
      pages.push(...its)
      return bytes(content)
    },
    end: (): Uint8Array => {
      const own = [
        [pageTree, `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((page) => `${page} 0 R`).join(" ")}] >>`],
        [catalogue, `<< /Type /Catalog /Pages ${pageTree} 0 R /Lang (fr-FR) >>`]
      ] as const
      let objects = ""
      for (const [number, content] of own) {
        places.push([number, offset + objects.length])
        objects += `${number} 0 obj\n${content}\nendobj\n`
      }
      const table = offset + objects.length
      const sorted = places.toSorted(([one], [other]) => one - other)
      const size = (sorted.at(-1)?.[0] ?? 0) + 1
      return text(
        `${objects}xref\n${sectionsOf(sorted)}trailer\n<< /Size ${size} /Root ${catalogue} 0 R >>\nstartxref\n${table}\n%%EOF\n`
      )
    }
  }
}

/** Where the numbers of parts begin, and how many each may use: `lines` are those of its invoices. */
export const numbersOf = (
  parts: ReadonlyArray<ReadonlyArray<{ readonly lines: number }>>
): ReadonlyArray<{ readonly first: number; readonly room: number }> => {
  let next = firstOfParts
  return parts.map((part) => {
    // an invoice of a page has about ten objects, and few pages have less than four lines
    const room = part.reduce((sum, { lines }) => sum + 80 + 4 * lines, 0)
    const first = next
    next += room
    return { first, room }
  })
}

const sectionsOf = (places: ReadonlyArray<readonly [number, number]>): string => {
  const sections: Array<{ first: number; offsets: Array<number> }> = []
  for (const [number, at] of places) {
    const last = sections.at(-1)
    if (last !== undefined && last.first + last.offsets.length === number) last.offsets.push(at)
    else sections.push({ first: number, offsets: [at] })
  }
  return [
    "0 1\n0000000000 65535 f \n",
    ...sections.map(
      ({ first, offsets }) =>
        `${first} ${offsets.length}\n${offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")}`
    )
  ].join("")
}
