import { Predicate, Result, Schema } from "effect"
import { XMLBuilder, XMLParser, XMLValidator } from "fast-xml-parser"

/** An XML element with its names resolved: `namespace` is empty when the element has none. */
export interface XmlElement {
  readonly name: string
  readonly namespace: string
  readonly children: ReadonlyArray<XmlElement>
  /** Own text, references decoded, never trimmed nor read as a number. */
  readonly text: string
}

/** The document is not XML that we accept; `reason` never quotes the document. */
export class XmlUnreadable extends Schema.TaggedError<XmlUnreadable>()("XmlUnreadable", {
  reason: Schema.Literals(["doctype", "malformed", "entity", "namespace"])
}) {}

/** Content of an element to build: attributes have keys beginning with `@`, an undefined value builds nothing. */
export interface XmlContent {
  readonly [key: string]: string | number | undefined | XmlContent | ReadonlyArray<XmlContent>
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  cdataPropName: "#cdata",
  ignoreDeclaration: true,
  ignorePiTags: true
})

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  suppressBooleanAttributes: false
})

const predefined = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"]
])

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML 1.0 cannot carry
const unspeakable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

const reference = (name: string): string => {
  const numeric = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(name)
  const point = numeric ? Number.parseInt(numeric[1] ?? numeric[2] ?? "", numeric[1] ? 16 : 10) : -1
  const text = point >= 0 && point <= 0x10ffff ? String.fromCodePoint(point) : predefined.get(name)
  if (text === undefined || text.search(unspeakable) >= 0) throw new XmlUnreadable({ reason: "entity" })
  return text
}

const decoded = (text: string): string => text.replace(/&([^;&]*);/g, (_, name: string) => reference(name))

type Scope = ReadonlyMap<string, string>

const scopeOf = (attributes: unknown, outer: Scope): Scope => {
  const scope = new Map(outer)
  for (const [key, value] of Object.entries(Predicate.isObject(attributes) ? attributes : {})) {
    if (key === "xmlns") scope.set("", decoded(String(value)))
    if (key.startsWith("xmlns:")) scope.set(key.slice(6), decoded(String(value)))
  }
  return scope
}

const nodesOf = (content: unknown): ReadonlyArray<Record<PropertyKey, unknown>> =>
  Array.isArray(content) ? content.filter(Predicate.isObject) : []

const textOf = (content: unknown): string =>
  nodesOf(content)
    .map((node) =>
      "#cdata" in node
        ? nodesOf(node["#cdata"])
            .map((part) => part["#text"])
            .join("")
        : decoded(String(node["#text"] ?? ""))
    )
    .join("")

const elementsOf = (content: unknown, outer: Scope): ReadonlyArray<XmlElement> =>
  nodesOf(content).flatMap((node) => {
    const tag = Object.keys(node).find((key) => key !== ":@" && !key.startsWith("#"))
    if (tag === undefined) return []
    const scope = scopeOf(node[":@"], outer)
    const colon = tag.indexOf(":")
    const prefix = tag.slice(0, Math.max(colon, 0))
    const namespace = scope.get(prefix)
    if (namespace === undefined) throw new XmlUnreadable({ reason: "namespace" })
    const inside = node[tag]
    return [{ name: tag.slice(colon + 1), namespace, children: elementsOf(inside, scope), text: textOf(inside) }]
  })

/**
 * Reads one XML document into its root element. Documents with a DOCTYPE or an entity other than the five
 * predefined ones and numeric references are refused, so nothing outside the document is ever read.
 */
export const parseXml = (document: string): Result.Result<XmlElement, XmlUnreadable> => {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(document)) return Result.fail(new XmlUnreadable({ reason: "doctype" }))
  return Result.try({
    try: () => {
      if (XMLValidator.validate(document) !== true) throw new XmlUnreadable({ reason: "malformed" })
      const roots = elementsOf(parser.parse(document), new Map([["", ""]]))
      const root = roots[0]
      if (root === undefined || roots.length > 1) throw new XmlUnreadable({ reason: "malformed" })
      return root
    },
    catch: (cause) => (cause instanceof XmlUnreadable ? cause : new XmlUnreadable({ reason: "malformed" }))
  })
}

const speakable = (content: XmlContent): XmlContent =>
  Object.fromEntries(
    Object.entries(content).map(([key, value]) => [
      key,
      Predicate.isString(value)
        ? value.replace(unspeakable, "\ufffd")
        : Array.isArray(value)
          ? value.map(speakable)
          : Predicate.isObject(value)
            ? speakable(value as XmlContent)
            : value
    ])
  )

/** Builds an XML document, every value escaped; characters that XML 1.0 cannot carry become U+FFFD. */
export const buildXml = (content: XmlContent): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${builder.build(speakable(content))}`

/** First child with this local name, whatever its namespace. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name)
