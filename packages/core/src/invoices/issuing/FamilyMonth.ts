import type { HomeDays } from "../../children/homeDays.ts"

/** Booked units that are alike, on days of the month as bits. */
export interface BookedUnits {
  readonly householdId: string
  readonly childId: string
  readonly activity: string
  readonly unit: string
  readonly late: boolean
  /** Of a late cancelling: so many percent stay due; null: it was not cancelled. */
  readonly feePercent: number | null
  /** `carence` and `absent-proved`: days of an absence that was declared and proved, which stay due or do not. */
  readonly state: "present" | "absent-excused" | "absent-unexcused" | "not-recorded" | "carence" | "absent-proved"
  readonly lateMinutes: number
  readonly days: number
}

/** A child that came on a day without a booking, in these parts of an activity. */
export interface UnbookedPresence {
  readonly householdId: string | null
  readonly childId: string
  readonly activity: string
  /** Place of the day in the month. */
  readonly place: number
  readonly parts: ReadonlyArray<string>
  readonly lateMinutes: number
}

/** What prices ask of a child. */
export interface PricedChild {
  readonly id: string
  readonly birthDate: string
  /** Of the school year of the month. */
  readonly schoolClass: string
  readonly attributes: ReadonlyArray<string>
  /** Homes and calendars of a child with two homes; null of one with one. */
  readonly custody: HomeDays | null
}

/** A quotient in force from one ISO day to another, both included; the second is null where no end is known. */
export interface DatedQuotient {
  readonly cents: number
  readonly from: string
  readonly until: string | null
}

/** Everything that a household's month depends on. */
export interface FamilyMonth {
  readonly householdId: string
  readonly resident: boolean
  /** Latest first. */
  readonly quotients: ReadonlyArray<DatedQuotient>
  /** The household's children and others booked by it, eldest first. */
  readonly children: ReadonlyArray<PricedChild>
  readonly siblings: ReadonlyArray<string>
  readonly booked: ReadonlyArray<BookedUnits>
  readonly unbooked: ReadonlyArray<UnbookedPresence>
  /** Booked days in a row just before the month on which a child was excused, by {@link unitKey}. */
  readonly excusedBefore: ReadonlyMap<string, number>
}

/** A child's unit of an activity. */
export const unitKey = (unit: Pick<BookedUnits, "childId" | "activity" | "unit">): string =>
  `${unit.childId} ${unit.activity} ${unit.unit}`

/** The quotient in force on an ISO day, in cents; null where the town knows none. */
export const quotientCentsOn = (quotients: ReadonlyArray<DatedQuotient>, day: string): number | null => {
  const latest = quotients.find(({ from }) => from <= day)
  return latest === undefined || (latest.until !== null && latest.until < day) ? null : latest.cents
}
