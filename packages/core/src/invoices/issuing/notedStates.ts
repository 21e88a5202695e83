import type { BookedUnits } from "./FamilyMonth.ts"

/** Alike bookings and what was noted of them: the days, those with each state, and how late the child was picked up on which. */
export interface NotedUnits extends Omit<BookedUnits, "state" | "lateMinutes"> {
  readonly present: number
  readonly unexcused: number
  readonly excused: number
  /** Of those without an excuse and with one: the days of an absence that was proved. */
  readonly carence: number
  readonly proved: number
  /** Places of days with minutes. */
  readonly latePlaces: ReadonlyArray<readonly [number, number]> | null
}

/** Parts them by what was noted. A unit of several parts counts once: who was there for one of them was there. */
export const notedStates = ({
  days,
  present,
  unexcused,
  excused,
  carence,
  proved,
  latePlaces,
  ...alike
}: NotedUnits): ReadonlyArray<BookedUnits> => {
  const minutes = new Map<number, number>()
  for (const [place, late] of latePlaces ?? []) minutes.set(place, Math.max(late, minutes.get(place) ?? 0))
  const byMinutes = new Map<number, number>()
  for (const [place, late] of minutes) byMinutes.set(late, (byMinutes.get(late) ?? 0) | (1 << place))
  const late = [...byMinutes.values()].reduce((all, mask) => all | mask, 0)
  const absent = ~present
  const states = [
    ["present", 0, present & ~late],
    ...[...byMinutes].map(([lateMinutes, mask]) => ["present", lateMinutes, mask & present] as const),
    ["absent-unexcused", 0, unexcused & absent & ~carence],
    ["carence", 0, carence & absent],
    ["absent-excused", 0, excused & absent & ~unexcused & ~proved],
    ["absent-proved", 0, proved & absent & ~unexcused],
    ["not-recorded", 0, days & absent & ~unexcused & ~excused]
  ] as const
  return states.flatMap(([state, lateMinutes, mask]) =>
    mask === 0 ? [] : [{ ...alike, state, lateMinutes, days: mask }]
  )
}
