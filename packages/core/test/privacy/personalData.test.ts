import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { ChildHomes } from "../../src/children/ChildHomes.ts"
import { CustodyCalendars } from "../../src/children/CustodyCalendars.ts"
import { ForbiddenPickups } from "../../src/children/ForbiddenPickups.ts"
import { submissionPlace } from "../../src/documents/Document.ts"
import { Seals } from "../../src/platform/crypto/Seals.ts"
import { newId } from "../../src/platform/ids/Ids.ts"
import { PersonalData } from "../../src/privacy/PersonalData.ts"
import type { Town } from "../../src/towns/Town.ts"
import { family, newHome } from "../children/filesUnderTest.ts"
import { describeOnBothDatabases } from "../support/databases.ts"
import { services as private_ } from "./familiesUnderTest.ts"

const services = Layer.mergeAll(
  PersonalData.layer,
  CustodyCalendars.layer,
  ForbiddenPickups.layer,
  ChildHomes.layer
).pipe(Layer.provideMerge(private_))

/** Tables with data about a person, and under which name the export has it. */
const exported: Readonly<Record<string, string>> = {
  accounts: "compte",
  adults: "moi",
  child_contacts: "dossier, interdictionsDeVenirChercher",
  child_health: "dossier",
  children: "dossier, enfants",
  custody_calendars: "gardeAlternee",
  document_reminders: "rappelsDeDocuments",
  document_submissions: "documentsTransmis",
  enrolments: "inscriptions",
  family_quotients: "quotients",
  health_reads: "dossier",
  household_adults: "dossier",
  household_children: "enfants",
  households: "foyer, dossier",
  invoice_lines: "factures",
  invoices: "factures",
  known_devices: "appareilsConnus",
  mailed_links: "liensEnvoyes",
  payment_attempts: "tentativesDePaiement",
  payments: "paiements",
  section_changes: "modificationsDemandees, dossier",
  section_confirmations: "verifications",
  sessions: "connexions"
}

/** Tables that name a person and are not exported, and why. */
const notExported: Readonly<Record<string, string>> = {
  invoice_notices: "which of the exported mails told of which of the exported invoices"
}

const insertHistory = (town: Town, { access, householdId, childId }: Effect.Success<ReturnType<typeof family>>) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const seals = yield* Seals
    for (const [amount, from] of [
      [700, "2025-01-01"],
      [812, "2026-01-01"]
    ] as const) {
      yield* sql`insert into family_quotients (town_id, id, household_id, amount, valid_from, source, recorded_at)
        values (${town.id}, ${yield* newId}, ${householdId}, ${amount}, ${from}, 'family', now())`
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

describeOnBothDatabases("the export of everything held about a person", services, (it) => {
  it.effect("has a place for every table about people, or a reason why not", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const tables = yield* sql<{ name: string }>`select distinct table_name as name from information_schema.columns
        where table_schema = current_schema() and (table_name in ('households', 'children', 'adults', 'accounts')
          or column_name in ('household_id', 'child_id', 'adult_id', 'account_id', 'subject_id'))
          and table_name <> 'audit_entries' order by 1`
      assert.deepStrictEqual(
        tables.map(({ name }) => name),
        [...Object.keys(exported), ...Object.keys(notExported)].sort()
      )
      const { town, access } = yield* family()
      const held = yield* PersonalData.use((data) => data.document(access, town))
      for (const names of Object.values(exported)) assert.containsAllKeys(held, names.split(", "))
      assert.containsAllKeys(held, ["journal"])
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
      const held = yield* PersonalData.use((data) => data.document(access, town))
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

      const seen = yield* PersonalData.use((data) => data.document(other.access, town))
      assert.deepStrictEqual([seen["quotients"], seen["verifications"]], [[], []])
      for (const word of [householdId, "Paul Loin", "manquant", "cantine"])
        assert.notInclude(JSON.stringify(seen), word)
    })
  )
})
