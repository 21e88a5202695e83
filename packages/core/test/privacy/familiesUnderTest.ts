import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { Invoices } from "../../src/invoices/Invoices.ts"
import { personalData, personalDataExports } from "../../src/personalData.ts"
import { newId } from "../../src/platform/ids/Ids.ts"
import { privacyLayer } from "../../src/privacy/layer.ts"
import type { Town } from "../../src/towns/Town.ts"
import { services as files } from "../children/filesUnderTest.ts"

/** What erases, merges, sweeps and exports, over families' files and invoices. */
export const services = privacyLayer.pipe(
  Layer.provideMerge(Layer.mergeAll(personalData, personalDataExports)),
  Layer.provideMerge(Invoices.layer),
  Layer.provideMerge(files)
)

/** Settles an invoice whole, as the cash office does. */
export const pay = (town: Town, householdId: string, invoiceId: string, cents: number) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const id = yield* newId
    yield* sql`insert into payments (town_id, id, household_id, regie_code, means, amount_cents, paid_at, recorded_at)
      values (${town.id}, ${id}, ${householdId}, 'enfance', 'cash', ${cents}, '2026-02-01', now())`
    yield* sql`insert into payment_allocations (town_id, payment_id, invoice_id, amount_cents)
      values (${town.id}, ${id}, ${invoiceId}, ${cents})`
  })

/** Whether any table of the database still says a word, in a row of the town; which tables do. The log apart: it is append-only. */
export const tablesSaying = (town: Town, word: string) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const tables = yield* sql<{ name: string }>`select c.relname as name from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'town_id'
      where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and c.relname <> 'audit_entries'`
    const saying: Array<string> = []
    for (const { name } of tables) {
      const rows = yield* sql`select 1 as one from ${sql(name)} t
        where t.town_id = ${town.id} and position(lower(${word}) in lower(to_jsonb(t)::text)) > 0 limit 1`
      if (rows.length > 0) saying.push(name)
    }
    return saying.sort()
  })
