import { assert } from "@effect/vitest"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { emergencyContacts } from "../../src/children/sections/contacts.ts"
import { identity } from "../../src/children/sections/identity.ts"
import { correspondenceAddress } from "../../src/households/sections/correspondenceAddress.ts"
import { me } from "../../src/households/sections/guardians.ts"
import { ownHousehold } from "../../src/households/sections/SectionOwner.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { family, services } from "./filesUnderTest.ts"

const long = "x".repeat(150)

describeOnDatabase("what was there before and nobody touched", services, (it) => {
  it.effect("never blocks the change of something else of a guardian, whatever today's rules say of it", () =>
    Effect.gen(function* () {
      const { town, access, adultId, households, files } = yield* family()
      const sql = yield* SqlClient.SqlClient
      yield* sql`update adults set birth_date = '1900-01-01', birth_name = ${long}, second_phone = 'demander à mamie'
        where town_id = ${town.id} and id = ${adultId}`
      const { me: before } = yield* households.read(access)
      const values = { ...before.values, mainPhone: "06 12 34 56 78" }
      const after = yield* files.change(access, ownHousehold, me, before.version, values)
      assert.deepInclude(after.values, {
        mainPhone: "06 12 34 56 78",
        birthDate: "1900-01-01",
        birthName: long,
        secondPhone: "demander à mamie"
      })
      const touched = { ...after.values, birthDate: "1901-01-01", secondPhone: "demander à papi" }
      const refused = yield* Effect.flip(files.change(access, ownHousehold, me, after.version, touched))
      assert.deepInclude(refused, {
        problems: [
          { field: "birthDate", rule: "too-long-ago", limit: "120" },
          { field: "secondPhone", rule: "not-a-phone" }
        ]
      })
    })
  )

  it.effect("is a city too: the complement of the address changes beside a name that no list has", () =>
    Effect.gen(function* () {
      const { town, access, householdId, households, files } = yield* family()
      const sql = yield* SqlClient.SqlClient
      yield* sql`update households set street = 'rue du Bac', postal_code = '60200', city = 'PARIS'
        where town_id = ${town.id} and id = ${householdId}`
      const { correspondenceAddress: before } = yield* households.read(access)
      const change = (version: string, changed: Partial<typeof before.values>) =>
        files.change(access, ownHousehold, correspondenceAddress, version, { ...before.values, ...changed })
      const after = yield* change(before.version, { complement1: "Bâtiment B" })
      assert.deepInclude(after.values, { complement1: "Bâtiment B", city: "PARIS" })
      const refused = yield* Effect.flip(change(after.version, { city: "Lyon" }))
      assert.deepInclude(refused, { problems: [{ field: "city", rule: "not-in-the-city", limit: "60200" }] })
    })
  )

  it.effect("is a child's birth and a contact's phone too, wherever the contact stands now", () =>
    Effect.gen(function* () {
      const { town, access, childId, householdId, children } = yield* family()
      const sql = yield* SqlClient.SqlClient
      yield* sql`update children set birth_date = '1990-01-01' where town_id = ${town.id} and id = ${childId}`
      for (const [position, phone] of [
        [1, "+33612345678"],
        [2, "chez mamie"]
      ] as const) {
        yield* sql`insert into child_contacts (town_id, id, child_id, household_id, kind, position, family_name, phone)
          values (${town.id}, gen_random_uuid(), ${childId}, ${householdId}, 'emergency', ${position}, 'PETIT', ${phone})`
      }
      const before = yield* children.read(access, childId)
      const born = { ...before.identity.values, givenName: "Zoë" }
      const after = yield* children.change(access, childId, identity, before.identity.version, born)
      assert.deepInclude(after.values, { givenName: "Zoë", birthDate: "1990-01-01" })
      const { version, values } = before.emergencyContacts
      const left = { contacts: values.contacts.slice(1) }
      const contacts = yield* children.change(access, childId, emergencyContacts, version, left)
      assert.deepStrictEqual(
        contacts.values.contacts.map(({ phone }) => phone),
        ["chez mamie"]
      )
    })
  )
})
