import {
  DOMImplementation,
  DOMParser,
  type Document,
  type Element,
  Node,
  onWarningStopParsing,
  XMLSerializer
} from "@xmldom/xmldom"
import { Predicate, Result, Schema } from "effect"

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
  reason: Schema.Literals(["doctype", "malformed"])
}) {}

/** Content of an element to build: attributes have keys beginning with `@`, `#text` is its own text, an undefined value builds nothing. */
export interface XmlContent {
  readonly [key: string]: string | number | undefined | XmlContent | ReadonlyArray<XmlContent>
}

const parser = new DOMParser({ onError: onWarningStopParsing, locator: false })
const serializer = new XMLSerializer()

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML 1.0 cannot carry
const unspeakable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

const elementOf = (element: Element): XmlElement => {
  const children: Array<XmlElement> = []
  let text = ""
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (isElement(node)) children.push(elementOf(node))
    else if (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE) text += node.nodeValue ?? ""
  }
  if (text.search(unspeakable) >= 0 || !text.isWellFormed()) throw new XmlUnreadable({ reason: "malformed" })
  return { name: element.localName ?? element.tagName, namespace: element.namespaceURI ?? "", children, text }
}

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE

/** Reads one XML document into its root element. Documents with a DOCTYPE are refused, so nothing outside the document is ever read. */
export const parseXml = (document: string): Result.Result<XmlElement, XmlUnreadable> =>
  Result.try({
    try: () => {
      if (/<!(?:DOCTYPE|ENTITY)/i.test(document)) throw new XmlUnreadable({ reason: "doctype" })
      const root = parser.parseFromString(document, "text/xml").documentElement
      if (root === null) throw new XmlUnreadable({ reason: "malformed" })
      return elementOf(root)
    },
    catch: (cause) => (cause instanceof XmlUnreadable ? cause : new XmlUnreadable({ reason: "malformed" }))
  })

const declarations = "http://www.w3.org/2000/xmlns/"

type Scope = Readonly<Record<string, string>>

/** Adds one element, in the namespace that its prefix has here. */
const append = (document: Document, parent: Node, name: string, value: XmlContent[string], outer: Scope): void => {
  if (value === undefined) return
  if (Array.isArray(value)) {
    for (const each of value) append(document, parent, name, each, outer)
    return
  }
  const content = Object.entries(Predicate.isObject(value) ? (value as XmlContent) : {})
  const attributes = content
    .filter(([key]) => key.startsWith("@"))
    .map(([key, text]) => [key.slice(1), speakable(text)])
  const declared = attributes.flatMap(([key = "", uri = ""]) =>
    key === "xmlns" ? [["", uri]] : key.startsWith("xmlns:") ? [[key.slice(6), uri]] : []
  )
  const scope = { ...outer, ...Object.fromEntries(declared) }
  const element = document.createElementNS(scope[name.includes(":") ? (name.split(":")[0] ?? "") : ""] ?? null, name)
  for (const [key = "", text = ""] of attributes) {
    if (key.startsWith("xmlns")) element.setAttributeNS(declarations, key, text)
    else element.setAttribute(key, text)
  }
  parent.appendChild(element)
  if (!Predicate.isObject(value)) element.appendChild(document.createTextNode(speakable(value)))
  for (const [key, inside] of content) {
    if (key === "#text") element.appendChild(document.createTextNode(speakable(inside)))
    else if (!key.startsWith("@")) append(document, element, key, inside, scope)
  }
}

const speakable = (value: XmlContent[string]): string => String(value).replace(unspeakable, "\ufffd")

/** Builds an XML document of one root, every value escaped; characters that XML 1.0 cannot carry become U+FFFD. */
export const buildXml = (content: XmlContent): string => {
  const document = new DOMImplementation().createDocument(null, "", null)
  for (const [name, value] of Object.entries(content)) append(document, document, name, value, {})
  return `<?xml version="1.0" encoding="UTF-8"?>${serializer.serializeToString(document)}`
}

/** First child with this local name, whatever its namespace. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name)
