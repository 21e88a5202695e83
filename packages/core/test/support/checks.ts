import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** The values that the check constraint of a column admits, sorted: what an enumeration in code is compared with. */
export const valuesChecked = (table: string, column: string) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const [check] = yield* sql<{ definition: string }>`select pg_get_constraintdef(c.oid) as definition
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and c.conkey = array[a.attnum]
      where c.contype = 'c' and c.conrelid = ${table}::regclass and a.attname = ${column}
        and pg_get_constraintdef(c.oid) ~ 'ANY'`
    return [...(check?.definition ?? "").matchAll(/'([^']*)'::text/g)].map(([, value]) => value).sort()
  })
