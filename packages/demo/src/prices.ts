import type { StaffAccess } from "@portail-familles/core/accounts/model"
import { newId } from "@portail-familles/core/platform/ids"
import { now } from "@portail-familles/core/platform/time"
import type { Tariff } from "@portail-familles/core/tariffs"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { seeded } from "./random.ts"

/** The example's tariffs, from the beginning of the school year before an ISO day at the latest. */
export const demoTariffs = (tariffs: ReadonlyArray<Tariff>, today: string): ReadonlyArray<Tariff> => {
  const from = `${Number(today.slice(0, 4)) - 1}-09-01`
  return tariffs.map((tariff) => (tariff.from < from ? tariff : { ...tariff, from }))
}

/** What a household of the demo has given; one in eight has said nothing. */
const quotientOf = (householdRef: string, index: number): number | undefined => {
  if (householdRef.startsWith("TEST")) return 900
  const random = seeded(index * 53 + 7)
  return random.chance(0.125) ? undefined : random.between(180, 2400)
}

/** Gives the demo's families the quotients of the year of an ISO day; does nothing where quotients are. */
export const seedQuotients = Effect.fn("seedQuotients")(function* (staff: StaffAccess, today: string) {
  const sql = yield* SqlClient.SqlClient
  const known = yield* sql`select 1 from quotients where town_id = ${staff.townId} limit 1`
  if (known.length > 0) return
  const households = yield* sql<{ id: string; ref: string }>`select id, external_ref as ref from households
    where town_id = ${staff.townId} order by external_ref`
  const at = yield* now
  const given = households.flatMap(({ id, ref }, index) => {
    const amount = quotientOf(ref, index)
    return amount === undefined ? [] : [{ householdId: id, cents: amount * 100 }]
  })
  const rows = yield* Effect.forEach(given, (each) => Effect.map(newId, (id) => ({ id, ...each })))
  const year = today.slice(0, 4)
  yield* sql`insert into quotients (town_id, id, household_id, cents, valid_from, valid_until, source, proof, recorded_at, recorded_by)
    select ${staff.townId}, id, "householdId", cents, ${`${year}-01-01`}::date, ${`${year}-12-31`}::date, 'import', '', ${at}, 'demo'
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, "householdId" uuid, cents integer)`
}, Effect.orDie)
