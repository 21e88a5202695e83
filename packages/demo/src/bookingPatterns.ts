import type { Activity } from "@portail-familles/core/activities"
import { placeAndGroupOf, unitsOf } from "@portail-familles/core/activities/model"
import { daysAfter, isoWeekOf, weekdayOf } from "@portail-familles/core/platform/time"
import { demoEnrolments } from "./enrolments.ts"
import { seeded } from "./random.ts"
import { type DemoPupil, demoPupils } from "./schooling.ts"

/** A unit that a child takes on some ISO weekdays from one day to another. */
export interface BookingPattern {
  readonly householdRef: string
  readonly childRef: string
  readonly activity: string
  readonly unit: string
  readonly parts: ReadonlyArray<string>
  readonly place: string
  readonly group: string
  readonly weekdays: ReadonlyArray<number>
  readonly from: string
  readonly to: string
}

/** Weeks of the demo that have passed, and weeks to come, for which families have booked. */
const [weeksBefore, weeksAfter] = [2, 3]

/** What a child of two homes has, week by week: with one in even weeks, with the other in odd ones. */
export const sharedChild = { childRef: "F0001-1", even: "F0001", odd: "F0001B" } as const

/** What the demo's families have booked on an ISO day; on the ISO day `crowded`, if there is one, every child of Wednesdays comes. */
export const bookingPatterns = (
  activities: ReadonlyArray<Activity>,
  today: string,
  crowded: string | null
): ReadonlyArray<BookingPattern> => {
  const pupils = new Map(demoPupils(today).map((pupil) => [`${pupil.householdRef} ${pupil.childRef}`, pupil]))
  const monday = daysAfter(today, 1 - weekdayOf(today))
  const weeks = Array.from({ length: weeksBefore + 1 + weeksAfter }, (_, week) =>
    daysAfter(monday, 7 * (week - weeksBefore))
  )
  const [from, to] = [weeks[0] ?? today, daysAfter(weeks.at(-1) ?? today, 6)]
  return demoEnrolments(today).flatMap((enrolment, index) => {
    const { householdRef, childRef, state } = enrolment
    const activity = activities.find(({ code }) => code === enrolment.activity)
    const pupil = pupils.get(`${householdRef} ${childRef}`)
    if (activity === undefined || pupil === undefined || state !== "accepted") return []
    return habitsOf(pupil, activity.code, index).flatMap(({ unit, weekdays }) => {
      const of = unitsOf(activity).find(({ code }) => code === unit)
      if (of === undefined) return []
      const where = placeAndGroupOf(activity, pupil, { place: "", group: "" }, today)
      const habit = { householdRef, childRef, activity: activity.code, unit, parts: of.takes, ...where, weekdays }
      if (childRef === sharedChild.childRef) {
        return weeks
          .filter((week) => householdRef === (isoWeekOf(week) % 2 === 0 ? sharedChild.even : sharedChild.odd))
          .map((week) => ({ ...habit, from: week, to: daysAfter(week, 6) }))
      }
      // who comes on some Wednesdays only comes on the crowded one
      return weekdays.length > 0
        ? [{ ...habit, from, to }]
        : crowded === null
          ? []
          : [{ ...habit, weekdays: [weekdayOf(crowded)], from: crowded, to: crowded }]
    })
  })
}

const habitsOf = ({ childRef }: DemoPupil, activity: string, index: number) => {
  const random = seeded(index * 53 + 29)
  const some = (days: ReadonlyArray<number>, share: number) => days.filter(() => random.chance(share))
  const schoolDays = [1, 2, 4, 5]
  switch (activity) {
    case "restauration":
      if (childRef === "TEST-EMMA-ROSE") return [{ unit: "repas", weekdays: [1, 4] }]
      if (childRef === "TEST-LOUIS") return [{ unit: "repas", weekdays: [1] }]
      return [{ unit: "repas", weekdays: random.chance(0.6) ? schoolDays : some(schoolDays, 0.5) }].filter(comes)
    case "periscolaire":
      return [
        { unit: "matin", weekdays: some(schoolDays, 0.3) },
        { unit: "soir", weekdays: some(schoolDays, 0.6) }
      ].filter(comes)
    case "mercredi":
      if (childRef.startsWith("TEST-")) return []
      return [{ unit: "journee", weekdays: random.chance(0.45) ? [3] : [] }]
    default:
      // the camp opens on the day after tomorrow: nobody has booked yet
      return []
  }
}

const comes = ({ weekdays }: { readonly weekdays: ReadonlyArray<number> }): boolean => weekdays.length > 0
