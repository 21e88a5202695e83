import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs"

interface Node {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly children?: ReadonlyArray<Node>
}

/** What a screen reader says of a tagged PDF: its language, and each part that has a text, as `H1 Facture`. */
export async function readingOrder(bytes: Uint8Array) {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 })
  const pdf = await task.promise
  const said: Array<string> = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const texts = new Map<string, string>()
    let open: string | undefined
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if ("str" in item) {
        if (open !== undefined) texts.set(open, (texts.get(open) ?? "") + item.str)
      } else open = item.type === "endMarkedContent" ? undefined : item.id
    }
    const textOf = (node: Node): string =>
      node.type === "content" ? `${texts.get(node.id ?? "") ?? ""} ` : (node.children ?? []).map(textOf).join("")
    const walk = (node: Node) => {
      const { role = "", children = [] } = node
      if (/^(H\d|P|TH|TD)$/.test(role)) said.push(`${role} ${textOf(node).replace(/\s+/g, " ").trim()}`)
      else for (const child of children) walk(child)
    }
    const tree: Node | null = await page.getStructTree()
    if (tree !== null) walk(tree)
  }
  const { info } = await pdf.getMetadata()
  const marked = (await pdf.getMarkInfo())?.Marked === true
  await task.destroy()
  return { said, language: "Language" in info ? info.Language : undefined, marked }
}
