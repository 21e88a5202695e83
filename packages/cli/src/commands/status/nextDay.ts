import type { StaffAccess } from "@portail-familles/core/accounts/model"
import { Activities } from "@portail-familles/core/activities"
import { daysAfter, todayInParis } from "@portail-familles/core/platform/time"
import { type Occupancy, Reservations } from "@portail-familles/core/reservations"
import { Effect } from "effect"

/** A part of an activity on the next day on which children come: how many, for how many places, and how many slots are closed. */
export interface ExpectedPart {
  readonly activity: string
  readonly part: string
  readonly reserved: number
  /** Null where a slot has no limit. */
  readonly capacity: number | null
  readonly closed: number
}

/** Days within which the next one is looked for: further ones are another week's. */
const daysAhead = 7

/** Who is expected on the next day on which the town takes children; null where none is near. */
export const readNextDay = Effect.fnUntraced(function* (staff: StaffAccess) {
  const today = yield* todayInParis
  const slots = yield* Reservations.use((reservations) =>
    reservations.occupancy(staff, { from: daysAfter(today, 1), to: daysAfter(today, daysAhead) })
  )
  const [first] = slots
  if (first === undefined) return null
  const activities = yield* Activities.use((service) => service.list(staff.townId))
  const ofDay = slots.filter(({ day }) => day === first.day)
  const parts = activities.flatMap(({ code, name, parts }) =>
    parts.flatMap((part) =>
      expected(
        name,
        part.name,
        ofDay.filter((slot) => slot.activity === code && slot.part === part.code)
      )
    )
  )
  return { day: first.day, parts }
})

const expected = (activity: string, part: string, slots: ReadonlyArray<Occupancy>): ReadonlyArray<ExpectedPart> => {
  if (slots.length === 0) return []
  const open = slots.filter(({ state }) => state === "open")
  return [
    {
      activity,
      part,
      reserved: open.reduce((sum, { reserved }) => sum + reserved, 0),
      capacity: open.reduce<number | null>(
        (sum, { capacity }) => (sum === null || capacity === null ? null : sum + capacity),
        0
      ),
      closed: slots.length - open.length
    }
  ]
}
