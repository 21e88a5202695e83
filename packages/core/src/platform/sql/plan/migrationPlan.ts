import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { CurrentTransformer } from "effect/sql/Statement"
import { layerOf } from "../Database.ts"
import { openInMemory } from "../embedded/EmbeddedDatabase.ts"
import { orDieSql } from "../failures.ts"
import { migrateTo, migrationNames, pendingMigrations } from "../migrations.ts"
import { secondsOf, type Understood, understand } from "./statements.ts"

/** A statement of a pending migration, and what it does to a table of so many rows. */
export interface PlannedStatement extends Understood {
  /** Rows of the table as the server last counted them; 0 where it is new or empty. */
  readonly rows: number
  /** Seconds that others wait, about. */
  readonly seconds: number
}

/** A pending migration, statement by statement. */
export interface PlannedMigration {
  readonly name: string
  readonly statements: ReadonlyArray<PlannedStatement>
}

/** What each migration of this program after one says to a database, tried on an empty one in memory. */
export const statementsAfter = Effect.fnUntraced(function* (last: string | undefined) {
  const database = layerOf(yield* openInMemory())
  const from = last === undefined ? 0 : migrationNames.indexOf(last) + 1
  return yield* Effect.gen(function* () {
    if (last !== undefined) yield* migrateTo(last)
    const said: Array<{ readonly name: string; readonly statements: ReadonlyArray<Understood> }> = []
    for (const name of migrationNames.slice(from)) {
      const statements: Array<Understood> = []
      yield* Effect.provideService(migrateTo(name), CurrentTransformer, (statement) => {
        const [text] = statement.compile()
        if (!/portail_migrations/.test(text)) statements.push(understand(text))
        return Effect.succeed(statement)
      })
      said.push({ name, statements })
    }
    return said
  }).pipe(Effect.provide(database))
}, Effect.scoped)

/** What the pending migrations of a database would do, and for how long. Changes nothing, and locks nothing. */
export const migrationPlan: Effect.Effect<ReadonlyArray<PlannedMigration>, never, SqlClient.SqlClient> = Effect.gen(
  function* () {
    const sql = yield* SqlClient.SqlClient
    const pending = yield* pendingMigrations
    const [first] = pending
    if (first === undefined) return []
    const counts = yield* orDieSql(
      sql<{
        readonly name: string
        readonly rows: number
      }>`select relname as name, greatest(reltuples, 0)::float8 as rows
        from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')`
    )
    const rowsOf = new Map(counts.map(({ name, rows }) => [name, Math.round(Number(rows))]))
    const said = yield* Effect.orDie(statementsAfter(migrationNames[migrationNames.indexOf(first) - 1]))
    return said
      .filter(({ name }) => pending.includes(name))
      .map(({ name, statements }) => ({
        name,
        statements: statements.map((understood) => {
          const rows = rowsOf.get(understood.table ?? "") ?? 0
          return { ...understood, rows, seconds: secondsOf(understood, rows) }
        })
      }))
  }
)
