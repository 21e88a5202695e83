import type { Route } from "../base/route.ts"
import type { SessionElement } from "../session/SessionElement.ts"
import type { Basket, Wish } from "./Basket.ts"
import type { Step } from "./place.ts"
import type { Planning, PlanningWords, Spot } from "./types.ts"

/** What the steps beside the days need of the element that shows them. */
export interface PlanningHost extends SessionElement {
  readonly words: PlanningWords
  readonly basket: Basket
  /** The days that were read last. */
  readonly planning: Planning | undefined
  /** The address of another part of the space. */
  hrefTo(route: Route): string
  /** A link to a step beside the days. */
  linkTo(step: Step, content: unknown): unknown
  /** Goes back to the days. */
  leaveStep(): void
  /** Chooses changes; tells whether there was room for all of them. */
  choose(wishes: ReadonlyArray<Wish>): boolean
  /** The full places that the reader came to wait for. */
  readonly wanted: ReadonlyArray<Spot>
  /** Goes to the waiting list with full places, to ask for them. */
  waitFor(spots: ReadonlyArray<Spot>): void
  /** Reads the days again. */
  refresh(): void
  /** Something was changed: what was read is no longer true. */
  changed(): void
}

/** A step beside the days. */
export interface StepView {
  /** The reader comes to it. */
  open(): Promise<unknown>
  /** Nobody is signed in any more. */
  clear(): void
  view(): unknown
  /** What it has to say over the days. */
  top?(): unknown
}
