import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { auditOf } from "../audit/Audit.ts"
import { Ids } from "../platform/ids/Ids.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { orDieSql, violatedConstraint } from "../platform/sql/failures.ts"
import { now } from "../platform/time/now.ts"
import { todayInParis } from "../platform/time/today.ts"
import { type AttemptUnderWay, noAttemptUnderWay, type PaymentSetAside } from "./attemptHold.ts"
import { LedgerAction } from "./auditActions.ts"
import { invoiceNumbersNamed } from "./invoiceNamed.ts"
import { InvoicesUnknown, remainingCents } from "./Receivable.ts"
import { lockReceivables } from "./receivables.ts"

/** What a town gives up of an invoice, in cents: all that is left without `amountCents`. */
export interface CreditOrder {
  readonly amountCents?: number
  /** Read by the family; not empty. */
  readonly reason: string
  /** The town's own number for the note; made from the invoice's without it. */
  readonly number?: string
}

/** A credit note, and what is left to pay. Amounts in cents. */
export interface Credited {
  readonly number: string
  readonly household: string
  readonly amountCents: number
  readonly leftCents: number
}

/** No more than `limitCents` of the invoice is left to credit; 0 when it is settled. */
export class NothingToCredit extends Schema.TaggedError<NothingToCredit>()("NothingToCredit", {
  limitCents: Schema.Int
}) {}

/** The town has a credit note of this number. */
export class CreditNoteKnown extends Schema.TaggedError<CreditNoteKnown>()("CreditNoteKnown", {
  number: Schema.String
}) {}

type Refused = InvoicesUnknown | AttemptUnderWay | PaymentSetAside | NothingToCredit | CreditNoteKnown

/** Credit notes: what a town no longer claims of an issued invoice, which itself never changes. */
export class CreditNotes extends Context.Service<
  CreditNotes,
  {
    /**
     * Gives up what is left of an invoice, called by any of its names, or a part of it. What is paid is not credited: it becomes a surplus to give back only where an
     * invoice no longer claims it. Refused while the invoice may still be paid online. A dry run checks and writes nothing.
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
      const ids = yield* Ids
      const audit = yield* auditOf(LedgerAction)
      const receivablesOf = yield* lockReceivables
      const numbersNamed = yield* invoiceNumbersNamed

      const nextNumber = Effect.fnUntraced(function* (staff: StaffAccess, invoiceId: string, invoiceNumber: string) {
        const [notes] = yield* sql`select count(*)::int as count from credit_notes
          where town_id = ${staff.townId} and invoice_id = ${invoiceId}`.pipe(
          decodeRows(Schema.Struct({ count: Schema.Int }))
        )
        const before = notes?.count ?? 0
        return before === 0 ? `AV${invoiceNumber}` : `AV${invoiceNumber}-${before + 1}`
      })

      const issue = Effect.fn("CreditNotes.issue")(
        function* (staff: StaffAccess, invoice: string, order: CreditOrder, how: { readonly dryRun: boolean }) {
          const [invoiceNumber = ""] = yield* numbersNamed(staff.townId, [invoice])
          const [receivable] = yield* receivablesOf(staff.townId, sql`i.number = ${invoiceNumber}`)
          if (receivable === undefined) return yield* new InvoicesUnknown({ numbers: [invoiceNumber] })
          yield* Effect.fromResult(noAttemptUnderWay([receivable]))
          const limitCents = remainingCents(receivable)
          const amountCents = order.amountCents ?? limitCents
          if (amountCents < 1 || amountCents > limitCents) return yield* new NothingToCredit({ limitCents })
          const number = order.number ?? (yield* nextNumber(staff, receivable.id, invoiceNumber))
          const credited = { number, household: receivable.household, amountCents, leftCents: limitCents - amountCents }
          if (how.dryRun) return credited
          const id = yield* ids.next
          const at = yield* now
          yield* sql`insert into credit_notes (town_id, id, invoice_id, number, issued_on, amount_cents, reason, recorded_at)
            values (${staff.townId}, ${id}, ${receivable.id}, ${number}, ${yield* todayInParis}, ${amountCents}, ${order.reason}, ${at})`.pipe(
            Effect.catchIf(
              (error) => violatedConstraint(error) === "credit_notes_number",
              () => Effect.fail(new CreditNoteKnown({ number }))
            )
          )
          yield* audit.record(staff, {
            action: "invoice.credit",
            subjectType: "invoice",
            subjectId: receivable.id,
            before: { leftCents: limitCents },
            after: { number, amountCents, leftCents: credited.leftCents, reason: order.reason }
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
