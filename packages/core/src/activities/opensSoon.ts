import { localInstantInParis } from "../platform/time/wallClock.ts"
import type { Activity } from "./Activity.ts"

/** Something that families can soon do, and from when. */
export interface Soon {
  readonly activity: string
  readonly period: string
  readonly what: "enrolments" | "bookings" | "enrolments-end"
  readonly at: Date
}

/** Days ahead that the first page tells of, and how much of it. */
const ahead = 60
const most = 6

/** What opens soon, or ends soon, of a town's activities; the next first. */
export const opensSoon = (activities: ReadonlyArray<Activity>, now: Date): ReadonlyArray<Soon> => {
  const until = now.getTime() + ahead * 86_400_000
  return activities
    .flatMap(({ name, periods }) =>
      periods.flatMap((period) => {
        const of = (what: Soon["what"], at: string): Soon => ({
          activity: name,
          period: period.name,
          what,
          at: localInstantInParis(at)
        })
        const [first] = period.opens.map(({ at }) => at).toSorted()
        const { enrolment } = period
        return [
          ...(first === undefined ? [] : [of("bookings", first)]),
          ...(enrolment === null ? [] : [of("enrolments", enrolment.from)]),
          ...(enrolment === null ? [] : [of("enrolments-end", enrolment.until)])
        ]
      })
    )
    .filter(({ at }) => at > now && at.getTime() <= until)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .slice(0, most)
}
