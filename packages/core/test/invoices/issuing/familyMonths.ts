import type { Activity } from "../../../src/activities/Activity.ts"
import { dueUnits } from "../../../src/invoices/issuing/dueUnits.ts"
import type { BookedUnits, FamilyMonth, PricedChild } from "../../../src/invoices/issuing/FamilyMonth.ts"
import { monthOf } from "../../../src/invoices/issuing/month.ts"
import { linesOf, type RegieLine } from "../../../src/invoices/issuing/runLines.ts"
import { type TownMonth, townMonth } from "../../../src/invoices/issuing/TownMonth.ts"
import { pricedBuckets } from "../../../src/invoices/issuing/unitBuckets.ts"
import type { Tariff } from "../../../src/tariffs/Tariff.ts"
import { calendarOf } from "../../../src/towns/calendar/calendarOf.ts"
import { schoolActivities } from "./runsUnderTest.ts"

/** October 2026 of a town with these tariffs. */
export const octoberOf = (
  tariffs: ReadonlyArray<Tariff>,
  activities: ReadonlyArray<Activity> = schoolActivities()
): TownMonth =>
  townMonth(
    monthOf("2026-10"),
    calendarOf({ zone: "B", publicHolidays: "metropole", closures: [] }),
    activities,
    tariffs,
    () => "enfance"
  )

/** Days of the month as bits. */
export const daysOf = (...days: ReadonlyArray<number>): number => days.reduce((mask, day) => mask | (1 << (day - 1)), 0)

/** A child of 8 years, with these changes. */
export const childOf = (id: string, more: Partial<PricedChild> = {}): PricedChild => ({
  ...{ id, birthDate: "2018-05-04", schoolClass: "CE2", attributes: [], custody: null, ...more }
})

/** Units that the household `home` booked for a child on days of the month. */
export const bookedOf = (
  childId: string,
  [activity, unit]: readonly [string, string],
  days: ReadonlyArray<number>,
  more: Partial<BookedUnits> = {}
): BookedUnits => ({
  ...{
    householdId: "home",
    childId,
    activity,
    unit,
    late: false,
    feePercent: null,
    state: "not-recorded",
    lateMinutes: 0
  },
  ...{ days: daysOf(...days), ...more }
})

/** The household `home`, resident, of quotient 900, with these children, eldest first. */
export const familyOf = (children: ReadonlyArray<PricedChild>, more: Partial<FamilyMonth> = {}): FamilyMonth => ({
  ...{
    householdId: "home",
    resident: true,
    children,
    siblings: children.map(({ id }) => id),
    booked: [],
    unbooked: []
  },
  ...{ quotients: [{ cents: 90_000, from: "2026-09-01", until: null }], excusedBefore: new Map(), ...more }
})

/** The lines that a household's month comes to. */
export const monthLines = (town: TownMonth, family: FamilyMonth): ReadonlyArray<RegieLine> =>
  linesOf(town, family, pricedBuckets(town, family, dueUnits(town, family), new Map()).buckets)

/** Quantity, description and unit price of each of them, and whose it is. */
export const saidOf = (lines: ReadonlyArray<RegieLine>): ReadonlyArray<string> =>
  lines.map(
    ({ childId, quantity, description, unitPriceCents }) => `${childId}: ${quantity} ${description} ${unitPriceCents}`
  )
