import { setTimeout } from "node:timers/promises"
import type { Step } from "./history.ts"
import { told, wrongEchoes } from "./history.ts"
import { isMoney, recover } from "./stage.ts"
import type { Held, World } from "./world.ts"

const minute = 60_000
const hour = 60 * minute

/** No bank keeps a payer on its pages for longer: a result cannot come later than this after the creation. */
const longestAtBank = 48 * hour

/** Lets one step happen; a step that is impossible now (no such operation yet) does nothing. */
export const happen = async (world: World, step: Step): Promise<void> => {
  const outcome = await act(world, step)
  noteMisrepeated(world)
  if (outcome !== undefined) world.trace.push(`${told(step)}${outcome === "" ? "" : ` → ${outcome}`}`)
}

const act = async (world: World, step: Step): Promise<string | undefined> => {
  const { simulator } = world.stage
  switch (step.kind) {
    case "click":
      return click(world, step.family, step.invoices)
    case "bank":
      return withOperation(world, step.operation, ({ idop }) => {
        const opened = simulator.operations.open(idop)
        if (opened._tag === "Success") simulator.operations.reachBank(idop)
        return opened._tag === "Success" ? "" : opened.failure
      })
    case "result":
      return withOperation(world, step.operation, (held) => result(world, held, step))
    case "return":
      return withOperation(world, step.operation, ({ idop }) => world.portal.hear(idop))
    case "flood":
      return withOperation(world, step.operation, async ({ idop }) => {
        const states = await Promise.all(Array.from({ length: step.notifications }, () => world.portal.hear(idop)))
        world.flooded += states.length
        return [...new Set(states)].join(" ")
      })
    case "follow":
      return withOperation(world, step.operation, async ({ attemptId, family }) => {
        const asker = world.families[step.family] ?? family
        const state = await world.portal.follow(asker.access, attemptId)
        if (asker !== family && state !== "PaymentNotFound")
          world.leaks.push(`a family sees another's attempt: ${state}`)
        return state
      })
    case "forged": {
      const state = await world.portal.hear(step.idop)
      if (state !== "unknown") world.leaks.push(`a forged operation number leads to an attempt that is ${state}`)
      return state
    }
    case "staff":
      return atCounter(world, step)
    case "deliverLate":
      await simulator.deliverLate()
      return ""
    case "wait":
      await pass(world, step.minutes)
      return ""
    case "reconcile":
      return world.portal.reconcile(step.all)
    case "restart":
      await world.restart()
      return ""
    case "kill":
      return killDuring(world, step)
    case "trouble":
      simulator.settings[step.trouble].next = step.calls
      return ""
    case "echo":
      simulator.settings.echo = step.field === "right" ? {} : { [step.field]: wrongEchoes[step.field] }
      return ""
    case "atOnce":
      await Promise.all(step.steps.map((part) => happen(world, part)))
      return undefined
  }
}

const click = async (world: World, familyNumber: number, invoices: ReadonlyArray<number>): Promise<string> => {
  const family = world.families[familyNumber]
  if (family === undefined) return ""
  const invoiceIds = invoices.flatMap((number) => family.invoices[number]?.id ?? [])
  const startedAt = world.stage.time.millis
  const begun = await world.portal.start(family.access, invoiceIds)
  if ("refused" in begun) return begun.refused
  world.held.push({ ...begun, family, invoiceIds, startedAt })
  return `operation ${world.held.length - 1}`
}

const atCounter = async (world: World, step: Extract<Step, { kind: "staff" }>): Promise<string> => {
  const family = world.families[step.family]
  if (family === undefined) return ""
  const invoices = step.invoices.flatMap((number) => family.invoices[number] ?? [])
  const acted = await world.counter(step.act, { householdId: family.access.householdId, invoices })
  if ("refused" in acted) return acted.refused
  world.till.cents += acted.tillCents
  if (step.act.act === "rule") world.ruled += 1
  if (step.act.act === "reject") world.rejected += 1
  world.till.acts += 1
  return ""
}

const result = async (world: World, { idop }: Held, step: Extract<Step, { kind: "result" }>): Promise<string> => {
  const { simulator, time } = world.stage
  const operation = simulator.operations.get(idop)
  if (operation !== undefined && time.millis - operation.createdAt > longestAtBank) return "the bank's page is closed"
  simulator.settings.notification = step.notification === "doubled" ? "beforeReturn" : step.notification
  simulator.settings.notificationCopies = step.notification === "doubled" ? 2 : 1
  return simulator.pay(idop, step.letter).then(
    () => "",
    (refusal: Error) => refusal.message
  )
}

/** The first server runs in a process of its own for this step, alone, and dies in the middle of it; then it is started again. */
const killDuring = async (world: World, step: Extract<Step, { kind: "kill" }>): Promise<string> => {
  const { stage } = world
  await stage.portal?.close()
  const victim = await stage.killables.take()
  stage.portal = victim
  stage.alone = true
  const during = happen(world, step.during).catch((death: Error) => {
    world.trace.push(`${told(step.during)} → ${death.message}`)
  })
  await setTimeout(step.afterMillis)
  const unanswered = await victim.kill()
  if (unanswered > 0) stage.killables.kills += 1
  await during
  await stage.simulator.settled()
  await world.quiet()
  await world.restart()
  stage.alone = false
  return `${unanswered} questions cut`
}

const withOperation = async (
  world: World,
  number: number,
  act: (held: Held) => string | Promise<string>
): Promise<string | undefined> => {
  const held = number < 0 ? world.held.at(number) : world.held[number % Math.max(1, world.held.length)]
  return held === undefined ? undefined : act(held)
}

/** Lets time pass; every night at 03:00 in Paris (02:00 UTC is close enough) PayFiP forgets what nobody opened. */
const pass = async (world: World, minutes: number): Promise<void> => {
  const { simulator, time } = world.stage
  const end = time.millis + minutes * minute
  for (let night = nightAfter(time.millis); night <= end; night = nightAfter(night)) {
    time.millis = night
    simulator.operations.runNight()
  }
  time.millis = end
  simulator.operations.advance(0)
  await simulator.settled()
}

const nightAfter = (millis: number): number => Math.floor((millis - 2 * hour) / (24 * hour) + 1) * 24 * hour + 2 * hour

const noteMisrepeated = (world: World): void => {
  if (Object.keys(world.stage.simulator.settings.echo).length === 0) return
  for (const { idop, result } of world.operations) if (isMoney(result?.resultrans)) world.misrepeated.add(idop)
}

/** PayFiP recovers, and the timetable runs to its end: the first two hours, the night, then every day for longer than a week. */
export const runOut = async (world: World): Promise<void> => {
  recover(world.stage.simulator)
  await world.stage.simulator.settled()
  for (const minutes of [25, 120, 31 * 60, ...Array<number>(9).fill(24 * 60 + 1)]) {
    await pass(world, minutes)
    await world.portal.reconcile(false)
  }
}
