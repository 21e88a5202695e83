import { Effect, Exit, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { Seals } from "../../platform/crypto/Seals.ts"
import { decodeRows } from "../../platform/sql/decodeRows.ts"
import { orDieSql } from "../../platform/sql/failures.ts"
import { sectionNames } from "../../towns/sectionNames.ts"
import { changeSealContext } from "./sectionChanges.ts"

/**
 * Puts the version that a waiting change was made from into its seal, where it stood beside it: few answers can be tried against it.
 * A migration could not, for it has no key. Several processes may do it at once; what does not open stays. Gives how many.
 */
export const sealOrigins = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const seals = yield* Seals
  const rows =
    yield* sql`select town_id, id, household_id, subject_id, section, made_from, key_id, sealed from section_changes
    where state = 'waiting' and made_from <> '' order by town_id, id for update`.pipe(decodeWaiting)
  let count = 0
  for (const row of rows) {
    const place = changeSealContext(row)
    const opened = yield* Effect.exit(seals.openJson(place, { keyId: row.keyId, bytes: row.sealed }))
    if (Exit.isFailure(opened)) continue
    const sealed = seals.sealJson(place, { madeFrom: row.madeFrom, values: opened.value })
    yield* sql`update section_changes set made_from = '', key_id = ${sealed.keyId}, sealed = ${sealed.bytes}
      where town_id = ${row.townId} and id = ${row.id}`
    count += 1
  }
  return count
}).pipe((step) => Effect.flatMap(SqlClient.SqlClient, (sql) => sql.withTransaction(step)), orDieSql)

const decodeWaiting = decodeRows(
  Schema.Struct({
    townId: Schema.String,
    id: Schema.String,
    householdId: Schema.String,
    subjectId: Schema.String,
    section: Schema.Literals(sectionNames),
    madeFrom: Schema.String,
    keyId: Schema.String,
    sealed: Schema.Uint8Array
  })
)
