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

/** A town with so many families, half as many children again, and a November of 25 places a child, all of them noted. */
export const monthTown = (families: number) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const { town, staff } = yield* newTown()
    const townId = town.id
    for (const [position, activity] of Result.getOrThrow(parseActivities("bench.yaml", activities)).entries()) {
      yield* sql`insert into activities (town_id, code, position, settings, applied_at, revision)
        values (${townId}, ${activity.code}, ${position}, ${JSON.stringify(activity)}::jsonb, now(), gen_random_uuid())`
    }
    yield* Tariffs.use((all) =>
      all.apply(staff, "bench.yaml", Result.getOrThrow(parseTariffs("bench.yaml", tariffs)), { dryRun: false })
    )
    yield* sql`insert into slots (town_id, id, activity, day, part, place)
      select ${townId}, gen_random_uuid(), a.activity, d::date, a.part, p.place
      from generate_series('2026-11-02'::date, '2026-11-30', interval '1 day') d,
        (values ('restauration', 'repas'), ('periscolaire', 'soir')) a(activity, part), (values ('a'), ('b'), ('c')) p(place)
      where extract(isodow from d) < 6`
    yield* sql`create temp table bench_homes as select n, gen_random_uuid() as id from generate_series(1, ${families}::int) n`
    yield* sql`create temp table bench_children as select n, gen_random_uuid() as id, (select h.id from bench_homes h
      where h.n = 1 + (c.n % ${families}::int)) as household_id from generate_series(1, ${Math.round(families * 1.5)}::int) c(n)`
    yield* sql`insert into households (town_id, id, external_ref, name, postal_code, city, created_at)
      select ${townId}, id, 'F' || n, 'Famille ' || n, '60000', 'Beauvais', now() from bench_homes`
    yield* sql`insert into children (town_id, id, external_ref, family_name, given_name, birth_date, school_class, created_at)
      select ${townId}, id, 'E' || n, 'ESSAI', 'Enfant ' || n, '2016-01-01'::date + (n % 1800), 'CE1', now() from bench_children`
    yield* sql`insert into household_children (town_id, household_id, child_id) select ${townId}, household_id, id from bench_children`
    yield* sql`insert into quotients (town_id, id, household_id, cents, source, valid_from, recorded_at, recorded_by)
      select ${townId}, gen_random_uuid(), id, 20000 + (n * 7919) % 180000, 'staff', '2026-01-01', now(), 'bench'
      from bench_homes where n % 20 > 0`
    yield* sql`insert into reservations (town_id, id, booking_id, slot_id, day, child_id, household_id, unit, late, booked_at, booked_by)
      select s.town_id, gen_random_uuid(), gen_random_uuid(), s.id, s.day, c.id, c.household_id, s.part, (c.n + s.d) % 97 = 0,
        '2026-10-01T08:00:00Z', 'bench'
      from (select *, (day - '2026-11-01'::date) as d from slots where town_id = ${townId}) s
      join bench_children c on (c.n % 3) = (ascii(s.place) - 97)
        and case when s.part = 'repas' then (c.n + s.d) % 7 < 5 else (c.n + s.d) % 2 = 0 end`
    yield* sql`insert into attendances (town_id, slot_id, child_id, day, household_id, reservation_id, state, late_minutes, noted_at,
        noted_by, source, version)
      select r.town_id, r.slot_id, r.child_id, r.day, r.household_id, r.id, n.state,
        case when n.state = 'present' and r.unit = 'soir' and hashtext(r.id::text) % 50 = 3 then 20 else 0 end, now(), 'bench', 'cli', 1
      from reservations r, lateral (select case hashtext(r.id::text) % 40 when 1 then 'absent-excused' when 2 then 'absent-unexcused'
        else 'present' end as state) n where r.town_id = ${townId}`
    yield* sql`drop table bench_homes`
    yield* sql`drop table bench_children`
    yield* sql.unsafe("analyze")
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
