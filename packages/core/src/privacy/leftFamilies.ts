import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { type Actor, auditOf } from "../audit/Audit.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { PrivacyAction } from "./auditActions.ts"
import { Contributions } from "./Contributions.ts"
import { eraseHousehold } from "./erasing.ts"

/** Families that one sweep erases at most, so that it never holds the database for long; the next day's goes on. */
export const leftFamiliesAtOnce = 200

/**
 * Erases, as `Erasures` does, the families that the town served once and that have left: with people, and without anything that a room
 * says is not over or was done since an ISO day. How many.
 */
export const eraseLeftFamilies = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const audit = yield* auditOf(PrivacyAction)
  const eraseOne = yield* eraseHousehold
  const ties = (yield* Contributions).flatMap(({ ties }) => ties ?? [])
  const served = sql.or(ties.flatMap(({ served }) => served ?? []))
  const inView = (view: string) => sql`exists (select 1 from ${sql(view)} l
    where l.town_id = h.town_id and l.household_id = h.id)`
  const hasPeople = sql.or(["household_members", "child_homes"].map(inView))

  return Effect.fnUntraced(function* (by: Actor, since: string) {
    // each `not exists` by itself: the database joins them, which it does not do with alternatives
    const inactive = sql.and(
      ties.flatMap(({ activeSince }) => activeSince?.(since) ?? []).map((condition) => sql`not ${condition}`)
    )
    const left = yield* sql`select h.id from household_cards h
      where h.town_id = ${by.townId} and ${hasPeople} and ${served} and ${inactive}
      order by h.id limit ${leftFamiliesAtOnce} for update skip locked`.pipe(
      decodeRows(Schema.Struct({ id: Schema.String }))
    )
    for (const { id } of left) {
      const erased = yield* eraseOne(by.townId, id)
      yield* audit.record(by, { action: "household.erase", subjectType: "household", subjectId: id, after: erased })
    }
    return left.length
  })
})
