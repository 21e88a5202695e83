import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type {
  Coverage,
  DataSubject,
  HouseholdKey,
  Leaving,
  Merging,
  PersonalDataContribution,
  PersonalDataExport
} from "../platform/privacy/Contribution.ts"
import { among, rowCount } from "../platform/privacy/rows.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { todayInParis } from "../platform/time/today.ts"
import type { tables } from "./tables.ts"

const books = "the town's books: how a payment came about stays as long as it"

const debited = "the town's books: what its bank was asked for stays as long as what was paid"

const covers = {
  debit_mandates: { exported: ["mandatsDePrelevement"], kept: debited },
  former_debit_accounts: { exported: [], unexported: "accounts that an exported mandate named before", kept: debited },
  debits: { exported: ["prelevements"], kept: debited },
  debit_invoices: { exported: [], unexported: "which invoices an exported debit was for", kept: debited },
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
      { subject: "household", table: "debit_mandates", column: "household_id" },
      { subject: "household", table: "debits", column: "household_id" },
      { subject: "account", table: "debit_mandates", column: "account_id" },
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
    erase: {
      counts: ["mandates"],
      run: Effect.fnUntraced(function* ({ townId, household }: Leaving) {
        yield* sql`update former_debit_accounts f set key_id = null, sealed = null from debit_mandates m
          where m.town_id = f.town_id and m.id = f.mandate_id and f.town_id = ${townId}
            and ${among(sql, "m.household_id", household)} and f.sealed is not null`
        const mandates = yield* rowCount(sql`update debit_mandates set key_id = null, sealed = null,
          ended_on = coalesce(ended_on, ${yield* todayInParis}::date), end_reason = coalesce(end_reason, 'household-left')
          where town_id = ${townId} and ${among(sql, "household_id", household)} and sealed is not null returning id`)
        return { mandates }
      })
    },
    // a household that has a mandate of its own keeps that one
    move: Effect.fnUntraced(function* ({ townId, household: { from, to } }: Merging) {
      const moved = yield* sql`update debit_mandates m set household_id = ${to} where m.town_id = ${townId}
        and m.household_id = ${from} and (m.ended_on is not null or not exists (select 1 from debit_mandates o
          where o.town_id = m.town_id and o.household_id = ${to} and o.regie_code = m.regie_code and o.ended_on is null))
        returning id`
      yield* sql`update debit_mandates set household_id = ${to}, ended_on = ${yield* todayInParis}::date, end_reason = 'closed'
        where town_id = ${townId} and household_id = ${from}`
      return { mandates: moved.length }
    }),
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
          where t.town_id = ${townId} and t.household_id = ${householdId} order by t.started_at, t.id`,
        (tentativesDePaiement) => ({ tentativesDePaiement })
      ).pipe(
        Effect.flatMap((attempts) =>
          Effect.map(
            Effect.all([
              sql`select m.reference, m.regie_code, m.iban_end, m.signed_on::text, m.ended_on::text, m.end_reason
                from debit_mandates m where m.town_id = ${townId} and m.household_id = ${householdId} order by m.signed_on, m.reference`,
              sql`select d.end_to_end_id as reference, d.amount_cents, o.collection_on::text, d.outcome, d.return_code
                from debits d join debit_orders o on o.town_id = d.town_id and o.id = d.order_id
                where d.town_id = ${townId} and d.household_id = ${householdId} order by o.collection_on, d.end_to_end_id`
            ]),
            ([mandatsDePrelevement, prelevements]) => ({ ...attempts, mandatsDePrelevement, prelevements })
          )
        )
      )
  } satisfies PersonalDataExport
})
