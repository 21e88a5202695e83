import { type Activity, type DayPart, type Unit, unitsOf } from "../../activities/Activity.ts"
import type { PriceConditions, Tariff } from "../../tariffs/Tariff.ts"
import type { TownCalendar } from "../../towns/calendar/TownCalendar.ts"
import type { Month } from "./month.ts"

/** What a tariff's prices look at: other facts may change without a new line. */
export interface TariffUse {
  readonly quotient: boolean
  readonly siblings: boolean
  readonly age: boolean
  readonly schoolClass: boolean
  readonly quantity: boolean
}

/** A tariff with what it looks at, and its place among the town's. */
export interface MonthTariff {
  readonly place: number
  readonly tariff: Tariff
  readonly use: TariffUse
  readonly regieCode: string
}

/** A unit with its activity, and how long it lasts. */
export interface MonthUnit {
  readonly activity: Activity
  readonly unit: Unit
  readonly parts: ReadonlyArray<DayPart>
  readonly minutes: number
  /** The tariffs of the month with their days as bits; days without one, and with two. */
  readonly tariffs: ReadonlyArray<{ readonly tariff: MonthTariff | "none" | "two"; readonly days: number }>
}

/** Everything of the town that a month's prices depend on. */
export interface TownMonth {
  readonly month: Month
  readonly calendar: TownCalendar
  readonly unit: (activity: string, unit: string) => MonthUnit | null
  readonly activity: (code: string) => Activity | null
}

/** A town's month; `regieOf` is the cash office of a tariff. */
export const townMonth = (
  month: Month,
  calendar: TownCalendar,
  activities: ReadonlyArray<Activity>,
  tariffs: ReadonlyArray<Tariff>,
  regieOf: (tariff: Tariff) => string
): TownMonth => {
  const priced = tariffs
    .filter(({ from, until }) => from <= month.to && month.from <= (until ?? month.to))
    .map((tariff, place) => ({ place, tariff, use: useOf(tariff), regieCode: regieOf(tariff) }))
  const units = new Map(
    activities.flatMap((activity) =>
      unitsOf(activity).map(
        (unit) => [`${activity.code} ${unit.code}`, monthUnit(activity, unit, priced, month)] as const
      )
    )
  )
  const byCode = new Map(activities.map((activity) => [activity.code, activity]))
  return {
    month,
    calendar,
    unit: (activity, unit) => units.get(`${activity} ${unit}`) ?? null,
    activity: (code) => byCode.get(code) ?? null
  }
}

const monthUnit = (activity: Activity, unit: Unit, tariffs: ReadonlyArray<MonthTariff>, { days }: Month): MonthUnit => {
  const parts = activity.parts.filter(({ code }) => unit.takes.includes(code))
  const its = tariffs.filter(
    ({ tariff }) => tariff.activity === activity.code && (tariff.units.length === 0 || tariff.units.includes(unit.code))
  )
  return {
    activity,
    unit,
    parts,
    minutes: parts.reduce((sum, { startsAt, endsAt }) => sum + minutesOf(endsAt) - minutesOf(startsAt), 0),
    tariffs: [...Map.groupBy(days.entries(), ([, day]) => tariffOn(its, day))].map(([tariff, those]) => ({
      tariff,
      days: those.reduce((mask, [place]) => mask | (1 << place), 0)
    }))
  }
}

const tariffOn = (tariffs: ReadonlyArray<MonthTariff>, day: string): MonthTariff | "none" | "two" => {
  const [only, other] = tariffs.filter(({ tariff }) => tariff.from <= day && day <= (tariff.until ?? day))
  return other === undefined ? (only ?? "none") : "two"
}

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

const useOf = ({ rows, extras, adjustments, penalties, payers }: Tariff): TariffUse => {
  const whens: ReadonlyArray<PriceConditions> = [rows, extras, adjustments, penalties, payers].flatMap((all) =>
    all.map(({ when }) => when)
  )
  return {
    quotient: rows.some(({ effort }) => effort !== null) || whens.some(({ quotient }) => quotient !== null),
    siblings: whens.some(({ siblings }) => siblings !== null),
    age: whens.some(({ ages }) => ages !== null),
    schoolClass: whens.some(({ classes }) => classes.length > 0),
    quantity: whens.some(({ quantity }) => quantity !== null)
  }
}
