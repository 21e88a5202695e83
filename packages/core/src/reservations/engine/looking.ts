import { Effect } from "effect"
import { Activities } from "../../activities/Activities.ts"
import { TownCalendars } from "../../towns/calendar/TownCalendars.ts"
import type { Town } from "../../towns/Town.ts"
import { companionsOf } from "../deciding/oneWish.ts"
import { type EnrolledChild, type Offer, subjectOf } from "../deciding/subjects.ts"
import type { DecidedRequest, UnitWish } from "../deciding/UnitWish.ts"
import { requestRows } from "../draws/requestRows.ts"
import { slotKey } from "../familySlots.ts"
import { reading } from "./reading.ts"
import type { Sought } from "./Waiting.ts"

/** Reads what requests are decided on. */
export const looking = Effect.gen(function* () {
  const activities = yield* Activities
  const calendars = yield* TownCalendars
  const read = yield* reading
  const { open: openRequests } = yield* requestRows

  const offerOf = Effect.fnUntraced(function* (town: Town) {
    const list = yield* activities.list(town.id)
    return {
      activities: new Map(list.map((activity) => [activity.code, activity])),
      calendar: yield* calendars.read(town)
    } satisfies Offer
  })

  /** The requests as they can be decided, with the children that they are for. */
  const inquire = Effect.fnUntraced(function* (town: Town, offer: Offer, requests: ReadonlyArray<Sought>) {
    const children = yield* read.children(town, distinct(requests.flatMap(homesOf), homeKey))
    const atHome = new Map(children.map((child) => [homeKey(child), child]))
    const decidable = requests.map((request) => decidableOf(offer, atHome, request))
    const names = new Map(children.map(({ childId, givenName }) => [childId, givenName]))
    return {
      decidable,
      nameOf: (childId: string) => names.get(childId) ?? "",
      isAtHome: (child: Parameters<typeof homeKey>[0]) => atHome.has(homeKey(child))
    }
  })

  const asksOf = (town: Town, decidable: ReadonlyArray<DecidedRequest>, days: ReadonlyArray<ChildDay>) => {
    const requested = decidable.some(({ wishes }) =>
      wishes.some(({ subject }) => (subject.known?.period?.mode ?? "first-come") !== "first-come")
    )
    return requested ? openRequests(town.id, days) : Effect.succeed([])
  }

  /** What the requests ask for, and what they are decided on. */
  const look = Effect.fnUntraced(function* (town: Town, offer: Offer, requests: ReadonlyArray<Sought>, held: boolean) {
    const known = yield* inquire(town, offer, requests)
    const days = distinct(requests.flatMap(daysOf), dayKey)
    const bookings = yield* read.bookings(town.id, days)
    const cancelled = new Set(requests.flatMap(cancelledDays))
    const ids = bookings.flatMap((booking) => (cancelled.has(dayKey(booking)) ? booking.slotIds : []))
    const names = distinct(known.decidable.flatMap(namesOf), slotKey)
    const slots = yield* read.slots(town.id, { names, ids: [...new Set(ids)] }, held)
    return { ...known, slots, bookings, asks: yield* asksOf(town, known.decidable, days) }
  })

  /** The same at one instant and without holding anything, but for the slots of what is given back. */
  const glance = Effect.fnUntraced(function* (town: Town, offer: Offer, requests: ReadonlyArray<Sought>) {
    const known = yield* inquire(town, offer, requests)
    const days = distinct(requests.flatMap(daysOf), dayKey)
    const names = distinct(known.decidable.flatMap(namesOf), slotKey)
    const standing = yield* read.standing(town.id, { names, days })
    return { ...known, ...standing, asks: yield* asksOf(town, known.decidable, days) }
  })

  return { offerOf, look, glance }
})

const distinct = <A>(rows: ReadonlyArray<A>, key: (row: A) => string): ReadonlyArray<A> => [
  ...new Map(rows.map((row) => [key(row), row])).values()
]

interface ChildDay {
  readonly childId: string
  readonly day: string
}

const homesOf = ({ householdId, wishes }: Sought) => wishes.map(({ childId }) => ({ householdId, childId }))
const homeKey = ({ householdId, childId }: { readonly householdId: string; readonly childId: string }) =>
  `${householdId} ${childId}`
const daysOf = ({ wishes }: Sought) => wishes.map(({ childId, day }) => ({ childId, day }))
const dayKey = ({ childId, day }: ChildDay) => `${childId} ${day}`
const cancelledDays = ({ wishes }: Sought) => wishes.flatMap((wish) => (wish.action === "cancel" ? [dayKey(wish)] : []))

const decidableOf = (offer: Offer, atHome: ReadonlyMap<string, EnrolledChild>, request: Sought): DecidedRequest => {
  const { householdId, author, unmet, at, mode, siblingsTogether, wishes } = request
  const asker = { householdId, unmet, asStaff: author.kind === "staff", asks: author.kind === "family" }
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
const namesOf = (request: DecidedRequest) =>
  request.wishes.flatMap(({ action, subject }) => {
    if (action === "cancel") return []
    return [subject, ...companionsOf(request, subject)].flatMap(({ slots }) =>
      slots.flatMap(({ at }) => (typeof at === "string" ? [] : [at]))
    )
  })
