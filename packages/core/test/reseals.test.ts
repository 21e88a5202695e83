import { assert } from "@effect/vitest"
import { Effect, Layer, Result } from "effect"
import { SqlClient } from "effect/sql"
import { diet } from "../src/children/sections/diet.ts"
import { health, healthSealContext } from "../src/children/sections/health.ts"
import { requestId } from "../src/documents/requests.ts"
import { openContent, type SubmissionRow } from "../src/documents/submissions.ts"
import { readKeyring } from "../src/platform/crypto/keyring.ts"
import { Reseals } from "../src/platform/crypto/Reseals.ts"
import { Seals } from "../src/platform/crypto/Seals.ts"
import { reseals } from "../src/reseals.ts"
import { family, newChild, services } from "./children/filesUnderTest.ts"
import { documentFamily, services as documentServices } from "./documents/documentsUnderTest.ts"
import { describeOnBothDatabases } from "./support/databases.ts"
import { townSettings } from "./support/town.ts"

const key = (id: string, byte: number) => `${id}:${Buffer.alloc(32, byte).toString("base64")}`
const keys = (...names: ReadonlyArray<string>) => Seals.layerOf(Result.getOrThrow(readKeyring(names.join(","))))
/** The key of the tests' files, and a new one in front of it. */
const [old, fresh] = [key("k1", 7), key("k2", 9)]

const withKeys = (...names: ReadonlyArray<string>) =>
  Effect.provide(Layer.fresh(reseals).pipe(Layer.provide(keys(...names))))
const reseal = (...names: ReadonlyArray<string>) =>
  Reseals.use((reseals) => reseals.run(() => Effect.void)).pipe(withKeys(...names))

describeOnBothDatabases("what an older key sealed", services, (it) => {
  it.effect("is sealed anew in every table that says by which key it was sealed", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const sealed = yield* sql<{ name: string }>`select c.relname as name from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'key_id'
        where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition`
      assert.sameMembers(
        [...(yield* Reseals.use(({ tables }) => Effect.succeed(tables)).pipe(withKeys(fresh, old)))],
        sealed.map(({ name }) => name)
      )
    })
  )

  it.effect("is sealed anew with the current one, once, and opens without the older one", () =>
    Effect.gen(function* () {
      const { town, access, children, childId, householdId } = yield* family({
        dossier: { ...townSettings().dossier, sections: [{ section: "diet", onApproval: true, verify: true }] }
      })
      const other = yield* newChild(town, [householdId], "Tom")
      for (const id of [childId, other]) {
        const { section } = yield* children.readHealth(access, id)
        yield* children.change(access, id, health, section.version, { ...section.values, difficulties: id })
      }
      const { diet: before } = yield* children.read(access, childId)
      const noPork = { noPork: true, noMeat: false, packedMeal: false }
      yield* children.change(access, childId, diet, before.version, noPork)

      const progress: Array<readonly [number, number]> = []
      const first = yield* Reseals.use((reseals) =>
        reseals.run((done, total) => Effect.sync(() => void progress.push([done, total])))
      ).pipe(withKeys(fresh, old))
      assert.deepStrictEqual(first, { stale: 3, resealed: 3, unopened: {} })
      assert.deepStrictEqual(progress.at(-1), [3, 3])
      assert.deepStrictEqual(yield* reseal(fresh, old), { stale: 0, resealed: 0, unopened: {} })

      const sql = yield* SqlClient.SqlClient
      const rows = yield* sql<{ childId: string; keyId: string; sealed: Uint8Array }>`
        select child_id, key_id, sealed from child_health where town_id = ${town.id}`
      const opened = yield* Effect.forEach(rows, (row) =>
        Seals.use((seals) =>
          seals.openJson(healthSealContext(town.id, row.childId), { keyId: row.keyId, bytes: row.sealed })
        )
      ).pipe(Effect.provide(keys(fresh)))
      assert.sameMembers(
        opened.map((document) => (document as { difficulties: string }).difficulties),
        [childId, other]
      )
      yield* sql`delete from child_health`
      yield* sql`delete from section_changes`
    })
  )

  it.effect("stays as it is when it does not open, and the rest is sealed anew", () =>
    Effect.gen(function* () {
      const { town, access, children, childId, householdId } = yield* family()
      const lost = yield* newChild(town, [householdId], "Tom")
      for (const id of [childId, lost]) {
        const { section } = yield* children.readHealth(access, id)
        yield* children.change(access, id, health, section.version, { ...section.values, difficulties: "x" })
      }
      const sql = yield* SqlClient.SqlClient
      yield* sql`update child_health set key_id = 'k0' where town_id = ${town.id} and child_id = ${lost}`
      assert.deepStrictEqual(yield* reseal(fresh, old), { stale: 2, resealed: 1, unopened: { k0: 1 } })
      const left = yield* sql<{ keyId: string }>`select key_id from child_health where town_id = ${town.id} order by 1`
      assert.deepStrictEqual(
        left.map(({ keyId }) => keyId),
        ["k0", "k2"]
      )
    })
  )
})

describeOnBothDatabases("what families wrote on documents", documentServices, (it) => {
  it.effect("is sealed anew too, and opens without the older key", () =>
    Effect.gen(function* () {
      const { documents, access, town, childId } = yield* documentFamily()
      const id = requestId("fiche-sanitaire", childId, "2030-09-02")
      yield* documents.save(access, id, [{ question: "maladies", before: null, after: "zébrurite" }])
      assert.deepStrictEqual(yield* reseal(fresh, old), { stale: 1, resealed: 1, unopened: {} })
      const sql = yield* SqlClient.SqlClient
      const [row] = yield* sql<SubmissionRow>`select id, state, starts_on, key_id, sealed from document_submissions
        where town_id = ${town.id}`
      const content = yield* openContent.pipe(
        Effect.flatMap((open) => (row === undefined ? Effect.succeed(null) : open(town.id, row))),
        Effect.provide(keys(fresh))
      )
      assert.deepInclude(content?.answers, { maladies: "zébrurite" })
      yield* sql`delete from document_submissions`
    })
  )
})
