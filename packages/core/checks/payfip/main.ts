/**
 * `npm run check:payfip -- --histories 2000 --seed 7`: random histories of families, staff, PayFiP and two servers that share the
 * work, on a virtual clock, with the real services and the real client over HTTP against the simulator. Ends with 1 and the shrunk
 * history on the first failure.
 */
import { parseArgs } from "node:util"
import { Effect } from "effect"
import fc from "fast-check"
import { wholeNumber } from "../../../../scripts/options.ts"
import { findPostgresBinaries, startPostgresCluster } from "../../test/support/postgresCluster.ts"
import { serverLayer } from "../../test/support/templates.ts"
import { shortening } from "../shrinking.ts"
import { type History, histories, told } from "./history.ts"
import { checkBooks, checkEnd, Violation } from "./invariants.ts"
import { happen, runOut } from "./running.ts"
import { openStage, type Stage } from "./stage.ts"
import { World } from "./world.ts"

const { values } = parseArgs({
  options: {
    histories: { type: "string", default: "2000" },
    seed: { type: "string", default: String(Date.now() % 1e6) }
  }
})
const wanted = wholeNumber("histories", values.histories)
const seed = wholeNumber("seed", values.seed, 0)

const counted = { histories: 0, paid: 0, staff: 0, ruled: 0, rejected: 0, flooded: 0 }

/** Runs one history to its end; rejects with the promise it broke. `trace` gets what happened. */
const live = async (stage: Stage, history: History, trace: Array<string> = []): Promise<void> => {
  const world = await World.open(stage, Date.UTC(2026, 2, 9, history.hour))
  try {
    let booked: ReadonlySet<string> = new Set()
    for (const step of history.steps) {
      const misrepeating = Object.keys(stage.simulator.settings.echo).length > 0
      await happen(world, step)
      booked = await checkBooks(world, booked, misrepeating)
    }
    await runOut(world)
    await checkBooks(world, booked, false)
    counted.paid += await checkEnd(world)
    counted.staff += world.till.acts
    counted.ruled += world.ruled
    counted.rejected += world.rejected
    counted.flooded += world.flooded
  } finally {
    trace.push(...world.trace)
    await world.close()
  }
  counted.histories += 1
  if (counted.histories % 100 === 0) console.log(`${counted.histories} histories…`)
}

const run = async (stage: Stage): Promise<void> => {
  const told = (cause: unknown) => {
    console.log(`history ${counted.histories + 1} breaks a promise: ${reasonOf(cause)}; looking for a shorter one…`)
  }
  const sought = shortening((history: History) => live(stage, history), { milliseconds: 300_000, told })
  const property = fc.asyncProperty(histories, sought)
  const outcome = await fc.check(property, { numRuns: wanted, seed })
  const { histories: lived, paid, staff, ruled, rejected, flooded } = counted
  const broken = { lost: 0, booked_twice: 0, forged_accepted: 0, unexplained: 0 }
  if (outcome.counterexample !== null) await report(stage, outcome.counterexample[0], outcome.errorInstance, broken)
  const { kills } = stage.killables
  const counts = Object.entries(broken).map(([name, count]) => `${name}=${count}`)
  console.log(
    `check:payfip histories=${lived} paid=${paid} ${counts.join(" ")} kills=${kills} staff=${staff} ruled=${ruled} rejected=${rejected} flooded=${flooded}`
  )
  if (outcome.failed) process.exitCode = 1
}

const reasonOf = (cause: unknown): string => {
  if (!(cause instanceof Error)) return String(cause)
  return cause.cause === undefined ? cause.message : `${cause.message}: ${reasonOf(cause.cause)}`
}

/** The shrunk history in words, as it was asked for and as it went, and how to see it again. */
const report = async (
  stage: Stage,
  history: History,
  cause: unknown,
  broken: Record<string, number>
): Promise<void> => {
  broken[cause instanceof Violation ? cause.broken : "unexplained"] = 1
  const trace: Array<string> = []
  const again = await live(stage, history, trace).catch((cause: unknown) => cause)
  console.log(`FAILED: ${reasonOf(cause)}`)
  console.log(`the shortest history that shows it (--seed ${seed}), from ${history.hour}:00 UTC on:`)
  for (const step of history.steps) console.log(`  - ${told(step)}`)
  console.log(again === undefined ? "played again, it went well:" : "played again, it went so:")
  for (const line of trace) console.log(`  ${line}`)
}

const binaries = findPostgresBinaries()
if (binaries === undefined) throw new Error("PostgreSQL is not installed (Debian: apt-get install postgresql)")
const { stop, ...connection } = await startPostgresCluster(binaries)
try {
  await Effect.runPromise(
    Effect.flatMap(openStage(connection), (stage) => Effect.promise(() => run(stage))).pipe(
      Effect.scoped,
      Effect.provide(serverLayer(connection, connection.database))
    )
  )
} finally {
  await stop()
}
