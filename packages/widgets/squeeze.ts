import { type Plugin, parseAst } from "vite"

const squeezeCss = (text: string) =>
  text
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,]) ?/g, "$1")
    .replace(/: /g, ":")
    .replace(/;\}/g, "}")

const squeezeHtml = (text: string) => text.replace(/\s*\n\s*/g, " ")

const squeezers = new Map([
  ["css", squeezeCss],
  ["html", squeezeHtml],
  ["svg", squeezeHtml]
])

interface Piece {
  readonly start: number
  readonly end: number
  readonly squeezer: (text: string) => string
}

interface TaggedTemplate {
  readonly tag: { readonly name?: string }
  readonly quasi: { readonly quasis: ReadonlyArray<{ readonly start: number; readonly end: number }> }
}

const isTaggedTemplate = (node: object): node is TaggedTemplate =>
  "type" in node && node.type === "TaggedTemplateExpression"

/** The texts of the templates in a syntax tree. */
function piecesOf(node: unknown): ReadonlyArray<Piece> {
  if (typeof node !== "object" || node === null) return []
  const below = Object.values(node).flatMap(piecesOf)
  const squeezer = isTaggedTemplate(node) ? squeezers.get(node.tag.name ?? "") : undefined
  if (squeezer === undefined || !isTaggedTemplate(node)) return below
  return [...below, ...node.quasi.quasis.map(({ start, end }) => ({ start, end, squeezer }))]
}

/** Takes the white space out of templates that only readers of the source need. */
export const squeeze = (): Plugin => ({
  name: "squeeze",
  enforce: "post",
  transform(code, id) {
    if (!id.includes("/widgets/src/")) return undefined
    const pieces = [...piecesOf(parseAst(code))].sort((one, other) => other.start - one.start)
    const squeezed = pieces.reduce(
      (text, { start, end, squeezer }) => text.slice(0, start) + squeezer(text.slice(start, end)) + text.slice(end),
      code
    )
    return { code: squeezed, map: null }
  }
})
