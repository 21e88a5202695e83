import { setTimeout } from "node:timers/promises"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { type Act, type Asking, actOf } from "./acts.ts"
import { clockTime, Violation } from "./facts.ts"
import { type Step, told } from "./history.ts"
import { checkStep, checkSwept } from "./invariants.ts"
import { Killed, killableUser } from "./killable.ts"
import { days } from "./offer.ts"
import type { World } from "./world.ts"

const minute = 60_000

/** Lets one step happen, and looks at everything afterwards. */
export const happen = async (world: World, step: Step): Promise<void> => {
  world.now += minute
  if (step.kind === "pass") {
    world.now += step.minutes * minute
    world.trace.push(told(step))
    return
  }
  const before = world.snapshot
  if (step.kind === "atOnce") await together(world, step.steps)
  else if (step.kind === "kill") await killDuring(world, step)
  else if (step.kind === "twice") await doTwice(world, step.step)
  else await doOne(world, step)
  const atOnce = step.kind === "atOnce" || step.kind === "kill" || step.kind === "twice"
  world.snapshot = await world.look()
  checkStep(world, { before, after: world.snapshot, now: world.now, atOnce, ended: world.ended })
  world.promised.check(world, world.snapshot, atOnce)
  if (step.kind === "replay") nothingChanged(world, before)
  if (step.kind === "sweep") checkSwept(world, world.snapshot, world.now)
  world.ended.clear()
}

const nothingChanged = (world: World, before: World["snapshot"]): void => {
  if (JSON.stringify(before) !== JSON.stringify(world.snapshot))
    throw new Violation("replayed", "a request that came again changed something")
}

const tell = (world: World, step: Step, outcome: string): void => {
  world.trace.push(`${clockTime(world.now)} ${told(step)}${outcome === "" ? "" : ` → ${outcome}`}`)
}

const doOne = async (world: World, step: Asking): Promise<void> => {
  const act = actOf(world, step)
  if (act !== null) tell(world, step, await act(step.server))
}

const isAsking = (step: Step): step is Asking => !["pass", "twice", "atOnce", "kill"].includes(step.kind)

/** One request that reaches both servers: each answers the same. */
const doTwice = async (world: World, step: Step): Promise<void> => {
  const act = isAsking(step) ? actOf(world, step) : null
  if (act === null) return
  const [one, other] = await Promise.all([act(0), act(1)])
  tell(world, step, `twice: ${one}`)
  if (one !== other) throw new Violation("replayed", `a request that came twice was answered "${one}" and "${other}"`)
}

/** What each comes to is settled before any of it happens. */
const actsOf = (world: World, steps: ReadonlyArray<Step>) =>
  steps.filter(isAsking).flatMap((step): ReadonlyArray<{ readonly step: Asking; readonly act: Act }> => {
    const act = actOf(world, step)
    return act === null ? [] : [{ step, act }]
  })

const together = async (world: World, steps: ReadonlyArray<Step>): Promise<void> => {
  const done = await Promise.allSettled(
    actsOf(world, steps).map(async ({ step, act }) => tell(world, step, `at once: ${await act(step.server)}`))
  )
  for (const each of done) if (each.status === "rejected") throw each.reason
}

/** The first server runs in a process of its own for this step, and dies in the middle of it; what it left is asked again of the second. */
const killDuring = async (world: World, step: Extract<Step, { kind: "kill" }>): Promise<void> => {
  const { killables } = world.stage
  if (killables === null) return together(world, step.during)
  const victim = await killables.take()
  world.servers = [victim, world.stage.servers[1]]
  const cut: Array<{ readonly step: Asking; readonly act: Act }> = []
  const during = Promise.allSettled(
    actsOf(world, step.during).map(async ({ step, act }) => {
      try {
        tell(world, step, `at once: ${await act(step.server)}`)
      } catch (death) {
        if (!(death instanceof Killed)) throw death
        tell(world, step, "killed")
        cut.push({ step, act })
      }
    })
  )
  await setTimeout(step.afterMillis)
  if ((await victim.kill()) > 0) killables.kills += 1
  for (const each of await during) if (each.status === "rejected") throw each.reason
  await quiet(world)
  world.servers = world.stage.servers
  for (const { step, act } of cut) tell(world, step, `again: ${await act(1)}`)
}

/** Ends when PostgreSQL has finished what a killed process had begun. */
const quiet = async (world: World): Promise<void> => {
  const busy = SqlClient.SqlClient.use(
    (sql) => sql`select 1 from pg_stat_activity where usename = ${killableUser} and state <> 'idle'`
  ).pipe(Effect.provide(world.stage.database))
  while ((await Effect.runPromise(busy)).length > 0);
}

/** The list is swept, as it is every minute, and then nothing is free that somebody could take; each family sees its own alone. */
export const runOut = async (world: World): Promise<void> => {
  for (const minutes of [0, 24 * 60]) {
    if (minutes > 0) await happen(world, { kind: "pass", minutes })
    await happen(world, { kind: "sweep", server: 1 })
  }
  for (const { access, children } of world.homes) {
    const read = await world.ask(0, "planning", access, { from: days[0], to: days[2] })
    const mine = await world.ask(1, "mine", access)
    if (!("done" in read) || !("done" in mine)) throw new Violation("unexplained", "a family cannot read its days")
    const own = world.snapshot.waits.filter(({ householdId }) => householdId === access.householdId).map(({ id }) => id)
    const seen = [...read.done.waits, ...mine.done]
    if (seen.some(({ id }) => !own.includes(id)) || read.done.children.some(({ id }) => !children.includes(id)))
      throw new Violation("leaked", "a family sees what is another's")
  }
}
