import type { PriceConditions, QuotientBand } from "./Tariff.ts"

/** What a price depends on. */
export interface PriceFacts {
  /** Quotient familial in cents; null: the town does not know it. */
  readonly quotientCents: number | null
  readonly resident: boolean
  /** Rank or number of siblings, as the tariff counts them; from 1. */
  readonly siblings: number
  /** Years on the day. */
  readonly age: number
  readonly schoolClass: string
  /** Facts of the child that the town keeps by code. */
  readonly attributes: ReadonlyArray<string>
  /** Units, begun parts or months that are priced together; from 1. */
  readonly quantity: number
}

/** Whole numbers, both ends included; an end that is open is infinite. */
export interface Span {
  readonly from: number
  readonly to: number
}

const inCents = (euros: number): number => Math.round(euros * 100)

/** The quotients of a band in cents, both ends included; it is empty where `from` is after `to`. */
export const centsOfBand = ({ from, above, to, below }: QuotientBand): Span => ({
  from: Math.max(from === null ? 0 : inCents(from), above === null ? 0 : inCents(above) + 1),
  to: Math.min(to === null ? Infinity : inCents(to), below === null ? Infinity : inCents(below) - 1)
})

/** A range of a file, whose open ends are infinite; what is counted begins with `least`. */
export const spanOf = (range: { readonly from: number | null; readonly to: number | null }, least: number): Span => ({
  from: Math.max(least, range.from ?? least),
  to: range.to ?? Infinity
})

const within = (value: number, { from, to }: Span): boolean => from <= value && value <= to

const quotientFits = (quotient: PriceConditions["quotient"], cents: number | null): boolean => {
  if (quotient === null) return true
  if (quotient === "unknown") return cents === null
  return cents !== null && within(cents, centsOfBand(quotient))
}

/** Whether anybody can meet conditions: none of their bands and ranges is empty. */
export const canHold = ({ quotient, siblings, ages, quantity, with: some, without }: PriceConditions): boolean => {
  const spans = [
    ...(quotient === null || quotient === "unknown" ? [] : [centsOfBand(quotient)]),
    ...(siblings === null ? [] : [spanOf(siblings, 1)]),
    ...(ages === null ? [] : [spanOf(ages, 0)]),
    ...(quantity === null ? [] : [spanOf(quantity, 1)])
  ]
  return spans.every(({ from, to }) => from <= to) && !some.some((code) => without.includes(code))
}

/** Whether conditions hold for these facts: each that is said does. */
export const conditionsHold = (when: PriceConditions, facts: PriceFacts): boolean =>
  quotientFits(when.quotient, facts.quotientCents) &&
  (when.residents === null || when.residents === facts.resident) &&
  (when.siblings === null || within(facts.siblings, spanOf(when.siblings, 1))) &&
  (when.ages === null || within(facts.age, spanOf(when.ages, 0))) &&
  (when.classes.length === 0 || when.classes.includes(facts.schoolClass)) &&
  when.with.every((code) => facts.attributes.includes(code)) &&
  !when.without.some((code) => facts.attributes.includes(code)) &&
  (when.quantity === null || within(facts.quantity, spanOf(when.quantity, 1)))
