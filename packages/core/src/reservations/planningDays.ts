import { type Activity, type Unit, unitsOf } from "../activities/Activity.ts"
import type { Day } from "../activities/fields.ts"
import { type UnmetRequirement, unmetFor } from "../activities/Requirements.ts"
import { homeOfDay } from "../children/homeDays.ts"
import type { TownCalendar } from "../towns/calendar/TownCalendar.ts"
import type { CellState } from "./cellState.ts"
import { enrolmentOn } from "./enrolmentOn.ts"
import type { BookedPart, ChildEnrolment, FamilyChild, FamilyDays } from "./FamilyDays.ts"
import { placesOf, slotKey } from "./familySlots.ts"
import type { PlanningCell } from "./Planning.ts"
import { addPermission, cancelPermission, type SlotStanding, type UnitFacts, type WishRefusal } from "./permission.ts"
import { unitOn } from "./unitDay.ts"
import type { FamilyWait } from "./waiting/Wait.ts"

/** What the days of a family are decided from. */
export interface PlanningFacts {
  readonly family: FamilyDays
  readonly activities: ReadonlyArray<Activity>
  readonly calendar: TownCalendar
  /** By {@link slotKey}. */
  readonly slots: ReadonlyMap<string, SlotStanding>
  readonly unmet: ReadonlyArray<UnmetRequirement>
  /** The family's waits that stand. */
  readonly waits: ReadonlyArray<FamilyWait>
  readonly now: Date
}

/** A family's cells on some days: a unit of an activity on a day for a child, where the activity runs or something is booked. */
export const cellsOn = (days: ReadonlyArray<Day>, facts: PlanningFacts): ReadonlyArray<PlanningCell> =>
  facts.family.children.flatMap((child) => {
    const homes = new Map(days.map((day) => [day, homeOfDay(day, child, facts.calendar.schoolHolidays)]))
    const ofDay = Map.groupBy(child.booked, ({ day }) => day)
    return facts.activities.flatMap((activity) => {
      const enrolments = child.enrolments.filter((each) => each.activity === activity.code)
      if (enrolments.length === 0 && !child.booked.some((each) => each.activity === activity.code)) return []
      const places = new Map(enrolments.map((each) => [each, placesOf(activity, child, each)]))
      const unmet = new Map(
        enrolments.map((each) => [
          each,
          [...unmetFor(facts.unmet, { activity: activity.code, childId: child.id, startsOn: each.from })]
        ])
      )
      return days.flatMap((day) => {
        const enrolment = enrolmentOn(enrolments, day)
        const where = enrolment === undefined ? undefined : places.get(enrolment)?.(day)
        const missing = enrolment === undefined ? [] : (unmet.get(enrolment) ?? [])
        const slotAt = (part: string): SlotStanding | null =>
          where === undefined
            ? null
            : (facts.slots.get(slotKey({ activity: activity.code, day, part, ...where })) ?? null)
        const home = homes.get(day) ?? null
        const otherHomesDay = home !== null && home !== facts.family.householdId
        const booked = ofDay.get(day) ?? []
        return unitsOf(activity).flatMap((unit) => {
          const cell = cellOf(facts, {
            child,
            activity,
            unit,
            day,
            enrolment,
            slotAt,
            otherHomesDay,
            booked,
            unmet: missing
          })
          return cell === null ? [] : [cell]
        })
      })
    })
  })

interface CellSubject extends Pick<UnitFacts, "otherHomesDay" | "unmet"> {
  readonly child: FamilyChild
  readonly activity: Activity
  readonly unit: Unit
  readonly day: Day
  readonly enrolment: ChildEnrolment | undefined
  readonly slotAt: (part: string) => SlotStanding | null
  /** Everything that is booked for the child on the day. */
  readonly booked: ReadonlyArray<BookedPart>
}

const cellOf = (
  { activities, calendar, family: { resident }, waits, now }: PlanningFacts,
  subject: CellSubject
): PlanningCell | null => {
  const { child, activity, unit, day, enrolment, slotAt, booked, otherHomesDay, unmet } = subject
  const isUnit = (each: { readonly activity: string; readonly unit: string }) =>
    each.activity === activity.code && each.unit === unit.code
  const isThis = (each: BookedPart) => isUnit(each)
  const bookedBy = bookedByOf(booked.filter((each) => isThis(each) && !each.offered))
  const offered = booked.some((each) => isThis(each) && each.offered)
  const slots = unit.takes.map(slotAt)
  const shown = bookedBy === "own-home" || (bookedBy === "other-home" && activity.otherHomeSees)
  if (!shown && slots.includes(null)) return null
  const reckoned = unitOn(activity, unit.code, day, { ...child, calendar, resident })
  if (reckoned === null) return null
  const { startsAt, limits, opensAt, period } = reckoned
  const excluding = booked.filter((each) => !isThis(each) && excludes(each, activity, unit))
  const isSeen = (each: BookedPart) =>
    each.own || activities.some(({ code, otherHomeSees }) => code === each.activity && otherHomeSees)
  const facts: UnitFacts = {
    slots,
    startsAt,
    limits,
    enrolment: enrolment?.state ?? null,
    opensAt,
    asking: period === null || period.mode === "first-come" ? null : period,
    unmet,
    otherHomesDay,
    bookedBy,
    offered,
    otherHomeSees: activity.otherHomeSees,
    excluded: excluding.length === 0 ? null : excluding.some(isSeen) ? "seen" : "hidden"
  }
  const mine = bookedBy === "own-home"
  const permission = (mine ? cancelPermission : addPermission)(facts, now)
  const asked = !mine && child.asked.some((each) => isUnit(each) && each.day === day)
  const { until, byRequest, surcharge, feePercent } = permission
  const refusal = asked ? null : permission.refusal
  return {
    childId: child.id,
    activity: activity.code,
    unit: unit.code,
    day,
    state: mine ? "booked" : stateOf(refusal),
    asked,
    absent: mine && booked.some((each) => isThis(each) && each.own && each.absent),
    byRequest: asked || byRequest,
    mayAdd: !mine && !asked && refusal === null,
    mayCancel: asked || (mine && refusal === null),
    until,
    surcharge,
    feePercent,
    refusal,
    waiting: waitOf(waits, subject),
    mayWait: !mine && activity.waiting.allowed && mayWait(refusal, facts, now)
  }
}

const waitOf = (
  waits: ReadonlyArray<FamilyWait>,
  { child, activity, unit, day }: CellSubject
): PlanningCell["waiting"] => {
  const wait = waits.find(
    (each) =>
      each.activity === activity.code &&
      each.places.some((place) => place.childId === child.id && place.unit === unit.code && place.day === day)
  )
  if (wait === undefined) return null
  const { id, rank, of, offeredUntil } = wait
  return { id, rank, of, offeredUntil }
}

/** Whether nothing but others keeps a family from a place, and it is not too late for one to be offered. */
const mayWait = (refusal: WishRefusal | null, facts: UnitFacts, now: Date): boolean => {
  if (refusal?.code !== "full" && refusal?.code !== "waiting-list") return false
  const roomy = facts.slots.map((slot) => slot && { ...slot, capacity: null, waiting: 0 })
  const { refusal: other, surcharge } = addPermission({ ...facts, slots: roomy }, now)
  return other === null && surcharge === null
}

const bookedByOf = (parts: ReadonlyArray<BookedPart>): UnitFacts["bookedBy"] => {
  if (parts.some(({ own }) => own)) return "own-home"
  return parts.length === 0 ? null : "other-home"
}

/** Whether something else that is booked leaves no room for a unit: it takes a slot of it, or a part that excludes one of it. */
const excludes = ({ activity: code, part, exclusive }: BookedPart, activity: Activity, { takes }: Unit): boolean =>
  (code === activity.code && takes.includes(part)) ||
  (exclusive !== null && activity.parts.some((each) => takes.includes(each.code) && each.exclusive === exclusive))

const stateOf = (refusal: WishRefusal | null): CellState => {
  switch (refusal?.code) {
    case "booked-by-other-home":
      return "other-home"
    case "full":
    case "waiting-list":
    case "offered":
      return "full"
    case "no-service":
    case "closed":
    case "past":
    case "not-open-yet":
    case "requests-closed":
    case "too-late-to-add":
    case "other-homes-day":
    case "ask-town":
      return "closed"
    default:
      return "free"
  }
}
