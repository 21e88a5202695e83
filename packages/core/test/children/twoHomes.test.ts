import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import * as fc from "fast-check"
import { Approvals } from "../../src/children/Approvals.ts"
import { ChildDossiers } from "../../src/children/ChildDossiers.ts"
import { authorisedPickups, emergencyContacts } from "../../src/children/sections/contacts.ts"
import { identity } from "../../src/children/sections/identity.ts"
import type { Contact } from "../../src/children/sections/values.ts"
import { Verifications } from "../../src/children/Verifications.ts"
import { HouseholdDossiers } from "../../src/households/HouseholdDossiers.ts"
import { childAtHome } from "../../src/households/sections/SectionOwner.ts"
import { Sections } from "../../src/households/sections/Sections.ts"
import { Invoices } from "../../src/invoices/Invoices.ts"
import { personalDataExports } from "../../src/personalData.ts"
import { newId } from "../../src/platform/ids/Ids.ts"
import { PersonalData } from "../../src/privacy/PersonalData.ts"
import type { Town } from "../../src/towns/Town.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { newInvoice, newTown } from "../support/town.ts"
import { family, services as files, newChild, newHome } from "./filesUnderTest.ts"

const services = PersonalData.layer.pipe(
  Layer.provide(personalDataExports),
  Layer.provideMerge(Invoices.layer),
  Layer.provideMerge(files)
)

type Home = Effect.Success<ReturnType<typeof newHome>>

/** Writes the home's own mark into every text that is its own. */
const mark = (town: Town, { householdId, adultId }: Home, sign: string) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    yield* sql`update households set name = ${`${sign} foyer`}, street = ${`${sign} rue`}, city = ${`${sign} ville`},
        complement_1 = ${sign}, complement_2 = ${sign}, benefit_number = ${sign}, insurance_company = ${sign},
        insurance_number = ${sign}, answers = ${JSON.stringify({ question: sign })}::jsonb
      where town_id = ${town.id} and id = ${householdId}`
    yield* sql`update adults set family_name = ${`${sign} nom`}, given_name = ${`${sign} prénom`}, birth_name = ${sign},
        main_phone = ${sign}, second_phone = ${sign}, profession = ${sign}, employer = ${sign}, work_phone = ${sign},
        birth_place = ${sign}
      where town_id = ${town.id} and id = ${adultId}`
    yield* sql`update household_adults set relation = ${sign} where town_id = ${town.id} and household_id = ${householdId}`
  })

/** What only the town's staff and the household's own acts write, with the home's mark in every text. */
const history = (town: Town, { householdId, access }: Home, childId: string, sign: string) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    yield* sql`insert into child_contacts (town_id, id, child_id, household_id, kind, position, family_name, relation, proof)
      values (${town.id}, ${yield* newId}, ${childId}, ${householdId}, 'forbidden', 1, ${sign}, ${sign}, ${sign})`
    yield* sql`insert into section_confirmations (town_id, household_id, school_year, section, subject_id, account_id, confirmed_at)
      values (${town.id}, ${householdId}, '2026-2027', 'diet', ${childId}, ${access.accountId}, now())`
    yield* sql`insert into section_changes (town_id, id, household_id, section, subject_id, account_id, made_from, key_id, state,
        asked_at, decided_at, reason)
      values (${town.id}, ${yield* newId}, ${householdId}, 'diet', ${childId}, ${access.accountId}, '', 'k1', 'refused', now(),
        now(), ${sign})`
    yield* sql`insert into enrolments (town_id, id, household_id, child_id, activity, starts_on, ends_on, recorded_at)
      values (${town.id}, ${yield* newId}, ${householdId}, ${childId}, ${sign}, '2026-09-01', '2027-07-05', now())`
  })

/** With which of its homes a child is, by weeks. */
const custody = (town: Town, childId: string, [even, odd = even]: ReadonlyArray<string>) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const calendar = { weeks: { even, odd, changeOver: 5 }, holidays: null, exceptions: [] }
    yield* sql`insert into custody_calendars (town_id, id, child_id, valid_from, calendar, recorded_at, recorded_by)
      values (${town.id}, ${yield* newId}, ${childId}, '2026-09-01', ${JSON.stringify(calendar)}::jsonb, now(), 'test')`
  })

const invoiceNumberOf = (index: number) => `2026${index}00001`
const quotientOf = (index: number) => 91_731 + index
/** What identifies a home's invoice and its quotient familial in a document. */
const numbersOf = (index: number) => [invoiceNumberOf(index), `"amount":${quotientOf(index)}`]

const declareQuotient = (town: Town, { householdId }: Home, amount: number) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    yield* sql`insert into quotients (town_id, id, household_id, cents, valid_from, source, recorded_at)
      values (${town.id}, ${yield* newId}, ${householdId}, ${100 * amount}, '2026-09-01', 'family', now())`
  })

const contactOf = (sign: string, secret: boolean): Contact => ({
  givenName: "",
  familyName: `${sign} ${secret ? "secret" : "ouvert"}`,
  relation: "",
  phone: "06 12 34 56 78",
  secondPhone: "",
  private: secret
})

const towns = fc.record({
  homes: fc.integer({ min: 2, max: 4 }),
  children: fc.array(
    fc.record({
      homes: fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 2 }),
      secret: fc.boolean()
    }),
    { minLength: 1, maxLength: 4 }
  )
})

interface Plan {
  readonly homes: number
  readonly children: ReadonlyArray<{ readonly homes: ReadonlyArray<number>; readonly secret: boolean }>
}

/** Makes a town by a plan and reads everything that each home can: whatever bears another home's mark is shared on purpose. */
const everyReadStaysHome = Effect.fnUntraced(function* (plan: Plan) {
  const { town } = yield* newTown()
  const { children: childFiles, files } = yield* servicesOf
  const homes = yield* Effect.forEach(Array.from({ length: plan.homes }), () => newHome(town))
  const signs = homes.map((_, index) => `◆${index}◆`)
  for (const [index, home] of homes.entries()) {
    yield* mark(town, home, signs[index] ?? "")
    yield* newInvoice(town, home.householdId, { number: invoiceNumberOf(index), cents: 100 + index })
    yield* declareQuotient(town, home, quotientOf(index))
  }
  const told = new Set<string>()
  for (const child of plan.children) {
    const living = [...new Set(child.homes.map((index) => index % plan.homes))]
    const householdIds = living.map((index) => homes[index]?.householdId ?? "")
    const childId = yield* newChild(town, householdIds)
    yield* custody(town, childId, householdIds)
    for (const index of living) {
      const home = homes[index]
      if (home === undefined) continue
      yield* history(town, home, childId, signs[index] ?? "")
      const contact = contactOf(signs[index] ?? "", child.secret)
      if (!child.secret) told.add(contact.familyName)
      for (const section of [emergencyContacts, authorisedPickups]) {
        const read = yield* files.read(home.access, childAtHome(childId), { section })
        const { version } = read.section ?? assert.fail("the section is missing")
        yield* childFiles.change(home.access, childId, section, version, { contacts: [contact] })
      }
    }
  }
  for (const [index, home] of homes.entries()) {
    const everything = JSON.stringify(yield* readAll(home))
    for (const own of [signs[index] ?? "?", ...numbersOf(index), home.mail]) assert.include(everything, own)
    const shared = [...told].reduce((text, name) => text.replaceAll(name, ""), everything)
    for (const other of signs.filter((sign) => sign !== signs[index])) assert.notInclude(shared, other)
    for (const [place, other] of homes.entries()) {
      if (other === home) continue
      const { householdId, adultId, mail, access } = other
      for (const id of [householdId, adultId, mail, access.accountId, ...numbersOf(place)])
        assert.notInclude(shared, id)
    }
  }
})

/** All that a family can read. */
const readAll = ({ access }: Home) =>
  Effect.gen(function* () {
    const { children, households, verifications } = yield* servicesOf
    const list = yield* children.list(access)
    return {
      list,
      household: yield* households.read(access),
      verification: yield* verifications.read(access),
      children: yield* Effect.forEach(list, ({ id }) => children.read(access, id)),
      health: yield* Effect.forEach(list, ({ id }) => children.readHealth(access, id)),
      invoices: yield* Invoices.use((invoices) => invoices.ofFamily(access)),
      export: yield* PersonalData.use((data) => data.document(access))
    }
  })

const servicesOf = Effect.gen(function* () {
  return {
    children: yield* ChildDossiers,
    files: yield* Sections,
    households: yield* HouseholdDossiers,
    verifications: yield* Verifications
  }
})

const seed = fc.sample(fc.integer(), 1)[0] ?? 0

describeOnDatabase("two homes of one child", services, (it) => {
  it.effect(`never read each other's data, but contacts that are not private, whatever they share (seed ${seed})`, () =>
    Effect.gen(function* () {
      for (const plan of fc.sample(towns, { numRuns: 8, seed })) yield* everyReadStaysHome(plan)
    })
  )

  it.effect("do not decide alone who the child is: the town approves, and the other home is told", () =>
    Effect.gen(function* () {
      const { town, staff, access, childId } = yield* family()
      const other = yield* newHome(town)
      const sql = yield* SqlClient.SqlClient
      yield* sql`insert into household_children (town_id, household_id, child_id)
        values (${town.id}, ${other.householdId}, ${childId})`
      const { children } = yield* servicesOf
      const before = yield* children.read(access, childId)
      assert.deepStrictEqual(
        [before.identity, before.school, before.authorisations, before.diet].map(({ onApproval }) => onApproval),
        [true, true, true, false]
      )
      const { version, values } = before.identity
      yield* children.change(access, childId, identity, version, { ...values, familyName: "AUTRE" })
      const there = yield* children.read(other.access, childId)
      assert.strictEqual(there.identity.values.familyName, "ESSAI")
      assert.isNull(there.identity.waiting)
      const mails = Effect.map(
        sql<{ readonly to: string; readonly template: string }>`select template, recipient as to from mails
          where town_id = ${town.id} and template like 'others%' order by queued_at, id`,
        (rows) => rows.map((row) => `${row.template} ${row.to.includes(other.mail) ? "other" : row.to}`)
      )
      assert.deepStrictEqual(yield* mails, ["othersChangeAsked other"])
      const approvals = yield* Approvals
      const [change] = yield* approvals.list(staff)
      yield* approvals.approve(staff, change?.id ?? "", false)
      assert.strictEqual((yield* children.read(other.access, childId)).identity.values.familyName, "AUTRE")
      assert.deepStrictEqual(yield* mails, ["othersChangeAsked other", "othersChangeApproved other"])
    })
  )

  it.effect("both see the child and each its own file of it", () =>
    Effect.gen(function* () {
      const { town, access, childId, householdId } = yield* family()
      const other = yield* newHome(town)
      const sql = yield* SqlClient.SqlClient
      yield* sql`insert into household_children (town_id, household_id, child_id)
        values (${town.id}, ${other.householdId}, ${childId})`
      const { children } = yield* servicesOf
      assert.isTrue((yield* children.list(access))[0]?.shared)
      assert.isNotNull((yield* children.read(other.access, childId)).otherHome)
      yield* sql`delete from household_children
        where town_id = ${town.id} and household_id = ${householdId} and child_id = ${childId}`
      assert.strictEqual((yield* Effect.flip(children.read(access, childId)))._tag, "ChildNotFound")
      assert.isNull((yield* children.read(other.access, childId)).otherHome)
    })
  )
})
