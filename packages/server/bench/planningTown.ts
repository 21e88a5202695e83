import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { AccountId } from "../../core/src/accounts/Account.ts"
import { familyAccess } from "../../core/src/accounts/FamilyAccess.ts"
import { Activity } from "../../core/src/activities/Activity.ts"
import { DocumentKind } from "../../core/src/documents/documentKind.ts"
import { newTown } from "../../core/test/support/town.ts"

/** The family whose month is read: the first household, with four children. */
const children = 4
/** Reservations of a child in a school year: canteen and evening on 180 days. */
const perChild = 360

const period = { code: "annee", name: "Année scolaire", from: "2026-09-01", to: "2027-08-31" }
/** Children of a school. */
const perSchool = 250
const weekdays = ["monday", "tuesday", "thursday", "friday"]
const rules = {
  add: [{ limit: { kind: "days-before", days: 2, at: "12:00", skip: ["weekends", "public-holidays"] } }],
  lateAdd: [{ limit: { kind: "hours-before", hours: 12 }, surcharge: { percent: 50 } }],
  cancel: [{ limit: { kind: "weekday", weekday: "thursday", at: "12:00" } }],
  lateCancel: [{ limit: { kind: "hours-before", hours: 24 }, feePercent: 50 }]
}
const part = { kind: "hours", weekdays, on: "school-days", startsAt: "12:00", endsAt: "14:00" }
const daily = (code: string) => ({ code, name: code, parts: [{ ...part, code, name: code }] })
const halves = ["matin", "repas", "apres-midi"].map((code) => ({
  ...{ ...part, code, name: code, weekdays: ["wednesday"], on: "every-day" }
}))
const units = [
  { code: "journee", name: "Journée", takes: ["matin", "repas", "apres-midi"] },
  { code: "matinee", name: "Matinée", takes: ["matin"] }
]

/** Five activities with rules of several kinds, everything required of the family that a town may require. */
const offered = [
  daily("cantine"),
  daily("soir"),
  daily("matin"),
  { code: "mercredi", name: "Mercredi", parts: halves, units },
  { ...daily("etudes"), rules: {} }
].map((each) => ({
  ...{ rules, ...each, periods: [period] },
  requires: { dossier: true, documents: true, debtOverCents: 5000 }
}))

/** What is missing for every child's Wednesdays. */
const form = {
  ...{ code: "fiche", title: "Fiche sanitaire", about: "child", activities: ["mercredi"], upload: {} },
  ...{ validity: "school-year", required: "before-first-day" }
}

const idOf = (kind: number, number: string) =>
  `(('00000000-0000-7000-800${kind}-' || lpad(to_hex(${number}), 12, '0'))::uuid)`

/**
 * Fills a migrated database with a town of so many reservations, and as many schools and slots as it takes, and gives the access of its first
 * family. Rows come day by day, as they do in
 * a year: those of one child lie far from each other.
 */
export const fillTown = (reservations: number) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const { town } = yield* newTown({ calendar: { zone: "B", publicHolidays: "metropole", closures: [] } })
    const count = Math.max(children, Math.ceil(reservations / perChild))
    const run = (statement: string) => sql.unsafe(statement.replaceAll("$town", `'${town.id}'::uuid`))
    const schools = Math.max(10, Math.ceil(count / perSchool))
    const places = Array.from({ length: schools }, (_, number) => ({
      code: `ecole-${number}`,
      name: `École ${number}`
    }))
    for (const [position, each] of offered.entries()) {
      const settings = Schema.decodeUnknownSync(Activity)({ ...each, places })
      yield* sql`insert into activities (town_id, code, position, settings, applied_at)
        values (${town.id}, ${settings.code}, ${position}, ${JSON.stringify(settings)}::jsonb, now())`
    }
    const kind = Schema.decodeUnknownSync(DocumentKind)(form)
    yield* sql`insert into document_kinds (town_id, code, position, settings, applied_at)
      values (${town.id}, ${kind.code}, 0, ${JSON.stringify(kind)}::jsonb, now())`
    yield* run(`insert into households (town_id, id, external_ref, name, created_at, postal_code, city)
      select $town, ${idOf(1, "n")}, 'F' || n, 'Famille ' || n, now(), '60000', 'Beauvais'
      from generate_series(0, ${count} / ${children}) n`)
    yield* run(`insert into children (town_id, id, external_ref, given_name, family_name, birth_date, school, created_at)
      select $town, ${idOf(2, "n")}, 'E' || n, 'Enfant ' || n, 'ESSAI', '2018-05-04', 'École ' || n % ${schools}, now()
      from generate_series(0, ${count} - 1) n`)
    yield* run(`insert into household_children (town_id, household_id, child_id)
      select $town, ${idOf(1, `n / ${children}`)}, ${idOf(2, "n")} from generate_series(0, ${count} - 1) n`)
    yield* run(`insert into enrolments (town_id, id, household_id, child_id, activity, starts_on, ends_on, recorded_at, place)
      select $town, gen_random_uuid(), ${idOf(1, `n / ${children}`)}, ${idOf(2, "n")}, a.code, '2026-09-01', '2027-08-31', now(),
        'ecole-' || n % ${schools}
      from generate_series(0, ${count} - 1) n join activities a on a.town_id = $town
      where n < ${children} or a.code in ('cantine', 'soir')`)
    yield* run(`insert into slots (town_id, id, activity, day, part, place, capacity)
      select $town, gen_random_uuid(), a.code, d.day::date, p.value ->> 'code', 'ecole-' || n, 100
      from activities a, jsonb_array_elements(a.settings -> 'parts') p,
        generate_series('2026-09-01'::date, '2027-08-31'::date, '1 day') d(day), generate_series(0, ${schools - 1}) n
      where a.town_id = $town and jsonb_exists(p.value -> 'weekdays', trim(to_char(d.day, 'day')))`)
    // keys and counts are right by construction: checking five million of them is not what is measured
    yield* sql.withTransaction(
      Effect.gen(function* () {
        yield* run("set local session_replication_role = replica")
        yield* run("set local work_mem = '512MB'")
        yield* run(`insert into reservations (town_id, id, booking_id, slot_id, day, child_id, household_id, unit, booked_at, booked_by)
          select $town, ${idOf(3, "row_number() over ()")}, ${idOf(4, "row_number() over ()")}, id, day, child_id, household_id, part,
            now(), 'bench'
          from (select s.id, s.day, s.part, ${idOf(2, "n")} as child_id, ${idOf(1, `n / ${children}`)} as household_id
            from slots s join generate_series(0, ${count} - 1) n on s.place = 'ecole-' || n % ${schools}
            where s.town_id = $town and (s.activity in ('cantine', 'soir') or (n < ${children} and s.activity in ('matin', 'etudes')))
            order by s.day, n limit ${reservations}) r`)
      })
    )
    yield* sql.unsafe("vacuum analyze")
    const [rows] = yield* sql<{ rows: number }>`select count(*)::int as rows from reservations`
    const access = familyAccess({
      town,
      accountId: AccountId.make("00000000-0000-7000-8005-000000000000"),
      adultId: "00000000-0000-7000-8006-000000000000",
      householdId: "00000000-0000-7000-8001-000000000000"
    })
    return { access, rows: rows?.rows ?? 0 }
  })
