import { Result, Schema } from "effect"
import { dayInParis } from "../platform/time/today.ts"
import type { Receivable } from "./Receivable.ts"

/** Minutes during which an attempt to pay online keeps its invoices, whatever PayFiP says of it (payfip.md 4.4). */
export const aliveMinutes = 20

/** When an attempt begun at `start` stops keeping its invoices. */
export const lockedUntil = (start: Date): Date => new Date(start.getTime() + aliveMinutes * 60_000)

/** An attempt for an invoice may still succeed; the next one may begin at `until`. */
export class AttemptUnderWay extends Schema.TaggedError<AttemptUnderWay>()("AttemptUnderWay", {
  number: Schema.String,
  until: Schema.DateFromString
}) {}

/** PayFiP calls an invoice paid, though not as it was asked: the régie must decide first. */
export class PaymentSetAside extends Schema.TaggedError<PaymentSetAside>()("PaymentSetAside", {
  number: Schema.String
}) {}

/** The bank was asked to debit an invoice on an ISO day. */
export class DebitOrdered extends Schema.TaggedError<DebitOrdered>()("DebitOrdered", {
  number: Schema.String,
  collectionOn: Schema.String
}) {}

/** Refuses what an attempt to pay online, a payment set aside or a debit may still cover: booked meanwhile, it would be paid twice. */
export const noAttemptUnderWay = (
  receivables: ReadonlyArray<Pick<Receivable, "number" | "attemptAt" | "hold">>
): Result.Result<void, AttemptUnderWay | PaymentSetAside | DebitOrdered> => {
  for (const { number, attemptAt, hold } of receivables) {
    if (hold === "set-aside") return Result.fail(new PaymentSetAside({ number }))
    if (hold === "direct-debit" && attemptAt !== null) {
      return Result.fail(new DebitOrdered({ number, collectionOn: dayInParis(attemptAt) }))
    }
    if (attemptAt !== null) return Result.fail(new AttemptUnderWay({ number, until: lockedUntil(attemptAt) }))
  }
  return Result.void
}
