import { Schema } from "effect"

/** What became of a debit: `null` until its day; `returned` is what the bank sent back before it was booked. */
export const DebitOutcome = Schema.Literals(["booked", "returned"])
export type DebitOutcome = typeof DebitOutcome.Type

/** One debit of a household: all that is due at one régie. Amounts in cents. */
export interface PlannedDebit {
  readonly mandateId: string
  readonly reference: string
  readonly householdId: string
  readonly household: string
  readonly householdRef: string
  readonly ibanEnd: string
  readonly amountCents: number
  readonly invoices: ReadonlyArray<{ readonly id: string; readonly number: string; readonly amountCents: number }>
}

/** What a régie would debit on an ISO day, and what it leaves out although a mandate is there. */
export interface DebitPlan {
  readonly regieCode: string
  readonly collectionOn: string
  readonly debits: ReadonlyArray<PlannedDebit>
  readonly totalCents: number
  readonly leftOut: ReadonlyArray<{
    readonly number: string
    readonly household: string
    readonly amountCents: number
    /** An online payment or another debit is under way, or the mandate's 36 months are over. */
    readonly why: "being-paid" | "mandate-lapsed"
  }>
}

/** An order as staff list it. Days are ISO days, amounts cents. */
export const DebitOrder = Schema.Struct({
  id: Schema.String,
  /** How the bank's file is called, and what returns quote. */
  messageId: Schema.String,
  regieCode: Schema.String,
  collectionOn: Schema.String,
  orderedAt: Schema.Date,
  debits: Schema.Int,
  totalCents: Schema.Int,
  booked: Schema.Int,
  returned: Schema.Int
})
export type DebitOrder = typeof DebitOrder.Type

/** The régie has no account and creditor identifier to debit for: its settings lack `debits`. */
export class DebitsNotConfigured extends Schema.TaggedError<DebitsNotConfigured>()("DebitsNotConfigured", {
  regieCode: Schema.String
}) {}

/** Debits are not collected on this day; `earliest` is the first ISO day on which they can be. */
export class CollectionDayUnfit extends Schema.TaggedError<CollectionDayUnfit>()("CollectionDayUnfit", {
  rule: Schema.Literals(["no-bank-day", "notice"]),
  noticeDays: Schema.Int,
  earliest: Schema.String
}) {}

/** No mandate of the régie has an invoice to debit on that day. */
export class NothingToDebit extends Schema.TaggedError<NothingToDebit>()("NothingToDebit", {}) {}

/** The town has no such order, or several whose name ends so. */
export class DebitOrderNotFound extends Schema.TaggedError<DebitOrderNotFound>()("DebitOrderNotFound", {}) {}

/** The bank has not collected an order before its ISO day. */
export class NotCollectedYet extends Schema.TaggedError<NotCollectedYet>()("NotCollectedYet", {
  collectionOn: Schema.String
}) {}

/** The file tells nothing of debits. */
export class NotReturnsFile extends Schema.TaggedError<NotReturnsFile>()("NotReturnsFile", {}) {}
