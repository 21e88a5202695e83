import { assert } from "@effect/vitest"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { requestId } from "../../src/documents/requests.ts"
import { newChild, newHome } from "../children/filesUnderTest.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { documentFamily, enrol, password, services, shippedKinds } from "./documentsUnderTest.ts"
import { healthy, sheet } from "./sheetUnderTest.ts"

describeOnDatabase("a family's documents", services, (it) => {
  it.effect("are those of each enrolment and, where nothing is enrolled for, of the school year", () =>
    Effect.gen(function* () {
      const { documents, access, childId } = yield* sheet
      const list = yield* documents.list(access)
      assert.deepStrictEqual(
        list
          .filter((each) => each.subject.id === childId)
          .map(({ kind, startsOn, dueOn, state }) => [kind.code, startsOn, dueOn, state]),
        [
          ["fiche-sanitaire", "2030-09-02", "2030-09-02", "to-do"],
          ["vaccins", "2030-09-02", "2030-09-02", "to-do"]
        ]
      )
      assert.strictEqual(list.filter((each) => each.kind.about === "household").length, 2)
    })
  )

  it.effect("keep answers as they are typed, and let another device go on", () =>
    Effect.gen(function* () {
      const { fill, state, documents, access, id } = yield* sheet
      assert.strictEqual(yield* state, "to-do")
      yield* fill({ asthme: true })
      yield* fill({ maladies: "varicelle" })
      const { answers } = yield* documents.read(access, id)
      assert.deepInclude(answers, { asthme: true, maladies: "varicelle" })
      assert.strictEqual(yield* state, "started")
    })
  )

  it.effect("keep both changes of two devices, and ask again for an answer that both changed", () =>
    Effect.gen(function* () {
      const { documents, access, id } = yield* sheet
      const change = (question: string, before: string | null, after: string) =>
        documents.save(access, id, [{ question, before, after }])
      yield* Effect.all([change("maladies", null, "rubéole"), change("recommandations", null, "lunettes")], {
        concurrency: 2
      })
      const { answers } = yield* documents.read(access, id)
      assert.deepInclude(answers, { maladies: "rubéole", recommandations: "lunettes" })
      const refused = yield* Effect.flip(change("maladies", null, "otite"))
      assert.deepInclude(refused, { _tag: "AnswersConflict", questions: ["maladies"] })
      assert.deepInclude((yield* documents.read(access, id)).answers, { maladies: "rubéole" })
    })
  )

  it.effect("are not readable in the database", () =>
    Effect.gen(function* () {
      const { fill } = yield* sheet
      yield* fill({ maladies: "zébrurite" })
      const sql = yield* SqlClient.SqlClient
      const rows = yield* sql`select * from document_submissions`
      assert.notInclude(JSON.stringify(rows), "zébrurite")
      assert.isFalse(rows.some((row) => Buffer.from(row["sealed"] as Uint8Array).includes("zébrurite")))
    })
  )

  it.effect("are signed with the password, whole, and as they were read", () =>
    Effect.gen(function* () {
      const { fill, send, state, documents, access, town, id } = yield* sheet
      const { version } = yield* fill({ ...healthy, traitement: true })
      assert.deepInclude(yield* Effect.flip(send()), {
        _tag: "SectionUnfit",
        problems: [{ field: "answers.traitement-detail", rule: "required" }]
      })
      assert.strictEqual((yield* Effect.flip(send("faux mot de passe")))._tag, "CredentialsRefused")
      yield* fill(healthy)
      const outdated = documents.send(access, id, { as: "form", version, password })
      assert.strictEqual((yield* Effect.flip(outdated))._tag, "DocumentOutdated")
      assert.strictEqual(yield* state, "started")
      yield* send()
      assert.strictEqual(yield* state, "sent")
      const { content, contentHash } = yield* documents.printed(access, id)
      assert.deepInclude(content, { by: "Camille ESSAI" })
      const sql = yield* SqlClient.SqlClient
      const [entry] = yield* sql<{ after: { contentHash: string } }>`select after from audit_entries
        where town_id = ${town.id} and action = 'document.send'`
      assert.strictEqual(entry?.after.contentHash, contentHash)
    })
  )

  it.effect("bring what they say of the child's health into its record once accepted, and not before", () =>
    Effect.gen(function* () {
      const { fill, send, state, reviews, staff, access, children, childId, documents, id } = yield* sheet
      yield* fill(healthy)
      yield* send()
      const record = Effect.map(children.readHealth(access, childId), ({ section }) => section.values)
      assert.isNull((yield* record).asthma)
      const submissionId = (yield* documents.read(access, id)).request.submission?.id ?? ""
      yield* reviews.accept(staff, submissionId)
      assert.deepInclude(yield* record, { asthma: true, allergyDetail: "Ventoline dans le sac" })
      assert.strictEqual(yield* state, "accepted")
      assert.strictEqual((yield* Effect.flip(reviews.accept(staff, submissionId)))._tag, "SubmissionNotWaiting")
    })
  )

  it.effect("leave a health record alone that the family changed after it signed", () =>
    Effect.gen(function* () {
      const { fill, send, reviews, staff, town, childId } = yield* sheet
      yield* fill(healthy)
      yield* send()
      const sql = yield* SqlClient.SqlClient
      const { keyId, sealed } = { keyId: "k1", sealed: new Uint8Array([1]) }
      yield* sql`insert into child_health (town_id, child_id, key_id, sealed, changed_at)
        values (${town.id}, ${childId}, ${keyId}, ${sealed}, now() + interval '1 hour')`
      const submissionId = (yield* sql<{
        id: string
      }>`select id from document_submissions where town_id = ${town.id}`)[0]
      yield* reviews.accept(staff, submissionId?.id ?? "")
      const [row] = yield* sql<{ sealed: Uint8Array }>`select sealed from child_health where child_id = ${childId}`
      assert.deepStrictEqual(Buffer.from(row?.sealed ?? []), Buffer.from([1]))
    })
  )

  it.effect("come back with the reason when they are refused, and what was answered stays", () =>
    Effect.gen(function* () {
      const { fill, send, state, reviews, staff, town, documents, access, id } = yield* sheet
      yield* fill(healthy)
      const { request } = yield* send()
      yield* reviews.refuse(staff, request.submission?.id ?? "", "la page des vaccins est illisible")
      assert.strictEqual(yield* state, "refused")
      const sql = yield* SqlClient.SqlClient
      const [mail] = yield* sql<{ subject: string; body: string }>`select subject, body from mails
        where town_id = ${town.id} and template = 'documentRefused'`
      assert.include(mail?.subject, "à renvoyer")
      assert.include(mail?.body, "Zoé ESSAI")
      // confidential: what the town says of it is read in the family's own space
      assert.notInclude(mail?.body, "illisible")
      const form = yield* documents.read(access, id)
      assert.strictEqual(form.request.submission?.reason, "la page des vaccins est illisible")
      assert.deepInclude(form.answers, { asthme: true })
      yield* send()
      assert.strictEqual(yield* state, "sent")
    })
  )

  it.effect("show last year's answers again, so that one confirmation is enough", () =>
    Effect.gen(function* () {
      const { fill, send, reviews, staff, town, documents, access, householdId, childId } = yield* sheet
      yield* fill({ ...healthy, maladies: "varicelle" })
      const { request } = yield* send()
      yield* reviews.accept(staff, request.submission?.id ?? "")
      yield* enrol(town, householdId, childId, { startsOn: "2031-09-01", endsOn: "2032-07-03" })
      const next = requestId("fiche-sanitaire", childId, "2031-09-01")
      const form = yield* documents.read(access, next)
      assert.deepInclude(form, { fromBefore: true })
      assert.deepInclude(form.answers, { maladies: "varicelle", asthme: true })
      const sent = yield* documents.send(access, next, { as: "form", version: form.version, password })
      assert.strictEqual(sent.request.state, "sent")
    })
  )

  it.effect("admit a child provisionally who lacks a compulsory vaccination", () =>
    Effect.gen(function* () {
      const { fill, send, documents, access, id } = yield* sheet
      assert.include((yield* documents.read(access, id)).vaccinations, "Coqueluche")
      assert.isNull((yield* fill(healthy)).provisionalOnceSent)
      // told before it is signed
      assert.strictEqual((yield* fill({ ...healthy, vaccins: false })).provisionalOnceSent, "2030-12-02")
      const { request } = yield* send()
      assert.strictEqual(request.submission?.provisionalUntil, "2030-12-02")
      const { content } = yield* documents.printed(access, id)
      assert.include(content.notices[0], "02/12/2030")
    })
  )

  it.effect("are known by nobody else, and of the child's other home only that they are there", () =>
    Effect.gen(function* () {
      const { fill, send, reviews, staff, town, childId, documents, id } = yield* sheet
      const other = yield* newHome(town)
      const stranger = yield* newHome(town)
      yield* newChild(town, [stranger.householdId])
      const sql = yield* SqlClient.SqlClient
      yield* sql`insert into household_children (town_id, household_id, child_id) values (${town.id}, ${other.householdId}, ${childId})`
      yield* enrol(town, other.householdId, childId, { startsOn: "2030-09-02", endsOn: "2031-07-05" })
      yield* fill({ ...healthy, maladies: "zébrurite" })
      const { request } = yield* send()
      assert.strictEqual((yield* documents.read(other.access, id)).request.state, "to-do")
      yield* reviews.accept(staff, request.submission?.id ?? "")
      const seen = yield* documents.read(other.access, id)
      assert.strictEqual(seen.request.state, "provided")
      assert.notInclude(JSON.stringify(seen), "zébrurite")
      assert.deepInclude(seen.request.submission, { id: "", sentAt: null })
      assert.isNull((yield* documents.printed(other.access, id)).contentHash)
      assert.strictEqual((yield* Effect.flip(documents.read(stranger.access, id)))._tag, "DocumentNotFound")
    })
  )

  it.effect("tell the family which of the staff opened a confidential one, and why", () =>
    Effect.gen(function* () {
      const { fill, send, reviews, staff, town, access, children, childId } = yield* sheet
      yield* fill(healthy)
      const { request } = yield* send()
      const opened = yield* reviews.open(staff, request.submission?.id ?? "", {
        purpose: "accueil du mercredi",
        service: "enfance"
      })
      assert.deepInclude(opened.content?.answers, { asthme: true })
      const { reads } = yield* children.readHealth(access, childId)
      assert.deepInclude(reads[0], { reader: staff.actor, purpose: "accueil du mercredi" })
      const sql = yield* SqlClient.SqlClient
      const journal = yield* sql<{ after: { service?: string } }>`select after from audit_entries
        where town_id = ${town.id} and action = 'health.read'`
      assert.deepStrictEqual(
        journal.map(({ after }) => after.service),
        ["enfance"]
      )
    })
  )

  it.effect("that some services see are refused to the others, and the journal says who tried", () =>
    Effect.gen(function* () {
      const { fill, send, reviews, staff, town, access, children, childId } = yield* sheet
      yield* fill(healthy)
      const { request } = yield* send()
      const open = (service: string | null) =>
        Effect.flip(reviews.open(staff, request.submission?.id ?? "", { purpose: "curiosité", service }))
      assert.deepInclude(yield* open("sport"), { _tag: "DocumentNotForService", services: ["enfance"] })
      assert.strictEqual((yield* open(null))._tag, "DocumentNotForService")
      const { reads } = yield* children.readHealth(access, childId)
      assert.lengthOf(reads, 0)
      const sql = yield* SqlClient.SqlClient
      const tried = yield* sql<{ after: { service?: string } }>`select after from audit_entries
        where town_id = ${town.id} and action = 'document.open-refused'`
      assert.sameMembers(
        tried.map(({ after }) => after.service),
        ["sport", undefined]
      )
    })
  )

  it.effect("of another town are not there", () =>
    Effect.gen(function* () {
      const { send, fill, reviews } = yield* sheet
      yield* fill(healthy)
      const { request } = yield* send()
      const elsewhere = yield* documentFamily(shippedKinds())
      const opening = reviews.open(elsewhere.staff, request.submission?.id ?? "", {
        purpose: "essai",
        service: "enfance"
      })
      assert.strictEqual((yield* Effect.flip(opening))._tag, "DocumentNotFound")
    })
  )
})
