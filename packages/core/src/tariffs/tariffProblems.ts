import { canHold } from "./conditions.ts"
import { gridProblems } from "./gridProblems.ts"
import type { PriceConditions, Tariff } from "./Tariff.ts"
import type { TariffProblem } from "./TariffProblem.ts"

/** The units of an activity that can be priced, by the activity's code. */
export type PricedActivities = ReadonlyMap<string, ReadonlyArray<string>>

/** What does not hold together in a file of tariffs, by itself and with the activities that it prices. */
export const tariffProblems = (
  tariffs: ReadonlyArray<Tariff>,
  activities: PricedActivities
): ReadonlyArray<TariffProblem> => [
  ...tariffs.flatMap((tariff) => [
    ...amountProblems(tariff),
    ...vainProblems(tariff),
    ...unknownProblems(tariff, activities),
    ...gridProblems(tariff)
  ]),
  ...twoTariffs(tariffs, activities),
  ...twice(tariffs)
]

const count = (...amounts: ReadonlyArray<unknown>): number => amounts.filter((amount) => amount !== null).length

const isUnconditional = (when: PriceConditions): boolean =>
  Object.values(when).every((said) => said === null || (Array.isArray(said) && said.length === 0))

const amountProblems = (tariff: Tariff): ReadonlyArray<TariffProblem> => {
  const place = { tariff: tariff.code, from: tariff.from }
  const { until, per, minutes, rows, adjustments, penalties, payers } = tariff
  const several = [
    ...rows.filter((row) => count(row.price, row.effort) !== 1).map((row) => `rows[${rows.indexOf(row) + 1}]`),
    ...adjustments.filter((each) => count(each.percent, each.euros) !== 1).map(({ name }) => name),
    ...penalties.filter((each) => count(each.percent, each.euros, each.price) !== 1).map(({ name }) => name),
    ...payers.filter((each) => count(each.percent, each.euros) !== 1).map(({ name }) => name)
  ]
  return [
    ...(until !== null && until < tariff.from ? [{ code: "backwards", ...place, until } as const] : []),
    ...(per === "minutes" && minutes === null ? [{ code: "minutes-missing", ...place } as const] : []),
    ...several.map((what) => ({ code: "one-amount", ...place, what }) as const),
    ...rows.flatMap(({ effort }, at) =>
      effort !== null && effort.floor > effort.ceiling
        ? [{ code: "floor-over-ceiling", ...place, row: at + 1 } as const]
        : []
    ),
    ...rows.flatMap(({ otherwise, when }, at) =>
      otherwise && !isUnconditional(when) ? [{ code: "otherwise-with-conditions", ...place, row: at + 1 } as const] : []
    ),
    ...rows
      .flatMap(({ otherwise }, at) => (otherwise ? [at] : []))
      .slice(1)
      .map((at) => ({ code: "otherwise-twice", ...place, row: at + 1 }) as const)
  ]
}

const vainProblems = (tariff: Tariff): ReadonlyArray<TariffProblem> => {
  const place = { tariff: tariff.code, from: tariff.from }
  const { per, extras, adjustments, penalties, payers } = tariff
  return [
    ...[extras, adjustments, penalties, payers]
      .flatMap((all) => all.filter(({ when }) => !canHold(when)))
      .map(({ name }) => ({ code: "never-holds", ...place, what: name }) as const),
    ...penalties
      .filter(({ on }) => on === "justified-absence" && per !== "month")
      .map(({ name }) => ({ code: "refund-without-month", ...place, what: name }) as const)
  ]
}

const unknownProblems = (tariff: Tariff, activities: PricedActivities): ReadonlyArray<TariffProblem> => {
  const place = { tariff: tariff.code, from: tariff.from, activity: tariff.activity }
  const units = activities.get(tariff.activity)
  if (units === undefined) return [{ code: "unknown-activity", ...place }]
  return tariff.units
    .filter((unit) => !units.includes(unit))
    .map((unit) => ({ code: "unknown-unit", ...place, unit }) as const)
}

const unitsPriced = ({ activity, units }: Tariff, activities: PricedActivities): ReadonlyArray<string> =>
  units.length > 0 ? units : (activities.get(activity) ?? [])

const twice = (tariffs: ReadonlyArray<Tariff>): ReadonlyArray<TariffProblem> =>
  tariffs
    .filter((tariff, at) => tariffs.findIndex(({ code, from }) => code === tariff.code && from === tariff.from) < at)
    .map((tariff) => ({ code: "twice", tariff: tariff.code, from: tariff.from }))

const lastDay = "9999-12-31"

/** Pairs that price the same unit on the same day: the first such day of each pair. */
const twoTariffs = (tariffs: ReadonlyArray<Tariff>, activities: PricedActivities): ReadonlyArray<TariffProblem> =>
  tariffs.flatMap((tariff, at) =>
    tariffs.slice(at + 1).flatMap((other) => {
      const day = tariff.from > other.from ? tariff.from : other.from
      if (other.activity !== tariff.activity || day > (tariff.until ?? lastDay) || day > (other.until ?? lastDay)) {
        return []
      }
      const others = unitsPriced(other, activities)
      const unit = unitsPriced(tariff, activities).find((each) => others.includes(each))
      return unit === undefined
        ? []
        : [
            {
              code: "two-tariffs",
              tariff: tariff.code,
              from: tariff.from,
              other: `${other.code} (${other.from})`,
              activity: tariff.activity,
              unit,
              day
            } as const
          ]
    })
  )

/** The tariff of a unit on an ISO day; undefined where the town has none. */
export const tariffOn = (
  tariffs: ReadonlyArray<Tariff>,
  { activity, unit, day }: { readonly activity: string; readonly unit: string; readonly day: string }
): Tariff | undefined =>
  tariffs.find(
    (tariff) =>
      tariff.activity === activity &&
      (tariff.units.length === 0 || tariff.units.includes(unit)) &&
      tariff.from <= day &&
      day <= (tariff.until ?? lastDay)
  )
