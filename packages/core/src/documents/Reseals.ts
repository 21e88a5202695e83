import { Cause, Context, Effect, Exit, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { healthSealContext } from "../children/sections/health.ts"
import { changeSealContext } from "../households/sections/sectionChanges.ts"
import { Seals } from "../platform/crypto/Seals.ts"
import type { Sealed } from "../platform/crypto/seal.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import type { SectionName } from "../towns/sectionNames.ts"
import { submissionPlace } from "./Document.ts"

/** How far sealing everything anew has come. */
export interface Resealed {
  /** Rows that another key than the current one had sealed. */
  readonly stale: number
  readonly resealed: number
  /** Rows that did not open: their key is not in the keyring, or they were damaged; by the key's name. */
  readonly unopened: Readonly<Record<string, number>>
}

/** Seals with the current key what an older one had sealed, so that the older one can be thrown away. All towns. */
export class Reseals extends Context.Service<
  Reseals,
  {
    /** How many rows an older key had sealed. */
    readonly stale: Effect.Effect<number>
    /**
     * Works in batches, each its own transaction: interrupted, it goes on where it was; families change their files meanwhile.
     * What does not open is counted and left as it is.
     */
    run(onProgress: (done: number, total: number) => Effect.Effect<void>): Effect.Effect<Resealed>
  }
>()("@portail-familles/core/documents/Reseals") {
  static readonly layer = Layer.effect(
    Reseals,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const seals = yield* Seals

      const staleKeys = Effect.gen(function* () {
        const keys = yield* sql<{ keyId: string }>`select key_id from child_health
          union select key_id from section_changes where sealed is not null
          union select key_id from document_submissions where sealed is not null`
        return JSON.stringify(keys.filter(seals.isStale).map(({ keyId }) => keyId))
      })

      const stale = Effect.fnUntraced(function* (keys: string) {
        const [row] = yield* sql<{ rows: number }>`select
          (select count(*) from child_health where key_id in (select jsonb_array_elements_text(${keys}::jsonb)))::int +
          (select count(*) from section_changes where sealed is not null
            and key_id in (select jsonb_array_elements_text(${keys}::jsonb)))::int +
          (select count(*) from document_submissions where sealed is not null
            and key_id in (select jsonb_array_elements_text(${keys}::jsonb)))::int as rows`
        return row?.rows ?? 0
      })

      /** The next rows after one, by town and id; `for update`: what a family writes meanwhile is not overwritten. */
      const next = (table: SealedTable, keys: string, after: Place) => {
        const { name, id, columns } = table
        return sql<SealedRow>`select town_id, ${sql.literal(id)} as id, key_id, sealed${sql.literal(columns)}
          from ${sql(name)}
          where (town_id, ${sql.literal(id)}) > (${after.townId}::uuid, ${after.id}::uuid) and sealed is not null
            and key_id in (select jsonb_array_elements_text(${keys}::jsonb))
          order by town_id, ${sql.literal(id)} limit ${batch} for update`
      }

      const resealed = (place: string, sealed: Sealed) =>
        Effect.exit(Effect.map(seals.openJson(place, sealed), (plain) => seals.sealJson(place, plain)))

      const oneBatch = Effect.fnUntraced(function* (table: SealedTable, keys: string, after: Place) {
        const rows = yield* next(table, keys, after)
        const unopened: Array<string> = []
        for (const row of rows) {
          const exit = yield* resealed(table.place(row), { keyId: row.keyId, bytes: row.sealed })
          if (Exit.isSuccess(exit)) {
            const { keyId, bytes } = exit.value
            yield* sql`update ${sql(table.name)} set key_id = ${keyId}, sealed = ${bytes}
              where town_id = ${row.townId} and ${sql.literal(table.id)} = ${row.id}`
          } else if (Cause.hasInterruptsOnly(exit.cause)) return yield* Effect.interrupt
          else unopened.push(row.keyId)
        }
        return { rows, unopened }
      }, sql.withTransaction)

      const run = Effect.fn("Reseals.run")(function* (
        onProgress: (done: number, total: number) => Effect.Effect<void>
      ) {
        const keys = yield* staleKeys
        const total = yield* stale(keys)
        const unopened: Record<string, number> = {}
        let [seen, failed] = [0, 0]
        for (const table of sealedTables) {
          let after: Place = nowhere
          for (;;) {
            const done = yield* oneBatch(table, keys, after)
            const last = done.rows.at(-1)
            if (last === undefined) break
            after = last
            seen += done.rows.length
            failed += done.unopened.length
            for (const keyId of done.unopened) unopened[keyId] = (unopened[keyId] ?? 0) + 1
            yield* onProgress(seen, Math.max(seen, total))
          }
        }
        return { stale: Math.max(seen, total), resealed: seen - failed, unopened }
      }, orDieSql)

      return Reseals.of({ stale: Effect.flatMap(staleKeys, stale).pipe(Effect.orDie), run })
    })
  )
}

const batch = 200

interface Place {
  readonly townId: string
  readonly id: string
}

const nowhere: Place = {
  townId: "00000000-0000-0000-0000-000000000000",
  id: "00000000-0000-0000-0000-000000000000"
}

interface SealedRow extends Place {
  readonly keyId: string
  readonly sealed: Uint8Array
  readonly householdId: string
  readonly subjectId: string
  readonly section: SectionName
}

/** A table with something sealed, and where each of its rows belongs. */
interface SealedTable {
  readonly name: string
  readonly id: string
  readonly columns: string
  readonly place: (row: SealedRow) => string
}

const sealedTables: ReadonlyArray<SealedTable> = [
  { name: "child_health", id: "child_id", columns: "", place: ({ townId, id }) => healthSealContext(townId, id) },
  {
    name: "section_changes",
    id: "id",
    columns: ", household_id, subject_id, section",
    place: (row) => changeSealContext(row)
  },
  {
    name: "document_submissions",
    id: "id",
    columns: "",
    place: ({ townId, id }) => submissionPlace(townId, id)
  }
]
