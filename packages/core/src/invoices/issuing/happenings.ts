import { unitOn } from "../../reservations/unitDay.ts"
import { type PenaltyDue, penaltiesDue } from "../../tariffs/penalties.ts"
import type { PriceEvent } from "../../tariffs/Tariff.ts"
import type { FamilyMonth } from "./FamilyMonth.ts"
import type { MonthTariff, TownMonth } from "./TownMonth.ts"
import type { HappenedUnit, PricedBucket } from "./unitBuckets.ts"

/** Something that happened with a unit, and what the tariff asks for it. */
export interface Happening {
  readonly bucket: PricedBucket
  readonly due: HappenedUnit
  readonly event: PriceEvent
  readonly penalties: ReadonlyArray<PenaltyDue>
}

/** What happened in a household's month, in the order of days, with what it costs: counted once for the family, whatever the child. */
export const happeningsOf = (
  town: TownMonth,
  family: FamilyMonth,
  buckets: ReadonlyArray<PricedBucket>
): ReadonlyArray<Happening> => {
  const byTariff = Map.groupBy(
    buckets.filter(({ happened }) => happened.length > 0),
    ({ tariff }) => tariff
  )
  return [...byTariff].flatMap(([tariff, those]) => ofTariff(town, family, tariff, those))
}

const ofTariff = (
  town: TownMonth,
  family: FamilyMonth,
  { tariff }: MonthTariff,
  buckets: ReadonlyArray<PricedBucket>
): ReadonlyArray<Happening> => {
  const all = buckets
    .flatMap((bucket) => bucket.happened.flatMap((due) => due.events.map((event) => ({ bucket, due, event }))))
    .toSorted((one, other) => one.due.place - other.due.place || compare(one.due, other.due))
  const occurrences = all.map(({ bucket, due, event }) => {
    const minutes = event === "late-pick-up" ? Math.max(0, due.lateMinutes - tariff.toleranceMinutes) : 0
    return { event, child: bucket.childId, facts: bucket.facts, unitPrice: bucket.price, minutes }
  })
  const counted = all
    .map((each, place) => ({ each, place }))
    .filter(({ each, place }) => {
      return each.event !== "late-pick-up" || (occurrences[place]?.minutes ?? 0) > 0
    })
  const penalties = Map.groupBy(
    penaltiesDue(
      tariff,
      counted.map(({ place }) => occurrences[place]).filter((each) => each !== undefined)
    ),
    ({ occurrence }) => occurrence
  )
  return counted.map(({ each }, place) => ({
    ...each,
    penalties: penalties.get(place) ?? ruledSurcharge(town, family, each)
  }))
}

const compare = (one: HappenedUnit, other: HappenedUnit): number =>
  one.childId === other.childId ? (one.unit < other.unit ? -1 : 1) : one.childId < other.childId ? -1 : 1

/** What the activity's rule asks for a late booking, where the tariff says nothing of it. */
const ruledSurcharge = (
  town: TownMonth,
  family: FamilyMonth,
  { bucket, due, event }: Omit<Happening, "penalties">
): ReadonlyArray<PenaltyDue> => {
  const { tariff } = bucket.tariff
  if (event !== "late-booking" || tariff.penalties.some(({ on }) => on === "late-booking")) return []
  const booker = { resident: family.resident, school: "", schoolClass: bucket.facts.schoolClass }
  const reckoned = unitOn(bucket.unit.activity, due.unit, town.month.days[due.place] ?? "", {
    calendar: town.calendar,
    ...booker
  })
  const surcharge = reckoned?.limits?.lateAdd?.surcharge
  if (surcharge === undefined) return []
  const cents = "cents" in surcharge ? surcharge.cents : Math.floor((bucket.price.cents * surcharge.percent + 50) / 100)
  const ofCents = bucket.price.cents
  const percent = "percent" in surcharge ? surcharge.percent : null
  const arithmetic = { percent, ofCents, times: 1, everyMinutes: null }
  return [{ name: "", event, component: null, cents, insteadCents: null, arithmetic, occurrence: 0 }]
}
