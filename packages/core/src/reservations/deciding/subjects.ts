import type { Activity } from "../../activities/Activity.ts"
import { placeAndGroupOf } from "../../activities/eligibility.ts"
import type { RequirementCode } from "../../activities/RequirementCode.ts"
import { runsOn } from "../../activities/slotPlan.ts"
import { type HomeDays, homeOfDay } from "../../children/homeDays.ts"
import { instantInParis } from "../../platform/time/wallClock.ts"
import type { TownCalendar } from "../../towns/calendar/TownCalendar.ts"
import { enrolmentOn } from "../enrolmentOn.ts"
import { type UnitDay, unitOn } from "../unitDay.ts"
import type { Wish } from "../Wish.ts"
import type { UnitWish } from "./UnitWish.ts"

/** What a town offers, and what its days are. */
export interface Offer {
  readonly activities: ReadonlyMap<string, Activity>
  readonly calendar: TownCalendar
}

/** An enrolment that stands or waits; days both included (ISO). */
export interface StandingEnrolment {
  readonly activity: string
  readonly place: string
  readonly group: string
  readonly from: string
  readonly to: string
  readonly state: "accepted" | "requested"
}

/** A child in one of its homes. */
export interface EnrolledChild extends HomeDays {
  readonly householdId: string
  readonly childId: string
  readonly givenName: string
  readonly resident: boolean
  readonly birthDate: string
  readonly school: string
  readonly schoolClass: string
  readonly enrolments: ReadonlyArray<StandingEnrolment>
}

/** Who asks: staff act past limits, openings and requirements. */
export interface WishAuthor {
  readonly householdId: string
  readonly asStaff: boolean
  /** Whether places of a period that are asked for are not to be booked: staff, and who waits, come to them otherwise. */
  readonly asks: boolean
  readonly unmet: (activity: string, childId: string, startsOn: string) => ReadonlySet<RequirementCode>
}

type Named = Pick<Wish, "childId" | "activity" | "unit" | "day">

/** What is known of a child's unit on a day; `child` is undefined where it is not of the household. */
export const subjectOf = (
  offer: Offer,
  asker: WishAuthor,
  child: EnrolledChild | undefined,
  named: Named
): UnitWish => {
  const { childId, activity: code, unit, day } = named
  const activity = offer.activities.get(code)
  const { resident = false, school = "", schoolClass = "" } = child ?? {}
  const booker = { calendar: offer.calendar, resident, school, schoolClass }
  const known = activity === undefined ? null : unitOn(activity, unit, day, booker)
  const enrolments = child?.enrolments.filter((each) => each.activity === code) ?? []
  const enrolment = enrolmentOn(enrolments, day) ?? null
  return {
    householdId: asker.householdId,
    childId,
    activity: code,
    unit,
    day,
    known,
    sees: (other) => asker.asStaff || (offer.activities.get(other)?.otherHomeSees ?? false),
    slots: known === null ? [] : slotsOf(known, offer.calendar, child, enrolment, day),
    standing: {
      ...standingOf(known, offer.calendar, asker, child, named),
      enrolment: enrolment?.state ?? null,
      asking: asker.asks && known?.period != null && known.period.mode !== "first-come" ? known.period : null,
      unmet: asker.asStaff || enrolment === null ? [] : [...asker.unmet(code, childId, enrolment.from)]
    }
  }
}

const slotsOf = (
  { activity, parts, period }: UnitDay,
  calendar: TownCalendar,
  child: EnrolledChild | undefined,
  enrolment: StandingEnrolment | null,
  day: string
): UnitWish["slots"] => {
  const placed = child === undefined || enrolment === null ? null : placeAndGroupOf(activity, child, enrolment, day)
  const runs = runsOn(activity, calendar)
  return parts.map((part) => {
    const unplaced = period !== null && runs(part.code, day) ? "anywhere" : "nowhere"
    const at = placed === null ? unplaced : { activity: activity.code, day, part: part.code, ...placed }
    return { at, exclusive: part.exclusive }
  })
}

/** No instant comes after it. */
const never = new Date(8.64e15)
const noLimits = { addUntil: never, addRule: null, lateAdd: null, cancelUntil: never, cancelRule: null, lateCancel: [] }

const standingOf = (
  known: UnitDay | null,
  calendar: TownCalendar,
  asker: WishAuthor,
  child: EnrolledChild | undefined,
  { day }: Named
): Omit<UnitWish["standing"], "enrolment" | "asking" | "unmet"> => {
  const otherHomeSees = known?.activity.otherHomeSees ?? false
  if (asker.asStaff) {
    return { startsAt: never, limits: noLimits, opensAt: "always", otherHomesDay: false, otherHomeSees: true }
  }
  const home = child === undefined ? null : homeOfDay(day, child, calendar.schoolHolidays)
  return {
    // what the town offers no more can be given back until its day
    startsAt: known?.startsAt ?? instantInParis(day, "00:00"),
    limits: known?.limits ?? null,
    opensAt: known?.opensAt ?? "never",
    otherHomesDay: home !== null && home !== asker.householdId,
    otherHomeSees
  }
}
