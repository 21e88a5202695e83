import { assert } from "@effect/vitest"
import { Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../src/accounts/FamilyAccess.ts"
import { Activity } from "../../src/activities/Activity.ts"
import { ActivityFiles } from "../../src/activities/ActivityFiles.ts"
import { EnrolmentImports } from "../../src/activities/EnrolmentImports.ts"
import { enrolmentRows } from "../../src/activities/enrolmentRows.ts"
import { Audit } from "../../src/audit/Audit.ts"
import { Families } from "../../src/households/Families.ts"
import { familyCsv } from "../../src/households/familyCsv.ts"
import { readCsv } from "../../src/platform/csv/readCsv.ts"
import { TownCalendars } from "../../src/towns/calendar/TownCalendars.ts"
import { Towns } from "../../src/towns/Towns.ts"
import { activityFiles } from "../support/activities.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { familiesLayer } from "../support/families.ts"
import { newActivities, newTown } from "../support/town.ts"

const services = Layer.mergeAll(familiesLayer, Towns.layer).pipe(
  Layer.provideMerge(activityFiles),
  Layer.provideMerge(TownCalendars.layer),
  Layer.provideMerge(Audit.layer)
)
const header = "foyer;enfant;activite;debut;fin"
const keep = { dryRun: false, skipInvalid: false }

const report = (
  staff: StaffAccess,
  lines: ReadonlyArray<string>,
  options: Partial<typeof keep> = {},
  columns: string = header
) =>
  EnrolmentImports.use((enrolments) =>
    enrolments.import(staff, enrolmentRows(readCsv(new TextEncoder().encode([columns, ...lines].join("\n")))), {
      ...keep,
      ...options
    })
  )
const counted = (staff: StaffAccess, lines: ReadonlyArray<string>, options: Partial<typeof keep> = {}) =>
  Effect.map(report(staff, lines, options), ({ created, changed, unchanged, invalidCount, imported }) => [
    ...[created, changed, unchanged],
    ...[invalidCount, imported]
  ])
const ends = (staff: StaffAccess) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const rows = yield* sql<{ ends: string }>`select activity || ' ' || ends_on as ends from enrolments
      where town_id = ${staff.townId} order by 1`
    return rows.map((row) => row.ends)
  })
const logged = (staff: StaffAccess) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    return yield* sql<{ after: unknown }>`select after from audit_entries
      where town_id = ${staff.townId} and action = 'enrolment.import' order by after->>'changed'`
  })

const townWithFamilies = Effect.gen(function* () {
  const { staff, town } = yield* newTown()
  yield* newActivities(town, ["cantine", "mercredi"])
  const file = yield* Effect.promise(() =>
    familyCsv(
      [
        "foyer;nom_1;prenom_1;enfant;enfant_nom;enfant_prenom;enfant_naissance",
        "F1;A;Ana;E1;A;Zoé;01/01/2020",
        "F2;B;Bo;E2;B;Noé;01/01/2020"
      ].join("\n")
    )
  )
  yield* Families.use((families) => families.import(staff, [file], keep))
  return staff
})

const lunch = "F1;E1;cantine;01/09/2026;04/07/2027"
const wednesday = "F2;E2;mercredi;01/09/2026;04/07/2027"

describeOnDatabase("import of enrolments", services, (it) => {
  it.effect("adds them, changes the end of those that are known, and logs what it kept", () =>
    Effect.gen(function* () {
      const staff = yield* townWithFamilies
      assert.deepStrictEqual(yield* counted(staff, [lunch]), [1, 0, 0, 0, true])
      assert.deepStrictEqual(yield* counted(staff, [lunch]), [0, 0, 1, 0, true])
      const shorter = lunch.replace("04/07/2027", "31/12/2026")
      assert.deepStrictEqual(yield* counted(staff, [wednesday, shorter]), [1, 1, 0, 0, true])
      assert.deepStrictEqual(yield* ends(staff), ["cantine 2026-12-31", "mercredi 2027-07-04"])
      assert.deepStrictEqual(
        (yield* logged(staff)).map(({ after }) => after),
        [
          { created: 1, changed: 0, unchanged: 0 },
          { created: 1, changed: 1, unchanged: 0 }
        ]
      )
    })
  )

  it.effect("counts in a dry run what it would do, and keeps nothing", () =>
    Effect.gen(function* () {
      const staff = yield* townWithFamilies
      assert.deepStrictEqual(yield* report(staff, [lunch, wednesday], { dryRun: true }), {
        ...{ created: 2, changed: 0, unchanged: 0, imported: false },
        ...{ invalid: [], invalidCount: 0, warnings: [], warningCount: 0 },
        ended: { lost: [], households: 0, mails: 0, unreachable: [] }
      })
      assert.deepStrictEqual([yield* ends(staff), yield* logged(staff)], [[], []])
    })
  )

  it.effect("refuses a file with a problem whole, naming each by its line, or leaves the bad lines out", () =>
    Effect.gen(function* () {
      const staff = yield* townWithFamilies
      const lines = [lunch, lunch, "F1;E2;cantine;01/09/2026;04/07/2027", "F2;E2;danse;01/09/2026;hier", wednesday]
      const refused = yield* report(staff, [...lines, "F2;E2;danse;01/09/2026;04/07/2027"])
      assert.deepStrictEqual(
        [refused.created, refused.changed, refused.unchanged, refused.invalidCount, refused.imported],
        [0, 0, 0, 5, false]
      )
      assert.deepStrictEqual(
        refused.invalid.map(({ line, column, code }) => [line, column, code]),
        [
          [3, "", "enrolled-twice"],
          [4, "enfant", "not-in-household"],
          [5, "fin", "not-a-day"],
          [5, "activite", "unknown-activity"],
          [7, "activite", "unknown-activity"]
        ]
      )
      assert.deepStrictEqual(yield* ends(staff), [])
      assert.deepStrictEqual(yield* counted(staff, lines, { skipInvalid: true }), [2, 0, 0, 4, true])
      assert.deepStrictEqual(yield* ends(staff), ["cantine 2027-07-04", "mercredi 2027-07-04"])
    })
  )

  const wednesdays = {
    code: "mercredi",
    name: "Mercredis",
    places: [
      { code: "nord", name: "Centre Nord", schools: ["École Ferry"] },
      { code: "sud", name: "Centre Sud" }
    ],
    groups: [{ code: "grands", name: "6-11 ans", ages: { from: 6, to: 11 } }],
    periods: [{ code: "annee", name: "Année scolaire", from: "2026-09-01", to: "2027-07-04" }]
  }
  const offer = (staff: StaffAccess) =>
    ActivityFiles.use((files) =>
      files.apply(staff, "t.yaml", Schema.decodeUnknownSync(Schema.Array(Activity))([wednesdays]), { dryRun: false })
    )
  const placings = (staff: StaffAccess) =>
    SqlClient.SqlClient.use(
      (sql) => sql`select period, place, group_code, state from enrolments where town_id = ${staff.townId}`
    )
  const longHeader = `${header};Période;Site;Groupe`

  it.effect(
    "takes the period, the place and the group of a file by code or name, and finds those that it does not say",
    () =>
      Effect.gen(function* () {
        const staff = yield* townWithFamilies
        yield* offer(staff)
        // no school: nobody can book for it until somebody says where it goes
        const bare = yield* report(staff, [wednesday])
        assert.deepStrictEqual(
          bare.warnings.map(({ column, code }) => [column, code]),
          [["lieu", "no-place"]]
        )
        const placing = { period: "annee", groupCode: "grands", state: "accepted" }
        assert.deepStrictEqual(yield* placings(staff), [{ ...placing, place: "" }])
        const said = yield* report(staff, [`${wednesday};annee scolaire;Centre Sud;`], {}, longHeader)
        assert.deepStrictEqual([said.changed, said.warningCount], [1, 0])
        assert.deepStrictEqual(yield* placings(staff), [{ ...placing, place: "sud" }])
        // a file that does not say it takes nothing away
        assert.deepStrictEqual(yield* counted(staff, [wednesday]), [0, 0, 1, 0, true])
      })
  )

  it.effect("refuses a period, a place or a group that the activity does not have", () =>
    Effect.gen(function* () {
      const staff = yield* townWithFamilies
      yield* offer(staff)
      const refused = yield* report(staff, [`${wednesday};ete;Gymnase;petits`], {}, longHeader)
      assert.deepStrictEqual(
        refused.invalid.map(({ column, code }) => [column, code]),
        [
          ["periode", "unknown-period"],
          ["lieu", "unknown-place"],
          ["groupe", "unknown-group"]
        ]
      )
    })
  )

  it.effect("accepts what a family has asked for, and leaves what was refused beside it", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const staff = yield* townWithFamilies
      yield* report(staff, [lunch, wednesday])
      yield* sql`update enrolments set state = 'requested' where town_id = ${staff.townId} and activity = 'cantine'`
      yield* sql`update enrolments set state = 'refused', reason = 'Complet.' where town_id = ${staff.townId}
        and activity = 'mercredi'`
      assert.deepStrictEqual(yield* counted(staff, [lunch, wednesday]), [1, 1, 0, 0, true])
      assert.deepStrictEqual(
        (yield* sql`select activity, state from enrolments where town_id = ${staff.townId} order by activity, state`).map(
          ({ activity, state }) => [activity, state]
        ),
        [
          ["cantine", "accepted"],
          ["mercredi", "accepted"],
          ["mercredi", "refused"]
        ]
      )
    })
  )

  it.effect("says of a line without a day of the calendar also what else is unknown in it", () =>
    Effect.gen(function* () {
      const staff = yield* townWithFamilies
      const { invalid } = yield* report(staff, ["F1;E2;nope;29/02/2027;04/07/2027"])
      assert.deepStrictEqual(
        invalid.map(({ column, code }) => `${column} ${code}`),
        ["debut no-such-day", "enfant not-in-household", "activite unknown-activity"]
      )
    })
  )
})
