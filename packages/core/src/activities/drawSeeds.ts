import { createHash, randomBytes } from "node:crypto"
import { Effect, Option } from "effect"
import { SqlClient } from "effect/sql"
import { KeyringUnusable } from "../platform/crypto/keyring.ts"
import { Seals } from "../platform/crypto/Seals.ts"
import { Ids } from "../platform/ids/Ids.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { now } from "../platform/time/now.ts"
import type { Activity, ActivityPeriod } from "./Activity.ts"

/** The seed of a period's draw: 64 hexadecimal digits, null until it is published; its SHA-256 is known from the beginning. */
export interface PublishedSeed {
  readonly activity: string
  readonly period: string
  /** ISO day on which the period begins: a code comes again another year. */
  readonly startsOn: string
  readonly seedHash: string
  readonly seed: string | null
}

interface SealedSeed {
  readonly townId: string
  readonly id: string
  readonly seed: string | null
  readonly keyId: string | null
  readonly sealed: Uint8Array | null
}

/** SHA-256 of a seed's bytes, both in hexadecimal digits: what anybody can check. */
export const hashOfSeed = (seed: string): string => createHash("sha256").update(Buffer.from(seed, "hex")).digest("hex")

/** What a seed is sealed for: it opens nowhere else. */
export const seedPlace = (townId: string, id: string): string => `draw-seed ${townId} ${id}`

/** What anybody may know of a town's seeds. */
export const publishedSeeds = Effect.map(
  SqlClient.SqlClient,
  (sql) => (townId: string) =>
    sql<PublishedSeed>`select activity, period, starts_on, seed_hash, case when published_at is not null then seed end as seed
      from draw_seeds where town_id = ${townId} order by activity, starts_on`
)

/** Seeds of draws: made before anybody asks for a place, so that nobody can choose one that suits; sealed until the draw is held. */
export const drawSeeds = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const ids = yield* Ids
  // towns without draws apply their file without a key
  const given = yield* Effect.serviceOption(Seals)
  const key = Option.match(given, {
    onNone: () => Effect.fail(new KeyringUnusable({ reason: "there is no key" })),
    onSome: Effect.succeed
  })

  /** A seed for each period that will be drawn and has none. */
  const make = Effect.fnUntraced(function* (townId: string, activities: ReadonlyArray<Activity>) {
    const drawn = activities.flatMap(({ code, periods }) =>
      periods.filter(({ mode }) => mode === "requests").map((period) => ({ activity: code, period }))
    )
    if (drawn.length === 0) return
    const seals = yield* key
    const rows = yield* Effect.forEach(drawn, ({ activity, period }) =>
      Effect.map(ids.next, (id) => {
        const seed = randomBytes(32).toString("hex")
        const { keyId, bytes } = seals.sealJson(seedPlace(townId, id), seed)
        const where = { id, activity, period: period.code, startsOn: period.from }
        return { ...where, keyId, sealed: Buffer.from(bytes).toString("hex"), seedHash: hashOfSeed(seed) }
      })
    )
    yield* sql`insert into draw_seeds (town_id, id, activity, period, starts_on, key_id, sealed, seed_hash, made_at)
      select ${townId}, id, activity, period, "startsOn", "keyId", decode(sealed, 'hex'), "seedHash", ${yield* now}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r(id uuid, activity text, period text, "startsOn" date, "keyId" text, sealed text, "seedHash" text)
      on conflict (town_id, activity, period, starts_on) do nothing`
  })

  /** Publishes the seed of a period in the caller's transaction, and gives it; null where none was made. */
  const publish = Effect.fnUntraced(function* (townId: string, activity: string, { code, from }: ActivityPeriod) {
    const [row] = yield* sql<SealedSeed>`select town_id, id, seed, key_id, sealed from draw_seeds
      where town_id = ${townId} and activity = ${activity} and period = ${code} and starts_on = ${from}::date for update`
    if (row === undefined) return null
    const { id, keyId, sealed } = row
    if (keyId === null || sealed === null) return row.seed
    const seals = yield* key
    const seed = String(yield* seals.openJson(seedPlace(townId, id), { keyId, bytes: sealed }))
    yield* sql`update draw_seeds set published_at = ${yield* now}, seed = ${seed}, key_id = null, sealed = null
      where town_id = ${townId} and id = ${id}`
    return seed
  })

  return { make, publish }
})

/** Seals the seeds that an earlier version kept plain, of all towns. */
export const sealPlainSeeds = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const seals = yield* Seals
  const rows = yield* sql<SealedSeed>`select town_id, id, seed from draw_seeds
    where published_at is null and seed is not null for update`
  for (const { townId, id, seed } of rows) {
    const { keyId, bytes } = seals.sealJson(seedPlace(townId, id), seed)
    yield* sql`update draw_seeds set seed = null, key_id = ${keyId}, sealed = ${bytes} where town_id = ${townId} and id = ${id}`
  }
}).pipe((sealed) => SqlClient.SqlClient.use((sql) => sql.withTransaction(sealed)), orDieSql)
