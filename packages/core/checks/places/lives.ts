import fc from "fast-check"
import { type Broken, promises, Violation } from "./facts.ts"
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

/** What a run of histories came to. */
export interface Outcome {
  readonly counts: Counts
  readonly broken: Readonly<Record<Broken, number>>
  /** The first failure, shrunk and in words; empty where all went well. */
  readonly words: ReadonlyArray<string>
}

/** Lives so many histories of a seed, many at once; the first that breaks a promise is shrunk, alone. */
export const liveAll = async (stage: Stage, wanted: number, seed: number): Promise<Outcome> => {
  const counts: Counts = { histories: 0, booked: 0, waits: 0, offers: 0, draws: 0, kills: 0, replays: 0 }
  const all = fc.sample(histories, { seed, numRuns: wanted })
  const failed: Array<{ readonly index: number; readonly cause: unknown }> = []
  let next = 0
  const lane = async () => {
    while (next < all.length && failed.length === 0) {
      const index = next++
      const history = all[index]
      if (history !== undefined) await live(stage, history, counts).catch((cause) => failed.push({ index, cause }))
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  counts.kills = stage.killables?.kills ?? 0
  const [first] = failed.sort((one, other) => one.index - other.index)
  const broken = Object.fromEntries(promises.map((name) => [name, 0])) as Record<Broken, number>
  if (first === undefined) return { counts, broken, words: [] }
  const found = await shrunk(stage, seed, wanted, first.index)
  const { history = all[first.index], cause = first.cause } = found ?? {}
  broken[cause instanceof Violation ? cause.broken : "unexplained"] = 1
  return { counts, broken, words: await wordsOf(stage, history, cause, seed) }
}

/** The shortest history that fails, if the first one fails again. */
const shrunk = async (stage: Stage, seed: number, wanted: number, index: number) => {
  const nowhere: Counts = { histories: 0, booked: 0, waits: 0, offers: 0, draws: 0, kills: 0, replays: 0 }
  const property = fc.asyncProperty(histories, (history) => live(stage, history, nowhere))
  const found = await fc.check(property, {
    seed,
    path: String(index),
    numRuns: wanted,
    interruptAfterTimeLimit: 60_000
  })
  if (found.counterexample === null) return null
  return { history: found.counterexample[0], cause: found.errorInstance }
}

const reasonOf = (cause: unknown): string => {
  if (!(cause instanceof Error)) return String(cause)
  return cause.cause === undefined ? cause.message : `${cause.message}: ${reasonOf(cause.cause)}`
}

/** The history as it was asked for and as it went, and how to see it again. */
const wordsOf = async (
  stage: Stage,
  history: History | undefined,
  cause: unknown,
  seed: number
): Promise<ReadonlyArray<string>> => {
  if (history === undefined) return [reasonOf(cause)]
  const trace: Array<string> = []
  const nowhere: Counts = { histories: 0, booked: 0, waits: 0, offers: 0, draws: 0, kills: 0, replays: 0 }
  const again = await live(stage, history, nowhere, trace).catch((cause: unknown) => cause)
  const { capacities, offerHours } = history.terms
  return [
    `FAILED: ${reasonOf(cause)}`,
    `the shortest history that shows it (--seed ${seed}), from ${history.from} on, ${JSON.stringify(capacities)}, offers of ${offerHours} h:`,
    ...history.steps.map((step) => `  - ${told(step)}`),
    again === undefined ? "lived again, it went well:" : `lived again, it went so (${reasonOf(again)}):`,
    ...trace.map((line) => `  ${line}`)
  ]
}
