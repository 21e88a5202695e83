import { readFile, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { micromark } from "micromark"
import type { Browser } from "playwright-core"

const style = `
  @page { size: A4; margin: 20mm 18mm }
  body { font: 11.5pt/1.55 "DejaVu Sans", sans-serif; color: #1a1a1a }
  h1 { font-size: 24pt; line-height: 1.2; margin: 0 0 8mm }
  h2 { font-size: 15pt; margin: 9mm 0 2mm; break-after: avoid }
  img { max-width: 100%; max-height: 105mm; border: 1px solid #767676; border-radius: 4px }
  p { margin: 0 0 3mm; orphans: 3; widows: 3 }
  p:has(img) { break-inside: avoid; margin: 4mm 0 }
`

/** Prints a guide in Markdown as a tagged PDF, with its headings as bookmarks and its pictures inside. */
export const printGuide = async (browser: Browser, guide: string, pdf: string): Promise<void> => {
  const body = await withPictures(micromark(await readFile(guide, "utf8")), dirname(guide))
  const title = /<h1>(.*?)<\/h1>/.exec(body)?.[1] ?? ""
  const page = await browser.newPage()
  await page.setContent(
    `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${title}</title><style>${style}</style></head><body>${body}</body></html>`
  )
  await writeFile(pdf, await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }))
  await page.close()
}

/** Puts pictures into the page itself: it has no address that they could be read from. */
const withPictures = async (html: string, folder: string): Promise<string> => {
  const parts = html.split(/(?<=<img src=")([^"]+)(?=")/)
  const written = parts.map(async (part, place) =>
    place % 2 === 0 ? part : `data:image/png;base64,${(await readFile(join(folder, part))).toString("base64")}`
  )
  return (await Promise.all(written)).join("")
}
