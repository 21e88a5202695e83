import { unitsOf } from "../../activities/Activity.ts"
import { ruleFor } from "../../activities/rules/scope.ts"
import type { PriceEvent } from "../../tariffs/Tariff.ts"
import { daysPaidBy } from "./custodyDays.ts"
import { type BookedUnits, type FamilyMonth, unitKey } from "./FamilyMonth.ts"
import { eachDay } from "./month.ts"
import type { TownMonth } from "./TownMonth.ts"

/** Units that a household owes for days that are alike. */
export interface DueUnits {
  readonly childId: string
  readonly activity: string
  readonly unit: string
  /** Days of the month, as bits. */
  readonly days: number
  /** Null: the whole price; else so many percent of it, for cancelling late. */
  readonly feePercent: number | null
  readonly events: ReadonlyArray<PriceEvent>
  readonly lateMinutes: number
  /** Whether the child's other home pays those days: they count where a price is shared by days. */
  readonly elsewhere: boolean
}

/**
 * What is owed for a household's month: what was booked and not excused, what was cancelled late, who came without a booking. Of a
 * child with two homes the days that the other one pays too.
 */
export const dueUnits = (town: TownMonth, family: FamilyMonth): ReadonlyArray<DueUnits> => {
  const due: Array<DueUnits> = []
  const children = new Map(family.children.map((child) => [child.id, child]))
  const add = (units: Omit<DueUnits, "elsewhere">, booker: string | null) => {
    const here = daysPaidBy(town, family.householdId, children.get(units.childId)?.custody ?? null, booker)
    const [ours, others] = [units.days & here, units.days & ~here]
    if (ours !== 0) due.push({ ...units, days: ours, elsewhere: false })
    if (others !== 0) due.push({ ...units, days: others, elsewhere: true })
  }
  const days = bookedDays(family.booked)
  for (const group of family.booked) {
    const { childId, activity, unit, feePercent, lateMinutes, householdId } = group
    const its = feePercent === null ? daysDue(town, family, group, days) : group.days
    add({ childId, activity, unit, days: its, feePercent, events: eventsOf(group), lateMinutes }, householdId)
    // a price for the month stays due, whatever the child missed
    const missed = group.days & ~its & monthDays(town, activity, unit)
    const justified = { events: ["justified-absence"] as const, lateMinutes: 0 }
    add({ childId, activity, unit, days: missed, feePercent, ...justified }, householdId)
  }
  for (const { childId, activity, place, parts, lateMinutes, householdId } of family.unbooked) {
    const events: ReadonlyArray<PriceEvent> = lateMinutes > 0 ? ["no-booking", "late-pick-up"] : ["no-booking"]
    const unit = unitTaking(town, activity, parts)
    add({ childId, activity, unit, days: 1 << place, feePercent: null, events, lateMinutes }, householdId)
  }
  return due
}

/** The days on which a unit has a price for the month, as bits. */
const monthDays = (town: TownMonth, activity: string, unit: string): number =>
  (town.unit(activity, unit)?.tariffs ?? []).reduce(
    (mask, { tariff, days }) => (typeof tariff === "object" && tariff.tariff.per === "month" ? mask | days : mask),
    0
  )

const eventsOf = ({ feePercent, late, state, lateMinutes }: BookedUnits): ReadonlyArray<PriceEvent> => {
  if (feePercent !== null) return ["late-cancelling"]
  const events: Array<PriceEvent> = []
  if (late) events.push("late-booking")
  if (state === "absent-unexcused") events.push("unjustified-absence")
  if (lateMinutes > 0) events.push("late-pick-up")
  return events
}

/** What was proved, whole or but for its first days, goes on in an absence that is noted without. */
const isExcused = ({ state }: BookedUnits): boolean =>
  state === "absent-excused" || state === "absent-proved" || state === "carence"

const daysDue = (
  town: TownMonth,
  family: FamilyMonth,
  group: BookedUnits,
  days: ReadonlyMap<string, BookedDays>
): number => {
  if (group.state === "absent-proved") return 0
  return group.state === "absent-excused" ? excusedDue(town, family, group, days) : group.days
}

interface BookedDays {
  readonly booked: number
  readonly excused: number
}

const bookedDays = (groups: ReadonlyArray<BookedUnits>): ReadonlyMap<string, BookedDays> => {
  const all = new Map<string, BookedDays>()
  if (!groups.some(({ state }) => state === "absent-excused")) return all
  for (const group of groups) {
    if (group.feePercent !== null) continue
    const { booked, excused } = all.get(unitKey(group)) ?? { booked: 0, excused: 0 }
    all.set(unitKey(group), {
      booked: booked | group.days,
      excused: isExcused(group) ? excused | group.days : excused
    })
  }
  return all
}

/** The excused days of a group that stay due: all where no proof helps, else the first ones of each absence. */
const excusedDue = (
  town: TownMonth,
  family: FamilyMonth,
  group: BookedUnits,
  days: ReadonlyMap<string, BookedDays>
): number => {
  const activity = town.activity(group.activity)
  const part = town.unit(group.activity, group.unit)?.parts[0]?.code ?? ""
  const { booked, excused } = days.get(unitKey(group)) ?? { booked: 0, excused: 0 }
  let run = family.excusedBefore.get(unitKey(group)) ?? 0
  let due = 0
  eachDay(booked, (place) => {
    const bit = 1 << place
    run = (excused & bit) === 0 ? 0 : run + 1
    if ((group.days & bit) === 0) return
    const day = town.month.days[place] ?? ""
    const period = activity?.periods.find(({ from, to }) => from <= day && day <= to)
    const rule =
      activity == null || period === undefined
        ? null
        : ruleFor(activity.rules.absence, { part, period, resident: family.resident, day })
    if (rule === null || rule.proofWithinDays === null || run <= rule.carenceDays) due |= bit
  })
  return due
}

/** The unit that takes exactly these parts, else the smallest that takes them all, else the first that takes one. */
const unitTaking = (town: TownMonth, activityCode: string, parts: ReadonlyArray<string>): string => {
  const activity = town.activity(activityCode)
  if (activity === null) return parts[0] ?? ""
  const units = unitsOf(activity)
  const whole = units
    .filter(({ takes }) => parts.every((part) => takes.includes(part)))
    .toSorted((one, other) => one.takes.length - other.takes.length)[0]
  return (whole ?? units.find(({ takes }) => takes.some((part) => parts.includes(part))))?.code ?? parts[0] ?? ""
}
