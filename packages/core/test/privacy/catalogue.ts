import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { Contributions } from "../../src/privacy/Contributions.ts"

/** Tables of the database that stand for people, name one or a mail address, or lead by a foreign key to such a table. */
const personalTables = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return yield* sql<{ name: string }>`
    with recursive tables as (
      select oid, relname::text as name from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')
        and not relispartition),
    personal as (
      select oid, name from tables t where name in ('households', 'adults', 'children', 'accounts')
        or exists (select 1 from pg_attribute a where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
          and (a.attname in ('household_id', 'adult_id', 'child_id', 'account_id', 'subject_id')
            or a.attname ~ '(^|_)(mail|recipient)$'))
      union
      select t.oid, t.name from personal p join pg_constraint c on c.contype = 'f' and c.confrelid = p.oid
        join tables t on t.oid = c.conrelid)
    select name from personal order by 1`
})

/** Tables that hold personal data and that no room's contribution covers. */
export const uncoveredTables = Effect.gen(function* () {
  const covered = new Set((yield* Contributions).flatMap(({ covers }) => Object.keys(covers)))
  const tables = yield* personalTables
  return tables.map(({ name }) => name).filter((name) => !covered.has(name))
})
