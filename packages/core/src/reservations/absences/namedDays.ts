import type { AbsenceDay } from "./Absence.ts"

/** Days of a unit of an activity, by name. */
export interface NamedDays {
  readonly what: string
  /** ISO days, in order. */
  readonly days: ReadonlyArray<string>
}

/** What an absence is about as letters say it: for each unit its days together. */
export const namedDays = (days: ReadonlyArray<AbsenceDay>): ReadonlyArray<NamedDays> =>
  [
    ...Map.groupBy(days, ({ activityName, unitName }) =>
      unitName === activityName ? activityName : `${activityName}, ${unitName}`
    )
  ].map(([what, same]) => ({ what, days: [...new Set(same.map(({ day }) => day))].sort() }))
