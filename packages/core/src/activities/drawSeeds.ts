import { createHash, randomBytes } from "node:crypto"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
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

/** SHA-256 of a seed's bytes, both in hexadecimal digits: what anybody can check. */
export const hashOfSeed = (seed: string): string => createHash("sha256").update(Buffer.from(seed, "hex")).digest("hex")

/** Seeds of draws: made before anybody asks for a place, so that nobody can choose one that suits; read only by the draw until it is held. */
export const drawSeeds = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient

  /** A seed for each period that will be drawn and has none. */
  const make = Effect.fnUntraced(function* (townId: string, activities: ReadonlyArray<Activity>) {
    const rows = activities.flatMap(({ code, periods }) =>
      periods
        .filter(({ mode }) => mode === "requests")
        .map((period) => {
          const seed = randomBytes(32).toString("hex")
          return { activity: code, period: period.code, startsOn: period.from, seed, seedHash: hashOfSeed(seed) }
        })
    )
    if (rows.length === 0) return
    yield* sql`insert into draw_seeds (town_id, activity, period, starts_on, seed, seed_hash, made_at)
      select ${townId}, activity, period, "startsOn", seed, "seedHash", ${yield* now}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r(activity text, period text, "startsOn" date, seed text, "seedHash" text)
      on conflict (town_id, activity, period, starts_on) do nothing`
  })

  const published = (townId: string) =>
    sql<PublishedSeed>`select activity, period, starts_on, seed_hash, case when published_at is not null then seed end as seed
      from draw_seeds where town_id = ${townId} order by activity, starts_on`

  /** Publishes the seed of a period, and gives it; null where none was made. */
  const publish = Effect.fnUntraced(function* (townId: string, activity: string, { code, from }: ActivityPeriod) {
    const [row] = yield* sql<{
      seed: string
    }>`update draw_seeds set published_at = coalesce(published_at, ${yield* now})
      where town_id = ${townId} and activity = ${activity} and period = ${code} and starts_on = ${from}::date returning seed`
    return row?.seed ?? null
  })

  return { make, published, publish }
})
