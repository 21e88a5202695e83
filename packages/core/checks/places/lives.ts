import fc from "fast-check"
import { type Broken, Violation } from "./facts.ts"
import { type History, histories, told } from "./history.ts"
import { happen, runOut } from "./running.ts"
import type { Counts, Stage } from "./stage.ts"
import { World } from "./world.ts"

/** How many histories are under way at once, each in a town of its own. */
const lanes = 6

/** Runs one history to its end; rejects with the promise it broke. `trace` gets what happened. */
const live = async (stage: Stage, history: History, counts: Counts, trace: Array<string> = []): Promise<void> => {
  const world = await World.open(stage, history)
  try {
    for (const step of history.steps) await happen(world, step)
    await runOut(world)
  } finally {
    trace.push(...world.trace)
  }
  const { places, waits } = world.snapshot
  counts.histories += 1
  counts.booked += places.filter(({ heldUntil }) => heldUntil === null).length
  counts.waits += waits.length
  counts.offers += waits.filter(({ offeredAt }) => offeredAt !== null).length
  counts.draws += world.draws
  counts.replays += world.replays
}

/** What a run of histories came to, and the first that broke a promise; null where all went well. */
export interface Outcome {
  readonly counts: Counts
  readonly failed: Failed | null
}

/** The history that was the so-manieth of its seed, and what was wrong. */
export interface Failed {
  readonly index: number
  readonly history: History
  readonly cause: unknown
}

const nothing = (): Counts => ({ histories: 0, booked: 0, waits: 0, offers: 0, draws: 0, kills: 0, replays: 0 })

/** Lives so many histories of a seed, many at once, until one fails (in the way that is looked for). */
export const liveAll = async (
  stage: Stage,
  wanted: number,
  seed: number,
  isSought: (failed: Failed) => boolean = () => true
): Promise<Outcome> => {
  const counts = nothing()
  const all = fc.sample(histories, { seed, numRuns: wanted })
  const failed: Array<Failed> = []
  let next = 0
  const lane = async () => {
    while (next < all.length && failed.length === 0) {
      const index = next++
      const history = all[index]
      if (history === undefined) continue
      await live(stage, history, counts).catch((cause: unknown) => {
        const failure = { index, history, cause }
        if (isSought(failure)) failed.push(failure)
      })
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  counts.kills = stage.killables?.kills ?? 0
  const [first = null] = failed.sort((one, other) => one.index - other.index)
  return { counts, failed: first }
}

/** Longest time that is spent on looking for a shorter history, in milliseconds. */
const shrinkingTime = 60_000

/** The shortest history that fails as another one did; that one itself where it does not fail again. */
export const shrunk = async (stage: Stage, seed: number, failed: Failed): Promise<Failed> => {
  const property = fc.asyncProperty(histories, (history) => live(stage, history, nothing()))
  // the first number of a path is the place of the history in its seed
  const how = { seed, path: String(failed.index), numRuns: 1, interruptAfterTimeLimit: shrinkingTime }
  const found = await fc.check(property, how)
  if (found.counterexample === null) return failed
  return { index: failed.index, history: found.counterexample[0], cause: found.errorInstance }
}

/** What was broken. */
export const brokenBy = ({ cause }: Failed): Broken => (cause instanceof Violation ? cause.broken : "unexplained")

const reasonOf = (cause: unknown): string => {
  if (!(cause instanceof Error)) return String(cause)
  return cause.cause === undefined ? cause.message : `${cause.message}: ${reasonOf(cause.cause)}`
}

/** The history as it was asked for and as it goes when it is lived again, and how to see it. */
export const wordsOf = async (stage: Stage, seed: number, failed: Failed): Promise<ReadonlyArray<string>> => {
  const { history, cause } = failed
  const trace: Array<string> = []
  const again = await live(stage, history, nothing(), trace).catch((cause: unknown) => cause)
  const { capacities, offerHours } = history.terms
  return [
    `FAILED: ${reasonOf(cause)}`,
    `the shortest history that shows it (--seed ${seed}), from ${history.from} on, places ${JSON.stringify(capacities)}, offers of ${offerHours} h:`,
    ...history.steps.map((step) => `  - ${told(step)}`),
    again === undefined ? "lived again, it went well:" : `lived again, it went so (${reasonOf(again)}):`,
    ...trace.map((line) => `  ${line}`)
  ]
}
