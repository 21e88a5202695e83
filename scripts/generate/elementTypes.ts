import type { GeneratedFile } from "./files.ts"

interface Attribute {
  readonly name: string
  readonly description?: string
  readonly type?: { readonly text: string }
}

interface Declaration {
  readonly tagName?: string
  readonly description?: string
  readonly attributes?: ReadonlyArray<Attribute>
  readonly events?: ReadonlyArray<{ readonly name?: string }>
}

interface Manifest {
  readonly modules: ReadonlyArray<{ readonly declarations?: ReadonlyArray<Declaration> }>
}

/** What a page can write for an attribute; undefined for what is no attribute but the element's own state. */
const writtenType = (text: string): string | undefined => {
  const parts = text.split("|").map((part) => part.trim())
  const written = parts.filter((part) => part !== "null" && part !== "undefined")
  return written.every((part) => /^(string|number|boolean|".*")$/.test(part)) ? written.join(" | ") : undefined
}

// attributes are written in lower case: what has capitals is a property that nobody writes
const attributesOf = ({ attributes = [] }: Declaration) =>
  attributes.flatMap(({ name, description, type }) => {
    const written = writtenType(type?.text ?? "")
    return written === undefined || name !== name.toLowerCase() || name === "lang"
      ? []
      : [{ name, description, written }]
  })

const eventsOf = ({ events = [] }: Declaration) => [
  ...new Set(events.flatMap(({ name }) => (name?.startsWith("portail-") ? [name] : [])))
]

const comment = (text: string | undefined, indent: string): string =>
  text === undefined || text === "" ? "" : `${indent}/** ${text.replaceAll(/\s+/g, " ")} */\n`

const propsOf = (element: Declaration): string =>
  attributesOf(element)
    .map(({ name, description, written }) => `${comment(description, "    ")}    "${name}"?: ${written} | undefined\n`)
    .join("")

const banner =
  "/** Generated from custom-elements.json by `npm run generate`: the elements as a framework's type check knows them. */\n"

const elementsOf = (manifest: Manifest) =>
  manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .flatMap((each) => (each.tagName === undefined ? [] : [{ ...each, tagName: each.tagName }]))
    .toSorted((one, other) => (one.tagName < other.tagName ? -1 : 1))

const attributes = (manifest: Manifest) =>
  `export interface PortailAttributes {\n${elementsOf(manifest)
    .map((each) => `${comment(each.description, "  ")}  "${each.tagName}": {\n${propsOf(each)}  }\n`)
    .join("")}}\n`

const listeners = (manifest: Manifest) =>
  `export interface PortailListeners {\n${elementsOf(manifest)
    .map(
      (each) =>
        `  "${each.tagName}": {\n${eventsOf(each)
          .map((name) => `    "on${name}"?: (event: Event) => void\n`)
          .join("")}  }\n`
    )
    .join("")}}\n`

const tags = (manifest: Manifest, typeOf: (tag: string) => string) =>
  elementsOf(manifest)
    .map(({ tagName }) => `    "${tagName}": ${typeOf(tagName)}\n`)
    .join("")

const react = (manifest: Manifest) => `${banner}import type { DetailedHTMLProps, HTMLAttributes } from "react"
import type { PortailAttributes, PortailListeners } from "./attributes.d.ts"

type Portail<Tag extends keyof PortailAttributes> = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> &
  PortailAttributes[Tag] &
  PortailListeners[Tag]

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
${tags(manifest, (tag) => `Portail<"${tag}">`)
  .replaceAll(/^/gm, "  ")
  .trimEnd()}
    }
  }
}
`

const vue = (manifest: Manifest) => `${banner}import type { DefineComponent, HTMLAttributes } from "vue"
import type { PortailAttributes } from "./attributes.d.ts"

type Portail<Tag extends keyof PortailAttributes> = DefineComponent<PortailAttributes[Tag] & HTMLAttributes>

declare module "vue" {
  interface GlobalComponents {
${tags(manifest, (tag) => `Portail<"${tag}">`).trimEnd()}
  }
}
`

/** Types of the elements for React's JSX and Vue's templates, from the manifest. */
export const elementTypes = (manifest: GeneratedFile): ReadonlyArray<GeneratedFile> => {
  const known: Manifest = JSON.parse(manifest.text)
  const folder = "packages/widgets/src/generated"
  return [
    { path: `${folder}/attributes.d.ts`, text: `${banner}${attributes(known)}\n${listeners(known)}` },
    { path: `${folder}/react.d.ts`, text: react(known) },
    { path: `${folder}/vue.d.ts`, text: vue(known) }
  ]
}
