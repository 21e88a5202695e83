import { DateTime } from "effect"
import { parisZone } from "./parisZone.ts"

const minute = 60_000
const hour = 60 * minute
const dayLength = 24 * hour
const offsets = new Map<string, { readonly atStart: number; readonly atEnd: number }>()

/** How far the clocks of Paris are ahead of Greenwich, in milliseconds. */
const aheadAt = (instant: number): number =>
  DateTime.zonedOffset(DateTime.makeZonedUnsafe(instant, { timeZone: parisZone }))

// zones are slow to ask: a day's offsets are kept, for no more days than a town plans
const offsetsOf = (day: string, midnight: number) => {
  const known = offsets.get(day)
  if (known !== undefined) return known
  if (offsets.size >= 20_000) offsets.clear()
  // the clocks change at 1 in Greenwich: neither instant is ever in the changing hour
  const found = { atStart: aheadAt(midnight - hour), atEnd: aheadAt(midnight + dayLength - hour) }
  offsets.set(day, found)
  return found
}

/**
 * The instant at which the clocks of Paris show a time on an ISO day: `12:00`, `23:59:59`; `24:00` is the end of the day. A time that
 * they show twice or skip (on the days on which they change) is the later of the two instants that it may mean: 2:30 is the second
 * one in October, and 3:30 in March.
 */
export const instantInParis = (day: string, time: string): Date => {
  const midnight = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))
  const shown =
    midnight +
    Number(time.slice(0, 2)) * hour +
    Number(time.slice(3, 5)) * minute +
    Number(time.slice(6, 8) || 0) * 1_000
  const { atStart, atEnd } = offsetsOf(day, midnight)
  if (atStart === atEnd) return new Date(shown - atStart)
  const [early, late] = [shown - Math.max(atStart, atEnd), shown - Math.min(atStart, atEnd)]
  return new Date(early + aheadAt(early) === shown && late + aheadAt(late) !== shown ? early : late)
}

/** The instant of a moment on the clocks of Paris, as `2026-11-29T08:30`. */
export const localInstantInParis = (local: string): Date => instantInParis(local.slice(0, 10), local.slice(11))
