import { daysAfter, monthsAfter } from "../platform/time/days.ts"
import type { Validity } from "./documentKind.ts"

/** The first and last ISO day of the school year that is named as `2026-2027`. */
export const schoolYearDays = (schoolYear: string): { readonly from: string; readonly until: string } => ({
  from: `${schoolYear.slice(0, 4)}-09-01`,
  until: `${schoolYear.slice(5)}-08-31`
})

/** The last ISO day on which a document given on a day is good; null: as long as it is asked for. */
export const validUntil = (
  validity: Validity,
  givenOn: string,
  about: { readonly birthDate: string | null }
): string | null => {
  if (validity === "school-year") {
    const endOfThisYear = `${givenOn.slice(0, 4)}-08-31`
    return givenOn <= endOfThisYear ? endOfThisYear : `${Number(givenOn.slice(0, 4)) + 1}-08-31`
  }
  if (validity === "birthday") return about.birthDate === null ? null : dayBeforeNextBirthday(about.birthDate, givenOn)
  return "until" in validity ? validity.until : monthsAfter(givenOn, validity.months)
}

/** Born on 29 February, one is a year older on 1 March of a common year: the last day is 28 February. */
const dayBeforeNextBirthday = (birthDate: string, day: string): string => {
  const birthdayIn = (year: number) => {
    return daysAfter(`${year}-${birthDate.slice(5, 7)}-01`, Number(birthDate.slice(8)) - 1)
  }
  const year = Number(day.slice(0, 4))
  const next = birthdayIn(year) > day ? birthdayIn(year) : birthdayIn(year + 1)
  return daysAfter(next, -1)
}
