import { Effect, Result } from "effect"
import { SqlClient } from "effect/sql"
import { parseActivities } from "../src/activities/activitiesYaml.ts"
import { newId } from "../src/platform/ids/Ids.ts"
import { Tariffs } from "../src/tariffs/Tariffs.ts"
import { parseTariffs } from "../src/tariffs/tariffsYaml.ts"
import { newTown } from "../test/support/town.ts"

const weekdays = "[monday, tuesday, wednesday, thursday, friday]"
const activities = `activities:
  - code: restauration
    name: Restauration scolaire
    periods: [{ code: annee, name: Année, from: 2026-09-01, to: 2027-07-02 }]
    parts: [{ code: repas, name: Repas, kind: meal, on: every-day, weekdays: ${weekdays}, startsAt: "11:45", endsAt: "13:30" }]
    rules: { absence: [{ proofWithinDays: 7, carenceDays: 1 }] }
  - code: periscolaire
    name: Accueil périscolaire
    periods: [{ code: annee, name: Année, from: 2026-09-01, to: 2027-07-02 }]
    parts: [{ code: soir, name: Soir, kind: evening, on: every-day, weekdays: ${weekdays}, startsAt: "16:30", endsAt: "18:30" }]
`

const tariffs = `tariffs:
  - code: repas
    name: Repas
    activity: restauration
    from: 2026-09-01
    component: meal
    deliberation: délibération du 25 juin 2026
    rows:
      - { when: { quotient: { from: 0 } }, effort: { percent: 0.36, floor: 1, ceiling: 5.30 } }
      - { name: Quotient non communiqué, when: { quotient: unknown }, price: 5.30 }
    adjustments: [{ name: Deuxième enfant, when: { siblings: { from: 2 } }, percent: -10 }]
    penalties: [{ name: Absence non justifiée, on: unjustified-absence, euros: 1 }]
  - code: soir
    name: Accueil du soir
    activity: periscolaire
    from: 2026-09-01
    component: care
    rows:
      - { name: Tranche 1, when: { quotient: { below: 600 } }, price: 1.20 }
      - { name: Tranche 2, when: { quotient: { from: 600, below: 1200 } }, price: 2.30 }
      - { name: Tranche 3, otherwise: true, price: 3.40 }
    extras: [{ name: Goûter, component: meal, price: 0.60 }]
    penalties: [{ name: Retard, on: late-pick-up, euros: 5, everyMinutes: 30 }]
`

/** Ids in the order in which their rows came, as the product makes them: of a table's row `n`, an SQL expression. */
const idOf = (table: number, n: string): string =>
  `('01930000-000${table}-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`
const [homes, children, slots, reservations, quotients, calendars] = [1, 2, 3, 4, 5, 6] as const

/** Days of November with school and both parts of them; `at` is a place of the month, below 64. */
const parts = `(select d, a.activity, a.part, d * 2 + a.second as at, '2026-11-01'::date + d as day
  from generate_series(1, 29) d, (values ('restauration', 'repas', 0), ('periscolaire', 'soir', 1)) a(activity, part, second)
  where extract(isodow from '2026-11-01'::date + d) < 6)`

/** Child `c.n`, of household `c.home` and school `c.school`, in a part `p` in which it is booked. */
const booked = (
  count: number
) => `(select n, 1 + n % ${count} as home, n % 3 as school from generate_series(1, ${Math.round(count * 1.5)}) n) c
  join ${parts} p on case when p.part = 'repas' then (c.n + p.d) % 7 < 5 else (c.n + p.d) % 2 = 0 end`

/** The rows of a town's November, table by table: bookings came family by family, attendance was noted slot by slot. */
const rowsOf = (town: string, count: number): ReadonlyArray<string> => [
  `insert into slots (town_id, id, activity, day, part, place)
    select ${town}, ${idOf(slots, "school * 64 + p.at")}, activity, day, part, chr(97 + school)
    from ${parts} p, generate_series(0, 2) school`,
  `insert into households (town_id, id, external_ref, name, postal_code, city, created_at)
    select ${town}, ${idOf(homes, "n")}, 'F' || n, 'Famille ' || n, '60000', 'Beauvais', now() from generate_series(1, ${count}) n`,
  `insert into children (town_id, id, external_ref, family_name, given_name, birth_date, school_class, created_at)
    select ${town}, ${idOf(children, "n")}, 'E' || n, 'ESSAI', 'Enfant ' || n, '2016-01-01'::date + (n % 1800), 'CE1', now()
    from generate_series(1, ${Math.round(count * 1.5)}) n`,
  `insert into household_children (town_id, household_id, child_id)
    select ${town}, ${idOf(homes, `1 + n % ${count}`)}, ${idOf(children, "n")} from generate_series(1, ${Math.round(count * 1.5)}) n`,
  // every fifteenth child has a second home, and a calendar of its weeks
  `insert into household_children (town_id, household_id, child_id)
    select ${town}, ${idOf(homes, `1 + (n + 1) % ${count}`)}, ${idOf(children, "n")}
    from generate_series(15, ${Math.round(count * 1.5)}, 15) n`,
  `insert into custody_calendars (town_id, id, child_id, valid_from, calendar, recorded_at, recorded_by)
    select ${town}, ${idOf(calendars, "n")}, ${idOf(children, "n")}, '2026-09-01', jsonb_build_object('holidays', null, 'exceptions',
      '[]'::jsonb, 'weeks', jsonb_build_object('even', ${idOf(homes, `1 + n % ${count}`)}, 'odd',
        ${idOf(homes, `1 + (n + 1) % ${count}`)}, 'changeOver', 1)), now(), 'bench'
    from generate_series(15, ${Math.round(count * 1.5)}, 15) n`,
  `insert into quotients (town_id, id, household_id, cents, source, valid_from, recorded_at, recorded_by)
    select ${town}, ${idOf(quotients, "n")}, ${idOf(homes, "n")}, 20000 + (n * 7919::bigint) % 180000, 'staff', '2026-01-01', now(), 'bench'
    from generate_series(1, ${count}) n where n % 20 > 0`,
  `insert into reservations (town_id, id, booking_id, slot_id, day, child_id, household_id, unit, late, booked_at, booked_by)
    select ${town}, ${idOf(reservations, "c.n * 64 + p.at")}, ${idOf(reservations, "c.n * 64 + p.at")},
      ${idOf(slots, "c.school * 64 + p.at")}, p.day, ${idOf(children, "c.n")}, ${idOf(homes, "c.home")}, p.part,
      (c.n + p.d) % 97 = 0, '2026-10-01T08:00:00Z', 'bench'
    from ${booked(count)} order by c.home, c.n, p.at`,
  `insert into attendances (town_id, slot_id, child_id, day, household_id, reservation_id, state, late_minutes, noted_at, noted_by,
      source, version)
    select ${town}, ${idOf(slots, "c.school * 64 + p.at")}, ${idOf(children, "c.n")}, p.day, ${idOf(homes, "c.home")},
      ${idOf(reservations, "c.n * 64 + p.at")}, s.state,
      case when s.state = 'present' and p.part = 'soir' and (c.n * 31 + p.at) % 50 = 3 then 20 else 0 end, now(), 'bench', 'cli', 1
    from ${booked(count)}, lateral (select case (c.n * 37 + p.at * 11) % 40 when 1 then 'absent-excused'
      when 2 then 'absent-unexcused' else 'present' end as state) s order by p.at, c.school, hashint4(c.n)`,
  `update slots s set reserved = c.reserved
    from (select slot_id, count(*) as reserved from reservations where town_id = ${town} group by slot_id) c
    where s.town_id = ${town} and s.id = c.slot_id`
]

/** A town with so many families, half as many children again, and a November of 25 places a child, all of them noted. */
export const monthTown = (families: number) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const { town, staff } = yield* newTown()
    for (const [position, activity] of Result.getOrThrow(parseActivities("bench.yaml", activities)).entries()) {
      yield* sql`insert into activities (town_id, code, position, settings, applied_at, revision)
        values (${town.id}, ${activity.code}, ${position}, ${JSON.stringify(activity)}::jsonb, now(), gen_random_uuid())`
    }
    yield* Tariffs.use((all) =>
      all.apply(staff, "bench.yaml", Result.getOrThrow(parseTariffs("bench.yaml", tariffs)), { dryRun: false })
    )
    yield* sql.withTransaction(
      Effect.gen(function* () {
        // what is made here is whole: no key is looked up and no place counted row by row
        yield* sql`set local session_replication_role = replica`
        for (const statement of rowsOf(`'${town.id}'::uuid`, families)) yield* sql.unsafe(statement)
      })
    )
    yield* sql.unsafe("vacuum analyze")
    return { town, staff }
  })

/** The same families and children in another town, which the bare copies of its invoices can hang on. */
export const copyOfTown = (townId: string) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const copy = yield* newId
    const copied = ["towns", "regies", "households", "children", "household_children"]
    for (const table of copied) {
      const column = table === "towns" ? "id" : "town_id"
      const names = yield* sql<{ name: string }>`select attname as name from pg_attribute
        where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`
      const list = names.map(({ name }) => `"${name}"`).join(", ")
      const values = names.map(({ name }) =>
        name === column ? `'${copy}'::uuid` : table === "towns" && name === "slug" ? "slug || '-copy'" : `"${name}"`
      )
      yield* sql.unsafe(
        `insert into ${table} (${list}) select ${values.join(", ")} from ${table} where ${column} = '${townId}'`
      )
    }
    return copy
  })
