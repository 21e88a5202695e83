import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { Families } from "../../src/households/Families.ts"
import { familyCsv } from "../../src/households/familyCsv.ts"
import { type Database, databaseLayer } from "../../src/platform/sql/Database.ts"
import type { Town } from "../../src/towns/Town.ts"
import { Towns } from "../../src/towns/Towns.ts"
import { newTown } from "./town.ts"

/** A slot as tests write it: `cantine 2026-12-01 repas`, with a capacity where it has one. */
export interface GivenSlot {
  readonly activity: string
  readonly day: string
  readonly part: string
  readonly place?: string
  readonly group?: string
  readonly capacity?: number
}

/** Slots of a town, whose activities are there already. */
export const newSlots = (town: Town, slots: ReadonlyArray<GivenSlot>) =>
  SqlClient.SqlClient.use(
    (sql) => sql`insert into slots (town_id, id, activity, day, part, place, group_code, capacity)
      select ${town.id}::uuid, gen_random_uuid(), activity, day, part, coalesce(place, ''), coalesce("group", ''), capacity
      from jsonb_to_recordset(${JSON.stringify(slots)}::jsonb)
        as s(activity text, day date, part text, place text, "group" text, capacity int)`
  )

/** Books a unit of a day for children, by their references: every part of it that has a slot. */
export const newReservations = (
  town: Town,
  booked: ReadonlyArray<{
    readonly childRef: string
    readonly activity: string
    readonly day: string
    readonly unit: string
    readonly parts?: ReadonlyArray<string>
  }>
) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const rows = booked.map((each) => ({ parts: [each.unit], ...each }))
    yield* sql`insert into reservations (town_id, id, booking_id, slot_id, day, child_id, household_id, unit, booked_at, booked_by)
      select ${town.id}::uuid, gen_random_uuid(), b.booking, s.id, s.day, c.id, l.household_id, b.unit, now(), 'test'
      from (select gen_random_uuid() as booking, r.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r("childRef" text, activity text, day date, unit text, parts jsonb)) b
      join slots s on s.town_id = ${town.id} and s.activity = b.activity and s.day = b.day and b.parts ? s.part
      join children c on c.town_id = s.town_id and c.external_ref = b."childRef"
      join lateral (select h.household_id from household_children h where h.town_id = c.town_id and h.child_id = c.id
        order by h.household_id limit 1) l on true`
  })

/** Activities with these settings, as a town's file says them; what is left out is as the file leaves it out. */
export const newOffer = (town: Town, activities: ReadonlyArray<object>) =>
  SqlClient.SqlClient.use(
    (sql) => sql`insert into activities (town_id, code, position, settings, applied_at)
      select ${town.id}::uuid, a->>'code', place, a, now()
      from jsonb_array_elements(${JSON.stringify(activities)}::jsonb) with ordinality as o(a, place)`
  )

/** Writes into the only town of a data directory what no command writes. */
export const inTown = <A>(dataDirectory: string, write: (town: Town) => Effect.Effect<A, unknown, Database>) =>
  Towns.use((towns) => towns.find(undefined)).pipe(
    Effect.flatMap(write),
    Effect.provide(Towns.layer.pipe(Layer.provideMerge(databaseLayer({ url: undefined, dataDirectory })))),
    Effect.runPromise
  )

/** Three children of two households in a town with `bookingOffer` of a month. */
export const bookingTownIn = (month: string) =>
  Effect.gen(function* () {
    const { town, staff } = yield* newTown()
    const file = yield* Effect.promise(() => familyCsv(bookingFamilies))
    yield* Families.use((families) => families.import(staff, [file], { dryRun: false, skipInvalid: false }))
    yield* bookingOffer(town, month)
    return staff
  })

/** The same in December 2026, for what asks no clock. */
export const bookingTown = bookingTownIn("2026-12")

/**
 * A canteen of two places and a camp whose day takes a morning and the meal, on the first days of a month (ISO): the camp on the second,
 * the canteen closed on the third; for the children E1, E2 and E3 that are there.
 */
export const bookingOffer = (town: Town, month: string) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    yield* newOffer(town, [canteen, camp])
    yield* newEnrolments(town, [
      { childRef: "E1", activity: "cantine" },
      { childRef: "E2", activity: "cantine" },
      { childRef: "E3", activity: "cantine" },
      { childRef: "E1", activity: "camp" }
    ])
    yield* newSlots(town, [
      { activity: "cantine", day: `${month}-01`, part: "repas", capacity: 2 },
      { activity: "cantine", day: `${month}-02`, part: "repas", capacity: 2 },
      { activity: "cantine", day: `${month}-03`, part: "repas", capacity: 2 },
      { activity: "camp", day: `${month}-02`, part: "matin", capacity: 10 },
      { activity: "camp", day: `${month}-02`, part: "repas" }
    ])
    yield* sql`update slots set state = 'closed', reason = 'grève' where town_id = ${town.id} and day = ${`${month}-03`}`
  })

const bookingFamilies = `foyer;nom_1;prenom_1;mail_1;enfant;enfant_nom;enfant_prenom;enfant_naissance
F1;ABEL;Ana;ana@example.org;E1;ABEL;Zoé;01/01/2020
F1;ABEL;Ana;ana@example.org;E2;ABEL;Élie;01/01/2018
F2;ZOLA;Bo;bo@example.org;E3;ZOLA;Noé;01/01/2019`

const everyDay = {
  weekdays: ["monday", "tuesday", "wednesday", "thursday", "friday"],
  on: "every-day",
  startsAt: "12:00",
  endsAt: "13:30"
}
const periods = [{ code: "annee", name: "Année", from: "2026-09-01", to: "2099-07-04" }]

const canteen = {
  code: "cantine",
  name: "Restauration scolaire",
  periods,
  parts: [{ code: "repas", name: "Repas", kind: "meal", ...everyDay, exclusive: "midi" }],
  rules: { add: [{ limit: { kind: "days-before", days: 2, at: "12:00" } }] }
}

const camp = {
  code: "camp",
  name: "Centre de loisirs",
  periods,
  parts: [
    { code: "matin", name: "Matin", kind: "morning", ...everyDay, startsAt: "08:00", endsAt: "12:00" },
    { code: "repas", name: "Repas", kind: "meal", ...everyDay, exclusive: "midi" }
  ],
  units: [
    { code: "journee", name: "Journée", takes: ["matin", "repas"] },
    { code: "matin", name: "Matin", takes: ["matin"] }
  ]
}

/** Enrolments of children, by their references, from September 2026 on: each by its first household. */
export const newEnrolments = (
  town: Town,
  enrolments: ReadonlyArray<{ readonly childRef: string; readonly activity: string; readonly state?: string }>
) =>
  SqlClient.SqlClient.use(
    (
      sql
    ) => sql`insert into enrolments (town_id, id, household_id, child_id, activity, starts_on, ends_on, recorded_at, state)
      select ${town.id}::uuid, gen_random_uuid(), l.household_id, c.id, e.activity, '2026-09-01', '2099-07-04', now(),
        coalesce(e.state, 'accepted')
      from jsonb_to_recordset(${JSON.stringify(enrolments)}::jsonb) as e("childRef" text, activity text, state text)
      join children c on c.town_id = ${town.id} and c.external_ref = e."childRef"
      join lateral (select h.household_id from household_children h where h.town_id = c.town_id and h.child_id = c.id
        order by h.household_id limit 1) l on true`
  )
