import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { type Town, TownId, TownSettings } from "./Town.ts"

/** A town as it was read, and the version of the row that it was read from. */
interface Known {
  readonly version: string
  readonly town: Town
}

/**
 * The towns of the installation, by their slugs. A portal asks for them every few seconds, and reading the settings of two hundred takes
 * longer than all else it does: only those whose row is another one than before are read.
 */
export const townList = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  let known: ReadonlyMap<string, Known> = new Map()

  // where a row stands and who wrote it: both change with whatever is written
  const version = sql`xmin::text || ' ' || ctid::text as version`

  const read = Effect.fnUntraced(function* (ids: ReadonlyArray<string>) {
    if (ids.length === 0) return []
    const rows = yield* sql<{ id: string; version: string; settings: unknown }>`select id, ${version}, settings
      from towns where ${sql.in("id", ids)}`
    return yield* Effect.forEach(rows, (row) =>
      Effect.map(decodeSettings(row.settings), (settings) => {
        const town: Town = { id: TownId.make(row.id), settings }
        return [row.id, { version: row.version, town }] as const
      })
    )
  })

  return Effect.gen(function* () {
    const rows = yield* sql<{ id: string; version: string }>`select id, ${version} from towns order by slug`
    const changed = rows.filter((row) => known.get(row.id)?.version !== row.version).map(({ id }) => id)
    const latest = new Map([...known, ...(yield* read(changed))])
    known = latest
    return rows.flatMap(({ id }) => latest.get(id)?.town ?? [])
  }).pipe(Effect.orDie, Effect.withSpan("Towns.list"))
})

const decodeSettings = Schema.decodeUnknownEffect(TownSettings)
