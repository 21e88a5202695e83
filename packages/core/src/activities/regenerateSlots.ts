import { Effect, Schema } from "effect"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { auditOf } from "../audit/Audit.ts"
import { todayInParis } from "../platform/time/today.ts"
import type { TownCalendar } from "../towns/calendar/TownCalendar.ts"
import type { Activity } from "./Activity.ts"
import { ActivityAction } from "./auditActions.ts"
import { type SlotReservation, SlotReservations, type SlotsCancelled } from "./SlotReservations.ts"
import { type KnownSlot, type SlotChanges, slotChanges } from "./slotChanges.ts"
import { slotRows } from "./slotRows.ts"

type SlotName = Pick<KnownSlot, "activity" | "day" | "part" | "place" | "group">

/** A place that a child would lose, or has lost; `reason` is what its family reads, "" for none. */
export interface CancelledPlace extends SlotName, SlotReservation {
  readonly reason: string
}

/** A slot that takes fewer children than are booked: nobody loses a place, and nobody gets one. */
export interface CrowdedSlot extends SlotName {
  readonly capacity: number
  readonly reserved: number
}

/** What happens to a town's slots, in all; `cancelled` are the places of the withdrawn ones. */
export interface SlotsPlanned {
  readonly added: number
  readonly resized: number
  readonly reopened: number
  readonly withdrawn: number
  readonly byActivity: ReadonlyArray<{
    readonly activity: string
    readonly added: number
    readonly withdrawn: number
    readonly firstDay: string
    readonly lastDay: string
  }>
  readonly cancelled: ReadonlyArray<CancelledPlace>
  readonly crowded: ReadonlyArray<CrowdedSlot>
  readonly families: SlotsCancelled
}

/** How slots follow: a dry run keeps nothing; `agreed` are the reservations that staff have seen and let go. */
export interface SlotsFollowing {
  readonly dryRun: boolean
  readonly agreed?: ReadonlySet<string>
}

/** Families would lose places that nobody has seen or agreed to: somebody booked since the plan was shown. */
export class PlacesNotAgreed extends Schema.TaggedError<PlacesNotAgreed>()("PlacesNotAgreed", {
  places: Schema.Int
}) {}

/** Makes a town's slots from today on what its activities and its calendar want, in statements for all of them. */
export const regenerateSlots = Effect.gen(function* () {
  const rows = yield* slotRows
  const reservations = yield* SlotReservations
  const audit = yield* auditOf(ActivityAction)

  const cancelledPlaces = Effect.fnUntraced(function* (townId: string, withdrawn: SlotChanges["withdrawn"]) {
    const taken = new Map(withdrawn.filter(({ reserved }) => reserved > 0).map((slot) => [slot.id, slot]))
    if (taken.size === 0) return []
    return (yield* reservations.on(townId, [...taken.keys()])).flatMap((reservation): ReadonlyArray<CancelledPlace> => {
      const slot = taken.get(reservation.slotId)
      return slot === undefined ? [] : [{ ...nameOf(slot), ...reservation, reason: slot.reason }]
    })
  })

  const withdraw = Effect.fnUntraced(function* (staff: StaffAccess, withdrawn: SlotChanges["withdrawn"]) {
    let families = nobody
    const remembered = yield* reservations.remembered(
      staff.townId,
      withdrawn.map(({ id }) => id)
    )
    yield* rows.remove(
      staff.townId,
      withdrawn.filter(({ id }) => !remembered.has(id)).map(({ id }) => id)
    )
    const kept = Map.groupBy(
      withdrawn.filter(({ id }) => remembered.has(id)),
      ({ reason }) => reason
    )
    for (const [reason, slots] of kept) {
      const ids = slots.map(({ id }) => id)
      families = sum(families, yield* reservations.cancel(staff, ids, reason))
      yield* rows.close(staff.townId, ids, reason, true)
    }
    return families
  })

  const record = (
    staff: StaffAccess,
    { added, resized, reopened, withdrawn }: SlotChanges,
    families: SlotsCancelled
  ) => {
    const changed = resized.length + reopened.length
    if (added.length + changed + withdrawn.length === 0) return Effect.void
    return audit.record(staff, {
      action: "activity.slots",
      subjectType: "town",
      subjectId: staff.townId,
      after: {
        ...{ created: added.length, changed, withdrawn: withdrawn.length },
        ...{ reservations: families.reservations, households: families.households }
      }
    })
  }

  return Effect.fnUntraced(function* (
    staff: StaffAccess,
    activities: ReadonlyArray<Activity>,
    calendar: TownCalendar,
    { dryRun, agreed = new Set() }: SlotsFollowing
  ) {
    const today = yield* todayInParis
    const first = yield* rows.from(staff.townId, today)
    const touched = changesOf(activities, calendar, first, today)
    const ids = [...touched.withdrawn, ...touched.resized, ...touched.reopened].map(({ id }) => id)
    // what is booked of them is read once they are locked
    if (!dryRun && ids.length > 0) yield* rows.lock(staff.townId, ids)
    const known = dryRun || ids.length === 0 ? first : yield* rows.from(staff.townId, today)
    const changes = changesOf(activities, calendar, known, today)
    const cancelled = yield* cancelledPlaces(staff.townId, changes.withdrawn)
    const unseen = cancelled.filter(({ reservationId }) => !agreed.has(reservationId))
    if (!dryRun && unseen.length > 0) return yield* new PlacesNotAgreed({ places: unseen.length })
    const families = dryRun || changes.withdrawn.length === 0 ? nobody : yield* withdraw(staff, changes.withdrawn)
    if (!dryRun) {
      if (changes.resized.length > 0) yield* rows.resize(staff.townId, changes.resized)
      const back = changes.reopened.map(({ id }) => id)
      if (back.length > 0) yield* rows.reopen(staff.townId, back)
      if (changes.added.length > 0) yield* rows.add(staff.townId, changes.added)
      yield* reservations.enlarged(staff, [...changes.resized.map(({ id }) => id), ...back])
      yield* record(staff, changes, families)
    }
    return planned(changes, cancelled, {
      ...families,
      households: new Set(dryRun ? [] : cancelled.map(({ householdRef }) => householdRef)).size
    })
  })
})

const changesOf = (
  activities: ReadonlyArray<Activity>,
  calendar: TownCalendar,
  known: ReadonlyArray<KnownSlot>,
  today: string
): SlotChanges => {
  const offered = new Map(activities.map((activity) => [activity.code, activity]))
  const slots = Map.groupBy(known, ({ activity }) => activity)
  const each = [...new Set([...offered.keys(), ...slots.keys()])].map((code) =>
    slotChanges(code, offered.get(code), calendar, slots.get(code) ?? [], today)
  )
  return {
    added: each.flatMap(({ added }) => added),
    resized: each.flatMap(({ resized }) => resized),
    reopened: each.flatMap(({ reopened }) => reopened),
    withdrawn: each.flatMap(({ withdrawn }) => withdrawn)
  }
}

const planned = (
  changes: SlotChanges,
  cancelled: ReadonlyArray<CancelledPlace>,
  families: SlotsCancelled
): SlotsPlanned => {
  const { added, resized, reopened, withdrawn } = changes
  const all = Map.groupBy([...added, ...withdrawn], ({ activity }) => activity)
  const ofActivity = (slots: ReadonlyArray<SlotName>, code: string) =>
    slots.filter(({ activity }) => activity === code).length
  return {
    added: added.length,
    resized: resized.length,
    reopened: reopened.length,
    withdrawn: withdrawn.length,
    byActivity: [...all].map(([activity, slots]) => {
      const days = slots.map(({ day }) => day).toSorted()
      const [firstDay = "", lastDay = ""] = [days[0], days.at(-1)]
      return {
        activity,
        added: ofActivity(added, activity),
        withdrawn: ofActivity(withdrawn, activity),
        firstDay,
        lastDay
      }
    }),
    cancelled,
    crowded: [...resized, ...reopened].flatMap((slot) =>
      slot.capacity !== null && slot.reserved > slot.capacity
        ? [{ ...nameOf(slot), capacity: slot.capacity, reserved: slot.reserved }]
        : []
    ),
    families
  }
}

const nobody: SlotsCancelled = { reservations: 0, households: 0, mails: 0, unreachable: [] }

const sum = (one: SlotsCancelled, other: SlotsCancelled): SlotsCancelled => ({
  reservations: one.reservations + other.reservations,
  households: one.households + other.households,
  mails: one.mails + other.mails,
  unreachable: [...new Set([...one.unreachable, ...other.unreachable])]
})

const nameOf = ({ activity, day, part, place, group }: SlotName): SlotName => ({ activity, day, part, place, group })
