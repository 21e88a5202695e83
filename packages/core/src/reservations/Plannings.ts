import { Context, Effect, Layer, Schema } from "effect"
import type { FamilyAccess } from "../accounts/FamilyAccess.ts"
import { Activities } from "../activities/Activities.ts"
import type { Activity } from "../activities/Activity.ts"
import type { Day } from "../activities/fields.ts"
import { Requirements } from "../activities/Requirements.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import type { Language } from "../platform/text/Language.ts"
import { daysBetween, daysFrom } from "../platform/time/days.ts"
import { now } from "../platform/time/now.ts"
import { todayInParis } from "../platform/time/today.ts"
import { TownCalendars } from "../towns/calendar/TownCalendars.ts"
import { nextHolidaysFrom, openingsFor, specialDays } from "./calendarDays.ts"
import { readFamilyRequests } from "./draws/readFamilyRequests.ts"
import { enrolmentOn } from "./enrolmentOn.ts"
import type { FamilyChild, FamilyDays } from "./FamilyDays.ts"
import { placesOf, slotKey } from "./familySlots.ts"
import type { HistoryEntry } from "./HistoryEntry.ts"
import type { Planning } from "./Planning.ts"
import { cellsOn } from "./planningDays.ts"
import { readFamilyDays } from "./readFamilyDays.ts"
import { readFamilySlots } from "./readFamilySlots.ts"
import { readHistory } from "./readHistory.ts"
import { waitRows } from "./waiting/waitRows.ts"

/** Days that are read at once, at most: half a school year. */
export const mostDays = 190

/** The days asked for are too many, or end before they begin. */
export class PlanningPeriodRefused extends Schema.TaggedError<PlanningPeriodRefused>()("PlanningPeriodRefused", {
  mostDays: Schema.Int
}) {}

/** What a family reads of its days, and what it may do about each now. */
export class Plannings extends Context.Service<
  Plannings,
  {
    /** The days from one to another, both included (ISO), in a handful of queries whatever is in them. */
    read(
      access: FamilyAccess,
      period: { readonly from: Day; readonly to: Day },
      language: Language
    ): Effect.Effect<Planning, PlanningPeriodRefused>
    /** What the family wished and what became of it, the latest first: the last 200. */
    history(access: FamilyAccess): Effect.Effect<ReadonlyArray<HistoryEntry>>
  }
>()("@portail-familles/core/reservations/Plannings") {
  static readonly layer = Layer.effect(
    Plannings,
    Effect.gen(function* () {
      const catalogue = yield* Activities
      const requirements = yield* Requirements
      const calendars = yield* TownCalendars
      const familyDays = yield* readFamilyDays
      const familySlots = yield* readFamilySlots
      const entries = yield* readHistory
      const rows = yield* waitRows
      const familyRequests = yield* readFamilyRequests

      const read = Effect.fn("Plannings.read")(function* (
        access: FamilyAccess,
        { from, to }: { readonly from: Day; readonly to: Day },
        language: Language
      ) {
        if (to < from || daysBetween(from, to) >= mostDays) return yield* new PlanningPeriodRefused({ mostDays })
        const [today, at] = [yield* todayInParis, yield* now]
        const family = yield* familyDays(access, { enrolledFrom: from < today ? from : today, from, to, today })
        const offered = yield* catalogue.at(access.townId, family.revision)
        const activities = offered.filter((activity) =>
          family.children.some((child) => uses(child, activity, from, to))
        )
        const days = daysFrom(from, to)
        const calendar = calendars.from(access.town, family.holidays)
        const [slots, unmet, waits, requests] = yield* Effect.all(
          [
            familySlots(access.townId, placesFor(family, activities, days), { from, to }),
            requirements.unmet(
              access,
              activities.map((activity) => ({ activity, childIds: enrolledIn(family, activity) }))
            ),
            family.waits ? rows.ofHousehold(access.townId, access.householdId, "standing") : Effect.succeed([]),
            family.requests ? familyRequests(access, offered, today) : Effect.succeed([])
          ],
          { concurrency: "unbounded" }
        )
        return {
          from,
          to,
          today,
          children: family.children.map(({ id, givenName }) => ({ id, givenName })),
          activities,
          days: specialDays(days, calendar, language),
          cells: cellsOn(days, { family, activities, calendar, slots, unmet, waits, now: at }),
          waits,
          requests,
          openings: openingsFor(family, offered, at),
          nextHolidaysFrom: nextHolidaysFrom(calendar, today)
        }
      }, orDieSql)

      const history = Effect.fn("Plannings.history")(entries, orDieSql)

      return Plannings.of({ read, history })
    })
  )
}

/** Whether a child is enrolled in an activity within these days, or has a day of it booked that its home may see. */
const uses = ({ enrolments, booked }: FamilyChild, { code, otherHomeSees }: Activity, from: Day, to: Day): boolean =>
  enrolments.some((each) => each.activity === code && each.from <= to && from <= each.to) ||
  booked.some((each) => each.activity === code && (each.own || otherHomeSees))

const enrolledIn = ({ children }: FamilyDays, { code }: Activity): ReadonlyArray<string> =>
  children.filter(({ enrolments }) => enrolments.some(({ activity }) => activity === code)).map(({ id }) => id)

/** Where the children go on these days, each activity, place and group once. */
const placesFor = (family: FamilyDays, activities: ReadonlyArray<Activity>, days: ReadonlyArray<Day>) => {
  const wanted = new Map<string, { activity: string; place: string; group: string }>()
  for (const child of family.children) {
    for (const activity of activities) {
      const enrolments = child.enrolments.filter((each) => each.activity === activity.code)
      const places = new Map(enrolments.map((each) => [each, placesOf(activity, child, each)]))
      for (const day of days) {
        const enrolment = enrolmentOn(enrolments, day)
        const where = enrolment === undefined ? undefined : places.get(enrolment)?.(day)
        if (where === undefined) continue
        wanted.set(slotKey({ activity: activity.code, day: "", part: "", ...where }), {
          activity: activity.code,
          ...where
        })
      }
    }
  }
  return [...wanted.values()]
}
