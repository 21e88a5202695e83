import { Schema } from "effect"
import { PriceComponent } from "../../tariffs/Tariff.ts"

/** A month, as `2026-10`. */
export const RunPeriod = Schema.String.check(
  Schema.isPattern(/^20\d{2}-(0[1-9]|1[0-2])$/u, { message: "Expected a month, as 2026-10" })
)
export type RunPeriod = typeof RunPeriod.Type

/**
 * What a line of a run is for: a price, something beside it, what somebody else pays, what happened, a late cancelling, a sum that was
 * kept for later, what agents credited by hand.
 */
export const RunLineKind = Schema.Literals(["price", "extra", "payer", "penalty", "fee", "carried", "credited"])
export type RunLineKind = typeof RunLineKind.Type

/** What to look at before a household's month is issued; what has no tariff is on no invoice. */
export const RunProblem = Schema.Union([
  Schema.Struct({
    code: Schema.Literals(["no-tariff", "two-tariffs"]),
    activity: Schema.String,
    unit: Schema.String,
    day: Schema.String
  }),
  /** A tariff asks the quotient and the town does not know it: its price for unknown ones. */
  Schema.Struct({ code: Schema.Literal("no-quotient"), tariff: Schema.String }),
  /** Booked days that are over, of an activity in which others were noted. */
  Schema.Struct({ code: Schema.Literal("attendance-missing"), activity: Schema.String, bookings: Schema.Int }),
  /** An invoice that it would credit is being paid online: a later run does it. */
  Schema.Struct({ code: Schema.Literal("being-paid") }),
  /** Agents credited this much of the month by hand, in cents: what is credited or claimed anew reckons with it. */
  Schema.Struct({ code: Schema.Literal("credited-by-hand"), cents: Schema.Int }),
  /** Another run has claimed a sum kept for later since this was drafted. */
  Schema.Struct({ code: Schema.Literal("outdated") }),
  /** A child with two homes and no calendar of its days: who booked pays. */
  Schema.Struct({ code: Schema.Literal("no-custody-calendar"), childId: Schema.String }),
  /** More than three times what the month before came to, in cents. */
  Schema.Struct({ code: Schema.Literal("far-above"), dueCents: Schema.Int, lastCents: Schema.Int })
])
export type RunProblem = typeof RunProblem.Type

/** Whether a problem keeps something off the invoice: such a household is not issued. */
export const isBlocking = ({ code }: RunProblem): boolean => code === "no-tariff" || code === "two-tariffs"

/** What a run makes of a household: an invoice, a credit note, no document, a sum kept for later, or nothing until it is mended. */
export const RunOutcome = Schema.Literals(["invoice", "credit", "nothing", "carried", "left-out"])
export type RunOutcome = typeof RunOutcome.Type

/** A line of a household's month. Amounts in cents; `amountCents` is quantity times unit price. */
export const RunLine = Schema.Struct({
  childId: Schema.NullOr(Schema.String),
  kind: RunLineKind,
  component: PriceComponent,
  activityCode: Schema.String,
  unitCode: Schema.String,
  /** The activity's name. */
  activity: Schema.String,
  description: Schema.String,
  quantity: Schema.Int,
  unit: Schema.String,
  unitPriceCents: Schema.Int,
  amountCents: Schema.Int,
  /** What the family reads of the price. */
  tariff: Schema.String,
  /** ISO days. */
  firstDay: Schema.String,
  lastDay: Schema.String,
  /** Tariff, version, row, inputs and arithmetic, as `PriceTrace` says them; what happened, where a line is for that. */
  trace: Schema.Unknown
})
export type RunLine = typeof RunLine.Type

/** What a run has for a household. `dueCents` is the whole month, `issuedCents` what earlier runs claimed of it. */
export const RunDocument = Schema.Struct({
  regieCode: Schema.String,
  householdId: Schema.String,
  householdRef: Schema.String,
  householdName: Schema.String,
  dueCents: Schema.Int,
  issuedCents: Schema.Int,
  totalCents: Schema.Int,
  outcome: RunOutcome,
  problems: Schema.Array(RunProblem)
})
export type RunDocument = typeof RunDocument.Type

/** What two drafts of a period have for a household, in cents; null where one has nothing. */
export const RunDifference = Schema.Struct({
  regieCode: Schema.String,
  householdRef: Schema.String,
  householdName: Schema.String,
  beforeCents: Schema.NullOr(Schema.Int),
  afterCents: Schema.NullOr(Schema.Int)
})
export type RunDifference = typeof RunDifference.Type

/** When a run's invoices are issued and due (ISO days). */
export interface IssueDays {
  readonly issuedOn: string
  readonly dueOn: string
}

/** A run as a whole. Amounts in cents. */
export const RunSummary = Schema.Struct({
  regieCode: Schema.String,
  period: Schema.String,
  /** Counted from 1 in a period; from 2 on it has the differences. */
  sequence: Schema.Int,
  state: Schema.Literals(["draft", "issued"]),
  draftedAt: Schema.NullOr(Schema.Date),
  issuedOn: Schema.NullOr(Schema.String),
  dueOn: Schema.NullOr(Schema.String),
  households: Schema.Int,
  invoices: Schema.Int,
  invoicedCents: Schema.Int,
  creditNotes: Schema.Int,
  creditedCents: Schema.Int,
  carried: Schema.Int,
  leftOut: Schema.Int,
  problems: Schema.Int
})
export type RunSummary = typeof RunSummary.Type

/** The period has no draft to look at or to issue. */
export class RunNotDrafted extends Schema.TaggedError<RunNotDrafted>()("RunNotDrafted", { period: Schema.String }) {}

/** The month is not over: what happens until its end would be missing. */
export class RunTooEarly extends Schema.TaggedError<RunTooEarly>()("RunTooEarly", {
  period: Schema.String,
  lastDay: Schema.String
}) {}

/** Households whose month cannot be priced whole; they can be left for a later run. */
export class RunBlocked extends Schema.TaggedError<RunBlocked>()("RunBlocked", {
  period: Schema.String,
  households: Schema.Int
}) {}

/** The town has no cash office whose invoices these could be, or no tariff. */
export class RunImpossible extends Schema.TaggedError<RunImpossible>()("RunImpossible", {
  lacks: Schema.Literals(["regie", "tariffs"])
}) {}

/** The household has nothing in the period's draft. */
export class NotInRun extends Schema.TaggedError<NotInRun>()("NotInRun", {
  period: Schema.String,
  household: Schema.String
}) {}
