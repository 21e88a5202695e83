import { DateTime } from "effect"
import type { Activity, ActivityPeriod } from "../../activities/Activity.ts"
import { type ChildFacts, hindrancesOf } from "../../activities/eligibility.ts"
import type { Day } from "../../activities/fields.ts"
import { opensAt } from "../../activities/rules/opensAt.ts"
import type { Residency } from "../../households/residency.ts"
import { daysAfter } from "../../platform/time/days.ts"
import { dayInParis } from "../../platform/time/today.ts"
import { instantInParis, localInstantInParis } from "../../platform/time/wallClock.ts"

/** A child of a home, and the days of its enrolments that were accepted. */
export interface RemindedChild extends ChildFacts {
  readonly enrolments: ReadonlyArray<{ readonly activity: string; readonly from: Day; readonly to: Day }>
}

/** A period that opens for a home: `subject` is the same as long as the town does not move the instant. */
export interface NearOpening {
  readonly subject: string
  readonly activity: Activity
  readonly period: ActivityPeriod
  readonly for: "enrolment" | "booking"
  readonly at: Date
}

/** From when on a day families are reminded, on the clocks of Paris: nobody is written to at night. */
const remindedFrom = "06:00"

/** Whether an instant is still to come, on this day or the next as they pass in Paris, once it is morning. */
export const isNear = (at: Date, now: Date): boolean => {
  const today = dayInParis(DateTime.makeUnsafe(now))
  return at > now && now >= instantInParis(today, remindedFrom) && dayInParis(at) <= daysAfter(today, 1)
}

/** The periods of which something opens soon for somebody: nothing else has to be read where there are none. */
export const periodsNear = (activities: ReadonlyArray<Activity>, now: Date) =>
  activities.flatMap((activity) =>
    activity.periods
      .filter(({ opens, enrolment }) =>
        [...opens.map(({ at }) => at), ...(enrolment === null ? [] : [enrolment.from])].some((at) =>
          isNear(localInstantInParis(at), now)
        )
      )
      .map((period) => ({ activity, period }))
  )

/** What opens soon for a home: what a child of it is enrolled in, or may ask for. */
export const openingsOf = (
  near: ReturnType<typeof periodsNear>,
  { residency, children }: { readonly residency: Residency; readonly children: ReadonlyArray<RemindedChild> },
  now: Date
): ReadonlyArray<NearOpening> =>
  near.flatMap(({ activity, period }) => {
    const enrolled = ({ enrolments }: RemindedChild) =>
      enrolments.some((each) => each.activity === activity.code && each.from <= period.to && period.from <= each.to)
    const mayAsk = (child: RemindedChild, at: Date) => {
      const candidate = { child, residency, now: at, today: dayInParis(at), standing: null }
      return hindrancesOf(activity, period, candidate).length === 0
    }
    const found = (purpose: NearOpening["for"], at: Date): NearOpening => ({
      subject: `${purpose} ${activity.code} ${period.code} ${at.toISOString()}`,
      ...{ activity, period, for: purpose, at }
    })
    const bookings = new Map<string, Date>()
    for (const child of children.filter((each) => enrolled(each) || mayAsk(each, now))) {
      const at = opensAt(period, { ...child, resident: residency === "resident" })
      if (at instanceof Date && isNear(at, now)) bookings.set(at.toISOString(), at)
    }
    const asking = period.enrolment === null ? null : localInstantInParis(period.enrolment.from)
    const asks =
      asking !== null && isNear(asking, now) && children.some((child) => !enrolled(child) && mayAsk(child, asking))
    return [
      ...(asks ? [found("enrolment", asking)] : []),
      ...(activity.parts.length === 0 ? [] : [...bookings.values()].map((at) => found("booking", at)))
    ]
  })
