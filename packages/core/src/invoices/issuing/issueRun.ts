import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../accounts/FamilyAccess.ts"
import { auditOf } from "../../audit/Audit.ts"
import { issueReceivablesOf } from "../../ledger/issueReceivables.ts"
import { lockTown } from "../../platform/locks/locks.ts"
import { decodeRows } from "../../platform/sql/decodeRows.ts"
import { now } from "../../platform/time/now.ts"
import { InvoiceAction } from "../auditActions.ts"
import { writeBordereau } from "../bordereaux/writeBordereau.ts"
import { claimOfPayers } from "./claimOfPayers.ts"
import { creditRun } from "./creditRun.ts"
import { joinByHashes } from "./joinByHashes.ts"
import type { IssueDays, RunPeriod } from "./Run.ts"
import { periodWords } from "./words.ts"

const Counter = Schema.Struct({ series: Schema.Int, last: Schema.Int })
const Counted = Schema.Struct({ invoices: Schema.Int, cents: Schema.Int })

/**
 * Issues a draft, in the caller's transaction: takes the numbers of its cash office, claims what it says, and closes it. What was not
 * committed took no number.
 */
export const issueRun = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const lock = yield* lockTown
  const claim = yield* issueReceivablesOf
  const withoutStatistics = yield* joinByHashes
  const credit = yield* creditRun
  const claimPayers = yield* claimOfPayers
  const bordereau = yield* writeBordereau
  const audit = yield* auditOf(InvoiceAction)

  /** The counter of a cash office and year, locked until the transaction ends. */
  const counterOf = Effect.fnUntraced(function* (townId: string, regie: string, year: number) {
    yield* sql`insert into invoice_counters (town_id, regie_code, year, series)
      select ${townId}, ${regie}, ${year}, coalesce((select max(series) from invoice_counters
          where town_id = ${townId} and regie_code = ${regie}),
        (select max(series) from invoice_counters where town_id = ${townId}) + 1, 1)
      on conflict (town_id, regie_code, year) do nothing`
    const [counter] = yield* sql`select series, last from invoice_counters
      where town_id = ${townId} and regie_code = ${regie} and year = ${year} for update`.pipe(decodeRows(Counter))
    return counter ?? { series: 1, last: 0 }
  })

  return Effect.fnUntraced(function* (
    staff: StaffAccess,
    run: { readonly id: string; readonly regieCode: string; readonly revision: number; readonly period: RunPeriod },
    { issuedOn, dueOn }: IssueDays
  ) {
    const { townId, actor } = staff
    yield* lock(townId, "invoice runs")
    yield* withoutStatistics
    // what was only drafted before says nothing any more
    const former = sql`town_id = ${townId} and run_id = ${run.id} and revision < ${run.revision}`
    yield* sql`delete from run_lines where ${former}`
    yield* sql`delete from run_documents where ${former}`
    const year = Number(issuedOn.slice(0, 4))
    const { series, last } = yield* counterOf(townId, run.regieCode, year)
    const its = sql`d.town_id = ${townId} and d.run_id = ${run.id} and d.revision = ${run.revision}`
    yield* sql`update run_documents d set outcome = 'left-out' where ${its}
      and exists (select 1 from jsonb_array_elements(d.problems) p where p ->> 'code' in ('no-tariff', 'two-tariffs'))`
    // a sum that another run has claimed since the draft: drafted again, it is right
    yield* sql`update run_documents d set outcome = 'left-out', problems = d.problems || '[{"code": "outdated"}]'
      where ${its} and exists (select 1 from run_lines l join run_carries c on c.town_id = l.town_id
        and c.from_run_id = (l.trace ->> 'runId')::uuid and c.household_id = l.household_id
        where l.town_id = d.town_id and l.run_id = d.run_id and l.revision = d.revision and l.household_id = d.household_id
          and l.kind = 'carried')`
    yield* credit(staff.town, run, issuedOn)
    yield* sql`insert into run_carries (town_id, from_run_id, household_id, run_id)
      select l.town_id, (l.trace ->> 'runId')::uuid, l.household_id, l.run_id
      from run_documents d join run_lines l on l.town_id = d.town_id and l.run_id = d.run_id and l.revision = d.revision
        and l.household_id = d.household_id and l.kind = 'carried'
      where ${its} and d.outcome <> 'left-out'`
    const prefix = `${year}${String(series).padStart(2, "0")}`
    yield* claim(
      townId,
      sql`select d.invoice_id as id, d.household_id, ${run.regieCode}::text as regie_code,
          ${prefix} || lpad((${last} + row_number() over (order by h.external_ref collate "C", d.household_id))::text, 6, '0') as number,
          ${issuedOn}::date as issued_on, ${dueOn}::date as due_on, ${periodWords(run.period)}::text as period, d.total_cents,
          sha256(convert_to(d.invoice_id::text || d.total_cents, 'UTF8')) as content_hash
        from run_documents d join household_cards h on h.town_id = d.town_id and h.id = d.household_id
        where ${its} and d.outcome = 'invoice'`
    )
    yield* sql`insert into invoice_numbers (town_id, regie_code, year, sequence, invoice_id)
      select d.town_id, ${run.regieCode}, ${year}, right(i.number, 6)::integer, d.invoice_id
      from run_documents d join receivables i on i.town_id = d.town_id and i.id = d.invoice_id
      where ${its} and d.outcome = 'invoice'`
    yield* sql`insert into invoice_lines (town_id, invoice_id, position, child_id, activity, description, quantity, unit,
        unit_price_cents, amount_cents, tariff, kind, component, activity_code, unit_code, first_day, last_day, trace)
      select l.town_id, d.invoice_id, l.position, l.child_id, l.activity, l.description, l.quantity, l.unit, l.unit_price_cents,
        l.amount_cents, l.tariff, l.kind, l.component, l.activity_code, l.unit_code, l.first_day, l.last_day, l.trace
      from run_documents d join run_lines l on l.town_id = d.town_id and l.run_id = d.run_id and l.revision = d.revision
        and l.household_id = d.household_id
      where ${its} and d.outcome = 'invoice'`
    yield* claimPayers(townId, run, { year, prefix }, { issuedOn, dueOn })
    const [counted] = yield* sql`select count(*)::int as invoices, coalesce(sum(d.total_cents), 0)::int as cents
      from run_documents d where ${its} and d.outcome = 'invoice'`.pipe(decodeRows(Counted))
    yield* sql`update invoice_counters set last = last + ${counted?.invoices ?? 0}
      where town_id = ${townId} and regie_code = ${run.regieCode} and year = ${year}`
    const collection = staff.town.settings.regies.find(({ code }) => code === run.regieCode)?.collection ?? {
      kind: "regie"
    }
    const words = periodWords(run.period)
    yield* bordereau(townId, { runId: run.id, regieCode: run.regieCode, collection, issuedOn, period: words })
    yield* sql`update invoice_runs set state = 'issued', issued_on = ${issuedOn}, due_on = ${dueOn}, issued_at = ${yield* now},
        issued_by = ${actor} where town_id = ${townId} and id = ${run.id}`
    yield* audit.record(staff, {
      action: "invoice.run",
      subjectType: "invoice-run",
      subjectId: run.id,
      after: { period: run.period, regie: run.regieCode, ...counted }
    })
  })
})
