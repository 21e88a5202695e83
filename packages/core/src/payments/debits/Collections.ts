import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../accounts/FamilyAccess.ts"
import { auditOf } from "../../audit/Audit.ts"
import { bookPayments } from "../../ledger/bookPayments.ts"
import { allocate } from "../../ledger/Receivable.ts"
import { lockReceivables } from "../../ledger/receivables.ts"
import { decodeRows } from "../../platform/sql/decodeRows.ts"
import { orDieSql } from "../../platform/sql/failures.ts"
import { noonInParis } from "../../platform/time/parisDays.ts"
import { todayInParis } from "../../platform/time/today.ts"
import { PaymentAction } from "../auditActions.ts"
import { PaymentRejections } from "../PaymentRejections.ts"
import { rejectionMails } from "../rejectionMails.ts"
import { type DebitOrderNotFound, NotCollectedYet } from "./Debit.ts"
import { type DebitReturn, mandateEnds } from "./debitReturns.ts"
import { orderRows } from "./orderRows.ts"

/** What booking an order did; amounts in cents. */
export interface BookedOrder {
  readonly messageId: string
  readonly booked: number
  readonly amountCents: number
  /** Booked or returned before. */
  readonly unchanged: number
}

/** What became of one line of the bank's returns. */
export interface ReturnedDebit extends DebitReturn {
  /** `released`: sent back before it was booked; `rejected`: a booked payment taken back; `known`: told before. */
  readonly became: "released" | "rejected" | "known" | "unknown"
  readonly household: string
  readonly amountCents: number
  readonly mandateEnded: boolean
}

const Returned = Schema.Struct({
  id: Schema.String,
  outcome: Schema.NullOr(Schema.String),
  amountCents: Schema.Int,
  householdId: Schema.String,
  household: Schema.String,
  mandateId: Schema.String,
  regieCode: Schema.String,
  collectionOn: Schema.String,
  parts: Schema.Array(Schema.Struct({ number: Schema.String, amountCents: Schema.Int }))
})

/** What banks did of the debits that they were asked for. */
export class Collections extends Context.Service<
  Collections,
  {
    /** Books what the bank collected of an order, on the order's day; asked again, it books nothing twice. */
    book(staff: StaffAccess, name: string): Effect.Effect<BookedOrder, DebitOrderNotFound | NotCollectedYet>
    /** Takes back what the bank sent back: the invoices are to be paid again, and the family is told. Read again, nothing happens twice. */
    takeBack(staff: StaffAccess, returns: ReadonlyArray<DebitReturn>): Effect.Effect<ReadonlyArray<ReturnedDebit>>
  }
>()("@portail-familles/core/payments/Collections") {
  static readonly layer = Layer.effect(
    Collections,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const audit = yield* auditOf(PaymentAction)
      const rows = yield* orderRows
      const bookAll = yield* bookPayments
      const receivablesOf = yield* lockReceivables
      const rejections = yield* PaymentRejections
      const tellFamily = yield* rejectionMails

      const book = Effect.fn("Collections.book")(
        function* (staff: StaffAccess, name: string) {
          const { townId } = staff
          const { id, messageId, regieCode, collectionOn } = yield* rows.named(townId, name)
          if (collectionOn > (yield* todayInParis)) return yield* new NotCollectedYet({ collectionOn })
          const ordered = sql`i.id in (select l.invoice_id from debit_invoices l join debits d
            on d.town_id = l.town_id and d.id = l.debit_id where d.town_id = ${townId} and d.order_id = ${id} and l.open)`
          const claims = Map.groupBy(yield* receivablesOf(townId, ordered), ({ householdId }) => householdId)
          const debits = yield* rows.debitsOf(townId, sql`d.order_id = ${id}`)
          const open = debits.filter(({ outcome }) => outcome === null)
          const payments = yield* bookAll(
            townId,
            open.map(({ householdId, amountCents, endToEndId, numbers }) => ({
              ...{ householdId, regieCode, amountCents, means: "direct-debit" as const, reference: endToEndId },
              paidAt: noonInParis(collectionOn),
              parts: allocate(
                amountCents,
                (claims.get(householdId) ?? []).filter(({ number }) => numbers.includes(number))
              )
            }))
          )
          yield* rows.settle(
            townId,
            open.map((debit, index) => ({ id: debit.id, paymentId: payments[index] ?? null, code: null }))
          )
          const amountCents = open.reduce((sum, debit) => sum + debit.amountCents, 0)
          if (open.length > 0) {
            yield* audit.record(staff, {
              action: "payment.debits-book",
              subjectType: "debit-order",
              subjectId: messageId,
              after: { lines: open.length, amountCents }
            })
          }
          return { messageId, booked: open.length, amountCents, unchanged: debits.length - open.length }
        },
        sql.withTransaction,
        orDieSql
      )

      const findReturned = (townId: string, endToEndId: string) =>
        sql`select d.id, d.outcome, d.amount_cents, d.household_id, h.name as household, d.mandate_id, o.regie_code,
            o.collection_on::text,
            (select jsonb_agg(jsonb_build_object('number', i.number, 'amountCents', l.amount_cents) order by i.number)
              from debit_invoices l join receivables i on i.town_id = l.town_id and i.id = l.invoice_id
              where l.town_id = d.town_id and l.debit_id = d.id) as parts
          from debits d join debit_orders o on o.town_id = d.town_id and o.id = d.order_id
            join household_cards h on h.town_id = d.town_id and h.id = d.household_id
          where d.town_id = ${townId} and d.end_to_end_id = ${endToEndId} for update of d`.pipe(decodeRows(Returned))

      const endMandate = Effect.fnUntraced(function* (townId: string, mandateId: string) {
        const ended =
          yield* sql`update debit_mandates set ended_on = ${yield* todayInParis}::date, end_reason = 'refused-by-bank'
          where town_id = ${townId} and id = ${mandateId} and ended_on is null returning id`
        return ended.length > 0
      })

      const release = Effect.fnUntraced(function* (staff: StaffAccess, debit: typeof Returned.Type, code: string) {
        yield* rows.settle(staff.townId, [{ id: debit.id, paymentId: null, code }])
        const { id: paymentId, householdId, household, regieCode, amountCents, collectionOn, parts } = debit
        yield* tellFamily(staff.town, {
          ...{ paymentId, householdId, household, regieCode, amountCents, parts },
          attemptId: null,
          means: "direct-debit",
          paidOn: collectionOn,
          refundedCents: 0,
          rejectedAt: null
        })
        return "released" as const
      })

      const reject = (staff: StaffAccess, { endToEndId, code }: DebitReturn) =>
        rejections.reject(staff, endToEndId, code, { dryRun: false }).pipe(
          Effect.as("rejected" as const),
          Effect.catchTag("AlreadyRejected", () => Effect.succeed("known" as const)),
          // a booked debit has one payment of its reference, and a bank may always take it back
          Effect.catchTags({
            PaymentNotFound: (error) => Effect.die(error),
            SeveralPayments: (error) => Effect.die(error),
            NotRejectable: (error) => Effect.die(error)
          })
        )

      const takeBackOne = Effect.fnUntraced(function* (staff: StaffAccess, returned: DebitReturn) {
        const [debit] = yield* findReturned(staff.townId, returned.endToEndId)
        if (debit === undefined) {
          return { ...returned, became: "unknown" as const, household: "", amountCents: 0, mandateEnded: false }
        }
        const became =
          debit.outcome === "returned"
            ? ("known" as const)
            : debit.outcome === "booked"
              ? yield* reject(staff, returned)
              : yield* release(staff, debit, returned.code)
        const mandateEnded =
          became !== "known" && mandateEnds.has(returned.code) && (yield* endMandate(staff.townId, debit.mandateId))
        if (became !== "known") {
          yield* audit.record(staff, {
            action: "payment.debit-return",
            subjectType: "debit",
            subjectId: returned.endToEndId,
            after: { amountCents: debit.amountCents, reason: returned.code }
          })
        }
        return { ...returned, became, household: debit.household, amountCents: debit.amountCents, mandateEnded }
      }, sql.withTransaction)

      const takeBack = Effect.fn("Collections.takeBack")(
        (staff: StaffAccess, returns: ReadonlyArray<DebitReturn>) =>
          Effect.forEach(returns, (returned) => takeBackOne(staff, returned)),
        orDieSql
      )

      return Collections.of({ book, takeBack })
    })
  )
}
