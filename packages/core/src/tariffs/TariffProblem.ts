import { Schema } from "effect"

/** Facts for which a grid says nothing, or two things: an example that falls through. */
const Example = Schema.Struct({
  /** Cents, both ends included; null: unknown. `quotientTo` is null where there is no end. */
  quotientFrom: Schema.NullOr(Schema.Finite),
  quotientTo: Schema.NullOr(Schema.Finite),
  resident: Schema.Boolean,
  siblings: Schema.Finite,
  age: Schema.Finite,
  schoolClass: Schema.String,
  attributes: Schema.Array(Schema.String),
  quantity: Schema.Finite
})
export type TariffExample = typeof Example.Type

const place = { tariff: Schema.String, from: Schema.String }

/** What is wrong with a file of tariffs; rows are counted from 1. */
export const TariffProblem = Schema.Union([
  Schema.Struct({ code: Schema.Literal("unreadable"), text: Schema.String }),
  Schema.Struct({ code: Schema.Literal("backwards"), ...place, until: Schema.String }),
  /** The same code from the same day on. */
  Schema.Struct({ code: Schema.Literal("twice"), ...place }),
  /** Two tariffs for the same unit on the same day. */
  Schema.Struct({
    code: Schema.Literal("two-tariffs"),
    ...place,
    other: Schema.String,
    activity: Schema.String,
    unit: Schema.String,
    day: Schema.String
  }),
  Schema.Struct({ code: Schema.Literal("unknown-activity"), ...place, activity: Schema.String }),
  Schema.Struct({ code: Schema.Literal("unknown-unit"), ...place, activity: Schema.String, unit: Schema.String }),
  /** The town has no such cash office. */
  Schema.Struct({ code: Schema.Literal("unknown-regie"), ...place, regie: Schema.String }),
  /** A condition on what the town keeps of no child. */
  Schema.Struct({
    code: Schema.Literal("unknown-attribute"),
    ...place,
    what: Schema.String,
    attribute: Schema.String,
    known: Schema.Array(Schema.String)
  }),
  Schema.Struct({ code: Schema.Literal("minutes-missing"), ...place }),
  /** A row, reduction, penalty or payer says no amount, or several. */
  Schema.Struct({ code: Schema.Literal("one-amount"), ...place, what: Schema.String }),
  Schema.Struct({ code: Schema.Literal("floor-over-ceiling"), ...place, row: Schema.Int }),
  /** A rate of a quotient that is not known. */
  Schema.Struct({ code: Schema.Literal("rate-without-quotient"), ...place, row: Schema.Int }),
  Schema.Struct({ code: Schema.Literal("hole"), ...place, example: Example }),
  Schema.Struct({ code: Schema.Literal("no-default"), ...place, example: Example }),
  Schema.Struct({ code: Schema.Literal("overlap"), ...place, row: Schema.Int, other: Schema.Int, example: Example }),
  Schema.Struct({ code: Schema.Literal("unreachable"), ...place, row: Schema.Int }),
  /** Conditions of a supplement, an adjustment, a penalty or a payer that nobody can meet. */
  Schema.Struct({ code: Schema.Literal("never-holds"), ...place, what: Schema.String }),
  /** A penalty on justified absences of a price that is not for a month: such a day is not due at all. */
  Schema.Struct({ code: Schema.Literal("refund-without-month"), ...place, what: Schema.String }),
  Schema.Struct({ code: Schema.Literal("otherwise-twice"), ...place, row: Schema.Int }),
  /** A row for all others says for whom. */
  Schema.Struct({ code: Schema.Literal("otherwise-with-conditions"), ...place, row: Schema.Int }),
  Schema.Struct({ code: Schema.Literal("too-many"), ...place, most: Schema.Int })
])
export type TariffProblem = typeof TariffProblem.Type

/** The file of tariffs cannot be applied. */
export class TariffsInvalid extends Schema.TaggedError<TariffsInvalid>()("TariffsInvalid", {
  file: Schema.String,
  problems: Schema.Array(TariffProblem)
}) {}
