import { assert } from "@effect/vitest"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { Audit } from "../../src/audit/Audit.ts"
import { emergencyContacts } from "../../src/children/sections/contacts.ts"
import { health } from "../../src/children/sections/health.ts"
import { Verifications } from "../../src/children/Verifications.ts"
import { Invoices } from "../../src/invoices/Invoices.ts"
import { newId } from "../../src/platform/ids/Ids.ts"
import { Erasures } from "../../src/privacy/Erasures.ts"
import { family, newChild, newHome } from "../children/filesUnderTest.ts"
import { describeOnBothDatabases } from "../support/databases.ts"
import { newInvoice } from "../support/town.ts"
import { pay, services, tablesSaying } from "./familiesUnderTest.ts"

/** A family whose every text says SECRET, with a file, an account that is signed in, and mails. */
const telling = Effect.gen(function* () {
  const home = yield* family()
  const { town, access, childId, householdId, adultId, mail, children } = home
  const sql = yield* SqlClient.SqlClient
  yield* sql`update adults set family_name = 'SECRET', given_name = 'Camille', main_phone = 'secret', employer = 'secret'
    where town_id = ${town.id} and id = ${adultId}`
  yield* sql`update households set name = 'Famille SECRET', street = 'rue du Secret', benefit_number = 'secret',
      answers = '{"a": "secret"}' where town_id = ${town.id} and id = ${householdId}`
  yield* sql`update children set given_name = 'Zoé', family_name = 'SECRET', birth_place = 'secret', school = 'secret'
    where town_id = ${town.id} and id = ${childId}`
  yield* sql`insert into mails (town_id, id, template, recipient, subject, html, body, queued_at)
    values (${town.id}, ${yield* newId}, 'invitation', ${mail}, 'secret', 'secret', 'secret', now())`
  // to an address that the account had before
  yield* sql`insert into mails (town_id, id, account_id, template, recipient, subject, queued_at)
    values (${town.id}, ${yield* newId}, ${access.accountId}, 'mailChanged', 'secret@avant.example', 'secret', now())`
  const contact = { givenName: "", familyName: "SECRET", relation: "", phone: "0612345678", secondPhone: "" }
  const { emergencyContacts: before } = yield* children.read(access, childId)
  yield* children.change(access, childId, emergencyContacts, before.version, {
    contacts: [{ ...contact, private: false }]
  })
  const { section } = yield* children.readHealth(access, childId)
  const values = { ...section.values, difficulties: "secret" }
  yield* children.change(access, childId, health, section.version, values)
  return { ...home, erasures: yield* Erasures }
})

const paidInvoice = (home: Effect.Success<typeof telling>) =>
  Effect.gen(function* () {
    const { town, householdId, childId } = home
    const sql = yield* SqlClient.SqlClient
    const id = yield* newInvoice(town, householdId, { number: "2026000001", cents: 500 })
    yield* sql`insert into invoice_lines (town_id, invoice_id, position, child_id, activity, description, quantity,
        unit_price_cents, amount_cents)
      values (${town.id}, ${id}, 2, ${childId}, 'Restauration', 'Repas', '0', 0, 0)`
    yield* pay(town, householdId, id, 500)
    return id
  })

describeOnBothDatabases("the erasure of a family", services, (it) => {
  it.effect("leaves no word of it in any table, no session, and one entry in the log that says how much", () =>
    Effect.gen(function* () {
      const { town, staff, householdId, erasures, mail } = yield* telling
      assert.include(yield* tablesSaying(town, "secret"), "households")
      const { erased, kept } = yield* erasures.erase(staff, householdId, { dryRun: false })
      assert.deepInclude(erased, { adults: 1, children: 1, contacts: 1, healthRecords: 1, accounts: 1, mails: 3 })
      assert.deepStrictEqual(
        kept.map(({ what }) => what),
        ["audit"]
      )
      assert.deepStrictEqual(yield* tablesSaying(town, "secret"), [])
      assert.deepStrictEqual(yield* tablesSaying(town, mail), [])
      const sql = yield* SqlClient.SqlClient
      for (const table of ["sessions", "adults", "children", "households", "accounts", "child_health"]) {
        assert.strictEqual((yield* sql`select 1 from ${sql(table)} where town_id = ${town.id}`).length, 0, table)
      }
      const [entry] = yield* Audit.use((audit) => audit.list(town.id, { actor: staff.actor, limit: 1 }))
      assert.deepInclude(entry, { action: "household.erase", subjectId: householdId, after: erased })
      assert.strictEqual(
        (yield* Effect.flip(erasures.erase(staff, householdId, { dryRun: false })))._tag,
        "HomeNotFound"
      )
    })
  )

  it.effect("keeps invoices, payments and the debtor's name and address; once more, it finds nothing to erase", () =>
    Effect.gen(function* () {
      const home = yield* telling
      const { town, staff, householdId, access, erasures } = home
      const sql = yield* SqlClient.SqlClient
      yield* paidInvoice(home)
      yield* sql`insert into payment_attempts (town_id, id, household_id, account_id, regie_code, numcli, mode, refdet,
          amount_cents, return_url, state, started_at, state_at)
        values (${town.id}, ${yield* newId}, ${householdId}, ${access.accountId}, 'enfance', '006270', 'T', '2026000001',
          500, 'https://ville.example', 'failed', now(), now())`
      const { kept } = yield* erasures.erase(staff, householdId, { dryRun: false })
      assert.deepStrictEqual(
        kept.map(({ what, until }) => [what, until]),
        [
          ["invoices", "2036-02-01"],
          ["payments", "2036-02-01"],
          ["debtor", "2036-02-01"],
          ["audit", null]
        ]
      )
      assert.deepStrictEqual(yield* tablesSaying(town, "secret"), ["households"])
      const [debtor] = yield* sql`select name, street, benefit_number from households where id = ${householdId}`
      assert.deepStrictEqual(debtor, { name: "Camille SECRET", street: "rue du Secret", benefitNumber: "" })
      const invoice = yield* Invoices.use((invoices) => invoices.byNumber(staff, "2026000001"))
      assert.deepStrictEqual([invoice.state, invoice.lines[1]?.childName?.trim()], ["paid", "Enfant"])
      const [account] = yield* sql<{ hash: string | null; disabled: boolean }>`select password_hash as hash,
        disabled_at is not null as disabled from accounts where town_id = ${town.id}`
      assert.deepStrictEqual(account, { hash: null, disabled: true })
      const again = yield* erasures.erase(staff, householdId, { dryRun: false })
      assert.isTrue(Object.values(again.erased).every((count) => count === 0))
      const log = yield* Audit.use((audit) => audit.list(town.id, { subjectId: householdId, limit: 9 }))
      assert.strictEqual(log.filter(({ action }) => action === "household.erase").length, 1)
    })
  )

  it.effect("is shown first, and nothing is gone then", () =>
    Effect.gen(function* () {
      const { staff, householdId, erasures, access, households } = yield* telling
      const shown = yield* erasures.erase(staff, householdId, { dryRun: true })
      assert.strictEqual((yield* households.read(access)).me.values.familyName, "SECRET")
      const done = yield* erasures.erase(staff, householdId, { dryRun: false })
      assert.deepStrictEqual(shown, done)
    })
  )

  it.effect("is refused while an invoice is unpaid, a payment under way, or set aside, which it names", () =>
    Effect.gen(function* () {
      const { town, staff, householdId, access, erasures } = yield* telling
      const id = yield* newInvoice(town, householdId, { number: "2026000001", cents: 500 })
      const refused = yield* Effect.flip(erasures.erase(staff, householdId, { dryRun: true }))
      assert.deepInclude(refused, { _tag: "InvoicesUnpaid", numbers: ["2026000001"] })
      yield* pay(town, householdId, id, 500)
      const sql = yield* SqlClient.SqlClient
      yield* sql`insert into payment_attempts (town_id, id, household_id, account_id, regie_code, numcli, mode, refdet,
          amount_cents, return_url, state, started_at, state_at)
        values (${town.id}, ${yield* newId}, ${householdId}, ${access.accountId}, 'enfance', '006270', 'T', '2026000001',
          500, 'https://ville.example', 'preparing', now(), now())`
      const paying = yield* Effect.flip(erasures.erase(staff, householdId, { dryRun: false }))
      assert.deepInclude(paying, { _tag: "PaymentUnderWay", setAside: [] })
      yield* sql`update payment_attempts set state = 'quarantined', idop = 'x' where town_id = ${town.id}`
      const checking = yield* Effect.flip(erasures.erase(staff, householdId, { dryRun: false }))
      assert.deepInclude(checking, { _tag: "PaymentUnderWay", setAside: ["2026000001"] })
      assert.include(yield* tablesSaying(town, "secret"), "adults")
    })
  )

  it.effect("leaves a child with another home there, with what that home said", () =>
    Effect.gen(function* () {
      const { town, staff, householdId, childId, children, erasures } = yield* telling
      const other = yield* newHome(town)
      const own = yield* newChild(town, [other.householdId], "Tom")
      const sql = yield* SqlClient.SqlClient
      yield* sql`insert into household_children (town_id, household_id, child_id)
        values (${town.id}, ${other.householdId}, ${childId})`
      const { erased, kept } = yield* erasures.erase(staff, householdId, { dryRun: false })
      assert.deepInclude(erased, { adults: 1, children: 0, contacts: 1, healthRecords: 0 })
      assert.deepInclude(
        kept.find(({ what }) => what === "children-elsewhere"),
        { count: 1 }
      )
      const list = yield* children.list(other.access)
      assert.sameMembers(
        list.map(({ id }) => id),
        [childId, own]
      )
      assert.strictEqual((yield* children.readHealth(other.access, childId)).section.values.difficulties, "secret")
      assert.deepStrictEqual((yield* children.read(other.access, childId)).otherHome, null)
    })
  )

  it.effect(
    "leaves an adult with another household there, signed in, and the yearly check without the erased one",
    () =>
      Effect.gen(function* () {
        const { town, staff, householdId, adultId, mail, erasures } = yield* telling
        const sql = yield* SqlClient.SqlClient
        const other = yield* newHome(town)
        yield* sql`insert into household_adults (town_id, household_id, adult_id, rank)
        values (${town.id}, ${other.householdId}, ${adultId}, 2)`
        yield* newInvoice(town, householdId, { number: "2026000001", cents: 0 })
        const { erased, kept } = yield* erasures.erase(staff, householdId, { dryRun: false })
        assert.deepInclude(erased, { adults: 0, accounts: 0, connections: 0, mails: 0, children: 1 })
        assert.include(
          kept.map(({ what }) => what),
          "adults-elsewhere"
        )
        assert.include(yield* tablesSaying(town, mail), "accounts")
        const open = yield* sql`select 1 from sessions where town_id = ${town.id} and closed_at is null`
        assert.strictEqual(open.length, 2)
        const progress = yield* Verifications.use((verifications) => verifications.progress(staff))
        assert.deepStrictEqual(
          progress.map(({ householdRef }) => householdRef),
          [other.householdId]
        )
      })
  )

  it.effect("is nobody's in another town", () =>
    Effect.gen(function* () {
      const { householdId, erasures } = yield* telling
      const other = yield* family()
      const refused = yield* Effect.flip(erasures.erase(other.staff, householdId, { dryRun: false }))
      assert.strictEqual(refused._tag, "HomeNotFound")
    })
  )
})
