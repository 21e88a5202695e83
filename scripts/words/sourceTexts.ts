import { readFileSync } from "node:fs"
import { parseAst } from "vite"
import { isFrench, type PlacedText } from "./frenchText.ts"

/** What is read of a syntax tree's nodes. */
interface Syntax {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly value?: unknown
  readonly name?: unknown
  readonly quasis?: ReadonlyArray<{ readonly value: { readonly cooked: string } }>
  readonly expressions?: ReadonlyArray<Syntax>
  readonly expression?: Syntax
  readonly test?: Syntax
  readonly consequent?: Syntax
  readonly alternate?: Syntax
}

const isSyntax = (node: unknown): node is Syntax => typeof node === "object" && node !== null && "type" in node

/** What stands for a value that is only known later: a name where a name comes, else a number of things. */
const stand = (code: string, count: string) =>
  /name|child|who|author|mail|town|host|title/i.test(code) ? "Camille" : count

const isOne = (test: Syntax, code: string) => /=== (1|0|undefined|null|"")$|< 2$/.test(code.slice(test.start, test.end))

/** What an expression inside a text says when there are so many of a thing. */
function said(node: Syntax, code: string, count: string): string {
  if (node.type === "Literal" && typeof node.value === "string") return node.value
  if (node.type === "TemplateLiteral") return textOf(node, code, count)
  if (node.type === "ParenthesizedExpression" && node.expression) return said(node.expression, code, count)
  const { test, consequent, alternate } = node
  if (node.type !== "ConditionalExpression" || !test || !consequent || !alternate) {
    return stand(code.slice(node.start, node.end), count)
  }
  return said(isOne(test, code) === (count === "1") ? consequent : alternate, code, count)
}

const textOf = ({ quasis = [], expressions = [] }: Syntax, code: string, count: string): string =>
  quasis
    .map(({ value }, index) => {
      const expression = expressions[index]
      return value.cooked + (expression === undefined ? "" : said(expression, code, count))
    })
    .join("")

/** Markup parts texts; what stands in attributes is no sentence. */
const pieces = (text: string) =>
  text.split(/<[^>]*>|\n\s*\n|\n(?=\s*[-*] )/).map((piece) => piece.replace(/[ \t\r\n]+/g, " ").trim())

const isPassedOver = (node: Syntax, code: string) =>
  node.type === "ImportDeclaration" ||
  (node.type.startsWith("TS") && node.type !== "TSAsExpression" && node.type !== "TSSatisfiesExpression") ||
  (node.type === "TaggedTemplateExpression" && /^(sql|css|svg)/.test(code.slice(node.start, node.start + 4)))

/** What a program calls things: the names in its code, and texts of one word, such as those of commands and options. */
export function namesIn(path: string): ReadonlyArray<string> {
  const names: Array<string> = []
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const each of node) visit(each)
    if (!isSyntax(node)) return
    if (node.type === "Identifier" && typeof node.name === "string") names.push(node.name)
    if (node.type === "Literal" && typeof node.value === "string" && !/\s/.test(node.value)) names.push(node.value)
    for (const below of Object.values(node)) visit(below)
  }
  visit(parseAst(readFileSync(path, "utf8"), { lang: "ts" }))
  return names.flatMap((name) => [name, ...name.split(/[^\w]+/)])
}

/** The French sentences that a TypeScript file says, each with its line; a value in a sentence stands as one that fits. */
export function sourceTexts(path: string, file: string): ReadonlyArray<PlacedText> {
  const code = readFileSync(path, "utf8")
  const found: Array<PlacedText> = []
  const add = (node: Syntax, text: string) => {
    const line = code.slice(0, node.start).split("\n").length
    for (const piece of pieces(text)) if (isFrench(piece)) found.push({ file, line, text: piece })
  }
  const visit = (node: unknown, count: string): void => {
    if (Array.isArray(node)) for (const each of node) visit(each, count)
    if (!isSyntax(node) || isPassedOver(node, code)) return
    if (node.type === "TemplateLiteral") add(node, textOf(node, code, count))
    else if (node.type === "Literal" && typeof node.value === "string") add(node, node.value)
    const { test, consequent, alternate } = node
    if (node.type === "ConditionalExpression" && test) {
      visit(consequent, isOne(test, code) ? "1" : count)
      visit(alternate, count)
      return
    }
    for (const below of Object.values(node)) visit(below, count)
  }
  visit(parseAst(code, { lang: "ts" }), "2")
  return found
}
