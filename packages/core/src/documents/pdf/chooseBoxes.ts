import { saysYes } from "./words.ts"

/** Which boxes an answer ticks, and whether they say all of it. */
export interface Ticks {
  readonly ticked: ReadonlyArray<boolean>
  readonly whole: boolean
}

/**
 * Which boxes an answer ticks, by what each says. A single box is ticked by yes and left by no; “Oui, depuis 2021” ticks yes and is more
 * than a box can say.
 */
export const chooseBoxes = (says: ReadonlyArray<string>, answer: string | boolean): Ticks => {
  const typed = typeof answer === "string" ? answer.trim() : ""
  if (answer === "") return { ticked: says.map(() => false), whole: true }
  const same = says.map((option) => typed !== "" && option.toLowerCase() === typed.toLowerCase())
  if (same.includes(true)) return { ticked: same, whole: true }
  const yes = typeof answer === "boolean" ? answer : saysYes(typed)
  const ticked = says.map((option) => yes !== undefined && (new Set(says).size <= 1 ? yes : positive(option) === yes))
  const said = ticked.includes(true) || yes === false
  return { ticked, whole: said && /^\p{L}*$/u.test(typed) }
}

const positive = (option: string): boolean | undefined => {
  if (/^(on|true|1|vrai|x)$/i.test(option)) return true
  return /^(off|false|0|faux)$/i.test(option) ? false : saysYes(option)
}
