import type { SqlClient } from "effect/sql"
import type { Fragment } from "effect/sql/Statement"

/** A figure of the data at this moment. Its labels are codes of towns and activities, never anything of a person. */
export interface Gauge {
  /** As `mails_waiting`; seconds and bytes end in their unit. */
  readonly name: string
  readonly labels: Readonly<Record<string, string>>
  readonly value: number
}

/** What a room shows of its tables: a select of `name`, `labels` and `value` over all towns at once, never one a town. */
export type GaugeSql = (sql: SqlClient.SqlClient) => Fragment

/** The rows of several figures without labels, each an aggregate of the same `from`. */
export const figures = (
  sql: SqlClient.SqlClient,
  names: Readonly<Record<string, Fragment>>,
  from: Fragment
): Fragment => {
  const values = Object.values(names)
  const listed = Object.keys(names).map((name, place) => sql`(${name}, f.v[${sql.literal(String(place + 1))}])`)
  return sql`select g.name::text, '{}'::jsonb as labels, g.value::float8
    from (select array[${sql.csv(values.map((value) => sql`(${value})::float8`))}] as v from ${from}) f
    cross join lateral (values ${sql.csv(listed)}) g(name, value)`
}

/** Seconds since the oldest of these instants; 0 where there is none. */
export const age = (sql: SqlClient.SqlClient, oldest: Fragment): Fragment =>
  sql`coalesce(greatest(extract(epoch from now() - min(${oldest})), 0), 0)`
