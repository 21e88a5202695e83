import type { Style } from "./Terminal.ts"
import type { Cell } from "./table.ts"

const barWidth = 20

/** A part of a whole as a bar: anything that there is shows, and what is whole fills it. Own characters: a library would draw as many. */
export const barOf = ({ cyan }: Style, part: number, whole: number): Cell => {
  const share = whole === 0 ? 1 : Math.min(1, part / whole)
  const full =
    part === 0 ? 0 : share === 1 ? barWidth : Math.min(barWidth - 1, Math.max(1, Math.round(share * barWidth)))
  return { text: `${"█".repeat(full)}${"░".repeat(barWidth - full)}`, color: cyan }
}
