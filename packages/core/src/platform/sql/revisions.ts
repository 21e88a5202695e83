import { Effect, Exit, Option, Request, RequestResolver, type Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { SqlError } from "effect/sql/SqlError"
import { orDieSql } from "./failures.ts"

/**
 * What changes whenever a town's rows change in a table whose every row has a `revision`, of the town whose id stands in a column: names
 * of ours. Empty where the town has no rows.
 */
export const revisionIn = (sql: SqlClient.SqlClient, table: string, townId: string) =>
  sql`(select coalesce(md5(string_agg(v.revision::text, ' ' order by v.revision)), '') from ${sql(table)} v
    where v.town_id = ${sql.literal(townId)})`

/** What a town has set in a table, read once and kept in memory as long as its rows stay the same. */
export interface KeptByRevision<A> {
  /** For one small query, which all share who ask at the same moment, of whatever table. */
  readonly of: (townId: string) => Effect.Effect<A>
  /** Without any query, for who has read `revisionIn` in a query of its own. */
  readonly at: (townId: string, revision: string) => Effect.Effect<A>
}

/** Keeps what `read` makes of a town's rows in a table; all get the same value, which none may change. */
export const keptByRevision = <A>(
  table: string,
  read: (townId: string) => Effect.Effect<A, SqlError | Schema.SchemaError>
): Effect.Effect<KeptByRevision<A>, never, SqlClient.SqlClient> =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const known = new Map<string, { readonly revision: string; readonly value: A }>()

    const at = Effect.fnUntraced(function* (townId: string, revision: string) {
      const kept = known.get(townId)
      if (kept?.revision === revision) return kept.value
      const value = yield* read(townId)
      known.set(townId, { revision, value })
      return value
    }, orDieSql)

    const of = Effect.fnUntraced(function* (townId: string) {
      const asked = { sql, table, townId }
      // a transaction sees what it wrote itself, and nobody else's question may run in it
      const alone = Option.isSome(yield* Effect.serviceOption(sql.transactionService))
      const [revision] = alone ? yield* revisions(sql, [asked]) : [yield* Effect.request(findRevision(asked), finding)]
      return yield* at(townId, revision ?? "")
    }, orDieSql)

    return { of, at }
  })

interface Asked {
  readonly sql: SqlClient.SqlClient
  readonly table: string
  readonly townId: string
}

interface FindRevision extends Request.Request<string, SqlError>, Asked {}
const findRevision = Request.of<FindRevision>()

/** The revisions in the order of who asks, by one statement. */
const revisions = Effect.fnUntraced(function* (sql: SqlClient.SqlClient, asked: ReadonlyArray<Asked>) {
  const tables = [...new Set(asked.map(({ table }) => table))].sort()
  const towns = [...new Set(asked.map(({ townId }) => townId))]
  const columns = tables.map((table) => sql`${revisionIn(sql, table, "t.id")} as ${sql(table)}`)
  const rows = yield* sql<Readonly<Record<string, string>>>`select t.id, ${sql.csv(columns)}
    from (select value::uuid as id from jsonb_array_elements_text(${JSON.stringify(towns)}::jsonb)) t`.withoutTransform
  const found = new Map(rows.map((row) => [row["id"], row]))
  return asked.map(({ table, townId }) => found.get(townId)?.[table] ?? "")
})

const finding = RequestResolver.makeGrouped<FindRevision, SqlClient.SqlClient>({
  key: ({ request }) => request.sql,
  resolver: (entries, sql) =>
    Effect.map(
      revisions(
        sql,
        entries.map(({ request }) => request)
      ),
      (found) => {
        for (const [index, entry] of entries.entries()) entry.completeUnsafe(Exit.succeed(found[index] ?? ""))
      }
    )
}).pipe(RequestResolver.batchN(200))
