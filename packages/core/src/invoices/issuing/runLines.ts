import type { PriceTrace } from "../../tariffs/pricing.ts"
import type { PriceComponent } from "../../tariffs/Tariff.ts"
import { penaltySentence, traceSentence } from "../../tariffs/words.ts"
import type { FamilyMonth } from "./FamilyMonth.ts"
import { type Happening, happeningsOf } from "./happenings.ts"
import type { RunLine } from "./Run.ts"
import type { TownMonth } from "./TownMonth.ts"
import type { PricedBucket } from "./unitBuckets.ts"
import { countedWords, feeSentence, feeWords, payerWords, penaltyWords, shareWords, surchargeWords } from "./words.ts"

/** A line and the cash office whose it is. */
export interface RegieLine extends RunLine {
  readonly regieCode: string
}

/** The lines of a household's month: what each bucket costs, part by part, what others pay of it, and what happened. */
export const linesOf = (
  town: TownMonth,
  family: FamilyMonth,
  buckets: ReadonlyArray<PricedBucket>
): ReadonlyArray<RegieLine> => {
  const happenings = happeningsOf(town, family, buckets)
  const instead = new Map<PricedBucket, number>()
  for (const { bucket, penalties } of happenings) {
    if (bucket.feePercent === null && penalties.some(({ insteadCents }) => insteadCents !== null)) {
      instead.set(bucket, (instead.get(bucket) ?? 0) + 1)
    }
  }
  const lines = [
    ...buckets.flatMap((bucket) =>
      bucket.feePercent === null ? unitLines(town, bucket, bucket.quantity - (instead.get(bucket) ?? 0)) : []
    ),
    ...summed(happenings.flatMap((happening) => happeningLines(town, happening)))
  ]
  const order = new Map(family.children.map(({ id }, index) => [id, index]))
  return lines.toSorted(
    (one, other) =>
      (order.get(one.childId ?? "") ?? 0) - (order.get(other.childId ?? "") ?? 0) ||
      textOrder(one.activityCode, other.activityCode) ||
      textOrder(one.unitCode, other.unitCode)
  )
}

const textOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

const sentences = new WeakMap<PriceTrace["steps"], string>()

/** Prices that were worked out together share their steps, and their words. */
const sentenceOf = (trace: PriceTrace): string => {
  const known = sentences.get(trace.steps) ?? traceSentence(trace, "fr")
  sentences.set(trace.steps, known)
  return known
}

const line = (
  town: TownMonth,
  bucket: PricedBucket,
  places: { readonly first: number; readonly last: number },
  more: Pick<RunLine, "kind" | "component" | "description" | "quantity" | "unit" | "unitPriceCents"> & {
    readonly happened?: object
    /** Who pays it instead of the family. */
    readonly payer?: { readonly code: string; readonly name: string }
    /** What the family reads instead of why the price is what it is. */
    readonly why?: string
  }
): RegieLine => {
  const { activity, unit } = bucket.unit
  const { happened, payer, why, ...rest } = more
  const { share, trace } = bucket
  return {
    regieCode: bucket.tariff.regieCode,
    childId: bucket.childId,
    activityCode: activity.code,
    unitCode: unit.code,
    activity: activity.name,
    ...rest,
    amountCents: rest.quantity * rest.unitPriceCents,
    tariff: [why ?? sentenceOf(trace), ...(share === null ? [] : [shareWords(share)])]
      .filter((part) => part !== "")
      .join(", "),
    firstDay: town.month.days[places.first] ?? town.month.from,
    lastDay: town.month.days[places.last] ?? town.month.to,
    // lines of one price have one trace
    trace: happened === undefined && payer === undefined ? trace : { ...trace, ...{ happened, payer } }
  }
}

const unitLines = (town: TownMonth, bucket: PricedBucket, quantity: number): ReadonlyArray<RegieLine> => {
  if (quantity === 0) return []
  const { tariff } = bucket.tariff
  const places = { first: bucket.firstPlace, last: bucket.lastPlace }
  const left = bucket.price.parts.map(({ cents }) => cents)
  const parts = bucket.price.parts.map(({ name, component, cents }, index) =>
    line(town, bucket, places, {
      kind: index === 0 ? "price" : "extra",
      ...{ component, description: name, quantity, unitPriceCents: cents },
      unit: index === 0 ? countedWords(tariff, bucket.unit.unit.name) : "",
      // a supplement has a price of its own, whatever the grid says
      ...(index === 0 ? {} : { why: tariff.deliberation })
    })
  )
  const payers = bucket.price.payers.flatMap((payer) => {
    let share = payer.cents
    return bucket.price.parts.flatMap(({ component }, index) => {
      const taken = Math.min(share, left[index] ?? 0)
      share -= taken
      left[index] = (left[index] ?? 0) - taken
      return taken === 0 ? [] : [{ payer, component, taken }]
    })
  })
  return [
    ...parts,
    ...payers.map(({ payer, component, taken }) =>
      line(town, bucket, places, {
        kind: "payer",
        ...{ component, description: payerWords(tariff.name, payer.name), quantity, unit: "", unitPriceCents: -taken },
        why: tariff.deliberation,
        payer: { code: payer.code, name: payer.name }
      })
    )
  ]
}

const happeningLines = (town: TownMonth, { bucket, due, event, penalties }: Happening): ReadonlyArray<RegieLine> => {
  const { tariff } = bucket.tariff
  const places = { first: due.place, last: due.place }
  const one = { quantity: 1, unit: "" }
  const fee = due.feePercent
  if (fee !== null && penalties.length === 0) {
    const unitPriceCents = Math.floor((bucket.price.familyCents * fee + 50) / 100)
    const [kind, component] = ["fee", tariff.component] as const
    const description = feeWords(tariff.name, fee)
    return [
      line(town, bucket, places, {
        kind,
        component,
        description,
        unitPriceCents,
        ...one,
        why: feeSentence(fee, bucket.price.familyCents, sentenceOf(bucket.price.trace)),
        happened: { event, percent: fee }
      })
    ]
  }
  return penalties.map((penalty) =>
    line(town, bucket, places, {
      kind: "penalty",
      component: penalty.component ?? componentOf(penalty.insteadCents, tariff.component),
      description: penalty.name === "" ? surchargeWords(tariff.name) : penaltyWords(tariff.name, penalty.name),
      unitPriceCents: penalty.insteadCents ?? penalty.cents,
      ...one,
      why: [penaltySentence(penalty.arithmetic, "fr"), tariff.deliberation].filter((part) => part !== "").join(", "),
      happened: { event, minutes: due.lateMinutes, instead: penalty.insteadCents !== null }
    })
  )
}

/** A penalty instead of the price is the price; one on top is neither care nor a meal. */
const componentOf = (insteadCents: number | null, component: PriceComponent): PriceComponent =>
  insteadCents === null ? "other" : component

/** Lines that differ in nothing but their days, as one. */
const summed = (lines: ReadonlyArray<RegieLine>): ReadonlyArray<RegieLine> =>
  [
    ...Map.groupBy(lines, ({ firstDay: _, lastDay: __, quantity: ___, amountCents: ____, ...same }) =>
      JSON.stringify(same)
    ).values()
  ].map((alike) => {
    const [first] = alike
    if (first === undefined) throw new Error("a group has members")
    const quantity = alike.reduce((sum, each) => sum + each.quantity, 0)
    return {
      ...first,
      quantity,
      amountCents: quantity * first.unitPriceCents,
      firstDay: alike.reduce((least, { firstDay }) => (firstDay < least ? firstDay : least), first.firstDay),
      lastDay: alike.reduce((most, { lastDay }) => (lastDay > most ? lastDay : most), first.lastDay)
    }
  })
