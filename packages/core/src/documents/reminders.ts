import { daysAfter } from "../platform/time/days.ts"

/**
 * The reminder that is due on an ISO day, by its number of days before the due day: of those whose day has come, the last. Null before
 * the first one, and where nothing is due.
 */
export const levelDue = (levels: ReadonlyArray<number>, dueOn: string | null, today: string): number | null => {
  if (dueOn === null) return null
  const come = levels.filter((days) => daysAfter(dueOn, -days) <= today)
  return come.length === 0 ? null : Math.min(...come)
}
