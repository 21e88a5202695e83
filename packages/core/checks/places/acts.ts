import { isDeepStrictEqual } from "node:util"
import type { ChangeRequest, StaffOrder, Wish } from "../../src/reservations/Wish.ts"
import { checkDraw } from "./drawing.ts"
import { Violation } from "./facts.ts"
import type { Step, Wished } from "./history.ts"
import type { Home } from "./homes.ts"
import { days, offerOn, partsOf, wants } from "./offer.ts"
import type { Answer } from "./portal.ts"
import type { WaitRow } from "./snapshot.ts"
import type { Sent, World } from "./world.ts"

/** A step that one server is asked to do. */
export type Asking = Exclude<Step, { readonly kind: "pass" | "twice" | "atOnce" | "kill" }>

/** Asks a server and hears its answer, in words; asked again of another server it is the same request. */
export type Act = (server: 0 | 1) => Promise<string>

type Of<K extends Asking["kind"]> = Extract<Asking, { readonly kind: K }>

/** What a step comes to now; null where it is impossible (no such wait yet). */
export const actOf = (world: World, step: Asking): Act | null => {
  switch (step.kind) {
    case "change":
      return change(world, step)
    case "giveBack":
    case "swap":
      return giveBack(world, step)
    case "wait":
      return wait(world, step)
    case "answer":
      return answer(world, step)
    case "remove":
      return remove(world, step)
    case "counter":
      return counter(world, step)
    case "capacity":
      return capacity(world, step)
    case "close":
    case "reopen":
      return openOrClose(world, step)
    case "unenrol":
      return unenrol(world, step)
    case "replay":
      return replay(world, step)
    case "sweep":
      return async (server) => {
        const swept = await world.ask(server, "sweep", world.staff.town)
        return "done" in swept ? JSON.stringify(swept.done) : swept.refused
      }
    case "draw":
      return draw(world)
  }
}

const dayOf = (day: number): string => days[day % days.length] ?? days[0]
const childOf = ({ children }: Home, child: number): string => children[child % children.length] ?? ""
const wish = (home: Home, action: Wish["action"], { child, want, day }: Wished): Wish => ({
  ...{ action, childId: childOf(home, child), day: dayOf(day) },
  ...{ activity: want.activity, unit: want.unit }
})

const asked = (world: World, home: Home, request: ChangeRequest): Act => {
  return async (server) => {
    const answered = await pressed(world, server, home, request)
    if ("refused" in answered) return answered.refused
    world.sent.push({ call: "change", home, request, answer: answered })
    world.tellChange(home, answered.done)
    return answered.done.lines.map(({ outcome, code }) => code ?? outcome).join(", ")
  }
}

/** Who is told to come again presses again. */
const pressed = async (world: World, server: 0 | 1, { access }: Home, request: ChangeRequest) => {
  const press = () => world.ask(server, "change", access, request)
  let answered = await press()
  for (let times = 0; times < 10 && "refused" in answered && answered.refused === "BookingBusy"; times++)
    answered = await press()
  return answered
}

const keyed = (changes: ReadonlyArray<Wish>, whole: boolean, siblingsTogether: boolean): ChangeRequest => ({
  ...{ key: crypto.randomUUID(), preview: false, siblingsTogether, changes },
  mode: whole ? "all-or-nothing" : "best-effort"
})

const change = (world: World, { family, action, wishes, whole, siblings }: Of<"change">): Act => {
  const home = world.home(family)
  const changes = wishes.map((each) => wish(home, action, each))
  return asked(world, home, keyed(changes, whole, siblings))
}

/** Where somebody waits, that is given back rather than what nobody wants. */
const giveBack = (world: World, step: Of<"giveBack" | "swap">): Act | null => {
  const { places, slots, waits } = world.snapshot
  const booked = places.filter(({ heldUntil }) => heldUntil === null)
  const waited = new Set(
    waits.flatMap(({ state, places }) => (state === "waiting" ? places : [])).map(({ slotId }) => slotId)
  )
  const wanted = booked.filter(({ slotId }) => waited.has(slotId))
  const some = wanted.length > 0 && step.place % 4 > 0 ? wanted : booked
  const place = some[step.place % Math.max(1, some.length)]
  const home = world.homes.find(({ access }) => access.householdId === place?.householdId)
  const slot = slots.find(({ id }) => id === place?.slotId)
  if (place === undefined || home === undefined || slot === undefined) return null
  const { childId, unit, day } = place
  const back: Wish = { action: "cancel", childId, activity: slot.activity, unit, day }
  if (step.kind === "giveBack") return asked(world, home, keyed([back], false, false))
  const { want, day: on } = step.to
  return asked(world, home, keyed([back, { action: "add", childId, ...want, day: dayOf(on) }], true, false))
}

const wait = (world: World, { family, wishes }: Of<"wait">): Act => {
  const home = world.home(family)
  const places = [...new Map(wishes.map((each) => [JSON.stringify(each), wish(home, "add", each)])).values()]
  const request = { key: crypto.randomUUID(), places: places.map(({ action: _, ...place }) => place) }
  return async (server) => {
    const answered = await world.ask(server, "ask", home.access, request)
    if ("refused" in answered) return answered.refused
    const { wait, lines } = answered.done
    if (wait !== null) world.sent.push({ call: "ask", home, request, answer: answered })
    return wait === null ? lines.map(({ code }) => code).join(", ") : `${wait.state}, rank ${wait.rank} of ${wait.of}`
  }
}

/** Where something is offered, that is answered rather than what only waits. */
const openWait = ({ snapshot: { waits } }: World, number: number): WaitRow | undefined => {
  const open = waits.filter(({ state }) => state === "offered" || state === "waiting")
  const offered = open.filter(({ state }) => state === "offered")
  const some = offered.length > 0 && number % 3 > 0 ? offered : open
  return some[number % Math.max(1, some.length)]
}

const answer = (world: World, { accept, wait: number, stranger }: Of<"answer">): Act | null => {
  const wait = openWait(world, number)
  if (wait === undefined) return null
  const homes = world.homes.filter(({ access }) => (access.householdId === wait.householdId) !== stranger)
  const home = homes[number % homes.length]
  if (home === undefined) return null
  return async (server) => {
    const answered = await world.ask(server, accept ? "accept" : "withdraw", home.access, wait.id)
    if (stranger && !("refused" in answered && answered.refused === "WaitNotFound"))
      throw new Violation("leaked", "a family answers for another one's wait")
    if ("refused" in answered) return answered.refused
    world.ended.add(wait.id)
    if (accept) for (const had of hadBy(wait)) world.promised.tell(had, true)
    return accept ? "taken" : "ended"
  }
}

const hadBy = ({ householdId, activity, places }: WaitRow) =>
  places.map(({ childId, unit, day }) => ({ householdId, activity, childId, unit, day }))

const remove = (world: World, { wait: number }: Of<"remove">): Act | null => {
  const wait = openWait(world, number)
  if (wait === undefined) return null
  return async (server) => {
    world.ended.add(wait.id)
    return refusalOf(await world.ask(server, "remove", world.staff, wait.id))
  }
}

const refusalOf = (answered: Answer<"remove" | "offer" | "close" | "reopen">): string =>
  "refused" in answered ? answered.refused : ""

const counter = (world: World, { family, action, wished }: Of<"counter">): Act => {
  const home = world.home(family)
  const order: StaffOrder = {
    householdId: home.access.householdId,
    changes: [wish(home, action, wished)],
    reason: "Au guichet",
    mode: "best-effort",
    siblingsTogether: false,
    feePercent: null,
    dryRun: false
  }
  return async (server) => {
    const answered = await world.ask(server, "book", world.staff, order)
    if ("refused" in answered) return answered.refused
    world.tellChange(home, answered.done)
    return answered.done.lines.map(({ outcome, code }) => code ?? outcome).join(", ")
  }
}

const capacity = (world: World, { part, places }: Of<"capacity">): Act => {
  world.capacities = { ...world.capacities, [part]: places }
  const activities = offerOn(world)
  return async (server) => refusalOf(await world.ask(server, "offer", world.staff, activities))
}

const openOrClose = (world: World, { kind, activity, day, part }: Of<"close" | "reopen">): Act => {
  const [from, to] = [dayOf(day), dayOf(day)]
  const choice = { activity, from, to, ...(part !== null && { part }) }
  const lost = wants.filter((want) => want.activity === activity && (part === null || partsOf(want).includes(part)))
  return async (server) => {
    const answered = await world.ask(server, kind, world.staff, choice)
    if (kind === "reopen") return refusalOf(answered)
    for (const { access, children } of world.homes) {
      for (const childId of children) {
        for (const want of lost) {
          world.promised.tell({ householdId: access.householdId, childId, ...want, day: from }, false)
        }
      }
    }
    return refusalOf(answered)
  }
}

/** The enrolment is over before the last of the days. */
const unenrol = (world: World, { family, child, activity }: Of<"unenrol">): Act => {
  const home = world.home(family)
  const line = {
    ...{ line: 2, householdRef: `F${world.homes.indexOf(home)}`, childRef: childOf(home, child), activity },
    ...{ startsOn: days[0], endsOn: days[0], period: "automne", place: "", group: "" }
  }
  return async (server) => {
    const answered = await world.ask(server, "enrol", world.staff, [line])
    return "refused" in answered ? answered.refused : `${answered.done} problems`
  }
}

const replay = (world: World, { request: number }: Of<"replay">): Act | null => {
  const sent = world.sent[number % Math.max(1, world.sent.length)]
  if (sent === undefined) return null
  return async (server) => {
    const again = await askedAgain(world, server, sent)
    world.replays += 1
    if (!isSame(sent, again)) {
      const [first, second] = [JSON.stringify(sent.answer), JSON.stringify(again)]
      throw new Violation("replayed", `a request that came again was answered ${second}, and first ${first}`)
    }
    return "the same"
  }
}

const askedAgain = (world: World, server: 0 | 1, sent: Sent): Promise<Answer<"change" | "ask">> =>
  sent.call === "change"
    ? world.ask(server, "change", sent.home.access, sent.request)
    : world.ask(server, "ask", sent.home.access, sent.request)

/** A wait is told as it stands now. */
const isSame = (sent: Sent, again: Answer<"change" | "ask">): boolean => {
  if (sent.call === "change") return isDeepStrictEqual(sent.answer, again)
  const first = "done" in sent.answer ? sent.answer.done.wait?.id : undefined
  return "done" in again && "wait" in again.done && again.done.wait?.id === first
}

const draw = (world: World): Act => {
  const before = world.snapshot
  return async (server) => {
    const answered = await world.ask(server, "draw", world.staff, { activity: "camp", period: "automne" })
    if ("refused" in answered) return answered.refused
    const { lines, heldAt } = answered.done
    for (const { householdId, places } of lines) {
      for (const { childId, unit, day, state } of places) {
        const has = state === "given" && heldAt?.getTime() === world.now
        if (has) world.promised.tell({ householdId, childId, activity: "camp", unit, day }, true)
      }
    }
    if (heldAt?.getTime() !== world.now) return "held before"
    world.draws += 1
    checkDraw(world, before, await world.look(), answered.done, world.now)
    return `${lines.length} parties`
  }
}
