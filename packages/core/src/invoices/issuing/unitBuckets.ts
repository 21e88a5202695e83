import type { PriceFacts } from "../../tariffs/conditions.ts"
import { type PriceTrace, priceUnit, type UnitPrice, unitsCounted } from "../../tariffs/pricing.ts"
import { type ChildSpan, childSpans } from "./childSpans.ts"
import { type DayShare, dayCounts, shared } from "./dayShare.ts"
import type { DueUnits } from "./dueUnits.ts"
import type { FamilyMonth, PricedChild } from "./FamilyMonth.ts"
import { countDays, eachDay, firstPlaceOf, placeOf } from "./month.ts"
import type { RunProblem } from "./Run.ts"
import { siblingCounts } from "./siblingCounts.ts"
import type { MonthTariff, MonthUnit, TownMonth } from "./TownMonth.ts"

/** A unit of a day with which something happened. */
export interface HappenedUnit extends Omit<DueUnits, "days"> {
  /** Place of the day in the month. */
  readonly place: number
}

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
  readonly happened: Array<HappenedUnit>
}

/** A bucket with its price. */
export interface PricedBucket extends UnitBucket {
  readonly price: UnitPrice
  /** Of a price for a month or for all units together: the days that are the household's, of the child's; null: all of them. */
  readonly share: DayShare | null
  /** What its lines keep. */
  readonly trace: PriceTrace
}

/** Prices that were worked out before, for facts that are alike. */
export type KnownPrices = Map<string, UnitPrice>

/** Puts what is due into buckets and prices them; what has no tariff, or two, is a problem. */
export const pricedBuckets = (
  town: TownMonth,
  family: FamilyMonth,
  due: ReadonlyArray<DueUnits>,
  known: KnownPrices
): { readonly buckets: ReadonlyArray<PricedBucket>; readonly problems: ReadonlyArray<RunProblem> } => {
  const children = new Map(family.children.map((child) => [child.id, child]))
  const segmentsOf = segments(town, family, due)
  const days = dayCounts()
  const buckets = new Map<string, UnitBucket>()
  const problems = new Map<string, RunProblem>()
  for (const each of due) {
    const unit = town.unit(each.activity, each.unit)
    const child = children.get(each.childId)
    for (const { tariff, days: held } of unit?.tariffs ?? [{ tariff: "none" as const, days: -1 }]) {
      const mask = each.days & held
      if (mask === 0) continue
      if (unit === null || child === undefined || typeof tariff !== "object") {
        if (each.elsewhere) continue
        const code = tariff === "two" ? "two-tariffs" : "no-tariff"
        const day = town.month.days[firstPlaceOf(mask)] ?? ""
        const key = `${code} ${each.activity} ${each.unit}`
        if (!problems.has(key)) problems.set(key, { code, activity: each.activity, unit: each.unit, day })
        continue
      }
      days.count(each, tariff, mask)
      if (each.elsewhere) continue
      for (const { facts, days } of segmentsOf({ ...each, days: mask }, child, tariff)) {
        addTo(buckets, { ...each, days }, tariff, unit, facts)
      }
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

const addTo = (
  buckets: Map<string, UnitBucket>,
  due: DueUnits,
  tariff: MonthTariff,
  unit: MonthUnit,
  facts: PriceFacts
): void => {
  const key = bucketKey(due, tariff, facts)
  const [firstPlace, lastPlace] = [firstPlaceOf(due.days), placeOf(due.days)]
  let bucket = buckets.get(key)
  if (bucket === undefined) {
    const { childId, feePercent } = due
    bucket = { childId, tariff, unit, feePercent, facts, quantity: 0, firstPlace, lastPlace, happened: [] }
    buckets.set(key, bucket)
  }
  bucket.quantity = counted(tariff, unit, bucket.quantity, countDays(due.days))
  bucket.firstPlace = Math.min(bucket.firstPlace, firstPlace)
  bucket.lastPlace = Math.max(bucket.lastPlace, lastPlace)
  if (due.events.length === 0) return
  const { happened } = bucket
  const { days, ...alike } = due
  eachDay(days, (place) => happened.push({ ...alike, place }))
}

const counted = ({ tariff }: MonthTariff, { minutes }: MonthUnit, before: number, days: number): number => {
  if (tariff.per === "month") return 1
  return before + days * (tariff.per === "minutes" ? unitsCounted(tariff, minutes) : 1)
}

interface Segment {
  readonly facts: PriceFacts
  readonly days: number
}

/** Parts what is due into days on which the facts that a tariff looks at are the same. */
const segments = (town: TownMonth, family: FamilyMonth, due: ReadonlyArray<DueUnits>) => {
  const spans = new Map<string, ReadonlyArray<ChildSpan>>()
  const siblingsOf = siblingCounts(family.siblings, due)
  return (each: DueUnits, child: PricedChild, { tariff, use }: MonthTariff): ReadonlyArray<Segment> => {
    const segments: Array<Segment> = []
    const its = spans.get(child.id) ?? childSpans(town.month, family, child)
    spans.set(child.id, its)
    const counts = use.siblings ? siblingsOf(tariff.siblings, each) : [{ siblings: 1, days: each.days }]
    for (const { days, quotientCents, age } of its) {
      // a month has one price: that of its first day
      const held = tariff.per !== "month" ? days : (days & 1) === 0 ? 0 : -1
      for (const { siblings, days: counted } of counts) {
        if ((held & counted) === 0) continue
        const { schoolClass, attributes } = child
        const facts = { quotientCents, resident: family.resident, siblings, age, schoolClass, attributes, quantity: 1 }
        segments.push({ facts, days: held & counted })
      }
    }
    return segments
  }
}

/** What tells lines apart; what the tariff does not look at makes none. */
const bucketKey = (due: DueUnits, { place, tariff, use }: MonthTariff, facts: PriceFacts): string => {
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

/** What prices that are alike have in common. */
const priceKey = ({ place, use }: MonthTariff, facts: PriceFacts): string => {
  const { resident, siblings, attributes, quotientCents, age, schoolClass, quantity } = facts
  const looked = [
    use.quotient && quotientCents,
    use.age && age,
    use.schoolClass && schoolClass,
    use.quantity && quantity
  ]
  return `${place} ${resident} ${siblings} ${attributes.join(",")} ${looked.join(" ")}`
}

const priced = (bucket: UnitBucket, total: number, share: DayShare | null, known: KnownPrices): PricedBucket => {
  const { tariff } = bucket.tariff
  // a package is priced as the child had it, in both homes together
  const facts = { ...bucket.facts, quantity: tariff.per === "quantity" && share !== null ? share.of : total }
  const key = priceKey(bucket.tariff, facts)
  const found = known.get(key) ?? priceUnit(tariff, facts)
  if (found === undefined) throw new Error(`tariff ${tariff.code} has a hole that was applied`)
  known.set(key, found)
  const price = share === null ? found : shared(found, share)
  // of prices that are alike, each says its own facts
  const trace = {
    ...{ ...price.trace, facts },
    ...(share === null ? {} : { share }),
    ...(price.payers.length > 0 ? { payers: price.payers } : {})
  }
  const quantity = tariff.per === "quantity" ? Math.min(1, bucket.quantity) : bucket.quantity
  return { ...bucket, facts, price, quantity, share, trace }
}
