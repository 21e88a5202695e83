import { Parser } from "htmlparser2"
import { elementNames, fileOf, tagOf } from "./elements.ts"

/** What a page of a site has of the portal. */
export interface PageContent {
  readonly scripts: ReadonlyArray<{
    readonly src: string
    readonly module: boolean
    readonly nonce: string | undefined
  }>
  /** The `api` of each provider, absolute. */
  readonly providers: ReadonlyArray<string>
  /** The tags that begin with `portail-`, in order, each once. */
  readonly tags: ReadonlyArray<string>
  /** Content policies that the page states itself. */
  readonly policies: ReadonlyArray<string>
}

const ours = /\/widgets\/(?:[\w.-]+\/)?(?:portail|elements\/\w+)\.js(?:\?|$)/

const absolute = (address: string, page: string): string => URL.parse(address, page)?.href ?? address

/** Reads what a page has of the portal; `page` is its address. */
export const pageContent = (html: string, page: string): PageContent => {
  const scripts: Array<PageContent["scripts"][number]> = []
  const providers: Array<string> = []
  const tags = new Set<string>()
  const policies: Array<string> = []
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const { src, type, nonce, api, content } = attributes
      if (name === "script" && src !== undefined && ours.test(src)) {
        scripts.push({ src: absolute(src, page), module: type === "module", nonce })
      }
      if (name === "meta" && attributes["http-equiv"]?.toLowerCase() === "content-security-policy")
        policies.push(content ?? "")
      if (!name.startsWith("portail-")) return
      tags.add(name)
      if (name === "portail-provider" && api !== undefined) providers.push(absolute(api, page).replace(/\/+$/, ""))
    }
  })
  parser.end(html)
  return { scripts, providers, tags: [...tags], policies }
}

/** The tags of a page that stand for no element at all. */
export const unknownTags = ({ tags }: PageContent): ReadonlyArray<string> => {
  const known = new Set(["portail-provider", ...elementNames.map(tagOf)])
  return tags.filter((tag) => !known.has(tag))
}

/** The elements that a file brings besides its own. */
const brings: Readonly<Record<string, ReadonlyArray<string>>> = {
  account: ["login", "invoices", "payment"],
  ...Object.fromEntries(
    [
      "children",
      "documents",
      "enrolments",
      "household",
      "invoice",
      "invoices",
      "payment",
      "planning",
      "profile",
      "verification"
    ].map((name) => [name, ["login"]])
  )
}

/** The elements of a page that none of its scripts brings. */
export const unloadedTags = ({ tags, scripts }: PageContent): ReadonlyArray<string> => {
  const has = (file: string) => scripts.some(({ src }) => URL.parse(src)?.pathname.endsWith(`/${file}`))
  const loaded = elementNames.filter((name) => has(fileOf(name))).flatMap((name) => [name, ...(brings[name] ?? [])])
  // a staff page's own, that no page of families loads
  const inAll = (name: string) => has("portail.js") && name !== "attendance"
  return elementNames.filter((name) => tags.includes(tagOf(name)) && !loaded.includes(name) && !inAll(name)).map(tagOf)
}
