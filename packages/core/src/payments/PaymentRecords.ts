import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { Fragment } from "effect/sql/Statement"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { PaymentNotFound, paymentNamed, type SeveralPayments } from "../ledger/paymentNamed.ts"
import { paymentUse } from "../ledger/paymentUse.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { sinceDay, throughDay } from "../platform/time/parisDays.ts"
import { type PaymentFilter, type PaymentRecord, PaymentRow, RecordedAttempt } from "./PaymentRecord.ts"
import { quarantineRows } from "./quarantineRows.ts"

/** Payments and attempts as the staff of a town read them. */
export class PaymentRecords extends Context.Service<
  PaymentRecords,
  {
    /** Attempts and payments of the town, latest first. */
    list(staff: StaffAccess, filter: PaymentFilter): Effect.Effect<ReadonlyArray<PaymentRow>>
    /** One payment or attempt by any of its names ({@link paymentNamed}). */
    find(staff: StaffAccess, name: string): Effect.Effect<PaymentRecord, PaymentNotFound | SeveralPayments>
  }
>()("@portail-familles/core/payments/PaymentRecords") {
  static readonly layer = Layer.effect(
    PaymentRecords,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const use = yield* paymentUse
      const named = yield* paymentNamed
      const quarantined = yield* quarantineRows

      const select = (townId: string, conditions: ReadonlyArray<Fragment>) =>
        sql`select * from (
          select p.id as payment_id, t.id as attempt_id, h.name as household, h.external_ref as household_ref,
            h.id as household_id, coalesce(t.regie_code, p.regie_code) as regie_code,
            coalesce(p.means, 'payfip') as means,
            case when p.rejected_at is not null then 'rejected' else coalesce(t.state, 'paid') end as state,
            coalesce(p.amount_cents, t.amount_cents) as amount_cents, coalesce(p.surplus_cents, 0) as surplus_cents,
            coalesce(t.started_at, p.recorded_at) as started_at, p.paid_at, coalesce(t.refdet, '') as refdet,
            coalesce(p.reference, '') as reference,
            coalesce((select string_agg(i.number, ' ' order by i.number) from receivables i where i.town_id = h.town_id and i.id in (
              select l.invoice_id from payment_attempt_invoices l where l.town_id = h.town_id and l.attempt_id = t.id
              union select a.invoice_id from payment_parts a where a.town_id = h.town_id and a.payment_id = p.id)), '') as invoices
          from (select * from payment_attempts where town_id = ${townId}) t
          full join (select * from booked_payments where town_id = ${townId}) p on p.attempt_id = t.id
          join household_cards h on h.town_id = ${townId} and h.id = coalesce(t.household_id, p.household_id)) listed
        where ${sql.and([sql`true`, ...conditions])}
        order by started_at desc, payment_id, attempt_id`.pipe(decodeRows(PaymentRow))

      const list = Effect.fn("PaymentRecords.list")(function* (staff: StaffAccess, filter: PaymentFilter) {
        const { state, means, householdId, surplus, regie, from, to } = filter
        return yield* select(staff.townId, [
          ...(state === undefined ? [] : [sql`state = ${state}`]),
          ...(means === undefined ? [] : [sql`means = ${means}`]),
          ...(householdId === undefined ? [] : [sql`household_id = ${householdId}`]),
          ...(surplus === true ? [sql`surplus_cents > 0`] : []),
          ...(regie === undefined ? [] : [sql`regie_code = ${regie}`]),
          ...(from === undefined ? [] : [sinceDay(sql, "started_at", from)]),
          ...(to === undefined ? [] : [throughDay(sql, "started_at", to)])
        ])
      }, orDieSql)

      const find = Effect.fn("PaymentRecords.find")(function* (staff: StaffAccess, name: string) {
        const { paymentId, attemptId } = yield* named(staff.townId, name)
        const [row] = yield* select(staff.townId, [
          paymentId === null ? sql`attempt_id = ${attemptId}` : sql`payment_id = ${paymentId}`
        ])
        if (row === undefined) return yield* new PaymentNotFound()
        const [booked] = yield* sql`select authorisation, recorded_at
          from booked_payments where town_id = ${staff.townId} and id = ${row.paymentId}`.pipe(decodeRows(Booked))
        const [attempt] = yield* sql`select mode, numcli, result_code, state_at, next_check_at
          from payment_attempts where town_id = ${staff.townId} and id = ${row.attemptId}`.pipe(
          decodeRows(RecordedAttempt)
        )
        const parts = row.paymentId === null ? [] : yield* use.parts(staff.townId, row.paymentId)
        const refunds = row.paymentId === null ? [] : yield* use.refunds(staff.townId, row.paymentId)
        const [quarantine] = yield* quarantined(staff.townId, sql`t.id = ${row.attemptId}`)
        return {
          ...row,
          authorisation: booked?.authorisation ?? "",
          recordedAt: booked?.recordedAt ?? null,
          parts,
          refunds,
          rejection: row.paymentId === null ? null : yield* use.rejection(staff.townId, row.paymentId),
          quarantine: quarantine ?? null,
          attempt: attempt ?? null
        }
      }, orDieSql)

      return PaymentRecords.of({ list, find })
    })
  )
}

const Booked = Schema.Struct({ authorisation: Schema.String, recordedAt: Schema.Date })
