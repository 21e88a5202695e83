import { assert } from "@effect/vitest"
import { Effect, Layer, Stream } from "effect"
import { SqlClient } from "effect/sql"
import { Accounts } from "../../src/accounts/Accounts.ts"
import { DocumentRequests } from "../../src/documents/DocumentRequests.ts"
import { EmergencySheets } from "../../src/documents/EmergencySheets.ts"
import { newChild } from "../children/filesUnderTest.ts"
import { describeOnBothDatabases } from "../support/databases.ts"
import { allHouseholds, newFamily } from "../support/town.ts"
import { documentFamily, enrol, services } from "./documentsUnderTest.ts"

const lists = EmergencySheets.layer.pipe(Layer.provideMerge(DocumentRequests.layer), Layer.provideMerge(services))

const names = [
  "ZOLA",
  "Ștefan",
  "de LA TOUR",
  "Ôzenne",
  "DURAND",
  "OZANNE",
  "STEIN",
  "Łukasik",
  "LUZ",
  "DAVID",
  "D’ARC",
  "élan"
]
const inFrench = [
  "D’ARC",
  "DAVID",
  "de LA TOUR",
  "DURAND",
  "élan",
  "Łukasik",
  "LUZ",
  "OZANNE",
  "Ôzenne",
  "Ștefan",
  "STEIN",
  "ZOLA"
]

/** A town where people of these names have a household with a child each. */
const people = Effect.gen(function* () {
  const { town, staff } = yield* documentFamily()
  const sql = yield* SqlClient.SqlClient
  for (const name of names) {
    const { householdId, adultId } = yield* newFamily(town, null)
    const childId = yield* newChild(town, [householdId])
    yield* sql`update adults set family_name = ${name} where town_id = ${town.id} and id = ${adultId}`
    yield* sql`update households set name = ${name} where town_id = ${town.id} and id = ${householdId}`
    yield* sql`update children set family_name = ${name} where town_id = ${town.id} and id = ${childId}`
    yield* enrol(town, householdId, childId, { startsOn: "2030-09-02", endsOn: "2031-07-05" })
  }
  return staff
})

const ours = (list: ReadonlyArray<string>) => list.filter((name) => names.includes(name))

describeOnBothDatabases("names in a list", lists, (it) => {
  it.effect(
    "stand in French order, as browsers sort them: households, accounts and children of the emergency sheet",
    () =>
      Effect.gen(function* () {
        assert.deepStrictEqual(inFrench, names.toSorted(new Intl.Collator("fr").compare))
        const staff = yield* people
        const accounts = yield* Accounts.use((service) => service.list(staff))
        assert.deepStrictEqual(ours(accounts.map(({ familyName }) => familyName)), inFrench)
        assert.deepStrictEqual(ours((yield* allHouseholds(staff)).map(({ name }) => name)), inFrench)
        const asked = { activity: "periscolaire", on: "2030-10-07", purpose: "sortie", service: "enfance" }
        const { children } = yield* EmergencySheets.use((sheets) => sheets.of(staff, asked))
        assert.deepStrictEqual(ours(children.map(({ name }) => name.replace("Zoé ", ""))), inFrench)
        const asking = yield* DocumentRequests.use((requests) =>
          Stream.runCollect(requests.stream(staff, { what: "all", kind: "fiche-sanitaire" }))
        )
        assert.deepStrictEqual(ours(asking.map(({ household }) => household)), inFrench)
      })
  )
})
