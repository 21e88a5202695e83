import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { Audit } from "../../src/audit/Audit.ts"
import { ChildHomes } from "../../src/children/ChildHomes.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { family, services as files, newChild, newHome } from "./filesUnderTest.ts"

const services = ChildHomes.layer.pipe(Layer.provideMerge(files))

const keep = { dryRun: false }

// in these tests references are the ids
const shared = Effect.gen(function* () {
  const one = yield* family()
  const other = yield* newHome(one.town)
  const homes = yield* ChildHomes
  assert.isTrue(yield* homes.link(one.staff, one.childId, other.householdId, keep))
  return { ...one, other, homes }
})

describeOnDatabase("a second home", services, (it) => {
  it.effect("is given by staff, once, and both homes see the child", () =>
    Effect.gen(function* () {
      const { town, staff, childId, access, other, homes, children } = yield* shared
      assert.isFalse(yield* homes.link(staff, childId, other.householdId, keep))
      const third = yield* newChild(town, [access.householdId])
      assert.isTrue(yield* homes.link(staff, third, other.householdId, { dryRun: true }))
      assert.isFalse((yield* children.list(access)).find(({ id }) => id === third)?.shared)
      for (const home of [access, other.access]) {
        assert.isTrue((yield* children.list(home)).find(({ id }) => id === childId)?.shared)
      }
      const [entry] = yield* Audit.use((audit) => audit.list(town.id, { subjectId: childId, limit: 1 }))
      assert.deepInclude(entry, { action: "child.link", actor: "test", before: { homes: [access.householdId] } })
    })
  )

  it.effect("is taken away with what it had named for the child, but never the last one", () =>
    Effect.gen(function* () {
      const { town, staff, childId, householdId, access, other, homes, children } = yield* shared
      const sql = yield* SqlClient.SqlClient
      yield* sql`insert into child_contacts (town_id, id, child_id, household_id, kind, position, family_name)
        values (${town.id}, ${childId}, ${childId}, ${householdId}, 'pickup', 1, 'MAMIE')`
      yield* sql`insert into child_contacts (town_id, id, child_id, household_id, kind, position, family_name, proof)
        values (${town.id}, ${householdId}, ${childId}, ${householdId}, 'forbidden', 1, 'X', 'jugement')`
      const gone = { changed: true, persons: 1, prohibitions: 1 }
      assert.deepStrictEqual(yield* homes.unlink(staff, childId, householdId, { dryRun: true }), gone)
      assert.lengthOf(yield* children.list(access), 1)
      assert.deepStrictEqual(yield* homes.unlink(staff, childId, householdId, keep), gone)
      assert.isFalse((yield* homes.unlink(staff, childId, householdId, keep)).changed)
      assert.deepStrictEqual(yield* children.list(access), [])
      assert.isNull((yield* children.read(other.access, childId)).otherHome)
      assert.strictEqual((yield* sql`select 1 from child_contacts where town_id = ${town.id}`).length, 0)
      assert.strictEqual((yield* Effect.flip(homes.unlink(staff, childId, other.householdId, keep)))._tag, "LastHome")
    })
  )

  it.effect("is the last: a child has two homes at most, also when two agents add one at once", () =>
    Effect.gen(function* () {
      const { town, staff, childId, homes } = yield* family().pipe(
        Effect.flatMap((one) => Effect.map(ChildHomes, (homes) => ({ ...one, homes })))
      )
      const others = [yield* newHome(town), yield* newHome(town)]
      const results = yield* Effect.forEach(
        others,
        (home) => Effect.result(homes.link(staff, childId, home.householdId, keep)),
        { concurrency: "unbounded" }
      )
      assert.deepStrictEqual(results.map((result) => result._tag).sort(), ["Failure", "Success"])
    })
  )

  it.effect("is refused for a child or a household that the town does not have", () =>
    Effect.gen(function* () {
      const { staff, childId, homes } = yield* shared
      const elsewhere = yield* family()
      const refusals = [
        yield* Effect.flip(homes.link(staff, "inconnu", elsewhere.householdId, keep)),
        yield* Effect.flip(homes.link(staff, childId, elsewhere.householdId, keep))
      ]
      assert.deepStrictEqual(
        refusals.map((refusal) => (refusal._tag === "HomeNotFound" ? refusal.what : refusal._tag)),
        ["child", "household"]
      )
    })
  )
})
