import { Cause, Effect, Exit } from "effect"
import { SqlClient } from "effect/sql"
import { orDieSql } from "../sql/failures.ts"
import { Seals } from "./Seals.ts"

/** A row by its town and id, in whose order things are sealed anew. */
export interface RowKey {
  readonly townId: string
  readonly id: string
}

/** Some things that were sealed anew, and those that did not open. */
export interface ResealedBatch {
  /** In order; empty where nothing is left. */
  readonly rows: ReadonlyArray<RowKey>
  /** The names of the keys that the rows left as they are had been sealed with. */
  readonly unopened: ReadonlyArray<string>
}

/** What an area sealed, in all towns, and how it is sealed anew with the current key. Each area contributes its own. */
export interface Resealing {
  readonly table: string
  /** How many things an older key had sealed. */
  readonly stale: Effect.Effect<number>
  /** Seals anew the next things after one; what does not open is left as it is. Families change theirs meanwhile. */
  batch(after: RowKey): Effect.Effect<ResealedBatch>
}

/** A sealed row as it is read to be sealed anew. */
export interface SealedRow extends RowKey {
  readonly keyId: string
  readonly sealed: Uint8Array
}

/** A table with columns `key_id` and `sealed`, and where each of its rows belongs. */
export interface SealedTable<Row extends SealedRow> {
  readonly table: string
  /** The column that is the row's id beside its town. */
  readonly id: string
  /** What else its place needs. */
  readonly columns: ReadonlyArray<string>
  readonly place: (row: Row) => string
}

/** Rows in one transaction. */
const batchSize = 200

/** Seals a table's rows anew, in batches that are a transaction each. */
export const resealTable = <Row extends SealedRow>({ table, id, columns, place }: SealedTable<Row>) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const seals = yield* Seals
    const isStale = sql`sealed is not null and key_id <> ${seals.currentKeyId}`
    const selected = sql.literal(["town_id", `${id} as id`, "key_id", "sealed", ...columns].join(", "))

    // `for update`: what a family writes meanwhile is not overwritten
    const next = (after: RowKey) => sql<Row>`select ${selected} from ${sql(table)}
      where (town_id, ${sql(id)}) > (${after.townId}::uuid, ${after.id}::uuid) and ${isStale}
      order by town_id, ${sql(id)} limit ${batchSize} for update`

    const sealAnew = (row: Row) =>
      Effect.exit(
        Effect.map(seals.openJson(place(row), { keyId: row.keyId, bytes: row.sealed }), (plain) =>
          seals.sealJson(place(row), plain)
        )
      )

    const batch = Effect.fnUntraced(
      function* (after: RowKey) {
        const rows = yield* next(after)
        const unopened: Array<string> = []
        for (const row of rows) {
          const exit = yield* sealAnew(row)
          if (Exit.isSuccess(exit)) {
            const { keyId, bytes } = exit.value
            yield* sql`update ${sql(table)} set key_id = ${keyId}, sealed = ${bytes}
              where town_id = ${row.townId} and ${sql(id)} = ${row.id}`
          } else if (Cause.hasInterruptsOnly(exit.cause)) return yield* Effect.interrupt
          else unopened.push(row.keyId)
        }
        return { rows, unopened }
      },
      sql.withTransaction,
      orDieSql
    )

    const stale = Effect.map(
      sql<{ rows: number }>`select count(*)::int as rows from ${sql(table)} where ${isStale}`,
      ([row]) => row?.rows ?? 0
    ).pipe(orDieSql)

    const resealing: Resealing = { table, stale, batch }
    return resealing
  })
