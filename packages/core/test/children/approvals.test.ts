import { assert } from "@effect/vitest"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { Approvals } from "../../src/children/Approvals.ts"
import { health } from "../../src/children/sections/health.ts"
import { identity } from "../../src/children/sections/identity.ts"
import type { SectionName } from "../../src/towns/sectionNames.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { townSettings } from "../support/town.ts"
import { family, newHome, services } from "./filesUnderTest.ts"

const onApproval = (...sections: ReadonlyArray<SectionName>) => ({
  dossier: {
    ...townSettings().dossier,
    sections: sections.map((section) => ({ section, onApproval: true, verify: true }))
  }
})

/** A child renamed Zoë and born a day later by its family, which the town has to approve. */
const renamed = Effect.gen(function* () {
  const home = yield* family(onApproval("identity", "health"))
  const { access, children, childId, staff } = home
  const { identity: before } = yield* children.read(access, childId)
  const values = { ...before.values, givenName: "Zoë", birthDate: "2018-05-05" }
  yield* children.change(access, childId, identity, before.version, values)
  const approvals = yield* Approvals
  const [change] = yield* approvals.list(staff)
  const name = Effect.map(children.read(access, childId), (file) => file.identity.values.givenName)
  return { ...home, approvals, id: change?.id ?? "", name }
})

describeOnDatabase("a decision about a change", services, (it) => {
  it.effect("can be tried: the same rules, and nothing is done", () =>
    Effect.gen(function* () {
      const { staff, approvals, id, name } = yield* renamed
      yield* approvals.approve(staff, id, false, true)
      assert.deepStrictEqual([yield* name, (yield* approvals.list(staff)).length], ["Zoé", 1])
      yield* approvals.approve(staff, id, false)
      assert.deepStrictEqual([yield* name, (yield* approvals.list(staff)).length], ["Zoë", 0])
    })
  )

  it.effect("follows the rules of the day it is taken, with the parents as they are then", () =>
    Effect.gen(function* () {
      const { town, staff, approvals, id, name, adultId } = yield* renamed
      const sql = yield* SqlClient.SqlClient
      yield* sql`update adults set birth_date = '2020-01-01' where town_id = ${town.id} and id = ${adultId}`
      const refused = yield* Effect.flip(approvals.approve(staff, id, true))
      assert.deepInclude(refused, {
        _tag: "SectionUnfit",
        problems: [{ field: "birthDate", rule: "older-than-parent" }]
      })
      assert.strictEqual(yield* name, "Zoé")
    })
  )

  it.effect("is not for a home that the child has left since, whoever insists", () =>
    Effect.gen(function* () {
      const { town, staff, approvals, id, childId, householdId } = yield* renamed
      const other = yield* newHome(town)
      const sql = yield* SqlClient.SqlClient
      yield* sql`update household_children set household_id = ${other.householdId}
        where town_id = ${town.id} and household_id = ${householdId} and child_id = ${childId}`
      assert.isTrue((yield* approvals.list(staff))[0]?.outdated)
      assert.strictEqual((yield* Effect.flip(approvals.approve(staff, id, true)))._tag, "SectionMissing")
      yield* approvals.refuse(staff, id, "l'enfant a changé de foyer")
    })
  )

  it.effect(
    "is chosen among those of a household or a section; a health record is opened on a purpose the family reads",
    () =>
      Effect.gen(function* () {
        const { staff, access, approvals, childId, householdId, children } = yield* renamed
        const { section } = yield* children.readHealth(access, childId)
        const values = { ...section.values, difficulties: "épilepsie" }
        yield* children.change(access, childId, health, section.version, values)
        const sections = (filter: Parameters<typeof approvals.list>[1]) =>
          Effect.map(approvals.list(staff, filter), (changes) => changes.map((change) => change.section))
        assert.deepStrictEqual(yield* sections({ section: "health" }), ["health"])
        assert.deepStrictEqual(yield* sections({ householdRef: householdId }), ["identity", "health"])
        assert.deepStrictEqual(yield* sections({ householdRef: "rien" }), [])
        const reads = Effect.map(children.readHealth(access, childId), (record) => record.reads)
        assert.deepStrictEqual(yield* reads, [])
        const [opened] = yield* approvals.list(staff, { section: "health", healthPurpose: "validation" })
        assert.deepStrictEqual(opened?.after, { difficulties: "épilepsie" })
        assert.deepInclude((yield* reads)[0], { reader: staff.actor, purpose: "validation" })
        // nobody looked at what was not confidential
        yield* approvals.list(staff, { section: "identity", healthPurpose: "validation" })
        assert.strictEqual((yield* reads).length, 1)
      })
  )
})
