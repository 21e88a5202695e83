import type { RequestRules } from "../../activities/Activity.ts"
import { type CriterionFacts, meets } from "../../activities/criteria.ts"

/** How many chances a party has, and what gave them. */
export interface Chances {
  readonly weight: number
  readonly criteria: ReadonlyArray<{ readonly name: string; readonly weight: number }>
}

/** One, times the weight of each criterion that all the children meet. */
export const chancesOf = (
  rules: Pick<RequestRules, "criteria"> | null,
  children: ReadonlyArray<CriterionFacts>
): Chances => {
  const met = (rules?.criteria ?? []).filter(({ when }) => children.every((child) => meets(when, child)))
  const criteria = met.map(({ name, weight }) => ({ name, weight }))
  return { weight: criteria.reduce((product, { weight }) => product * weight, 1), criteria }
}
