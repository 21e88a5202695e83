import type { WaitingRules } from "../../activities/Activity.ts"
import { type CriterionFacts, meets } from "../../activities/criteria.ts"
import type { MetCriterion } from "./Wait.ts"

/** What decides which of two waits comes first. */
export interface WaitOrder {
  readonly id: string
  readonly points: number
  readonly askedAt: Date
  /** Among those asked at one instant: the order of a draw. */
  readonly position: number
}

/** More points first, then who asked earlier, then the order of the draw, then the id: no two are equal. */
export const comesBefore = (one: WaitOrder, other: WaitOrder): number =>
  other.points - one.points ||
  one.askedAt.getTime() - other.askedAt.getTime() ||
  one.position - other.position ||
  (one.id < other.id ? -1 : one.id > other.id ? 1 : 0)

/** The town's criteria that a party meets: those that each of its children meets. */
export const criteriaMet = (
  { criteria }: Pick<WaitingRules, "criteria">,
  children: ReadonlyArray<CriterionFacts>
): ReadonlyArray<MetCriterion> =>
  criteria
    .filter(({ when }) => children.every((child) => meets(when, child)))
    .map(({ name, points }) => ({ name, points }))

/** The sum of what criteria give. */
export const pointsOf = (met: ReadonlyArray<MetCriterion>): number => met.reduce((sum, { points }) => sum + points, 0)
