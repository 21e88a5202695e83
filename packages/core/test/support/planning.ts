import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { databaseLayer } from "../../src/platform/sql/Database.ts"
import type { Town } from "../../src/towns/Town.ts"
import { Towns } from "../../src/towns/Towns.ts"

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

/** Activities by their codes alone, for what asks nothing else of them. */
export const newActivities = (town: Town, codes: ReadonlyArray<string>) =>
  SqlClient.SqlClient.use(
    (sql) => sql`insert into activities (town_id, code, position, settings, applied_at)
      select ${town.id}::uuid, code, place, jsonb_build_object('code', code, 'name', initcap(code)), now()
      from jsonb_array_elements_text(${JSON.stringify(codes)}::jsonb) with ordinality as a(code, place)`
  )

/** Writes into the only town of a data directory what no command writes. */
export const inTown = (
  dataDirectory: string,
  write: (town: Town) => Effect.Effect<unknown, unknown, SqlClient.SqlClient>
) =>
  Towns.use((towns) => towns.find(undefined)).pipe(
    Effect.flatMap(write),
    Effect.provide(Towns.layer.pipe(Layer.provideMerge(databaseLayer({ url: undefined, dataDirectory })))),
    Effect.runPromise
  )
