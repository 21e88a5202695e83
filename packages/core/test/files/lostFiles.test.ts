import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import filesOfAttempts from "../../src/platform/sql/migrations/0019_files_of_attempts.ts"
import { migrations } from "../../src/platform/sql/migrations.ts"
import { describeOnDatabase } from "../support/databases.ts"

const id = (number: number) => `018f0000-0000-7000-8000-0000000000${String(number).padStart(2, "0")}`
const [town, lost, whole] = [id(1), id(10), id(20)]

/** The tables as they were before files had the id of an attempt. */
const tablesBefore = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`drop schema public cascade`
  yield* sql`create schema public`
  for (const [name, migration] of Object.entries(migrations)) if (name < "0019") yield* migration
})

/** An accepted submission with a file, whose bytes are there or not. */
const accepted = (submission: string, file: string, bytes: boolean) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    yield* sql`insert into document_submissions (town_id, id, household_id, kind, subject_id, starts_on, ends_on, state,
        account_id, saved_at, sent_at, decided_at)
      values (${town}, ${submission}, ${town}, 'vaccins', ${submission}, '2030-09-02', '2031-07-05', 'accepted', ${town},
        now(), now(), now())`
    yield* sql`insert into document_files
        (town_id, id, submission_id, position, media_type, bytes, pages, sha256, scanned, received_at)
      values (${town}, ${file}, ${submission}, 1, 'image/png', 1, 1, 'x', true, now())`
    if (!bytes) return
    yield* sql`insert into stored_files (town_id, id, state, store, key_id, salt, bytes, sha256, begun_at, stored_at)
      values (${town}, ${file}, 'kept', 'database', 'k1', ${"0".repeat(32)}, 1, ${"0".repeat(64)}, now(), now())`
  })

describeOnDatabase("what was sent before files had the id of an attempt", Layer.empty, (it) => {
  it.effect("stays with its files; where these were lost, the family is asked for them again", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      yield* tablesBefore
      yield* Effect.gen(function* () {
        // the rows that these lead to do not matter here
        yield* sql`set local session_replication_role = replica`
        yield* accepted(lost, id(11), false)
        yield* accepted(whole, id(21), true)
      }).pipe(sql.withTransaction)
      yield* filesOfAttempts
      assert.deepStrictEqual(
        yield* sql`select id, state, reason <> '' as explained from document_submissions order by id`,
        [
          { id: lost, state: "refused", explained: true },
          { id: whole, state: "accepted", explained: false }
        ]
      )
      assert.deepStrictEqual(yield* sql`select id, upload_id, scanned, bytes_state from document_files`, [
        { id: id(21), uploadId: id(21), scanned: true, bytesState: "kept" }
      ])
    })
  )
})
