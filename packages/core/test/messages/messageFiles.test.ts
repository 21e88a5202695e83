import { assert } from "@effect/vitest"
import { Effect, Stream } from "effect"
import { SqlClient } from "effect/sql"
import sharp from "sharp"
import { FamilyMessages } from "../../src/messages/FamilyMessages.ts"
import { MessageFiles } from "../../src/messages/MessageFiles.ts"
import { personalData, personalDataExport } from "../../src/messages/personalData.ts"
import { StaffMessages } from "../../src/messages/StaffMessages.ts"
import { sweepFiles } from "../../src/privacy/fileJobs.ts"
import { newHome } from "../children/filesUnderTest.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { messageServices, messageTown } from "./messagesUnderTest.ts"

const photo = Effect.promise(() =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: "#336699" } })
    .jpeg()
    .toBuffer()
)

/** A family with a photo to send to a service. */
const sender = Effect.gen(function* () {
  const home = yield* messageTown()
  const [families, agents, files] = [yield* FamilyMessages, yield* StaffMessages, yield* MessageFiles]
  const bytes = yield* photo
  const give = (uploadId: string, access = home.access) => files.give(access, uploadId, Stream.make(bytes))
  const question = { service: "enfance", subject: "Carnaval", text: "Voici." }
  const sql = yield* SqlClient.SqlClient
  const stored = Effect.map(sql<{ id: string }>`select id from stored_files where town_id = ${home.town.id}`, (rows) =>
    rows.map(({ id }) => id).toSorted()
  )
  return { ...home, families, agents, files, bytes, give, question, sql, stored }
})

const nameOf = (named: { readonly id: string }, name: string) => ({ id: named.id, name })

describeOnDatabase("files of messages", messageServices, (it) => {
  it.effect("go both ways, are read by the household and by staff, and by no other home", () =>
    Effect.gen(function* () {
      const { access, staff, town, families, agents, files, bytes, give, question, sql } = yield* sender
      const given = yield* give("a")
      assert.deepInclude(given, { mediaType: "image/jpeg", pages: 1, scanned: true })
      assert.deepStrictEqual(yield* give("a"), given)
      const { id } = yield* families.begin(access, { ...question, files: [nameOf(given, "Certificat Zoé.jpg")] })
      const opened = yield* agents.open(staff, id)
      assert.deepStrictEqual(opened.messages[0]?.files, [{ id: given.id, name: "Certificat Zoé.jpg", file: given }])
      const read = yield* files.readByTown(staff, id, given.id)
      const content = Buffer.concat(yield* Stream.runCollect(read.content))
      assert.strictEqual((yield* Effect.promise(() => sharp(content).metadata())).format, "jpeg")

      const answered = yield* files.giveByTown(staff, Stream.make(bytes))
      yield* agents.answer(staff, id, { text: "Merci.", files: [nameOf(answered, "Programme.jpg")] })
      assert.strictEqual((yield* families.open(access, id)).messages[1]?.files[0]?.name, "Programme.jpg")
      assert.strictEqual((yield* files.read(access, id, answered.id)).mediaType, "image/jpeg")
      const other = yield* newHome(town)
      for (const file of [given, answered]) {
        assert.strictEqual((yield* Effect.flip(files.read(other.access, id, file.id)))._tag, "MessageThreadNotFound")
      }
      const [kept] = yield* sql<{ sealed: Uint8Array }>`select sealed from messages where town_id = ${town.id}`
      assert.notInclude(Buffer.from(kept?.sealed ?? []).toString("utf8"), "Zoé")
    })
  )

  it.effect("are one file where the town writes to many homes, and each reads it in its own thread", () =>
    Effect.gen(function* () {
      const { access, staff, town, families, agents, files, bytes, question, stored } = yield* sender
      const other = yield* newHome(town)
      const given = yield* files.giveByTown(staff, Stream.make(bytes))
      yield* agents.send(staff, {}, { ...question, files: [nameOf(given, "Menus.jpg")] }, { dryRun: false })
      assert.deepStrictEqual(yield* stored, [given.id])
      for (const home of [access, other.access]) {
        const [thread] = yield* families.list(home)
        assert.strictEqual((yield* files.read(home, thread?.id ?? "", given.id)).bytes, given.bytes)
      }
    })
  )

  it.effect("are not sent twice, nor by another home, nor more than five at once; the database refuses them too", () =>
    Effect.gen(function* () {
      const { access, town, families, give, question, sql } = yield* sender
      const other = yield* newHome(town)
      const given = yield* give("a")
      const theirs = yield* give("a", other.access)
      const refused = (files: ReadonlyArray<{ readonly id: string; readonly name: string }>) =>
        Effect.map(Effect.flip(families.begin(access, { ...question, files })), ({ problem }) => problem)
      assert.strictEqual(yield* refused([nameOf(theirs, "x.jpg")]), "unknown-file")
      assert.strictEqual(yield* refused([nameOf(given, " ")]), "unknown-file")
      assert.strictEqual(yield* refused([nameOf(given, "x.jpg"), nameOf(given, "y.jpg")]), "unknown-file")
      assert.strictEqual(yield* refused(Array.from({ length: 6 }, () => nameOf(given, "x.jpg"))), "too-many-files")
      assert.deepStrictEqual(yield* families.list(access), [])
      const { messages } = yield* families.begin(access, { ...question, files: [nameOf(given, "x.jpg")] })
      assert.strictEqual(yield* refused([nameOf(given, "x.jpg")]), "unknown-file")
      const attaching = sql`insert into message_attachments (town_id, message_id, file_id)
        values (${town.id}, ${messages[0]?.id}, ${theirs.id})`
      assert.strictEqual((yield* Effect.flip(attaching)).reason._tag, "ConstraintError")
    })
  )

  it.effect("wait unread for the antivirus, and say when it refused them", () =>
    Effect.gen(function* () {
      const { access, families, files, give, question, sql } = yield* sender
      const given = yield* give("a")
      yield* sql`update stored_files set state = 'quarantined' where id = ${given.id}`
      const { id } = yield* families.begin(access, { ...question, files: [nameOf(given, "x.jpg")] })
      const shown = Effect.map(families.open(access, id), ({ messages }) => messages[0]?.files[0]?.file)
      assert.deepInclude(yield* shown, { id: given.id, scanned: false })
      assert.strictEqual((yield* Effect.flip(files.read(access, id, given.id)))._tag, "MessageThreadNotFound")
      yield* sql`delete from stored_files where id = ${given.id}`
      assert.isNull(yield* shown)
    })
  )

  it.effect("go when no message has them after a day, or when their messages go; the export names them", () =>
    Effect.gen(function* () {
      const { access, town, householdId, families, give, question, sql, stored } = yield* sender
      const [sent, unsent] = [yield* give("a"), yield* give("b")]
      yield* families.begin(access, { ...question, files: [nameOf(sent, "x.jpg")] })
      assert.deepStrictEqual(yield* stored, [sent.id, unsent.id].toSorted())
      const days = sql`update stored_files set begun_at = now() - interval '3 days' where town_id = ${town.id}`
      yield* days
      yield* sweepFiles
      assert.deepStrictEqual(yield* stored, [sent.id])
      const { document } = yield* personalDataExport
      const { messages } = yield* document({
        townId: town.id,
        householdId,
        adultId: access.adultId,
        accountId: access.accountId,
        actor: "test"
      })
      assert.deepStrictEqual(messages[0]?.messages[0]?.files, [
        { name: "x.jpg", mediaType: "image/jpeg", bytes: sent.bytes }
      ])
      const { erase } = yield* personalData
      const leaving = { townId: town.id, household: [householdId], child: [], adult: [], account: [], addresses: [] }
      assert.deepStrictEqual(yield* erase.run(leaving), { messages: 1 })
      yield* sweepFiles
      assert.deepStrictEqual(yield* stored, [])
    })
  )

  it.effect("are twenty in two days from a home", () =>
    Effect.gen(function* () {
      const { give, sql } = yield* sender
      const { id } = yield* give("0")
      yield* sql`update message_files set upload_id = 'first' where id = ${id}`
      yield* sql`with more as (insert into stored_files (town_id, id, state, store, key_id, salt, bytes, sha256, begun_at, stored_at)
          select town_id, gen_random_uuid(), state, store, key_id, salt, bytes, sha256, begun_at, stored_at
          from stored_files, generate_series(1, 19) where id = ${id} returning town_id, id)
        insert into message_files (town_id, id, household_id, upload_id, media_type, bytes, pages, sha256, bytes_state, received_at)
          select f.town_id, m.id, f.household_id, m.id::text, f.media_type, f.bytes, f.pages, f.sha256, f.bytes_state, f.received_at
          from message_files f, more m where f.id = ${id}`
      assert.deepInclude(yield* Effect.flip(give("one more")), { _tag: "MessageUnfit", problem: "too-many-files" })
      assert.strictEqual(yield* Effect.map(give("first"), (known) => known.id), id)
    })
  )
})
