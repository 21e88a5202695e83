import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type {
  Coverage,
  DataSubject,
  HouseholdKey,
  PersonalDataContribution,
  PersonalDataExport
} from "../platform/privacy/Contribution.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { sinceDay, sqlZone } from "../platform/time/parisDays.ts"
import type { tables } from "./tables.ts"

const books = "the town's books: what was paid stays as long as the law says"

const covers = {
  invoices: { exported: ["factures"], kept: books },
  payments: { exported: ["paiements"], kept: books },
  payment_refunds: { exported: ["paiements"], kept: books },
  payment_rejections: { exported: ["paiements"], kept: books },
  payment_allocations: { exported: [], unexported: "which of the exported payments pays which invoice", kept: books },
  credit_notes: { exported: ["factures"], kept: books },
  payment_releases: {
    exported: [],
    unexported: "what the exported credit notes freed of the exported payments",
    kept: books
  }
} satisfies Partial<Record<(typeof tables)[number], Coverage>>

/** The credit notes of an invoice `i` of a query, as JSON. */
export const creditNotesJson = (sql: SqlClient.SqlClient) =>
  sql`(select coalesce(jsonb_agg(jsonb_build_object('number', n.number, 'issuedOn', n.issued_on,
      'amountCents', n.amount_cents, 'reason', n.reason) order by n.issued_on, n.number), '[]'::jsonb)
    from credit_notes n where n.town_id = i.town_id and n.invoice_id = i.id)`

/** What is claimed and what was paid stay; they keep the household, whose name and address the debtor is. */
export const personalData = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const ofHousehold = sql`t.town_id = h.town_id and t.household_id = h.id`
  const paidSince = (day: string) =>
    sql`exists (select 1 from payments t where ${ofHousehold} and ${sinceDay(sql, "t.paid_at", day)})`
  return {
    room: "ledger",
    covers,
    keeps: [
      { subject: "household", table: "invoices", column: "household_id" },
      { subject: "household", table: "payments", column: "household_id" }
    ],
    standing: ({ townId, householdId }: HouseholdKey) =>
      Effect.map(
        sql`select count(*)::int as payments,
            max((paid_at at time zone ${sqlZone(sql)})::date)::text as last_on
          from payments where town_id = ${townId} and household_id = ${householdId}`.pipe(
          decodeRows(Schema.Struct({ payments: Schema.Int, lastOn: Schema.NullOr(Schema.String) }))
        ),
        ([row]) => ({ books: { payments: row?.payments ?? 0 }, lastOn: row?.lastOn ?? null })
      ),
    ties: {
      served: sql`exists (select 1 from payments t where ${ofHousehold})`,
      activeSince: (day: string) => [paidSince(day)],
      inBooksSince: paidSince
    }
  } satisfies PersonalDataContribution
})

/** A household's payments and what was given back of them. */
export const personalDataExport = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return {
    room: "ledger",
    document: ({ townId, householdId }: DataSubject) =>
      Effect.map(
        sql`select p.means, p.amount_cents, p.paid_at, p.reference,
            (select coalesce(jsonb_agg(jsonb_build_object('amountCents', r.amount_cents, 'reason', r.reason,
                'refundedAt', r.refunded_at) order by r.refunded_at, r.id), '[]'::jsonb)
              from payment_refunds r where r.town_id = p.town_id and r.payment_id = p.id) as refunds,
            (select jsonb_build_object('reason', j.reason, 'rejectedAt', j.rejected_at) from payment_rejections j
              where j.town_id = p.town_id and j.payment_id = p.id) as rejection
          from payments p where p.town_id = ${townId} and p.household_id = ${householdId} order by p.paid_at, p.id`,
        (paiements) => ({ paiements })
      )
  } satisfies PersonalDataExport
})
