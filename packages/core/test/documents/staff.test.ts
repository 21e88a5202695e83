import { assert } from "@effect/vitest"
import { Deferred, Effect, Fiber, Layer, Schedule, Stream } from "effect"
import { SqlClient } from "effect/sql"
import { EnrolmentImports } from "../../src/activities/EnrolmentImports.ts"
import { enrolmentRows } from "../../src/activities/enrolmentRows.ts"
import { health } from "../../src/children/sections/health.ts"
import { DocumentReminders } from "../../src/documents/DocumentReminders.ts"
import { DocumentRequests, type RequestFilter } from "../../src/documents/DocumentRequests.ts"
import { EmergencySheets } from "../../src/documents/EmergencySheets.ts"
import { readCsv } from "../../src/platform/csv/readCsv.ts"
import { newId } from "../../src/platform/ids/Ids.ts"
import { TownCalendars } from "../../src/towns/calendar/TownCalendars.ts"
import { newChild, newHome } from "../children/filesUnderTest.ts"
import { activityFiles } from "../support/activities.ts"
import { runsAt } from "../support/clock.ts"
import { describeOnDatabase, describeOnPostgres } from "../support/databases.ts"
import { newFamily } from "../support/town.ts"
import { documentFamily, enrol, services } from "./documentsUnderTest.ts"

const staffServices = Layer.mergeAll(
  DocumentReminders.layer,
  activityFiles.pipe(Layer.provide(TownCalendars.layer)),
  EmergencySheets.layer
).pipe(Layer.provideMerge(DocumentRequests.layer), Layer.provideMerge(services))

const importing = Effect.fnUntraced(function* (
  home: Effect.Success<ReturnType<typeof documentFamily>>,
  lines: ReadonlyArray<string>,
  options = { dryRun: false, skipInvalid: false }
) {
  const csv = ["foyer;enfant;activite;debut;fin", ...lines].join("\n")
  const rows = enrolmentRows(readCsv(new TextEncoder().encode(csv)))
  return yield* EnrolmentImports.use((enrolments) => enrolments.import(home.staff, rows, options))
})

describeOnDatabase("enrolments of a file", staffServices, (it) => {
  it.effect("are added once, and may end on another day", () =>
    Effect.gen(function* () {
      const home = yield* documentFamily()
      const line = (end: string) => `${home.householdId};${home.childId};centre-loisirs;21/12/2030;${end}`
      assert.deepInclude(yield* importing(home, [line("24/12/2030")]), { created: 1, imported: true })
      assert.deepInclude(yield* importing(home, [line("24/12/2030")]), { created: 0, changed: 0, unchanged: 1 })
      assert.deepInclude(yield* importing(home, [line("31/12/2030")]), { created: 0, changed: 1, unchanged: 0 })
      const requests = yield* home.documents.list(home.access)
      assert.includeMembers(
        requests.map(({ startsOn, endsOn }) => `${startsOn} ${endsOn}`),
        ["2030-12-21 2030-12-31"]
      )
    })
  )

  it.effect("are all kept or none, and every bad line is told", () =>
    Effect.gen(function* () {
      const home = yield* documentFamily()
      const good = `${home.householdId};${home.childId};centre-loisirs;21/12/2030;24/12/2030`
      const report = yield* importing(home, [
        good,
        good,
        `${home.householdId};inconnu;periscolaire;01/09/2030;05/07/2031`,
        `${home.householdId};${home.childId};judo;01/09/2030;05/07/2031`,
        `${home.householdId};${home.childId};periscolaire;05/07/2031;01/09/2030`
      ])
      assert.deepInclude(report, { imported: false, created: 0, invalidCount: 4 })
      assert.deepStrictEqual(
        report.invalid.map(({ line, code }) => [line, code]),
        [
          [3, "enrolled-twice"],
          [4, "not-in-household"],
          [5, "unknown-activity"],
          [6, "before-start"]
        ]
      )
      const sql = yield* SqlClient.SqlClient
      const [row] = yield* sql<{
        kept: number
      }>`select count(*)::int as kept from enrolments where town_id = ${home.town.id}`
      assert.strictEqual(row?.kept, 1)
      assert.deepInclude(yield* importing(home, [good], { dryRun: true, skipInvalid: false }), {
        created: 1,
        imported: false
      })
      assert.deepInclude(yield* importing(home, [good, good], { dryRun: false, skipInvalid: true }), {
        created: 1,
        imported: true
      })
    })
  )
})

describeOnDatabase("documents of a town, for its staff", staffServices, (it) => {
  it.effect("are found by what they need, by activity, by day and by kind", () =>
    Effect.gen(function* () {
      const home = yield* documentFamily()
      const stranger = yield* documentFamily()
      const other = yield* newHome(home.town)
      const childId = yield* newChild(home.town, [other.householdId], "Tom")
      yield* enrol(home.town, other.householdId, childId, {
        activity: "centre-loisirs",
        startsOn: "2030-12-21",
        endsOn: "2030-12-24"
      })
      const requests = yield* DocumentRequests
      const found = (filter: RequestFilter) =>
        Effect.map(Stream.runCollect(requests.stream(home.staff, filter)), (all) =>
          all.map(({ kind, subject }) => `${subject.name} ${kind.code}`).toSorted()
        )
      assert.lengthOf(yield* found({ what: "all" }), 8)
      assert.deepStrictEqual(yield* found({ what: "missing", activity: "centre-loisirs" }), [
        "Tom ESSAI fiche-sanitaire",
        "Tom ESSAI vaccins"
      ])
      assert.deepStrictEqual(yield* found({ what: "missing", on: "2030-12-22", kind: "vaccins" }), [
        "Tom ESSAI vaccins",
        "Zoé ESSAI vaccins"
      ])
      assert.deepStrictEqual(yield* found({ what: "missing", on: "2030-12-25", kind: "vaccins" }), [
        "Zoé ESSAI vaccins"
      ])
      assert.deepStrictEqual(yield* found({ what: "to-review" }), [])
      assert.notStrictEqual(stranger.town.id, home.town.id)
    })
  )

  it.effect("are reminded of at the days that each names, once, in one mail for a household", () =>
    Effect.gen(function* () {
      const home = yield* documentFamily()
      const silent = yield* newFamily(home.town, null)
      const childId = yield* newChild(home.town, [silent.householdId], "Tom")
      yield* enrol(home.town, silent.householdId, childId, { startsOn: "2030-09-02", endsOn: "2031-07-05" })
      const reminders = yield* DocumentReminders
      const remind = (day: string, dryRun = false) =>
        runsAt(`${day}T08:00:00Z`, reminders.remind(home.staff, { dryRun }))
      assert.deepInclude(yield* remind("2030-08-11"), { documents: 0, mails: 0 })
      // the sheet three weeks before; the vaccinations' pages only a week before
      assert.deepInclude(yield* remind("2030-08-12", true), {
        documents: 2,
        mails: 1,
        unreachable: [silent.householdId]
      })
      const both = yield* Effect.all([remind("2030-08-12"), remind("2030-08-12")], { concurrency: 2 })
      assert.strictEqual(
        both.reduce((sum, { mails }) => sum + mails, 0),
        1
      )
      assert.deepInclude(yield* remind("2030-08-25"), { documents: 0 })
      assert.deepInclude(yield* remind("2030-08-26"), { documents: 4, households: 2, mails: 1 })
      const sql = yield* SqlClient.SqlClient
      const mails = yield* sql<{ body: string }>`select body from mails
        where town_id = ${home.town.id} and template = 'documentsDue' order by queued_at, id`
      assert.lengthOf(mails, 2)
      assert.include(mails[1]?.body, "Fiche sanitaire de liaison – Zoé ESSAI")
      assert.include(mails[1]?.body, "Pages de vaccination")
    })
  )
})

describeOnPostgres("a run of reminders", staffServices, (it) => {
  it.effect("waits for one that has not ended, and then reminds of nothing twice", () =>
    Effect.gen(function* () {
      const home = yield* documentFamily()
      const [reminders, sql] = [yield* DocumentReminders, yield* SqlClient.SqlClient]
      const remind = runsAt("2030-08-12T08:00:00Z", reminders.remind(home.staff, { dryRun: false }))
      const [reminded, mayEnd] = [yield* Deferred.make<void>(), yield* Deferred.make<void>()]
      const first = yield* remind.pipe(
        Effect.tap(() => Deferred.succeed(reminded, undefined)),
        Effect.tap(() => Deferred.await(mayEnd)),
        sql.withTransaction,
        Effect.forkChild
      )
      yield* Deferred.await(reminded)
      const second = yield* Effect.forkChild(remind)
      yield* sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.pipe(
        Effect.repeat({ until: (waiting) => waiting.length > 0, schedule: Schedule.spaced("5 millis") })
      )
      yield* Deferred.succeed(mayEnd, undefined)
      assert.deepInclude(yield* Fiber.join(first), { documents: 1, mails: 1 })
      assert.deepInclude(yield* Fiber.join(second), { documents: 0, mails: 0 })
      const entries = yield* sql`select after from audit_entries
        where town_id = ${home.town.id} and action = 'document.remind'`
      assert.deepStrictEqual(entries, [{ after: { households: 1, documents: 1, mails: 1, unreachable: 0 } }])
    })
  )
})

describeOnDatabase("the emergency sheet of a day", staffServices, (it) => {
  it.effect("says of every child of the day whom to call and what to do, and every family sees that it was drawn", () =>
    Effect.gen(function* () {
      const { town, staff, access, children, childId, householdId, adultId } = yield* documentFamily()
      const sql = yield* SqlClient.SqlClient
      const { section } = yield* children.readHealth(access, childId)
      const ill = {
        ...section.values,
        foodAllergy: true,
        allergyDetail: "Arachide : Anapen",
        doctorPhone: "+33300000000"
      }
      yield* children.change(access, childId, health, section.version, ill)
      yield* sql`update adults set main_phone = '+33600000001' where town_id = ${town.id} and id = ${adultId}`
      yield* sql`update children set no_pork = true, school_class = 'CP' where town_id = ${town.id} and id = ${childId}`
      for (const [place, kind] of ["emergency", "pickup", "forbidden"].entries()) {
        yield* sql`insert into child_contacts (town_id, id, child_id, household_id, kind, position, family_name, proof)
          values (${town.id}, ${yield* newId}, ${childId}, ${householdId}, ${kind}, ${place + 1}, ${`M. ${kind}`}, 'jugement')`
      }
      const sheets = yield* EmergencySheets
      const asked = { activity: "periscolaire", on: "2030-10-07", purpose: "sortie en forêt", service: "enfance" }
      const sheet = yield* sheets.of(staff, asked)
      assert.deepInclude(sheet, { day: "lundi 7\u00a0octobre 2030" })
      assert.lengthOf(sheet.children, 1)
      assert.deepInclude(sheet.children[0], {
        name: "Zoé ESSAI",
        health: ["Allergies : allergie alimentaire", "Que faire : Arachide : Anapen", "Médecin : 03 00 00 00 00"],
        pickups: [{ name: "M. pickup", relation: "", phone: "" }],
        forbidden: [{ name: "M. forbidden", relation: "" }],
        diet: ["sans porc"],
        missing: ["Fiche sanitaire de liaison", "Pages de vaccination du carnet de santé"]
      })
      assert.deepStrictEqual(
        sheet.children[0]?.contacts.map(({ name, phone }) => [name, phone]),
        [
          ["Camille ESSAI", "06 00 00 00 01"],
          ["M. emergency", ""]
        ]
      )
      const { reads } = yield* children.readHealth(access, childId)
      assert.deepInclude(reads[0], { reader: staff.actor, purpose: "sortie en forêt" })
      assert.lengthOf((yield* sheets.of(staff, { ...asked, on: "2031-07-06" })).children, 0)
      assert.lengthOf((yield* sheets.of(staff, { ...asked, schoolClass: "CE1" })).children, 0)
    })
  )

  it.effect("is refused to a service that may not see the health sheet, and the journal says who tried", () =>
    Effect.gen(function* () {
      const { town, staff, access, children, childId } = yield* documentFamily()
      const sheets = yield* EmergencySheets
      const asked = { activity: "periscolaire", on: "2030-10-07", purpose: "curiosité" }
      const refused = (service: string | null) => Effect.flip(sheets.of(staff, { ...asked, service }))
      assert.deepInclude(yield* refused("sport"), { _tag: "DocumentNotForService", services: ["enfance"] })
      assert.strictEqual((yield* refused(null))._tag, "DocumentNotForService")
      assert.lengthOf((yield* children.readHealth(access, childId)).reads, 0)
      const sql = yield* SqlClient.SqlClient
      const tried = yield* sql<{ after: { service: string | null } }>`select after from audit_entries
        where town_id = ${town.id} and action = 'document.open-refused'`
      assert.sameMembers(
        tried.map(({ after }) => after.service),
        ["sport", null]
      )
    })
  )
})
