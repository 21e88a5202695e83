import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { unshared } from "../households/sections/sharing.ts"
import type { Seals } from "../platform/crypto/Seals.ts"
import type { Ids } from "../platform/ids/Ids.ts"
import { todayInParis } from "../platform/time/today.ts"
import type { Town } from "../towns/Town.ts"
import { health } from "./sections/health.ts"
import type { Health } from "./sections/values.ts"

/**
 * Changes a child's health record by what a family signed elsewhere, in the caller's transaction. Says whether it did: what the family
 * changed after signing stays, and a child who was erased has no record any more.
 */
export const updateHealthRecord = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const needs = Effect.provideContext(yield* Effect.context<SqlClient.SqlClient | Ids | Seals>())
  return Effect.fnUntraced(
    function* (town: Town, childId: string, signedAt: Date, change: (before: Health) => Health) {
      const owner = { of: "child", townId: town.id, childId } as const
      const [changed] = yield* sql`select 1 from child_health
        where town_id = ${town.id} and child_id = ${childId} and changed_at > ${signedAt}`
      if (changed !== undefined) return false
      const [stored] = yield* sql<{ document: object | null }>`select ${health.select(sql, owner)} as document`
      if (stored?.document == null) return false
      const before = yield* health.decode(stored.document, owner)
      const today = yield* todayInParis
      const context = { settings: town.settings, today, before, parentsBorn: [], sharing: unshared }
      const { values } = health.check(change(before), context)
      yield* health.write(owner, values)
      return true
    },
    (effect) => needs(effect)
  )
})
