import manifest from "@portail-familles/widgets/custom-elements.json" with { type: "json" }

const prefix = "portail-"

/** The names of the elements that a page can have, without their prefix: `login`, `invoices`, `account`. */
export const elementNames: ReadonlyArray<string> = manifest.modules
  .flatMap(({ declarations }) => declarations.map(({ tagName }) => tagName.slice(prefix.length)))
  .filter((name) => name !== "provider")
  .toSorted()

/** The tag of an element. */
export const tagOf = (name: string): string => `${prefix}${name}`

/** The file that brings one element alone: `elements/emailChange.js`. */
export const fileOf = (name: string): string =>
  `elements/${name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())}.js`
