import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { decodeRows } from "../../platform/sql/decodeRows.ts"
import { monthsAfter } from "../../platform/time/days.ts"
import type { RunPeriod } from "./Run.ts"
import { RunLine } from "./Run.ts"
import type { FamilyBefore } from "./runDocuments.ts"

const IssuedLine = Schema.Struct({
  ...RunLine.fields,
  regieCode: Schema.String,
  householdId: Schema.String
})

const LastTotal = Schema.Struct({ regieCode: Schema.String, householdId: Schema.String, cents: Schema.Int })

const Carried = Schema.Struct({ ...LastTotal.fields, runId: Schema.String, period: Schema.String })

/** Reads what issued runs of a period claimed of some households, and what those of the month before came to. */
export const readBefore = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return Effect.fnUntraced(function* (townId: string, period: RunPeriod, households: ReadonlyArray<string>) {
    const among = sql`(select value::uuid from jsonb_array_elements_text(${JSON.stringify(households)}::jsonb))`
    const issuedOf = (of: RunPeriod) => sql`r.town_id = ${townId} and r.period = ${of} and r.state = 'issued'`
    const lines =
      yield* sql`select r.regie_code, l.household_id, l.child_id, l.kind, l.component, l.activity_code, l.unit_code,
        l.activity, l.description, l.quantity, l.unit, l.unit_price_cents, l.amount_cents, l.tariff, l.first_day, l.last_day, l.trace
      from invoice_runs r
      join run_documents d on d.town_id = r.town_id and d.run_id = r.id and d.revision = r.revision and d.outcome <> 'left-out'
      join run_lines l on l.town_id = d.town_id and l.run_id = d.run_id and l.revision = d.revision
        and l.household_id = d.household_id
      where ${issuedOf(period)} and d.household_id in ${among} and l.kind <> 'carried'
      order by r.sequence, l.position`.pipe(decodeRows(IssuedLine))
    const totals = yield* sql`select r.regie_code, d.household_id, sum(d.total_cents)::int as cents
      from invoice_runs r
      join run_documents d on d.town_id = r.town_id and d.run_id = r.id and d.revision = r.revision and d.outcome <> 'left-out'
      where ${issuedOf(monthsAfter(`${period}-01`, -1).slice(0, 7))} and d.household_id in ${among}
      group by r.regie_code, d.household_id`.pipe(decodeRows(LastTotal))
    const carried = yield* sql`select r.regie_code, d.household_id, r.id as run_id, r.period, d.total_cents as cents
      from invoice_runs r
      join run_documents d on d.town_id = r.town_id and d.run_id = r.id and d.revision = r.revision and d.outcome = 'carried'
      where r.town_id = ${townId} and r.state = 'issued' and r.period <= ${period} and d.household_id in ${among}
        and not exists (select 1 from run_carries c where c.town_id = d.town_id and c.from_run_id = d.run_id
          and c.household_id = d.household_id)
      order by r.period, r.sequence`.pipe(decodeRows(Carried))
    const [issued, last] = [Map.groupBy(lines, householdOf), Map.groupBy(totals, householdOf)]
    const waiting = Map.groupBy(carried, householdOf)
    return (householdId: string): FamilyBefore => ({
      issued: (issued.get(householdId) ?? []).map(({ householdId: _, ...line }) => line),
      carried: waiting.get(householdId) ?? [],
      lastCents: new Map((last.get(householdId) ?? []).map(({ regieCode, cents }) => [regieCode, cents]))
    })
  })
})

const householdOf = ({ householdId }: { readonly householdId: string }): string => householdId
