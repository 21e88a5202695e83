import type { SectionRef } from "./types.ts"

/** The id of a field in the page. */
export const idOf = ({ name }: SectionRef, path: string) => `${name}-${path.replaceAll(".", "-")}`

/** A selector inside a section. */
export const inside = ({ name }: SectionRef, selector: string) => `[data-section=${name}] ${selector}`
