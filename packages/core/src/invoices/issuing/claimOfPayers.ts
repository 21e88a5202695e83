import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { Ids } from "../../platform/ids/Ids.ts"
import type { IssueDays, RunPeriod } from "./Run.ts"

interface IssuedRun {
  readonly id: string
  readonly regieCode: string
  readonly period: RunPeriod
}

interface Claim {
  readonly code: string
  readonly name: string
  readonly cents: number
}

/**
 * Claims of those who pay a part of a month's prices what runs of it say and no run has claimed of them yet, in the caller's transaction,
 * which has issued the run and holds the counter of its cash office.
 */
export const claimOfPayers = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const ids = yield* Ids

  /** What is due by the lines that stand: not those of an invoice that an agent alone has cancelled. */
  const due = (townId: string, { id, regieCode, period }: IssuedRun) =>
    sql<Claim>`with line as (
        select l.trace #>> '{payer,code}' as code, l.trace #>> '{payer,name}' as name, -l.amount_cents as cents
        from invoice_runs r
        join run_documents d on d.town_id = r.town_id and d.run_id = r.id and d.revision = r.revision and d.outcome <> 'left-out'
        join run_lines l on l.town_id = d.town_id and l.run_id = d.run_id and l.revision = d.revision
          and l.household_id = d.household_id and l.kind = 'payer'
        where r.town_id = ${townId} and r.regie_code = ${regieCode} and r.period = ${period}
          and (r.state = 'issued' or r.id = ${id}::uuid)
          and not (d.outcome = 'invoice' and d.total_cents = (select coalesce(sum(n.amount_cents), 0) from credit_note_cards n
            where n.town_id = d.town_id and n.invoice_id = d.invoice_id and n.run_id is null))),
      claimed as (
        select p.payer_code, max(p.payer_name) as name, sum(p.total_cents) as cents
        from payer_invoices p join invoice_runs r on r.town_id = p.town_id and r.id = p.run_id
        where p.town_id = ${townId} and p.regie_code = ${regieCode} and r.period = ${period} group by p.payer_code)
      select coalesce(l.code, c.payer_code) as code, coalesce(l.name, c.name) as name,
        (coalesce(l.cents, 0) - coalesce(c.cents, 0))::int as cents
      from (select code, max(name) as name, sum(cents) as cents from line where code is not null group by code) l
      full join claimed c on c.payer_code = l.code
      where coalesce(l.cents, 0) <> coalesce(c.cents, 0) order by 1`

  return Effect.fnUntraced(function* (
    townId: string,
    run: IssuedRun,
    { year, prefix }: { readonly year: number; readonly prefix: string },
    { issuedOn, dueOn }: IssueDays
  ) {
    const claims = yield* due(townId, run)
    if (claims.length === 0) return
    const rows = yield* Effect.forEach(claims, (claim) => Effect.map(ids.next, (id) => ({ ...claim, id })))
    yield* sql`insert into payer_invoices (town_id, id, run_id, payer_code, payer_name, regie_code, year, sequence, number, issued_on,
        due_on, total_cents)
      select ${townId}, c.id, ${run.id}::uuid, c.code, c.name, ${run.regieCode}, ${year}, l.last + c.place,
        ${prefix} || 'P' || lpad((l.last + c.place)::text, 5, '0'), ${issuedOn}::date, ${dueOn}::date, c.cents
      from (select coalesce(max(sequence), 0) as last from payer_invoices
        where town_id = ${townId} and regie_code = ${run.regieCode} and year = ${year}) l,
        unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ code }) => code)}::text[], ${rows.map(({ name }) => name)}::text[],
          ${rows.map(({ cents }) => cents)}::integer[]) with ordinality c(id, code, name, cents, place)`
  })
})
