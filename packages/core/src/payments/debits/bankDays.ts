import { daysAfter, weekdayOf } from "../../platform/time/days.ts"
import { easterOf } from "../../towns/calendar/publicHolidays.ts"

/** Whether banks of the euro area settle on an ISO day: TARGET is closed at week-ends and on six days a year (ECB calendar). */
export const isBankDay = (day: string): boolean => {
  if (weekdayOf(day) > 5) return false
  const easter = easterOf(Number(day.slice(0, 4)))
  return ![daysAfter(easter, -2), daysAfter(easter, 1)].includes(day) && !closedEveryYear.has(day.slice(5))
}

const closedEveryYear = new Set(["01-01", "05-01", "12-25", "12-26"])

/** The first ISO day on or after one on which banks settle. */
export const nextBankDay = (day: string): string => (isBankDay(day) ? day : nextBankDay(daysAfter(day, 1)))
