import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { among } from "../../platform/privacy/rows.ts"
import { orDieSql } from "../../platform/sql/failures.ts"
import type { KeyAccess, ScopeMissing } from "../keys/ApiKey.ts"
import { requireScope } from "../keys/requireScope.ts"
import type { BookedPaymentRecord, HouseholdRecord, InvoiceRecord, RecordPage, ReservationRecord } from "./Record.ts"

/** Days of reservations, both included (ISO). */
export interface RecordDays {
  readonly from?: string
  readonly to?: string
}

/** What business software reads of a town's data, by a key: as much as its scopes say, in pages, in the order of ids. */
export class BusinessRecords extends Context.Service<
  BusinessRecords,
  {
    /** Homes of which somebody is; children only with their own scope. */
    households(access: KeyAccess, page: RecordPage): Effect.Effect<ReadonlyArray<HouseholdRecord>, ScopeMissing>
    /** Cancelled ones too; what an offer only holds is none. */
    reservations(
      access: KeyAccess,
      page: RecordPage & RecordDays
    ): Effect.Effect<ReadonlyArray<ReservationRecord>, ScopeMissing>
    invoices(access: KeyAccess, page: RecordPage): Effect.Effect<ReadonlyArray<InvoiceRecord>, ScopeMissing>
    payments(access: KeyAccess, page: RecordPage): Effect.Effect<ReadonlyArray<BookedPaymentRecord>, ScopeMissing>
  }
>()("@portail-familles/core/integrations/BusinessRecords") {
  static readonly layer = Layer.effect(
    BusinessRecords,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient

      const paged = (column: string, { ids, after, limit }: RecordPage) => sql`
        ${ids === undefined ? sql`true` : among(sql, column, ids)}
        and ${after === undefined ? sql`true` : sql`${sql.literal(column)} > ${after}`}
        order by ${sql.literal(column)} limit ${limit}`

      const adults = sql`coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'reference', a.external_ref, 'civility', a.civility,
          'givenName', a.given_name, 'familyName', a.family_name, 'mail', a.mail, 'mainPhone', a.main_phone) order by m.rank)
        from household_members m join adult_cards a on a.town_id = m.town_id and a.id = m.adult_id
        where m.town_id = h.town_id and m.household_id = h.id), '[]')`
      const children = sql`coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'reference', c.external_ref,
          'givenName', c.given_name, 'familyName', c.family_name, 'birthDate', c.birth_date, 'school', c.school,
          'schoolClass', c.school_class) order by c.birth_date, c.id)
        from child_homes l join child_cards c on c.town_id = l.town_id and c.id = l.child_id
        where l.town_id = h.town_id and l.household_id = h.id), '[]')`

      const households = Effect.fn("BusinessRecords.households")(function* (access: KeyAccess, page: RecordPage) {
        yield* requireScope(access, "households:read")
        const withChildren = access.scopes.includes("children:read")
        return yield* sql<HouseholdRecord>`select h.id, h.external_ref as reference, h.name,
            jsonb_build_object('streetNumber', h.street_number, 'street', h.street, 'complement1', h.complement_1,
              'complement2', h.complement_2, 'postalCode', h.postal_code, 'city', h.city) as address,
            ${adults} as adults, ${withChildren ? children : sql`null::jsonb`} as children
          from household_cards h where h.town_id = ${access.townId}
            and (exists (select 1 from household_members m where m.town_id = h.town_id and m.household_id = h.id)
              or exists (select 1 from child_homes l where l.town_id = h.town_id and l.household_id = h.id))
            and ${paged("h.id", page)}`
      }, orDieSql)

      const reservations = Effect.fn("BusinessRecords.reservations")(function* (
        access: KeyAccess,
        { from, to, ...page }: RecordPage & RecordDays
      ) {
        yield* requireScope(access, "reservations:read")
        return yield* sql<ReservationRecord>`select r.id, r.booking_id, r.household_id, r.child_id, s.activity, r.day, s.part, s.place,
            s.group_code as "group", r.unit, r.late, r.cancelled_at
          from reservation_cards r join slot_cards s on s.town_id = r.town_id and s.id = r.slot_id
          where r.town_id = ${access.townId}
            and ${from === undefined ? sql`true` : sql`r.day >= ${from}::date`} and ${to === undefined ? sql`true` : sql`r.day <= ${to}::date`}
            and ${paged("r.id", page)}`
      }, orDieSql)

      const invoices = Effect.fn("BusinessRecords.invoices")(function* (access: KeyAccess, page: RecordPage) {
        yield* requireScope(access, "invoices:read")
        return yield* sql<InvoiceRecord>`select i.id, i.number, i.household_id, i.regie_code, i.period, i.issued_on, i.due_on,
            i.total_cents, i.paid_cents, i.credited_cents, i.remaining_cents
          from receivables i where i.town_id = ${access.townId} and ${paged("i.id", page)}`
      }, orDieSql)

      const payments = Effect.fn("BusinessRecords.payments")(function* (access: KeyAccess, page: RecordPage) {
        yield* requireScope(access, "payments:read")
        return yield* sql<BookedPaymentRecord>`select p.id, p.household_id, p.regie_code, p.means, p.amount_cents, p.surplus_cents,
            p.paid_at, p.rejected_at,
            coalesce((select jsonb_agg(jsonb_build_object('invoiceId', a.invoice_id, 'amountCents', a.amount_cents) order by a.invoice_id)
              from standing_allocations a where a.town_id = p.town_id and a.payment_id = p.id), '[]') as covers
          from booked_payments p where p.town_id = ${access.townId} and ${paged("p.id", page)}`
      }, orDieSql)

      return BusinessRecords.of({ households, reservations, invoices, payments })
    })
  )
}
