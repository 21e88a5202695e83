import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../accounts/FamilyAccess.ts"
import type { ActivityPeriod } from "../../activities/Activity.ts"
import { publishedSeeds } from "../../activities/drawSeeds.ts"
import type { DrawLine } from "./Draw.ts"

type StoredLine = Pick<DrawLine, "rank" | "weight" | "criteria" | "key"> & { readonly partyId: string }

/** Draws that were held, with the order in which their parties came out. */
export const drawRows = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const published = yield* publishedSeeds

  const seedOf = (townId: string, activity: string, { code, from }: Pick<ActivityPeriod, "code" | "from">) =>
    Effect.map(published(townId), (seeds) =>
      seeds.find((each) => each.activity === activity && each.period === code && each.startsOn === from)
    )

  /** When a period was drawn and with what; null: it was not. */
  const held = Effect.fnUntraced(function* (townId: string, activity: string, { code, from }: ActivityPeriod) {
    const [row] = yield* sql<{
      heldAt: Date
    }>`select held_at from draws where town_id = ${townId} and activity = ${activity}
      and period = ${code} and starts_on = ${from}::date`
    if (row === undefined) return null
    const found = yield* seedOf(townId, activity, { code, from })
    return { heldAt: row.heldAt, seed: found?.seed ?? "", seedHash: found?.seedHash ?? "" }
  })

  /** The hash of a period's seed; empty where none was made. */
  const announced = (townId: string, activity: string, period: ActivityPeriod) =>
    Effect.map(seedOf(townId, activity, period), (found) => found?.seedHash ?? "")

  const lines = (townId: string, activity: string, { code, from }: ActivityPeriod) =>
    sql<StoredLine>`select party_id, rank, weight, criteria, key from draw_parties where town_id = ${townId}
      and activity = ${activity} and period = ${code} and starts_on = ${from}::date order by rank`

  const keep = Effect.fnUntraced(function* (
    { townId, actor }: StaffAccess,
    activity: string,
    { code, from }: ActivityPeriod,
    at: Date,
    drawn: ReadonlyArray<DrawLine>
  ) {
    yield* sql`insert into draws (town_id, activity, period, starts_on, held_at, held_by)
      values (${townId}, ${activity}, ${code}, ${from}::date, ${at}, ${actor})`
    const rows = drawn.map(({ id, householdId, rank, weight, criteria, key }) => ({
      ...{ id, householdId, rank, weight, criteria, key }
    }))
    yield* sql`insert into draw_parties (town_id, activity, period, starts_on, party_id, household_id, rank, weight, criteria, key)
      select ${townId}, ${activity}, ${code}, ${from}::date, id, "householdId", rank, weight, criteria, key
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, "householdId" uuid, rank integer,
        weight double precision, criteria jsonb, key double precision)`
  })

  return { held, announced, lines, keep }
})
