import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { decodeRows } from "../../platform/sql/decodeRows.ts"
import { sinceDay, throughDay } from "../../platform/time/parisDays.ts"
import { CarePayment } from "./Certificate.ts"
import { bornFrom } from "./carePaid.ts"

/** The payments of a year, in Paris, that went to the care of young children: of a town, or of one household. */
export const readCare = Effect.map(SqlClient.SqlClient, (sql) => {
  const inYear = (year: number) =>
    sql`${sinceDay(sql, "p.paid_at", `${year}-01-01`)} and ${throughDay(sql, "p.paid_at", `${year}-12-31`)}`
  return (townId: string, year: number, householdId?: string) => {
    const whose = householdId === undefined ? sql`true` : sql`p.household_id = ${householdId}`
    return sql`with concerned as (
        select distinct a.invoice_id from standing_allocations a
        join booked_payments p on p.town_id = a.town_id and p.id = a.payment_id
        where a.town_id = ${townId} and ${whose} and ${inYear(year)}),
      paid as (
        select a.invoice_id, p.paid_at, p.attempt_id, a.amount_cents,
          sum(a.amount_cents) over (partition by a.invoice_id order by p.paid_at, p.id) as covered
        from concerned c join standing_allocations a on a.town_id = ${townId} and a.invoice_id = c.invoice_id
        join booked_payments p on p.town_id = a.town_id and p.id = a.payment_id),
      care as (
        select l.invoice_id, l.child_id, sum(l.amount_cents) as cents
        from concerned c join invoice_lines l on l.town_id = ${townId} and l.invoice_id = c.invoice_id
        where l.component = 'care' and l.kind in ('price', 'extra', 'payer') and l.child_id is not null
        group by l.invoice_id, l.child_id)
      select i.household_id, a.adult_id as payer_id, k.id as child_id, k.given_name || ' ' || k.family_name as child,
        k.birth_date::text, care.cents::int as care_cents, i.total_cents as invoice_cents,
        (p.covered - p.amount_cents)::int as covered_before_cents, p.covered::int as covered_cents
      from paid p
      join receivables i on i.town_id = ${townId} and i.id = p.invoice_id
      join care on care.invoice_id = p.invoice_id
      join child_cards k on k.town_id = ${townId} and k.id = care.child_id and k.birth_date >= ${bornFrom(year)}::date
      left join attempt_cards t on t.town_id = ${townId} and t.id = p.attempt_id
      left join account_cards a on a.town_id = ${townId} and a.id = t.account_id
      where ${inYear(year)}
      order by i.household_id, k.birth_date, k.id, p.paid_at`.pipe(decodeRows(CarePayment))
  }
})
