import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { Activities } from "../../activities/Activities.ts"
import { lockEach } from "../../platform/locks/locks.ts"
import { TownCalendars } from "../../towns/calendar/TownCalendars.ts"
import type { Town } from "../../towns/Town.ts"
import { decide } from "../deciding/decide.ts"
import { Ground } from "../deciding/Ground.ts"
import { type EnrolledChild, type Offer, subjectOf } from "../deciding/subjects.ts"
import type { DecidedRequest, UnitWish } from "../deciding/UnitWish.ts"
import { type ChangeAnswer, WishKeyReused } from "../Wish.ts"
import { confirmations } from "./confirmations.ts"
import { reading } from "./reading.ts"
import type { BookingRequest, Waiting } from "./Waiting.ts"
import { type Decided, writing } from "./writing.ts"

/** A request's answer, once its transaction has ended well. */
export type BookingAnswer = readonly [waiting: Waiting, answer: ChangeAnswer | WishKeyReused]

/** Decides and writes requests of one town: many in one transaction. */
export const batches = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const activities = yield* Activities
  const calendars = yield* TownCalendars
  const lockChildren = yield* lockEach
  const read = yield* reading
  const write = yield* writing
  const confirm = yield* confirmations

  const offerOf = Effect.fnUntraced(function* (town: Town) {
    const list = yield* activities.list(town.id)
    return {
      activities: new Map(list.map((activity) => [activity.code, activity])),
      calendar: yield* calendars.read(town)
    } satisfies Offer
  })

  /** What the requests ask for, and the ground that they are decided on. */
  const look = Effect.fnUntraced(function* (
    town: Town,
    offer: Offer,
    requests: ReadonlyArray<BookingRequest>,
    held: boolean
  ) {
    const children = yield* read.children(town, distinct(requests.flatMap(homesOf)))
    const atHome = new Map(children.map((child) => [homeKey(child), child]))
    const decidable = requests.map((request) => decidableOf(offer, atHome, request))
    const bookings = yield* read.bookings(town.id, distinct(requests.flatMap(daysOf)))
    const cancelled = new Set(requests.flatMap(cancelledDays))
    const ids = bookings.flatMap((booking) => (cancelled.has(dayKey(booking)) ? booking.slotIds : []))
    const slots = yield* read.slots(
      town.id,
      { names: distinct(decidable.flatMap(namesOf)), ids: [...new Set(ids)] },
      held
    )
    const names = new Map(children.map(({ childId, givenName }) => [childId, givenName]))
    return {
      decidable,
      ground: new Ground(slots, bookings),
      nameOf: (childId: string) => names.get(childId) ?? "",
      atHome
    }
  })

  /** What would become of a request; keeps nothing. */
  const preview = Effect.fnUntraced(function* (request: BookingRequest) {
    const { decidable, ground } = yield* look(request.town, yield* offerOf(request.town), [request], false)
    const answers = decidable.map((each) => decide(ground, each))
    return { kept: false, lines: answers.flatMap(({ lines }) => lines) } satisfies ChangeAnswer
  })

  /** Whoever still waits once the slots are held gets an answer; it counts when the transaction has ended well. */
  const decideAll = Effect.fnUntraced(function* (town: Town, offer: Offer, batch: ReadonlyArray<Waiting>) {
    yield* sql`select set_config('lock_timeout', '3s', true), set_config('statement_timeout', '10s', true)`
    const requests = batch.map(({ request }) => request)
    yield* lockChildren(
      requests.flatMap(({ wishes }) => wishes.map(({ childId }) => childId)),
      "bookings of a child"
    )
    const known = new Map<string, { readonly fingerprint: string; readonly answer: ChangeAnswer }>()
    for (const each of yield* read.answers(town.id, requests.flatMap(keysOf))) known.set(answerKey(each), each)
    const { decidable, ground, nameOf, atHome } = yield* look(town, offer, requests, true)
    const answered: Array<BookingAnswer> = []
    const written: Array<Decided> = []
    for (const [place, waiting] of batch.entries()) {
      const [ask, { request }] = [decidable[place], waiting]
      if (ask === undefined || waiting.state !== "waiting") continue
      waiting.state = "written"
      const [key] = keysOf(request)
      const before = key && known.get(answerKey(key))
      if (key !== undefined && before !== undefined) {
        answered.push([waiting, before.fingerprint === key.fingerprint ? before.answer : new WishKeyReused()])
        continue
      }
      const decision = decide(ground, ask)
      const answer = { kept: decision.kept, lines: decision.lines }
      written.push({ request, decision })
      answered.push([waiting, answer])
      if (key !== undefined) known.set(answerKey(key), { fingerprint: key.fingerprint, answer })
    }
    yield* write(town.id, written, (child) => atHome.has(homeKey(child)))
    yield* confirm(town, offer, nameOf, written)
    return answered
  })

  const run = Effect.fnUntraced(function* (town: Town, batch: ReadonlyArray<Waiting>) {
    const offer = yield* offerOf(town)
    return yield* sql.withTransaction(decideAll(town, offer, batch))
  })

  return { run, preview }
})

const distinct = <A>(rows: ReadonlyArray<A>): ReadonlyArray<A> => [
  ...new Map(rows.map((row) => [JSON.stringify(row), row])).values()
]

const homesOf = ({ householdId, wishes }: BookingRequest) => wishes.map(({ childId }) => ({ householdId, childId }))
const homeKey = ({ householdId, childId }: { readonly householdId: string; readonly childId: string }) =>
  `${householdId} ${childId}`
const daysOf = ({ wishes }: BookingRequest) => wishes.map(({ childId, day }) => ({ childId, day }))
const dayKey = ({ childId, day }: { readonly childId: string; readonly day: string }) => `${childId} ${day}`
const cancelledDays = ({ wishes }: BookingRequest) =>
  wishes.flatMap((wish) => (wish.action === "cancel" ? [dayKey(wish)] : []))

const keysOf = ({ author }: BookingRequest) =>
  author.kind === "staff"
    ? []
    : [{ accountId: author.access.accountId, key: author.key, fingerprint: author.fingerprint }]
const answerKey = ({ accountId, key }: { readonly accountId: string; readonly key: string }) => `${accountId} ${key}`

const decidableOf = (
  offer: Offer,
  atHome: ReadonlyMap<string, EnrolledChild>,
  request: BookingRequest
): DecidedRequest => {
  const { householdId, author, unmet, at, mode, siblingsTogether, wishes } = request
  const asker = { householdId, unmet, asStaff: author.kind === "staff" }
  const subject = (named: Pick<UnitWish, "childId" | "activity" | "unit" | "day">) =>
    subjectOf(offer, asker, atHome.get(homeKey({ householdId, childId: named.childId })), named)
  return {
    ...{ householdId, at, mode, siblingsTogether },
    feePercent: author.kind === "staff" ? author.feePercent : null,
    wishes: wishes.map((wish) => ({ action: wish.action, subject: subject(wish) })),
    companion: (beside, unit) => subject({ ...beside, unit })
  }
}

/** The slots that adds may take, with those of the units that go with them. */
const namesOf = ({ wishes, companion }: DecidedRequest) =>
  wishes.flatMap(({ action, subject }) => {
    if (action === "cancel") return []
    const beside = (subject.known?.unit.together ?? []).map((unit) => companion(subject, unit))
    return [subject, ...beside].flatMap(({ slots }) => slots.flatMap(({ at }) => (typeof at === "string" ? [] : [at])))
  })
