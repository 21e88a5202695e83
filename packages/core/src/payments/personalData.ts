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
import type { tables } from "./tables.ts"

const books = "the town's books: how a payment came about stays as long as it"

const covers = {
  payment_attempts: { exported: ["tentativesDePaiement"], kept: books },
  payment_quarantines: { exported: ["tentativesDePaiement"], kept: books },
  payment_attempt_invoices: {
    exported: [],
    unexported: "which invoices an exported attempt was to pay",
    kept: books
  }
} satisfies Partial<Record<(typeof tables)[number], Coverage>>

/** Attempts stay; they keep the household and, without its address, the account that made them. */
export const personalData = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const underWay = sql`t.state in ('preparing', 'pending', 'quarantined')`
  const householdPaying = sql`exists (select 1 from payment_attempts t
    where t.town_id = h.town_id and t.household_id = h.id and ${underWay})`
  return {
    room: "payments",
    covers,
    keeps: [
      { subject: "household", table: "payment_attempts", column: "household_id" },
      { subject: "account", table: "payment_attempts", column: "account_id" }
    ],
    standing: ({ townId, householdId }: HouseholdKey) =>
      Effect.map(
        sql`select count(*)::int as attempts,
            coalesce(bool_or(${underWay}), false) as under_way,
            coalesce(jsonb_agg(t.refdet order by t.refdet) filter (where t.state = 'quarantined'), '[]') as set_aside
          from payment_attempts t where t.town_id = ${townId} and t.household_id = ${householdId}`.pipe(
          decodeRows(
            Schema.Struct({ attempts: Schema.Int, underWay: Schema.Boolean, setAside: Schema.Array(Schema.String) })
          )
        ),
        ([row]) => ({
          attempts: row?.attempts ?? 0,
          attemptUnderWay: row?.underWay ?? false,
          paymentsSetAside: row?.setAside ?? []
        })
      ),
    ties: { serves: () => householdPaying, activeSince: () => [householdPaying] },
    entries: { asAccounts: ["payment."] }
  } satisfies PersonalDataContribution
})

/** A household's attempts to pay. */
export const personalDataExport = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return {
    room: "payments",
    document: ({ townId, householdId, accountId }: DataSubject) =>
      Effect.map(
        sql`select t.refdet as reference, t.amount_cents, t.state, t.started_at, (t.account_id = ${accountId}) as by_me,
            q.opened_at as set_aside_at, q.decision, q.reason as decision_reason
          from payment_attempts t
          left join payment_quarantines q on q.town_id = t.town_id and q.attempt_id = t.id
          where t.town_id = ${townId} and t.household_id = ${householdId} order by t.started_at`,
        (tentativesDePaiement) => ({ tentativesDePaiement })
      )
  } satisfies PersonalDataExport
})
