import type { PriceFacts } from "../../tariffs/conditions.ts"
import { priceUnit, type UnitPrice, unitsCounted } from "../../tariffs/pricing.ts"
import { type DayShare, dayCounts, shared } from "./dayShare.ts"
import type { DueUnit } from "./dueUnits.ts"
import { type FamilyMonth, type PricedChild, quotientCentsOn } from "./FamilyMonth.ts"
import { yearsOn } from "./month.ts"
import type { RunProblem } from "./Run.ts"
import { siblingCounts } from "./siblingCounts.ts"
import type { MonthTariff, MonthUnit, TownMonth } from "./TownMonth.ts"

/** Units of a child at one price: same tariff, same facts. */
export interface UnitBucket {
  readonly childId: string
  readonly tariff: MonthTariff
  readonly unit: MonthUnit
  readonly feePercent: number | null
  readonly facts: PriceFacts
  quantity: number
  firstPlace: number
  lastPlace: number
  /** What happened with units of it. */
  readonly happened: Array<DueUnit>
}

/** A bucket with its price. */
export interface PricedBucket extends UnitBucket {
  readonly price: UnitPrice
  /** Of a price for a month or for all units together: the days that are the household's, of the child's; null: all of them. */
  readonly share: DayShare | null
}

/** Prices that were worked out before, for facts that are alike. */
export type KnownPrices = Map<string, UnitPrice>

/** Puts what is due into buckets and prices them; what has no tariff, or two, is a problem. */
export const pricedBuckets = (
  town: TownMonth,
  family: FamilyMonth,
  due: ReadonlyArray<DueUnit>,
  known: KnownPrices
): { readonly buckets: ReadonlyArray<PricedBucket>; readonly problems: ReadonlyArray<RunProblem> } => {
  const children = new Map(family.children.map((child) => [child.id, child]))
  const siblings = siblingCounts(
    family.siblings,
    due.filter(({ elsewhere }) => !elsewhere)
  )
  const days = dayCounts()
  const buckets = new Map<string, UnitBucket>()
  const problems = new Map<string, RunProblem>()
  for (const each of due) {
    const unit = town.unit(each.activity, each.unit)
    const tariff = unit?.tariffs[each.place] ?? "none"
    const child = children.get(each.childId)
    if (each.elsewhere && typeof tariff !== "object") continue
    if (unit === null || child === undefined || tariff === "none" || tariff === "two") {
      const code = tariff === "two" ? "two-tariffs" : "no-tariff"
      const day = town.month.days[each.place] ?? ""
      const key = `${code} ${each.activity} ${each.unit}`
      if (!problems.has(key)) problems.set(key, { code, activity: each.activity, unit: each.unit, day })
      continue
    }
    days.count(each, tariff)
    if (each.elsewhere) continue
    const facts = factsOn(town, family, child, tariff, each, siblings)
    const key = bucketKey(each, tariff, facts)
    const bucket = buckets.get(key)
    if (bucket === undefined) {
      const { childId, feePercent, place } = each
      const quantity = counted(tariff, unit, 0)
      const happened = each.events.length > 0 ? [each] : []
      buckets.set(key, {
        ...{ childId, tariff, unit, feePercent, facts, quantity, happened },
        ...{ firstPlace: place, lastPlace: place }
      })
    } else {
      bucket.quantity = counted(tariff, unit, bucket.quantity)
      bucket.firstPlace = Math.min(bucket.firstPlace, each.place)
      bucket.lastPlace = Math.max(bucket.lastPlace, each.place)
      if (each.events.length > 0) bucket.happened.push(each)
    }
  }
  const totals = totalsOf(buckets.values())
  return {
    buckets: [...buckets.values()].map((bucket) => {
      const share = days.share(bucket, family, children.get(bucket.childId))
      return priced(bucket, totals.get(totalKey(bucket)) ?? 1, share, known)
    }),
    problems: [...problems.values()]
  }
}

const counted = ({ tariff }: MonthTariff, { minutes }: MonthUnit, before: number): number => {
  if (tariff.per === "month") return 1
  return before + (tariff.per === "minutes" ? unitsCounted(tariff, minutes) : 1)
}

const factsOn = (
  town: TownMonth,
  family: FamilyMonth,
  child: PricedChild,
  { tariff, use }: MonthTariff,
  due: DueUnit,
  siblings: ReturnType<typeof siblingCounts>
): PriceFacts => {
  // a month has one price: that of its first day
  const day = (tariff.per === "month" ? town.month.from : town.month.days[due.place]) ?? town.month.from
  return {
    quotientCents: quotientCentsOn(family.quotients, day),
    resident: family.resident,
    siblings: use.siblings ? siblings(tariff.siblings, due) : 1,
    age: yearsOn(child.birthDate, day),
    schoolClass: child.schoolClass,
    attributes: child.attributes,
    quantity: 1
  }
}

/** What tells lines apart; what the tariff does not look at makes none. */
const bucketKey = (due: DueUnit, { place, tariff, use }: MonthTariff, facts: PriceFacts): string => {
  const of = tariff.per === "month" || tariff.per === "quantity" ? "" : due.unit
  const { quotientCents, siblings, age } = facts
  return `${due.childId} ${place} ${of} ${due.feePercent} ${use.quotient ? quotientCents : ""} ${siblings} ${use.age ? age : ""}`
}

const totalKey = ({ childId, tariff }: UnitBucket): string => `${childId} ${tariff.place}`

const totalsOf = (buckets: Iterable<UnitBucket>): ReadonlyMap<string, number> => {
  const totals = new Map<string, number>()
  for (const bucket of buckets) {
    if (bucket.feePercent !== null) continue
    totals.set(totalKey(bucket), (totals.get(totalKey(bucket)) ?? 0) + bucket.quantity)
  }
  return totals
}

const priced = (bucket: UnitBucket, total: number, share: DayShare | null, known: KnownPrices): PricedBucket => {
  const { place, tariff, use } = bucket.tariff
  // a package is priced as the child had it, in both homes together
  const facts = { ...bucket.facts, quantity: tariff.per === "quantity" && share !== null ? share.of : total }
  const key = JSON.stringify([
    ...[place, facts.resident, facts.siblings, facts.attributes, use.quantity && facts.quantity],
    ...[use.quotient && facts.quotientCents, use.age && facts.age, use.schoolClass && facts.schoolClass]
  ])
  const found = known.get(key) ?? priceUnit(tariff, facts)
  if (found === undefined) throw new Error(`tariff ${tariff.code} has a hole that was applied`)
  known.set(key, found)
  // of prices that are alike, each says its own facts
  const own = { ...found, trace: { ...found.trace, facts } }
  const price = share === null ? own : shared(own, share)
  const quantity = tariff.per === "quantity" ? Math.min(1, bucket.quantity) : bucket.quantity
  return { ...bucket, facts, price, quantity, share }
}
