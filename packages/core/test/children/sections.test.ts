import { assert } from "@effect/vitest"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { Audit } from "../../src/audit/Audit.ts"
import { Approvals } from "../../src/children/Approvals.ts"
import { authorisations } from "../../src/children/sections/authorisations.ts"
import { emergencyContacts } from "../../src/children/sections/contacts.ts"
import { diet } from "../../src/children/sections/diet.ts"
import { health } from "../../src/children/sections/health.ts"
import { identity } from "../../src/children/sections/identity.ts"
import type { Contact } from "../../src/children/sections/values.ts"
import { additionalInformation } from "../../src/households/sections/additionalInformation.ts"
import { correspondenceAddress } from "../../src/households/sections/correspondenceAddress.ts"
import { me, otherGuardian } from "../../src/households/sections/guardians.ts"
import { ownHousehold } from "../../src/households/sections/SectionOwner.ts"
import type { SectionName } from "../../src/towns/sectionNames.ts"
import { templatesQueued } from "../accounts/accountsUnderTest.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { activateAccount, newFamily, townSettings } from "../support/town.ts"
import { family, newChild, newHome, password, services } from "./filesUnderTest.ts"

const rulesOf = (error: {
  readonly _tag: string
  readonly problems?: ReadonlyArray<{ field: string; rule: string }>
}) => error.problems?.map(({ field, rule }) => `${field} ${rule}`) ?? error._tag

const grandmother: Contact = {
  givenName: "Odette",
  familyName: "D'ARC-ŒUVRARD",
  relation: "grand-mère",
  phone: "06 12 34 56 78",
  secondPhone: "",
  private: false
}

describeOnDatabase("the file of a household", services, (it) => {
  it.effect("is read whole, and changed section by section; what was kept is what is read", () =>
    Effect.gen(function* () {
      const { access, households, files } = yield* family()
      const before = yield* households.read(access)
      assert.strictEqual(before.otherGuardian, null)
      const address = {
        ...before.correspondenceAddress.values,
        street: "Rue de la Surveillance",
        postalCode: "60 200",
        city: "COMPIEGNE"
      }
      const changed = yield* files.change(
        access,
        ownHousehold,
        correspondenceAddress,
        before.correspondenceAddress.version,
        address
      )
      assert.deepStrictEqual(changed.values, { ...address, postalCode: "60200" })
      assert.deepStrictEqual((yield* households.read(access)).correspondenceAddress, changed)
      assert.isTrue(changed.verified)
    })
  )

  it.effect("keeps one of two changes made from the same version, at once or one after the other", () =>
    Effect.gen(function* () {
      const { access, households, files } = yield* family()
      const { me: mine } = yield* households.read(access)
      const change = (mainPhone: string) =>
        Effect.result(files.change(access, ownHousehold, me, mine.version, { ...mine.values, mainPhone }))
      const results = yield* Effect.forEach(["06 11 11 11 11", "06 22 22 22 22"], change, { concurrency: "unbounded" })
      assert.deepStrictEqual(results.map((result) => result._tag).sort(), ["Failure", "Success"])
      const late = yield* change("06 33 33 33 33")
      assert.strictEqual(late._tag === "Failure" && late.failure._tag, "SectionOutdated")
    })
  )

  it.effect("names every field that cannot be kept, and keeps nothing", () =>
    Effect.gen(function* () {
      const { access, households, files } = yield* family()
      const { me: mine, correspondenceAddress: address } = yield* households.read(access)
      const refusedMe = yield* Effect.flip(
        files.change(access, ownHousehold, me, mine.version, {
          ...mine.values,
          familyName: "",
          mainPhone: "12",
          birthDate: "2999-01-01",
          mail: "autre@example.org"
        })
      )
      assert.deepStrictEqual(rulesOf(refusedMe), [
        "familyName required",
        "birthDate in-the-future",
        "mainPhone not-a-phone",
        "mail has-an-account"
      ])
      const refusedAddress = yield* Effect.flip(
        files.change(access, ownHousehold, correspondenceAddress, address.version, {
          ...address.values,
          street: "Rue du Bac",
          postalCode: "60200",
          city: "Paris"
        })
      )
      assert.deepStrictEqual(rulesOf(refusedAddress), ["city not-in-the-city"])
      assert.deepStrictEqual((yield* households.read(access)).me, mine)
    })
  )

  it.effect("hands what identifies the other guardian to the town, and keeps the address of one who signs in", () =>
    Effect.gen(function* () {
      const { town, access, households, files } = yield* family()
      const sql = yield* SqlClient.SqlClient
      const other = yield* newFamily(town, "autre.parent@example.org")
      yield* sql`delete from household_adults where town_id = ${town.id} and adult_id = ${other.adultId}`
      yield* sql`insert into household_adults (town_id, household_id, adult_id, rank)
        values (${town.id}, ${access.householdId}, ${other.adultId}, 2)`
      const change = (mail: string) =>
        Effect.gen(function* () {
          const { otherGuardian: section } = yield* households.read(access)
          if (section === null) return assert.fail("there is no other guardian")
          const values = { ...section.values, mail }
          return yield* files.change(access, ownHousehold, otherGuardian, section.version, values)
        })
      const asked = yield* change("nouvelle@example.org")
      assert.deepStrictEqual(
        [asked.values.mail, asked.waiting?.values.mail],
        ["autre.parent@example.org", "nouvelle@example.org"]
      )
      yield* activateAccount(town, other.adultId, "autre.parent@example.org", password)
      assert.deepStrictEqual(rulesOf(yield* Effect.flip(change("voleur@example.org"))), ["mail has-an-account"])
    })
  )

  it.effect("asks the town's own questions, and keeps the history of the quotient familial", () =>
    Effect.gen(function* () {
      const base = townSettings()
      const question = { hint: "", choices: [], minimum: null, maximum: null, required: false }
      const { town, access, households, files } = yield* family({
        dossier: {
          ...base.dossier,
          questions: [
            { ...question, code: "bus", label: "Prend-il le bus ?", kind: "yes-no", required: true },
            { ...question, code: "freres", label: "Frères et sœurs", kind: "number", minimum: 0, maximum: 20 },
            { ...question, code: "velo", label: "Vélo", kind: "choice", choices: ["oui", "parfois"] }
          ]
        }
      })
      const change = (values: object) =>
        Effect.gen(function* () {
          const { additionalInformation: section } = yield* households.read(access)
          const typed = { ...section.values, ...values }
          return yield* files.change(access, ownHousehold, additionalInformation, section.version, typed)
        })
      const refused = yield* Effect.flip(change({ answers: { freres: 21, velo: "jamais", autre: "x" } }))
      assert.deepStrictEqual(rulesOf(refused), [
        "answers.bus required",
        "answers.freres out-of-range",
        "answers.velo not-a-choice"
      ])
      yield* change({ answers: { bus: true }, quotientFamilial: { amount: 700, validFrom: "2026-01-01" } })
      const after = yield* change({ quotientFamilial: { amount: 850, validFrom: "2026-06-01" } })
      assert.deepStrictEqual(after.values.quotientFamilial, { amount: 850, validFrom: "2026-06-01" })
      assert.deepStrictEqual(after.values.answers, { bus: true, freres: null, velo: null })
      const sql = yield* SqlClient.SqlClient
      assert.strictEqual((yield* sql`select 1 from quotients where town_id = ${town.id}`).length, 2)
    })
  )
})

describeOnDatabase("the file of a child", services, (it) => {
  it.effect("has contacts in call order, with any name", () =>
    Effect.gen(function* () {
      const { access, children, childId } = yield* family()
      const contacts = [
        grandmother,
        { ...grandmother, givenName: "", familyName: "<b>Ó</b>", phone: "+32 470 12 34 56" }
      ]
      const { emergencyContacts: before } = yield* children.read(access, childId)
      const after = yield* children.change(access, childId, emergencyContacts, before.version, { contacts })
      assert.deepStrictEqual(after.values.contacts, contacts)
      const refused = yield* Effect.flip(
        children.change(access, childId, emergencyContacts, after.version, {
          contacts: [
            { ...grandmother, phone: "" },
            { ...grandmother, familyName: " " }
          ]
        })
      )
      assert.deepStrictEqual(rulesOf(refused), ["contacts.0.phone required", "contacts.1.familyName required"])
    })
  )

  it.effect("refuses a child older than its parent, a birth in the future, leaving alone without an hour", () =>
    Effect.gen(function* () {
      const { town, access, children, childId, adultId } = yield* family()
      const sql = yield* SqlClient.SqlClient
      yield* sql`update adults set birth_date = '2010-01-01' where town_id = ${town.id} and id = ${adultId}`
      const file = yield* children.read(access, childId)
      const rename = (birthDate: string) =>
        Effect.flip(
          children.change(access, childId, identity, file.identity.version, {
            ...file.identity.values,
            birthDate
          })
        )
      assert.deepStrictEqual(rulesOf(yield* rename("2009-12-31")), ["birthDate older-than-parent"])
      assert.deepStrictEqual(rulesOf(yield* rename("2999-12-31")), ["birthDate in-the-future"])
      const alone = yield* Effect.flip(
        children.change(access, childId, authorisations, file.authorisations.version, {
          ...file.authorisations.values,
          leavesAlone: true
        })
      )
      assert.deepStrictEqual(rulesOf(alone), ["leavesAloneFrom required"])
    })
  )

  it.effect("keeps the health record sealed at rest and out of the log", () =>
    Effect.gen(function* () {
      const { town, access, children, childId } = yield* family()
      const { section } = yield* children.readHealth(access, childId)
      const values = { ...section.values, foodAllergy: true, allergyDetail: "arachide : appeler le 15" }
      const after = yield* children.change(access, childId, health, section.version, values)
      assert.deepStrictEqual(after.values, values)
      assert.deepStrictEqual((yield* children.readHealth(access, childId)).section.values, values)
      const sql = yield* SqlClient.SqlClient
      const [stored] = yield* sql<{ sealed: Uint8Array }>`select sealed from child_health where town_id = ${town.id}`
      assert.isFalse(Buffer.from(stored?.sealed ?? []).includes("arachide"))
      const log = yield* Audit.use((audit) => audit.list(town.id, { limit: 50 }))
      assert.include(JSON.stringify(log), '"section":"health"')
      assert.notInclude(JSON.stringify(log), "arachide")
    })
  )

  it.effect("is nobody's but its homes': not another household's, not another town's", () =>
    Effect.gen(function* () {
      const { town, childId, children } = yield* family()
      const stranger = yield* newHome(town)
      const elsewhere = yield* family()
      const attempts: ReadonlyArray<Effect.Effect<unknown, { readonly _tag: string }, never>> = [
        children.read(stranger.access, childId),
        children.readHealth(stranger.access, childId),
        children.read(elsewhere.access, childId),
        children.change(stranger.access, childId, diet, "x", { noPork: true, noMeat: false, packedMeal: false })
      ]
      for (const attempt of attempts) assert.strictEqual((yield* Effect.flip(attempt))._tag, "ChildNotFound")
    })
  )
})

describeOnDatabase("a change that the town approves", services, (it) => {
  const noPork = { noPork: true, noMeat: false, packedMeal: false }
  const onApproval = (section: SectionName) => ({
    dossier: { ...townSettings().dossier, sections: [{ section, onApproval: true, verify: true }] }
  })
  const asked = Effect.gen(function* () {
    const home = yield* family(onApproval("diet"))
    const { diet: before } = yield* home.children.read(home.access, home.childId)
    const view = yield* home.children.change(home.access, home.childId, diet, before.version, noPork)
    const approvals = yield* Approvals
    const [change] = yield* approvals.list(home.staff)
    if (change === undefined) return assert.fail("nothing waits")
    const now = Effect.map(home.children.read(home.access, home.childId), (file) => file.diet)
    return { ...home, view, approvals, change, now }
  })

  it.effect("waits, sealed, beside what still holds; a later one takes its place", () =>
    Effect.gen(function* () {
      const { town, access, children, childId, view } = yield* asked
      assert.deepStrictEqual([view.values.noPork, view.waiting?.values], [null, noPork])
      const noMeat = { ...noPork, noMeat: true }
      const later = yield* children.change(access, childId, diet, view.version, noMeat)
      assert.deepStrictEqual(later.waiting?.values, noMeat)
      const sql = yield* SqlClient.SqlClient
      const states = yield* sql<{ state: string }>`select state from section_changes where town_id = ${town.id}`
      assert.deepStrictEqual(states.map(({ state }) => state).sort(), ["replaced", "waiting"])
    })
  )

  it.effect("is shown to staff field by field, applied once, logged, and told to the family without its values", () =>
    Effect.gen(function* () {
      const { town, staff, approvals, change, now } = yield* asked
      assert.deepStrictEqual(
        [change.before, change.after, change.outdated],
        [{ noPork: null, noMeat: null, packedMeal: null }, noPork, false]
      )
      yield* approvals.approve(staff, change.id, false)
      assert.deepStrictEqual([(yield* now).values, (yield* now).waiting], [noPork, null])
      assert.strictEqual((yield* Effect.flip(approvals.approve(staff, change.id, false)))._tag, "ChangeNotFound")
      const [entry] = yield* Audit.use((audit) => audit.list(town.id, { actor: staff.actor, limit: 1 }))
      assert.deepInclude(entry, { action: "section.approve", after: { section: "diet", ...noPork } })
      assert.include(yield* templatesQueued(town), "changeApproved")
    })
  )

  it.effect("is refused with a reason, and what held goes on", () =>
    Effect.gen(function* () {
      const { town, staff, approvals, change, now } = yield* asked
      yield* approvals.refuse(staff, change.id, "à confirmer au guichet")
      assert.deepStrictEqual([(yield* now).values.noPork, (yield* now).waiting], [null, null])
      assert.include(yield* templatesQueued(town), "changeRefused")
    })
  )

  it.effect("is not applied over what somebody else changed since, unless staff insist", () =>
    Effect.gen(function* () {
      const { town, staff, approvals, change, now, childId } = yield* asked
      const sql = yield* SqlClient.SqlClient
      yield* sql`update children set no_meat = true where town_id = ${town.id} and id = ${childId}`
      assert.strictEqual((yield* Effect.flip(approvals.approve(staff, change.id, false)))._tag, "SectionOutdated")
      assert.isTrue((yield* approvals.list(staff))[0]?.outdated)
      yield* approvals.approve(staff, change.id, true)
      assert.deepStrictEqual((yield* now).values, noPork)
    })
  )

  it.effect("of the health record shows staff that it changed, not what", () =>
    Effect.gen(function* () {
      const { town, staff, access, children, childId } = yield* family(onApproval("health"))
      const approvals = yield* Approvals
      const { section } = yield* children.readHealth(access, childId)
      const values = { ...section.values, difficulties: "épilepsie" }
      yield* children.change(access, childId, health, section.version, values)
      const [change] = yield* approvals.list(staff)
      assert.deepStrictEqual([change?.section, change?.before, change?.after], ["health", null, null])
      yield* approvals.approve(staff, change?.id ?? "", false)
      assert.strictEqual((yield* children.readHealth(access, childId)).section.values.difficulties, "épilepsie")
      const log = yield* Audit.use((audit) => audit.list(town.id, { limit: 50 }))
      assert.notInclude(JSON.stringify(log), "épilepsie")
    })
  )

  it.effect("is nobody's to decide in another town", () =>
    Effect.gen(function* () {
      const { approvals, change } = yield* asked
      const other = yield* family()
      assert.deepStrictEqual(yield* approvals.list(other.staff), [])
      const refused = yield* Effect.flip(approvals.refuse(other.staff, change.id, "x"))
      assert.strictEqual(refused._tag, "ChangeNotFound")
    })
  )
})

describeOnDatabase("the yearly check", services, (it) => {
  it.effect("walks through every section the town marked, counts what is done, and blocks what the town chose", () =>
    Effect.gen(function* () {
      const base = townSettings()
      const { town, staff, access, verifications, children, childId } = yield* family({
        dossier: {
          ...base.dossier,
          sections: [{ section: "school", onApproval: false, verify: false }],
          blockedUntilVerified: ["payments"]
        }
      })
      yield* newChild(town, [access.householdId], "Ali", "2015-01-01")
      const { steps, blocked } = yield* verifications.read(access)
      assert.strictEqual(steps.length, 3 + 2 * 6)
      assert.deepStrictEqual([steps[3]?.childName, blocked], ["Ali", ["payments"]])
      assert.strictEqual((yield* Effect.flip(verifications.require(access, "payments"))).remaining, 15)
      const { diet: section } = yield* children.read(access, childId)
      yield* children.change(access, childId, diet, section.version, section.values)
      assert.deepStrictEqual(
        (yield* children.list(access)).map(({ toVerify }) => toVerify),
        [6, 5]
      )
      const [progress] = yield* verifications.progress(staff)
      assert.deepInclude(progress, { done: 1, total: 15 })
      const done = yield* verifications.confirm(access, steps)
      assert.deepStrictEqual([done.steps.every((step) => step.done), done.blocked], [true, []])
      assert.strictEqual((yield* verifications.require(access, "payments")).access, access)
      const unknown = [{ section: "school", childId }] as const
      assert.strictEqual((yield* Effect.flip(verifications.confirm(access, unknown)))._tag, "SectionMissing")
    })
  )
})
