import { type Activity, unitsOf } from "../../activities/Activity.ts"
import { type ChildFacts, placeAndGroupOf } from "../../activities/eligibility.ts"
import type { EnrolmentOn } from "../../activities/enrolmentsOn.ts"
import { residencyOf } from "../../households/residency.ts"
import type { TownCalendar } from "../../towns/calendar/TownCalendar.ts"
import type { Occupancy } from "../occupancy.ts"
import { unitOn } from "../unitDay.ts"
import type { StoryUnit } from "./DayStory.ts"

interface StoryFacts {
  readonly activities: ReadonlyArray<Activity>
  readonly calendar: TownCalendar
  readonly inseeCode: string
  readonly child: ChildFacts
  readonly enrolments: ReadonlyArray<EnrolmentOn>
  /** Of the day. */
  readonly slots: ReadonlyArray<Occupancy>
}

/** The units that a child's homes may have on a day, enrolment by enrolment; one that was refused or taken back gives none. */
export const storyUnits = (
  day: string,
  { activities, calendar, inseeCode, child, enrolments, slots }: StoryFacts
): ReadonlyArray<StoryUnit> =>
  enrolments.flatMap((enrolment) => {
    const activity = activities.find(({ code }) => code === enrolment.activity)
    if (activity === undefined || !["accepted", "requested"].includes(enrolment.state)) return []
    const { place, group } = placeAndGroupOf(activity, child, enrolment, day)
    const resident = residencyOf({ inseeCode }, enrolment) === "resident"
    const of = slots.filter((slot) => slot.activity === activity.code && slot.place === place && slot.group === group)
    return unitsOf(activity).flatMap(({ code, takes }): ReadonlyArray<StoryUnit> => {
      const known = unitOn(activity, code, day, { ...child, calendar, resident })
      if (known === null) return []
      const taken = of.filter(({ part }) => takes.includes(part))
      return [
        {
          activity: activity.code,
          unit: code,
          householdRef: enrolment.householdRef,
          limits: known.limits,
          opensAt: known.opensAt,
          slots: taken.length === takes.length ? taken : []
        }
      ]
    })
  })
