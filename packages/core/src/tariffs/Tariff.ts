import { Effect, Schema } from "effect"
import { Code, Day, List, orElse, orNull } from "../activities/fields.ts"
import { ofDecimals, QuotientEuros } from "../households/quotients/Quotient.ts"
import { Wording } from "../platform/text/Wording.ts"

const Said = Wording.check(Schema.isTrimmed(), Schema.isMinLength(1))
const Text = Wording.pipe(Schema.withDecodingDefaultKey(Effect.succeed("")))

/** Euros as a town writes them: `3.5`; three decimals are no money. */
export const Euros = Schema.Finite.check(ofDecimals(2, "euros"))
const Price = Euros.check(Schema.isBetween({ minimum: 0, maximum: 10_000 }))
const Percent = Schema.Finite.check(ofDecimals(4, "a percentage"))

const Range = Schema.Struct({ from: orNull(Schema.Int), to: orNull(Schema.Int) })

/** Quotients of a band; either end may be open, `below` and `above` leave their own value out. */
export const QuotientBand = Schema.Struct({
  from: orNull(QuotientEuros),
  above: orNull(QuotientEuros),
  to: orNull(QuotientEuros),
  below: orNull(QuotientEuros)
})
export type QuotientBand = typeof QuotientBand.Type

/** What must hold for a row, a reduction or a payer; what is not said holds for everybody. */
export const PriceConditions = Schema.Struct({
  quotient: orNull(Schema.Union([Schema.Literal("unknown"), QuotientBand])),
  residents: orNull(Schema.Boolean),
  /** Rank or number of siblings, as the tariff counts them. */
  siblings: orNull(Range),
  /** Years on the day. */
  ages: orNull(Range),
  classes: List(Said),
  /** Facts of the child that the town keeps by code, as `pai` for a meal of its own. */
  with: List(Code),
  without: List(Code),
  /** Units, minutes or months that are priced together. */
  quantity: orNull(Range)
})
export type PriceConditions = typeof PriceConditions.Type
const When = orElse(PriceConditions, {})

/** So many percent of the quotient, between a floor and a ceiling in euros. */
export const EffortRate = Schema.Struct({
  percent: Percent.check(Schema.isBetween({ minimum: 0, maximum: 100 })),
  /** Decimals of euros to which the rate's own result is settled, before what else changes the price; null: as it is reckoned. */
  decimals: orNull(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 4 }))),
  floor: Price,
  ceiling: Price
})
export type EffortRate = typeof EffortRate.Type

/** What a tariff pays for: only care counts for the tax credit. */
export const PriceComponent = Schema.Literals(["care", "meal", "other"])
export type PriceComponent = typeof PriceComponent.Type

/** One line of a grid: a price, or a rate of the quotient. `otherwise` takes what no other row does. */
export const TariffRow = Schema.Struct({
  name: Text,
  when: When,
  otherwise: orElse(Schema.Boolean, false),
  price: orNull(Price),
  effort: orNull(EffortRate)
})
export type TariffRow = typeof TariffRow.Type

/** Added to the price of each unit, as a snack or a breakfast. */
const TariffExtra = Schema.Struct({ name: Said, component: PriceComponent, when: When, price: Price })

/** Changes the unit price, in the order of the file: −10 % for a second child, +20 % from outside. */
const TariffAdjustment = Schema.Struct({
  name: Said,
  when: When,
  percent: orNull(Percent),
  euros: orNull(Euros)
})

/** What happened that a town charges for. */
export const PriceEvent = Schema.Literals([
  "late-booking",
  "no-booking",
  "late-cancelling",
  "unjustified-absence",
  /** Of a price for a month alone: any other price is not due for a day that is excused. */
  "justified-absence",
  "late-pick-up"
])
export type PriceEvent = typeof PriceEvent.Type

const Times = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 1000 }))

/** What such an event changes: a percentage of the price, an amount more, or an amount instead of the price. */
const TariffPenalty = Schema.Struct({
  name: Said,
  on: PriceEvent,
  when: When,
  percent: orNull(Percent),
  euros: orNull(Euros),
  /** The whole price, instead of the grid's. */
  price: orNull(Price),
  /** Each event; each so many minutes of it that have begun; or once for a family in a run. */
  per: orElse(Schema.Literals(["event", "family"]), "event"),
  everyMinutes: orNull(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 600 }))),
  /** Only of the part of the price that is for this. */
  component: orNull(PriceComponent),
  /** Whose events are counted together in a run, for `after`, `every` and `first`. */
  counted: orElse(Schema.Literals(["family", "child"]), "family"),
  /** So many are let pass; null: none. */
  after: orNull(Times),
  /** One for so many of them; null: each. */
  every: orNull(Times),
  /** Only the first so many of a run; null: all. */
  first: orNull(Times)
})

/** Who pays a part instead of the family: the CCAS, another town. */
const TariffPayer = Schema.Struct({
  code: Code,
  name: Said,
  when: When,
  percent: orNull(Percent.check(Schema.isBetween({ minimum: 0, maximum: 100 }))),
  euros: orNull(Price)
})

/** How a fraction of a cent of a unit price is settled. */
export const PriceRounding = Schema.Literals(["half-up", "half-even", "down", "up"])
export type PriceRounding = typeof PriceRounding.Type

/** A tariff as a town's file says it; it holds for services on the days from `from` to `until`. */
export const Tariff = Schema.Struct({
  code: Code,
  name: Said,
  activity: Code,
  /** None: all of the activity. */
  units: List(Code),
  from: Day,
  until: orNull(Day),
  /** The council's decision, as it is cited. */
  deliberation: Text,
  /** The cash office whose invoices have it, by its code; empty: the town's first. */
  regie: Schema.Union([Schema.Literal(""), Code]).pipe(Schema.withDecodingDefaultKey(Effect.succeed("" as const))),
  component: orElse(PriceComponent, "other"),
  /** What one price is for: a unit; so many minutes that have begun; a month, whatever was booked; or the quantity as a whole. */
  per: orElse(Schema.Literals(["unit", "minutes", "month", "quantity"]), "unit"),
  minutes: orNull(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 720 }))),
  /** Minutes of a begun part that are not charged. */
  toleranceMinutes: orElse(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 60 })), 0),
  siblings: orElse(
    Schema.Struct({
      count: Schema.Literals(["rank", "number"]),
      among: Schema.Literals(["household", "activity", "present"])
    }),
    { count: "rank", among: "household" }
  ),
  rounding: orElse(PriceRounding, "half-up"),
  rows: Schema.Array(TariffRow).check(Schema.isMinLength(1)),
  extras: List(TariffExtra),
  adjustments: List(TariffAdjustment),
  penalties: List(TariffPenalty),
  payers: List(TariffPayer)
}).annotate({ identifier: "Tariff" })
export type Tariff = typeof Tariff.Type
