import { expect, it } from "vitest"
import { daysAfter } from "./support/days.ts"
import { openWeekFrom } from "./support/openDays.ts"

it("journeys take place in a week without public holidays and closures, whatever the day they run on", () => {
  // Christmas and New Year's Day are Fridays; the town closes at the end of August; Easter Monday, Labour Day, Ascension
  expect(["2026-12-21", "2027-08-30", "2027-03-29", "2027-05-03", "2026-11-30"].map(openWeekFrom)).toEqual([
    "2027-01-04",
    "2027-09-06",
    "2027-04-05",
    "2027-05-10",
    "2026-11-30"
  ])
  const mondays = Array.from({ length: 260 }, (_, week) => daysAfter("2026-08-31", 7 * week))
  expect(mondays.filter((each) => openWeekFrom(each) > daysAfter(each, 35))).toEqual([])
})
