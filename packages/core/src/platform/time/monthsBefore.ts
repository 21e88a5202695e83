import { DateTime } from "effect"

/** An ISO day so many months before another; the last of its month where that has no such day. */
export const monthsBefore = (day: string, months: number): string =>
  DateTime.formatIsoDateUtc(DateTime.subtract(DateTime.makeUnsafe(day), { months }))
