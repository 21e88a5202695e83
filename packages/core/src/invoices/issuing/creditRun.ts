import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { creditNumbers, writeCredits } from "../../ledger/credits.ts"
import type { Receivable } from "../../ledger/Receivable.ts"
import { lockReceivables } from "../../ledger/receivables.ts"
import type { Town } from "../../towns/Town.ts"
import type { RunPeriod } from "./Run.ts"
import { creditWords } from "./words.ts"

/** Credits what a run has less than earlier ones, in the caller's transaction, latest invoice of the period first. */
export const creditRun = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const receivablesOf = yield* lockReceivables
  const numbersOf = yield* creditNumbers
  const write = yield* writeCredits

  return Effect.fnUntraced(function* (
    town: Town,
    run: { readonly id: string; readonly regieCode: string; readonly revision: number; readonly period: RunPeriod },
    issuedOn: string
  ) {
    const townId = town.id
    const its = sql`d.town_id = ${townId} and d.run_id = ${run.id} and d.revision = ${run.revision}`
    const wanted = yield* sql<{ householdId: string; cents: number }>`select d.household_id, -d.total_cents as cents
      from run_documents d where ${its} and d.outcome = 'credit'`
    if (wanted.length === 0) return
    const receivables = yield* receivablesOf(
      townId,
      sql`i.id in (select d.invoice_id from invoice_runs r join run_documents d on d.town_id = r.town_id and d.run_id = r.id
        and d.revision = r.revision and d.outcome = 'invoice'
        where r.town_id = ${townId} and r.regie_code = ${run.regieCode} and r.period = ${run.period} and r.state = 'issued'
          and d.household_id in (select c.household_id from run_documents c where c.town_id = ${townId} and c.run_id = ${run.id}
            and c.revision = ${run.revision} and c.outcome = 'credit'))`
    )
    const byHousehold = Map.groupBy(receivables, ({ householdId }) => householdId)
    // an invoice that is being paid waits for a later run: nobody knows yet what it leaves
    const held = wanted.filter(({ householdId }) => byHousehold.get(householdId)?.some(({ hold }) => hold !== null))
    if (held.length > 0) {
      const ids = JSON.stringify(held.map(({ householdId }) => householdId))
      yield* sql`update run_documents d set outcome = 'left-out', problems = d.problems || '[{"code": "being-paid"}]'
        where ${its} and d.household_id in (select value::uuid from jsonb_array_elements_text(${ids}::jsonb))`
    }
    const credits = wanted
      .filter((each) => !held.includes(each))
      .flatMap(({ householdId, cents }) => creditsOf(cents, byHousehold.get(householdId) ?? []))
    const numbers = yield* numbersOf(
      townId,
      credits.map(({ invoiceId }) => invoiceId)
    )
    yield* write(
      town,
      credits.map((credit) => ({ ...credit, number: numbers.get(credit.invoiceId) ?? "" })),
      creditWords(run.period),
      issuedOn,
      run.id
    )
  })
})

/** Parts of an amount in cents, each of an invoice that is not credited yet, the last one first. */
const creditsOf = (cents: number, receivables: ReadonlyArray<Receivable>) => {
  let left = cents
  return receivables.toReversed().flatMap(({ id, totalCents, creditedCents }) => {
    const amountCents = Math.min(left, totalCents - creditedCents)
    left -= amountCents
    return amountCents > 0 ? [{ invoiceId: id, amountCents }] : []
  })
}
