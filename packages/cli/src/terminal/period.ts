import { day } from "@portail-familles/core/platform/csv"
import { parisZone } from "@portail-familles/core/platform/time"
import { DateTime, Effect, Result } from "effect"
import { UsageRefused } from "./refusals.ts"

/**
 * The moment that an option names: a day as it begins in Paris, or so many days ago (`7d`, `7j`). With `whole`, as the day ends.
 */
export const momentOf = Effect.fnUntraced(function* (option: string, typed: string, whole = false) {
  const days = /^(\d{1,4})\s*[dj]?$/i.exec(typed)?.[1]
  if (days !== undefined) return DateTime.toDateUtc(DateTime.subtract(yield* DateTime.now, { days: Number(days) }))
  const read = day(typed)
  if (Result.isFailure(read)) {
    return yield* new UsageRefused({
      problem: `« ${typed} » ne convient pas à ${option}.`,
      advice: "Donnez un jour, comme 2026-11-01, ou un nombre de jours, comme 7d."
    })
  }
  const [year = 0, month = 0, dayOfMonth = 0] = read.success.split("-").map(Number)
  const zone = { timeZone: parisZone, adjustForTimeZone: true } as const
  const begins = DateTime.makeZonedUnsafe({ year, month, day: dayOfMonth }, zone)
  return DateTime.toDateUtc(whole ? DateTime.add(begins, { days: 1 }) : begins)
})
