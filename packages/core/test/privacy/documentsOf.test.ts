import { assert } from "@effect/vitest"
import { Effect, Layer, Stream } from "effect"
import { SqlClient } from "effect/sql"
import sharp from "sharp"
import { Attachments } from "../../src/documents/Attachments.ts"
import { requestId } from "../../src/documents/requests.ts"
import { fileServices } from "../../src/files/layer.ts"
import { personalData } from "../../src/personalData.ts"
import { eraseHousehold } from "../../src/privacy/erasing.ts"
import { sweepFiles } from "../../src/privacy/fileJobs.ts"
import { erasureLayer } from "../../src/privacy/layer.ts"
import { Merges } from "../../src/privacy/Merges.ts"
import { Retention } from "../../src/privacy/Retention.ts"
import { newHome } from "../children/filesUnderTest.ts"
import { documentFamily, enrol, services } from "../documents/documentsUnderTest.ts"
import { runsAt } from "../support/clock.ts"
import { describeOnDatabase } from "../support/databases.ts"

const everything = Layer.mergeAll(erasureLayer, Attachments.layer).pipe(
  Layer.provideMerge(personalData),
  Layer.provideMerge(fileServices),
  Layer.provideMerge(services)
)

/** A family that sent a photo for its child. */
const sender = Effect.gen(function* () {
  const home = yield* documentFamily()
  const files = yield* Attachments
  const id = requestId("vaccins", home.childId, "2030-09-02")
  const photo = yield* Effect.promise(() =>
    sharp({ create: { width: 20, height: 20, channels: 3, background: "#369" } })
      .png()
      .toBuffer()
  )
  yield* files.add(home.access, id, "a", Stream.make(photo))
  const sql = yield* SqlClient.SqlClient
  const count = (table: string) =>
    Effect.map(
      sql<{ rows: number }>`select count(*)::int as rows from ${sql(table)} where town_id = ${home.town.id}`,
      ([row]) => row?.rows
    )
  return { ...home, id, count }
})

describeOnDatabase("documents that have outlived their time", everything, (it) => {
  it.effect("go with the school year and its delay, and their files from the store", () =>
    Effect.gen(function* () {
      const { town, staff, count } = yield* sender
      const retention = yield* Retention
      const apply = (day: string) => runsAt(`${day}T10:00:00Z`, retention.apply(staff, town, { dryRun: false }))
      const sql = yield* SqlClient.SqlClient
      yield* sql`update document_submissions set starts_on = '2024-09-02', ends_on = '2025-07-05' where town_id = ${town.id}`
      // the school year ends with August, three months more by the town's rule
      assert.deepInclude(yield* apply("2025-11-30"), { documents: 0 })
      assert.deepInclude(yield* apply("2025-12-01"), { documents: 1 })
      assert.deepStrictEqual([yield* count("document_submissions"), yield* count("document_files")], [0, 0])
      yield* sql`update stored_files set begun_at = now() - interval '3 days'`
      yield* sweepFiles
      assert.deepStrictEqual([yield* count("stored_files"), yield* count("file_pieces")], [0, 0])
    })
  )
})

describeOnDatabase("documents of a household that leaves", everything, (it) => {
  it.effect("are erased with it, the bytes of their files by the next sweep", () =>
    Effect.gen(function* () {
      const { town, householdId, count } = yield* sender
      const sql = yield* SqlClient.SqlClient
      yield* sql`update stored_files set begun_at = now() - interval '3 days'`
      yield* sweepFiles
      assert.strictEqual(yield* count("stored_files"), 1)
      const erased = yield* sql.withTransaction((yield* eraseHousehold)(town.id, householdId))
      assert.strictEqual(erased["documents"], 1)
      for (const table of ["document_submissions", "document_files", "enrolments", "children"]) {
        assert.strictEqual(yield* count(table), 0, table)
      }
      yield* sweepFiles
      assert.strictEqual(yield* count("stored_files"), 0)
    })
  )

  it.effect("go over with a merge to the household that stays, where it has none of its own", () =>
    Effect.gen(function* () {
      const { town, staff, householdId, childId, documents } = yield* sender
      const kept = yield* newHome(town)
      const sql = yield* SqlClient.SqlClient
      yield* sql`update adults set given_name = 'Dominique', birth_date = '1980-01-01'
        where town_id = ${town.id} and id = ${kept.adultId}`
      const merges = yield* Merges
      const merge = yield* merges.merge(staff, kept.householdId, householdId, { dryRun: false })
      assert.deepStrictEqual([merge.childrenMoved, merge.erased.documents], [[childId], 0])
      const asked = yield* documents.list(kept.access)
      const pages = asked.find(({ kind }) => kind.code === "vaccins")
      assert.deepInclude(pages, { startsOn: "2030-09-02", state: "started" })
    })
  )

  it.effect("are erased with what a home that the child has left enrolled it in", () =>
    Effect.gen(function* () {
      const { town, householdId, childId, count } = yield* sender
      const former = yield* newHome(town)
      yield* enrol(town, former.householdId, childId, { startsOn: "2029-09-03", endsOn: "2030-07-05" })
      const sql = yield* SqlClient.SqlClient
      yield* sql.withTransaction((yield* eraseHousehold)(town.id, householdId))
      assert.deepStrictEqual([yield* count("children"), yield* count("enrolments")], [0, 0])
    })
  )

  it.effect("of the other home stay with the child who has one", () =>
    Effect.gen(function* () {
      const { town, householdId, childId, count } = yield* sender
      const other = yield* newHome(town)
      const sql = yield* SqlClient.SqlClient
      yield* sql`insert into household_children (town_id, household_id, child_id) values (${town.id}, ${other.householdId}, ${childId})`
      yield* enrol(town, other.householdId, childId, { startsOn: "2030-09-02", endsOn: "2031-07-05" })
      yield* sql.withTransaction((yield* eraseHousehold)(town.id, householdId))
      assert.deepStrictEqual([yield* count("children"), yield* count("enrolments")], [1, 1])
    })
  )
})
