import { type Activity, unitsOf } from "../../activities/Activity.ts"
import type { HeldPlace } from "./readImportFacts.ts"

/** A unit that a line books. */
interface BookedUnit {
  readonly line: number
  readonly childId: string
  readonly day: string
  readonly activity: string
  readonly unit: string
}

/** A line whose unit is never had alone, and the units of the same activity and day that it lacks, by name. */
export interface LackingLine {
  readonly line: number
  readonly unit: string
  readonly lacks: ReadonlyArray<string>
}

/**
 * Lines that book a unit without those that it needs or goes together with, neither in the file nor booked before: a file says all that
 * it books. What only stands on such a line is lacking too.
 */
export const lackingUnits = (
  activities: ReadonlyArray<Activity>,
  held: ReadonlyArray<HeldPlace>,
  bookings: ReadonlyArray<BookedUnit>
): ReadonlyArray<LackingLine> => {
  const units = new Map(activities.map((activity) => [activity.code, unitsOf(activity)]))
  const had = new Set(held.map(keyOf))
  const lacking: Array<LackingLine> = []
  let left = bookings
  for (let before = -1; before !== left.length; ) {
    before = left.length
    const there = new Set([...had, ...left.map(keyOf)])
    left = left.filter((booking) => {
      const of = units.get(booking.activity) ?? []
      const unit = of.find(({ code }) => code === booking.unit)
      const lacks = [...(unit?.needs ?? []), ...(unit?.together ?? [])].filter(
        (code) => !there.has(keyOf({ ...booking, unit: code }))
      )
      if (unit === undefined || lacks.length === 0) return true
      const names = of.filter(({ code }) => lacks.includes(code)).map(({ name }) => name)
      lacking.push({ line: booking.line, unit: unit.name, lacks: names })
      return false
    })
  }
  return lacking
}

const keyOf = ({ childId, day, activity, unit }: Pick<HeldPlace, "childId" | "day" | "activity" | "unit">): string =>
  [childId, day, activity, unit].join(" ")
