import manifest from "../custom-elements.json" with { type: "json" }

interface Named {
  readonly name: string
  readonly description?: string
}

/** An element as its manifest describes it. */
export interface Described {
  readonly tagName: string
  readonly description: string
  readonly attributes: ReadonlyArray<Named & { readonly type?: { readonly text: string } }>
  readonly cssProperties: ReadonlyArray<Named>
  readonly cssParts: ReadonlyArray<Named>
  readonly events: ReadonlyArray<Named>
}

const declarations: ReadonlyArray<Partial<Described>> = manifest.modules.flatMap((module) => module.declarations)

/** The description of an element, by its tag. */
export const describedAs = (tag: string): Described => ({
  tagName: tag,
  description: "",
  attributes: [],
  cssProperties: [],
  cssParts: [],
  events: [],
  ...declarations.find(({ tagName }) => tagName === tag)
})
