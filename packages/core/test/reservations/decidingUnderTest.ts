import type { Activity } from "../../src/activities/Activity.ts"
import { decide } from "../../src/reservations/deciding/decide.ts"
import { type Booking, Ground, type Slot } from "../../src/reservations/deciding/Ground.ts"
import { type EnrolledChild, subjectOf } from "../../src/reservations/deciding/subjects.ts"
import type { Wish, WishRules } from "../../src/reservations/Wish.ts"
import { calendar } from "./camp.ts"

export const home = "home"
export const otherHome = "other-home"

/** A child of the home, enrolled in these activities for the whole of Christmas. */
export const child = (childId: string, activities: ReadonlyArray<Activity>, more: Partial<EnrolledChild> = {}) => ({
  householdId: home,
  childId,
  givenName: childId,
  resident: true,
  birthDate: "2018-05-04",
  school: "",
  schoolClass: "",
  homes: [home],
  calendars: [],
  enrolments: activities.map(({ code }) => ({
    ...{ activity: code, place: "", group: "", from: "2026-12-19", to: "2027-01-03" },
    state: "accepted" as const
  })),
  ...more
})

/** A slot for each part of the activities on these days, each with so many places. */
export const slotsOf = (
  activities: ReadonlyArray<Activity>,
  days: ReadonlyArray<string>,
  capacity: (activity: string, part: string) => number | null = () => null
): ReadonlyArray<Slot> =>
  activities.flatMap(({ code: activity, parts }) =>
    parts.flatMap(({ code: part }) =>
      days.map((day) => ({
        ...{ id: `${activity} ${day} ${part}`, activity, day, part, place: "", group: "" },
        ...{ capacity: capacity(activity, part), reserved: 0, waiting: 0, state: "open" as const, reason: "" }
      }))
    )
  )

/** A unit that is booked already, by the home or another one. */
export const booked = (activity: Activity, unit: string, childId: string, day: string, householdId = home): Booking => {
  const takes = activity.units.find(({ code }) => code === unit)?.takes ?? []
  const words = activity.parts.flatMap(({ code, exclusive }) =>
    takes.includes(code) && exclusive !== "" ? [exclusive] : []
  )
  return {
    ...{ householdId, childId, activity: activity.code, unit, day, late: false, offered: false, exclusive: words },
    ids: takes.map((part) => `${childId} ${day} ${part}`),
    slotIds: takes.map((part) => `${activity.code} ${day} ${part}`)
  }
}

export interface World {
  readonly activities: ReadonlyArray<Activity>
  readonly children: ReadonlyArray<EnrolledChild>
  readonly slots: ReadonlyArray<Slot>
  readonly bookings?: ReadonlyArray<Booking>
  readonly at?: Date
  readonly asStaff?: boolean
  readonly feePercent?: number | null
}

export const early = new Date("2026-12-01T09:00:00Z")

/** Makes a ground of a world, and decides requests on it one after the other. */
export const deciding = (world: World) => {
  const { activities, children, slots, bookings = [], at = early, asStaff = false, feePercent = null } = world
  const ground = new Ground(slots, bookings)
  const offer = { activities: new Map(activities.map((activity) => [activity.code, activity])), calendar }
  const asker = { householdId: home, asStaff, asks: !asStaff, unmet: () => new Set<never>() }
  const subject = (named: Pick<Wish, "childId" | "activity" | "unit" | "day">) =>
    subjectOf(
      offer,
      asker,
      children.find(({ childId }) => childId === named.childId),
      named
    )
  return (wishes: ReadonlyArray<Wish>, rules: Partial<WishRules> = {}) =>
    decide(ground, {
      ...{ householdId: home, at, mode: "best-effort" as const, siblingsTogether: false, feePercent },
      ...rules,
      wishes: wishes.map((wish) => ({ action: wish.action, subject: subject(wish) })),
      companion: (beside, unit) => subject({ ...beside, unit })
    })
}

/** A wish to add or cancel, as `add ana centre journee 2026-12-21`. */
export const wish = (words: string): Wish => {
  const [action, childId = "", activity = "", unit = "", day = ""] = words.split(" ")
  return { action: action === "cancel" ? "cancel" : "add", childId, activity, unit, day }
}

/** What became of wishes, in words: `booked`, `refused past`. */
export const outcomes = (lines: ReadonlyArray<{ readonly outcome: string; readonly code: string | null }>) =>
  lines.map(({ outcome, code }) => (code === null || code === outcome ? outcome : `${outcome} ${code}`))
