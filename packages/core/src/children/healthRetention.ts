import { schoolYearVerifiedOn } from "../households/schoolYear.ts"
import { monthsBefore } from "../platform/time/monthsBefore.ts"

/** The last day of a French school year, as month and day. */
const lastOfSchoolYear = "08-31"

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
