import { assert } from "@effect/vitest"
import { Effect, Result } from "effect"
import { SqlClient } from "effect/sql"
import { Verifications } from "../../src/children/Verifications.ts"
import { DocumentKinds } from "../../src/documents/DocumentKinds.ts"
import type { MessageAudience } from "../../src/messages/audience.ts"
import { FamilyMessages } from "../../src/messages/FamilyMessages.ts"
import { StaffMessages } from "../../src/messages/StaffMessages.ts"
import { newId } from "../../src/platform/ids/Ids.ts"
import { newHome } from "../children/filesUnderTest.ts"
import { enrol, shippedKinds } from "../documents/documentsUnderTest.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { newActivities } from "../support/town.ts"
import { messageServices, messageTown as town } from "./messagesUnderTest.ts"

const question = { service: "enfance", subject: "Carnaval", text: "À quelle heure ?\nMerci" }

describeOnDatabase("messages", messageServices, (it) => {
  it.effect("go from a family to a service and back, in one thread; each side sees what it has not read", () =>
    Effect.gen(function* () {
      const { access, staff, householdId } = yield* town()
      const [families, agents] = [yield* FamilyMessages, yield* StaffMessages]
      const { id } = yield* families.begin(access, question)
      const [waiting] = yield* agents.list(staff, "enfance")
      assert.deepStrictEqual([waiting?.subject, waiting?.unread, waiting?.lastFrom], ["Carnaval", 1, "family"])
      const open = yield* agents.open(staff, id.slice(-8))
      assert.deepStrictEqual(
        open.messages.map(({ text }) => text),
        ["À quelle heure ?\nMerci"]
      )
      assert.strictEqual(yield* families.unread(access), 0)
      const { mails } = yield* agents.answer(staff, id, { text: "À 14 h." })
      assert.strictEqual(mails, 1)
      assert.strictEqual(yield* families.unread(access), 1)
      const read = yield* families.open(access, id)
      assert.deepStrictEqual(
        read.messages.map(({ from }) => from),
        ["family", "town"]
      )
      assert.strictEqual(yield* families.unread(access), 0)
      const sql = yield* SqlClient.SqlClient
      const [mail] = yield* sql<{ body: string }>`select body from mails where town_id = ${staff.townId}
        and template = 'messageAnswered'`
      assert.notInclude(mail?.body, "14 h")
      assert.include(mail?.body, `/espace/messages/${id}`)
      const kept = yield* sql<{ sealed: Uint8Array }>`select sealed from messages where household_id = ${householdId}`
      assert.isTrue(kept.every(({ sealed }) => !Buffer.from(sealed).toString("utf8").includes("14 h")))
    })
  )

  it.effect("are no other home's: it neither reads nor goes on in a thread that is not its own", () =>
    Effect.gen(function* () {
      const home = yield* town()
      const other = yield* newHome(home.town)
      const families = yield* FamilyMessages
      const { id } = yield* families.begin(home.access, question)
      assert.strictEqual((yield* Effect.flip(families.open(other.access, id)))._tag, "MessageThreadNotFound")
      assert.strictEqual(
        (yield* Effect.flip(families.answer(other.access, id, { text: "Moi" })))._tag,
        "MessageThreadNotFound"
      )
      assert.deepStrictEqual(yield* families.list(other.access), [])
    })
  )

  it.effect("go to the families that meet every condition, once, after a plan that sends nothing", () =>
    Effect.gen(function* () {
      const { town: place, staff, householdId, childId } = yield* town()
      const other = yield* newHome(place)
      const sql = yield* SqlClient.SqlClient
      yield* sql`update children set school = 'École Desnos', school_class = 'CP' where id = ${childId}`
      const agents = yield* StaffMessages
      const message = { service: "enfance", subject: "Réunion", text: "Jeudi" }
      const all = yield* agents.send(staff, {}, message, { dryRun: true })
      assert.deepStrictEqual(
        all.households.map((each) => each.householdId).toSorted(),
        [householdId, other.householdId].toSorted()
      )
      assert.deepStrictEqual(yield* agents.list(staff), [])
      const audience = { school: "École Desnos", schoolClass: "CP" }
      const sent = yield* agents.send(staff, audience, message, { dryRun: false })
      assert.deepStrictEqual([sent.households.map((each) => each.householdId), sent.mails], [[householdId], 1])
      assert.deepStrictEqual(
        (yield* agents.send(staff, { ...audience, unpaid: true }, message, { dryRun: true })).households,
        []
      )
      const [mail] = yield* sql<{ body: string }>`select body from mails where town_id = ${staff.townId}
        and template = 'messageToFamilies'`
      assert.include(mail?.body, "Jeudi")
    })
  )

  it.effect("go to those whose file is not verified this year, or to whom a document is missing", () =>
    Effect.gen(function* () {
      const { town: place, staff, access, householdId, childId } = yield* town()
      const other = yield* newHome(place)
      const [agents, verifications, kinds] = [yield* StaffMessages, yield* Verifications, yield* DocumentKinds]
      const asked = Effect.fnUntraced(function* (audience: MessageAudience) {
        const message = { service: "enfance", subject: "Dossier", text: "À compléter" }
        const { households } = yield* agents.send(staff, audience, message, { dryRun: true })
        return households.map((each) => each.householdId).toSorted()
      })
      const both = [householdId, other.householdId].toSorted()
      assert.deepStrictEqual(yield* asked({ unverified: true }), both)
      const sql = yield* SqlClient.SqlClient
      const { steps, schoolYear } = yield* verifications.read(other.access)
      for (const { section, childId: child } of steps) {
        yield* sql`insert into section_confirmations ${sql.insert({
          ...{ town_id: place.id, household_id: other.householdId, school_year: schoolYear, section },
          ...{ subject_id: child ?? other.householdId, account_id: other.access.accountId, confirmed_at: new Date() }
        })}`
      }
      assert.deepStrictEqual(yield* asked({ unverified: true }), [access.householdId])

      yield* newActivities(place, ["periscolaire", "centre-loisirs"])
      yield* kinds.apply(
        staff,
        "documents.yaml",
        shippedKinds().filter(({ code }) => code === "vaccins"),
        new Map(),
        { dryRun: false }
      )
      assert.deepStrictEqual(yield* asked({ documentsMissing: true }), [])
      yield* enrol(place, householdId, childId, { startsOn: "2030-09-02", endsOn: "2031-07-05" })
      assert.deepStrictEqual(yield* asked({ documentsMissing: true }), [householdId])
      assert.deepStrictEqual(yield* asked({ documentsMissing: true, activity: "centre-loisirs" }), [])
    })
  )

  it.effect("of a family that sends again because no answer came are written once, begun or answered", () =>
    Effect.gen(function* () {
      const home = yield* town()
      const other = yield* newHome(home.town)
      const families = yield* FamilyMessages
      const first = { ...question, key: yield* newId }
      const [begun, again] = yield* Effect.all(
        [families.begin(home.access, first), families.begin(home.access, first)],
        {
          concurrency: 2
        }
      )
      assert.strictEqual(again.id, begun.id)
      assert.lengthOf(yield* families.list(home.access), 1)
      const second = { text: "Et où ?", key: yield* newId }
      yield* families.answer(home.access, begun.id, second)
      assert.lengthOf((yield* families.answer(home.access, begun.id, second)).messages, 2)
      // the key is the home's own, and no key is no message sent again
      assert.notStrictEqual((yield* families.begin(other.access, first)).id, begun.id)
      yield* families.begin(home.access, question)
      yield* families.begin(home.access, question)
      assert.lengthOf(yield* families.list(home.access), 3)
    })
  )

  it.effect("of the town go once a day to the same, whoever sends at the same moment, unless told to go again", () =>
    Effect.gen(function* () {
      const { staff, access } = yield* town()
      const [families, agents] = [yield* FamilyMessages, yield* StaffMessages]
      const message = { service: "enfance", subject: "Réunion", text: "Jeudi" }
      const send = (text = "Jeudi", again = false) =>
        agents.send(staff, { unverified: true }, { ...message, text }, { dryRun: false, again })
      const results = yield* Effect.all([Effect.result(send()), Effect.result(send())], { concurrency: 2 })
      assert.deepStrictEqual(results.map(Result.isSuccess).toSorted(), [false, true])
      const refused = yield* Effect.flip(send())
      const planned = yield* agents.send(staff, { unverified: true }, message, { dryRun: true })
      assert.deepStrictEqual(
        [refused._tag, planned.sentBefore],
        ["MessageSentBefore", refused._tag === "MessageSentBefore" ? refused.at : null]
      )
      yield* send("Vendredi")
      assert.isNotNull((yield* send("Jeudi", true)).sentBefore)
      assert.lengthOf(yield* families.list(access), 3)
      const [thread] = yield* families.list(access)
      yield* agents.answer(staff, thread?.id ?? "", { text: "Oui" })
      const answered = yield* Effect.flip(agents.answer(staff, thread?.id ?? "", { text: "Oui" }))
      assert.strictEqual(answered._tag, "MessageSentBefore")
      const sql = yield* SqlClient.SqlClient
      yield* sql`update message_sendings set sent_at = sent_at - interval '25 hours' where town_id = ${staff.townId}`
      assert.isNull((yield* send()).sentBefore)
    })
  )

  it.effect("are refused with the reason: no such service, too long, too many", () =>
    Effect.gen(function* () {
      const { access } = yield* town()
      const families = yield* FamilyMessages
      const refused = (given: Partial<typeof question>) =>
        Effect.map(Effect.flip(families.begin(access, { ...question, ...given })), ({ problem }) => problem)
      assert.strictEqual(yield* refused({ service: "mairie" }), "unknown-service")
      assert.strictEqual(yield* refused({ subject: " " }), "subject-length")
      assert.strictEqual(yield* refused({ text: "x".repeat(5_001) }), "text-length")
      for (let sent = 0; sent < 40; sent++) yield* families.begin(access, question)
      assert.strictEqual(yield* refused({}), "too-many-messages")
    })
  )
})
