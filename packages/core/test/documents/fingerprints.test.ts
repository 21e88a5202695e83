import { createHash } from "node:crypto"
import { assert } from "@effect/vitest"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { Approvals } from "../../src/children/Approvals.ts"
import { health } from "../../src/children/sections/health.ts"
import { submissionPlace } from "../../src/documents/Document.ts"
import { keyedSteps } from "../../src/documents/keyedSteps.ts"
import { changeSealContext } from "../../src/households/sections/sectionChanges.ts"
import { versionOf } from "../../src/households/sections/versions.ts"
import { Seals } from "../../src/platform/crypto/Seals.ts"
import fingerprints from "../../src/platform/sql/migrations/0022_fingerprints.ts"
import { family } from "../children/filesUnderTest.ts"
import { describeOnBothDatabases } from "../support/databases.ts"
import { townSettings } from "../support/town.ts"
import { services } from "./documentsUnderTest.ts"
import { healthy, sheet } from "./sheetUnderTest.ts"

/** A health sheet that was sent, as a thief of the database reads it, and what a guess of its answers says. */
const sent = Effect.gen(function* () {
  const home = yield* sheet
  yield* home.fill(healthy)
  yield* home.send()
  const sql = yield* SqlClient.SqlClient
  const { townId } = home.access
  const stolen = Effect.map(
    sql`select to_jsonb(s) - 'sealed' as row from document_submissions s where s.town_id = ${townId}
      union all select to_jsonb(e) from audit_entries e where e.town_id = ${townId}`,
    (rows) => JSON.stringify(rows)
  )
  const [row] = yield* sql<Stored>`select id, key_id, sealed from document_submissions
    where town_id = ${townId} and state = 'sent'`
  if (row === undefined) return assert.fail("nothing was sent")
  return { ...home, sql, townId, stolen, row }
})

interface Stored {
  readonly id: string
  readonly keyId: string
  readonly sealed: Uint8Array
}

const contentOf = ({ townId, row }: { readonly townId: string; readonly row: Stored }) =>
  Effect.map(
    Seals.use((seals) => seals.openJson(submissionPlace(townId, row.id), { keyId: row.keyId, bytes: row.sealed })),
    (content) => content as Record<string, unknown> & { readonly signed: Record<string, unknown> }
  )

/** Puts a submission back as it was stored before there were salts. */
const asBefore = Effect.fnUntraced(function* (home: Effect.Success<typeof sent>) {
  const { salt: _, ...content } = yield* contentOf(home)
  const { keyId, bytes } = yield* Seals.use((seals) =>
    Effect.succeed(seals.sealJson(submissionPlace(home.townId, home.row.id), content))
  )
  yield* home.sql`update document_submissions set fingerprint = null, key_id = ${keyId}, sealed = ${bytes}
    where town_id = ${home.townId} and id = ${home.row.id}`
})

const onApproval = {
  ...townSettings().dossier,
  sections: [{ section: "health" as const, onApproval: true, verify: true }]
}

describeOnBothDatabases("what was signed", services, (it) => {
  it.effect("cannot be guessed from the database: no digest of the answers alone is kept", () =>
    Effect.gen(function* () {
      const home = yield* sent
      const { as, answers, signed } = yield* contentOf(home)
      const { kind, facts, by, account, at } = signed
      const guess = createHash("sha256")
        .update(JSON.stringify([as, answers, kind, facts, by, account, at]))
        .digest("hex")
      const stolen = yield* home.stolen
      assert.notInclude(stolen, guess)
      const { contentHash } = yield* home.documents.printed(home.access, home.id)
      assert.match(contentHash ?? "", /^[0-9a-f]{64}$/)
      assert.include(stolen, contentHash ?? "?")
    })
  )

  it.effect("gets a fingerprint that cannot be guessed where it had none, once, by whoever has the key", () =>
    Effect.gen(function* () {
      const home = yield* sent
      yield* asBefore(home)
      yield* Effect.all([keyedSteps, keyedSteps, keyedSteps], { concurrency: "unbounded" })
      const { contentHash } = yield* home.documents.printed(home.access, home.id)
      const [stored] = yield* home.sql<{ fingerprint: string }>`select fingerprint from document_submissions
        where town_id = ${home.townId} and id = ${home.row.id}`
      assert.strictEqual(stored?.fingerprint, contentHash)
      const renewed = yield* home.sql`select after from audit_entries
        where town_id = ${home.townId} and action = 'document.fingerprint'`
      assert.deepStrictEqual(renewed, [{ after: { document: "fiche-sanitaire", contentHash } }])
    })
  )

  it.effect("stays as it is where its key is missing, and stops nobody", () =>
    Effect.gen(function* () {
      const home = yield* sent
      yield* home.sql`update document_submissions set fingerprint = null, key_id = 'k0'
        where town_id = ${home.townId} and id = ${home.row.id}`
      yield* keyedSteps
      const rows = yield* home.sql`select fingerprint, key_id from document_submissions
        where town_id = ${home.townId} and id = ${home.row.id}`
      assert.deepStrictEqual(rows, [{ fingerprint: null, keyId: "k0" }])
    })
  )

  it.effect("keeps no fingerprint without what it is of", () =>
    Effect.gen(function* () {
      const { sql, townId, row } = yield* sent
      const erased = sql`update document_submissions set sealed = null, key_id = null where town_id = ${townId} and id = ${row.id}`
      assert.strictEqual((yield* Effect.flip(erased)).reason._tag, "ConstraintError")
    })
  )

  it.effect("loses the digests of before, in the log too, by the migration alone", () =>
    Effect.gen(function* () {
      const { sql, townId } = yield* sent
      yield* sql`alter table document_submissions drop column fingerprint`
      yield* sql`alter table document_submissions add column content_hash text`
      yield* sql`insert into audit_entries (town_id, id, at, actor, action, subject_type, subject_id, after)
        select town_id, portail.id, now(), 'family', 'document.send', 'child', 'x', '{"document": "d", "contentHash": "guessable"}'
        from towns, (select '018f0000-0000-7000-8000-000000000021'::uuid as id) portail, (select id as town_id from towns) t
        where towns.id = ${townId} and t.town_id = towns.id`
      yield* fingerprints
      const left = yield* sql`select after from audit_entries where town_id = ${townId} and action = 'document.send'`
      assert.deepStrictEqual(
        left.map(({ after }) => Object.keys(after as object).includes("contentHash")),
        left.map(() => false)
      )
      const change = sql`update audit_entries set actor = 'x' where town_id = ${townId}`
      assert.strictEqual((yield* Effect.exit(change))._tag, "Failure")
    })
  )
})

describeOnBothDatabases("a health record that waits for the town", services, (it) => {
  it.effect("cannot be guessed either: what it was made from is in the seal, for those that waited before too", () =>
    Effect.gen(function* () {
      const { access, children, childId, staff } = yield* family({ dossier: onApproval })
      const { section } = yield* children.readHealth(access, childId)
      yield* children.change(access, childId, health, section.version, { ...section.values, difficulties: "épilepsie" })
      const sql = yield* SqlClient.SqlClient
      const { townId, householdId } = access
      const made = sql<{ madeFrom: string }>`select made_from from section_changes where town_id = ${townId}`
      assert.deepStrictEqual(yield* made, [{ madeFrom: "" }])
      const outdated = Effect.gen(function* () {
        const approvals = yield* Approvals
        return (yield* approvals.list(staff)).map((change) => change.outdated)
      })
      assert.deepStrictEqual(yield* outdated, [false])

      const place = changeSealContext({ townId, householdId, subjectId: childId, section: "health" })
      const values = { ...section.values, difficulties: "asthme" }
      const { keyId, bytes } = yield* Seals.use((seals) => Effect.succeed(seals.sealJson(place, values)))
      yield* sql`update section_changes set made_from = ${versionOf(health, section.values)}, key_id = ${keyId}, sealed = ${bytes}
        where town_id = ${townId}`
      assert.deepStrictEqual(yield* outdated, [false])
      yield* Effect.all([keyedSteps, keyedSteps], { concurrency: "unbounded" })
      assert.deepStrictEqual(yield* made, [{ madeFrom: "" }])
      assert.deepStrictEqual(yield* outdated, [false])
      assert.strictEqual((yield* children.readHealth(access, childId)).section.waiting?.values.difficulties, "asthme")
    })
  )
})
