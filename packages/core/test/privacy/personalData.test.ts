import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { ChildHomes } from "../../src/children/ChildHomes.ts"
import { CustodyCalendars } from "../../src/children/CustodyCalendars.ts"
import { ForbiddenPickups } from "../../src/children/ForbiddenPickups.ts"
import { submissionPlace } from "../../src/documents/Document.ts"
import { Seals } from "../../src/platform/crypto/Seals.ts"
import { newId } from "../../src/platform/ids/Ids.ts"
import { Contributions } from "../../src/privacy/Contributions.ts"
import { PersonalData } from "../../src/privacy/PersonalData.ts"
import type { Town } from "../../src/towns/Town.ts"
import { family, newHome } from "../children/filesUnderTest.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { services as private_ } from "./familiesUnderTest.ts"

const services = Layer.mergeAll(CustodyCalendars.layer, ForbiddenPickups.layer, ChildHomes.layer).pipe(
  Layer.provideMerge(private_)
)

const insertHistory = (town: Town, { access, householdId, childId }: Effect.Success<ReturnType<typeof family>>) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const seals = yield* Seals
    for (const [amount, from] of [
      [700, "2025-01-01"],
      [812, "2026-01-01"]
    ] as const) {
      yield* sql`insert into quotients (town_id, id, household_id, cents, valid_from, source, recorded_at)
        values (${town.id}, ${yield* newId}, ${householdId}, ${100 * amount}, ${from}, 'family', now())`
    }
    yield* sql`insert into section_confirmations (town_id, household_id, school_year, section, subject_id, account_id, confirmed_at)
      values (${town.id}, ${householdId}, '2026-2027', 'diet', ${childId}, ${access.accountId}, now())`
    yield* sql`insert into section_changes (town_id, id, household_id, section, subject_id, account_id, made_from, key_id, state,
        asked_at, decided_at, decided_by, reason)
      values (${town.id}, ${yield* newId}, ${householdId}, 'identity', ${childId}, ${access.accountId}, '', 'k1', 'refused', now(),
        now(), 'agent', 'justificatif manquant')`
    yield* sql`insert into enrolments (town_id, id, household_id, child_id, activity, starts_on, ends_on, recorded_at)
      values (${town.id}, ${yield* newId}, ${householdId}, ${childId}, 'cantine', '2026-09-01', '2027-07-05', now())`
    yield* sql`insert into document_kinds (town_id, code, position, settings, applied_at)
      values (${town.id}, 'sortie', 1, '{}', now())`
    const id = yield* newId
    const { keyId, bytes } = seals.sealJson(submissionPlace(town.id, id), { answers: { car: "oui" }, as: "form" })
    yield* sql`insert into document_submissions (town_id, id, household_id, kind, subject_id, starts_on, ends_on, state, account_id,
        saved_at, key_id, sealed)
      values (${town.id}, ${id}, ${householdId}, 'sortie', ${childId}, '2026-09-01', '2027-07-05', 'draft', ${access.accountId},
        now(), ${keyId}, ${bytes})`
    yield* sql`insert into document_reminders (town_id, household_id, kind, subject_id, starts_on, days_before, sent_at)
      values (${town.id}, ${householdId}, 'sortie', ${childId}, '2026-09-01', 7, now())`
    yield* sql`insert into payment_attempts (town_id, id, household_id, account_id, regie_code, numcli, mode, refdet, amount_cents,
        return_url, state, started_at, state_at)
      values (${town.id}, ${yield* newId}, ${householdId}, ${access.accountId}, 'enfance', '006270', 'T', '2026000002', 4250, '',
        'failed', now(), now())`
  })

describeOnDatabase("the export of everything held about a person", services, (it) => {
  it.effect("has a place for every table about people, or a reason why not", () =>
    Effect.gen(function* () {
      const { access } = yield* family()
      const document = yield* PersonalData.use((data) => data.document(access))
      const covered = (yield* Contributions).flatMap(({ covers }) => Object.entries(covers))
      for (const [table, { exported, unexported = "" }] of covered) {
        if (exported.length > 0) assert.containsAllKeys(document, [...exported], table)
        assert.strictEqual(exported.length === 0, unexported !== "", table)
      }
      const keys = new Set(covered.flatMap(([, { exported }]) => exported))
      assert.sameMembers(Object.keys(document), ["ville", "etabliLe", ...keys])
    })
  )

  it.effect("tells how the file came about, and of the other home only that there is one", () =>
    Effect.gen(function* () {
      const home = yield* family()
      const { town, access, householdId, childId } = home
      const sql = yield* SqlClient.SqlClient
      const other = yield* newHome(town)
      yield* sql`insert into household_children (town_id, household_id, child_id)
        values (${town.id}, ${other.householdId}, ${childId})`
      yield* insertHistory(town, home)
      const [names] = yield* sql<{ child: string; mine: string; theirs: string }>`select c.external_ref as child,
          h.external_ref as mine, o.external_ref as theirs from children c, households h, households o
        where c.id = ${childId} and h.id = ${householdId} and o.id = ${other.householdId}`
      const { child, mine, theirs } = names ?? assert.fail("no names")
      yield* CustodyCalendars.use((calendars) =>
        calendars.set(
          home.staff,
          child,
          "2026-09-01",
          { weeks: { even: mine, odd: theirs, changeOver: 5 }, holidays: null, exceptions: [] },
          { dryRun: false }
        )
      )
      const forbid = (householdRef: string, name: string) =>
        ForbiddenPickups.use((pickups) =>
          pickups.forbid(home.staff, { childRef: child, householdRef }, { name, relation: "oncle", proof: "jugement" })
        )
      yield* forbid(mine, "Paul Loin")
      yield* forbid(theirs, "Jean Secret")
      const held = yield* PersonalData.use((data) => data.document(access))
      const at = (name: string) => held[name] as ReadonlyArray<Readonly<Record<string, unknown>>>
      assert.deepStrictEqual(
        at("quotients").map(({ amount }) => amount),
        [700, 812]
      )
      assert.deepInclude(at("verifications")[0], { schoolYear: "2026-2027", section: "diet", child: "Zoé", byMe: true })
      assert.deepInclude(at("modificationsDemandees")[0], { state: "refused", reason: "justificatif manquant" })
      assert.deepInclude(at("gardeAlternee")[0]?.["calendar"], {
        weeks: { even: "mon foyer", odd: "autre foyer", changeOver: 5 }
      })
      assert.deepStrictEqual(
        at("interdictionsDeVenirChercher").map(({ name, proof }) => [name, proof]),
        [["Paul Loin", "jugement"]]
      )
      assert.deepInclude(at("inscriptions")[0], { activity: "cantine" })
      assert.deepInclude(at("documentsTransmis")[0], { kind: "sortie", answers: { car: "oui" }, files: [] })
      assert.deepInclude(at("rappelsDeDocuments")[0], { kind: "sortie", daysBefore: 7 })
      assert.deepInclude(at("tentativesDePaiement")[0], { reference: "2026000002", state: "failed" })
      for (const word of [other.householdId, theirs, "Jean Secret"]) assert.notInclude(JSON.stringify(held), word)

      const seen = yield* PersonalData.use((data) => data.document(other.access))
      assert.deepStrictEqual([seen["quotients"], seen["verifications"]], [[], []])
      for (const word of [householdId, "Paul Loin", "manquant", "cantine"])
        assert.notInclude(JSON.stringify(seen), word)
    })
  )
})
