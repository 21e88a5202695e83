import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { auditOf } from "../audit/Audit.ts"
import { orDieSql, violatedConstraint } from "../platform/sql/failures.ts"
import { todayInParis } from "../platform/time/today.ts"
import { type AttemptUnderWay, type DebitOrdered, noAttemptUnderWay, type PaymentSetAside } from "./attemptHold.ts"
import { LedgerAction } from "./auditActions.ts"
import { creditNumbers, writeCredits } from "./credits.ts"
import { invoiceNumbersNamed } from "./invoiceNamed.ts"
import { InvoicesUnknown, remainingCents } from "./Receivable.ts"
import { lockReceivables } from "./receivables.ts"

/** What a town gives up of an invoice, in cents: all that is left to pay without `amountCents`, all of it with `whole`. */
export interface CreditOrder {
  readonly amountCents?: number | "whole"
  /** Read by the family; not empty. */
  readonly reason: string
  /** The town's own number for the note; made from the invoice's without it. */
  readonly number?: string
}

/** A credit note, what is left to pay, and what of payments becomes a surplus. Amounts in cents. */
export interface Credited {
  readonly number: string
  readonly household: string
  readonly amountCents: number
  readonly leftCents: number
  readonly surplusCents: number
}

/** No more than `limitCents` of the invoice is left to credit; 0 when all of it is. */
export class NothingToCredit extends Schema.TaggedError<NothingToCredit>()("NothingToCredit", {
  limitCents: Schema.Int
}) {}

/** The town has a credit note of this number. */
export class CreditNoteKnown extends Schema.TaggedError<CreditNoteKnown>()("CreditNoteKnown", {
  number: Schema.String
}) {}

type Refused = InvoicesUnknown | AttemptUnderWay | DebitOrdered | PaymentSetAside | NothingToCredit | CreditNoteKnown

/** Credit notes: what a town no longer claims of an issued invoice, which itself never changes. */
export class CreditNotes extends Context.Service<
  CreditNotes,
  {
    /**
     * Gives up what is left of an invoice, called by any of its names, a part of it or the whole. What was paid of what is given up becomes
     * a surplus, of the last payment first. Refused while the invoice may still be paid online. A dry run checks and writes nothing.
     */
    issue(
      staff: StaffAccess,
      invoice: string,
      order: CreditOrder,
      how: { readonly dryRun: boolean }
    ): Effect.Effect<Credited, Refused>
  }
>()("@portail-familles/core/ledger/CreditNotes") {
  static readonly layer = Layer.effect(
    CreditNotes,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const nextNumbers = yield* creditNumbers
      const write = yield* writeCredits
      const audit = yield* auditOf(LedgerAction)
      const receivablesOf = yield* lockReceivables
      const numbersNamed = yield* invoiceNumbersNamed

      const issue = Effect.fn("CreditNotes.issue")(
        function* (staff: StaffAccess, invoice: string, order: CreditOrder, how: { readonly dryRun: boolean }) {
          const [invoiceNumber = ""] = yield* numbersNamed(staff.townId, [invoice])
          const [receivable] = yield* receivablesOf(staff.townId, sql`i.number = ${invoiceNumber}`)
          if (receivable === undefined) return yield* new InvoicesUnknown({ numbers: [invoiceNumber] })
          yield* Effect.fromResult(noAttemptUnderWay([receivable]))
          const leftCents = remainingCents(receivable)
          const limitCents = receivable.totalCents - receivable.creditedCents
          const amountCents =
            order.amountCents === "whole" ? limitCents : (order.amountCents ?? Math.min(leftCents, limitCents))
          if (amountCents < 1 || amountCents > limitCents) return yield* new NothingToCredit({ limitCents })
          const { id: invoiceId } = receivable
          const number = order.number ?? (yield* nextNumbers(staff.townId, [invoiceId])).get(invoiceId) ?? ""
          const credited = {
            ...{ number, household: receivable.household, amountCents },
            leftCents: Math.max(0, leftCents - amountCents),
            surplusCents: Math.max(0, amountCents - leftCents)
          }
          if (how.dryRun) return credited
          yield* write(staff.town, [{ invoiceId, number, amountCents }], order.reason, yield* todayInParis).pipe(
            Effect.catchIf(
              (error) => violatedConstraint(error) === "credit_notes_number",
              () => Effect.fail(new CreditNoteKnown({ number }))
            )
          )
          yield* audit.record(staff, {
            action: "invoice.credit",
            subjectType: "invoice",
            subjectId: receivable.id,
            before: { leftCents },
            after: {
              number,
              amountCents,
              leftCents: credited.leftCents,
              surplusCents: credited.surplusCents,
              reason: order.reason
            }
          })
          return credited
        },
        sql.withTransaction,
        orDieSql
      )

      return CreditNotes.of({ issue })
    })
  )
}
