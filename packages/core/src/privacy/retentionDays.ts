import { DateTime } from "effect"
import { schoolYearVerifiedOn } from "../households/schoolYear.ts"

/** The last day of a French school year, as month and day. */
const lastOfSchoolYear = "08-31"

/** An ISO day so many months before another; the last of its month where that has no such day. */
export const monthsBefore = (day: string, months: number): string =>
  DateTime.formatIsoDateUtc(DateTime.subtract(DateTime.makeUnsafe(day), { months }))

/**
 * The oldest school year whose health records are still kept on an ISO day, and the first day of it: a record goes so many months after
 * the end of the school year that it was last changed or verified for.
 */
export const healthRetention = (today: string, months: number, verifiedFrom: string) => {
  const past = monthsBefore(today, months)
  const endOfThat = `${past.slice(0, 4)}-${lastOfSchoolYear}`
  // the school year that had not ended on that day
  const second = past <= endOfThat ? Number(past.slice(0, 4)) : Number(past.slice(0, 4)) + 1
  const from = `${second - 1}-${verifiedFrom}`
  return { from, schoolYear: schoolYearVerifiedOn(from, verifiedFrom) }
}
