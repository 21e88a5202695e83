import { closureOn, publicHolidayOn, type TownCalendar } from "../towns/calendar/TownCalendar.ts"
import type { Activity } from "./Activity.ts"
import type { Day } from "./fields.ts"
import { exceptionOn, slotPlan, type WantedSlot } from "./slotPlan.ts"

/** A slot that is there. */
export interface KnownSlot extends WantedSlot {
  readonly id: string
  readonly activity: string
  readonly reserved: number
  /** Closed because the weeks no longer wanted it. */
  readonly withdrawn: boolean
}

/** A slot that is wanted and not there. */
export interface AddedSlot extends WantedSlot {
  readonly activity: string
}

/** What makes the slots of an activity what its weeks want. */
export interface SlotChanges {
  readonly added: ReadonlyArray<AddedSlot>
  /** With the capacity that they get. */
  readonly resized: ReadonlyArray<KnownSlot>
  readonly reopened: ReadonlyArray<KnownSlot>
  readonly withdrawn: ReadonlyArray<KnownSlot & { readonly reason: string }>
}

/**
 * What differs from a day on: days before it happened as they did. An activity that no file says any more wants no slot; one that had
 * none before that day gets those of its whole periods.
 */
export const slotChanges = (
  code: string,
  activity: Activity | undefined,
  calendar: TownCalendar,
  known: ReadonlyArray<KnownSlot>,
  from: Day
): SlotChanges => {
  const all = activity === undefined ? [] : slotPlan(activity, calendar)
  const begins = known.some(({ day }) => day < from) ? from : ""
  const wanted = new Map(all.filter(({ day }) => day >= begins).map((slot) => [keyOf(slot), slot]))
  const there = known.filter(({ day }) => day >= from)
  const keys = new Set(there.map(keyOf))
  const kept = there.flatMap((slot) => {
    const plan = wanted.get(keyOf(slot))
    return plan === undefined ? [] : [{ ...slot, capacity: plan.capacity, before: slot.capacity }]
  })
  return {
    added: [...wanted].filter(([key]) => !keys.has(key)).map(([, slot]) => ({ activity: code, ...slot })),
    resized: kept.filter(({ capacity, before }) => capacity !== before).map(({ before: _, ...slot }) => slot),
    reopened: kept.filter(({ withdrawn }) => withdrawn).map(({ before: _, ...slot }) => slot),
    withdrawn: there
      .filter((slot) => !slot.withdrawn && !wanted.has(keyOf(slot)))
      .map((slot) => ({ ...slot, reason: reasonOf(activity, calendar, slot) }))
  }
}

const keyOf = ({ day, part, place, group }: WantedSlot): string => `${day} ${part} ${place} ${group}`

/** Why a slot does not take place, in the town's words; "" where its weeks or places changed. */
const reasonOf = (activity: Activity | undefined, calendar: TownCalendar, { day, part }: WantedSlot): string => {
  const exception = activity === undefined ? undefined : exceptionOn(activity, part, day)
  if (exception?.runs === false) return exception.reason
  return closureOn(calendar, day) ?? publicHolidayOn(calendar, day) ?? ""
}
