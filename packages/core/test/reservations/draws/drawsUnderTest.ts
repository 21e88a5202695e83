import { Effect, Layer, Result } from "effect"
import { SqlClient } from "effect/sql"
import { Activities } from "../../../src/activities/Activities.ts"
import type { Activity } from "../../../src/activities/Activity.ts"
import { drawSeeds } from "../../../src/activities/drawSeeds.ts"
import { Requirements } from "../../../src/activities/Requirements.ts"
import { Audit } from "../../../src/audit/Audit.ts"
import { MailTransport } from "../../../src/mail/MailTransport.ts"
import { Outbox } from "../../../src/mail/Outbox.ts"
import { readKeyring } from "../../../src/platform/crypto/keyring.ts"
import { Seals } from "../../../src/platform/crypto/Seals.ts"
import { newId } from "../../../src/platform/ids/Ids.ts"
import { Bookings } from "../../../src/reservations/Bookings.ts"
import { Draws } from "../../../src/reservations/draws/Draws.ts"
import { TownCalendars } from "../../../src/towns/calendar/TownCalendars.ts"
import type { Town } from "../../../src/towns/Town.ts"
import { Towns } from "../../../src/towns/Towns.ts"
import { runsAt } from "../../support/clock.ts"
import { newSlots } from "../../support/planning.ts"
import { townWith } from "../bookingsUnderTest.ts"
import { camp } from "../camp.ts"

/** The key that seals the seeds of tests. */
export const sealingKey = `k1:${Buffer.alloc(32, 7).toString("base64")}`
const seals = Seals.layerOf(Result.getOrThrow(readKeyring(sealingKey)))

/** Bookings and draws of towns that require nothing before. */
export const drawServices = Layer.mergeAll(Bookings.layer, Draws.layer).pipe(
  Layer.provideMerge(Activities.layer),
  Layer.provide(Layer.effect(Requirements, Requirements.over([]))),
  Layer.provideMerge(Outbox.layer),
  Layer.provide(Layer.succeed(MailTransport, MailTransport.of({ send: () => Effect.void, check: Effect.void }))),
  Layer.provideMerge(TownCalendars.layer),
  Layer.provideMerge(Towns.layer),
  Layer.provideMerge(Audit.layer),
  Layer.provideMerge(seals)
)

/** Families may ask until 1 December 2026, 18:00 in Paris. */
export const asking = <A, E, R>(effect: Effect.Effect<A, E, R>) => runsAt("2026-12-01T10:00:00Z", effect)
export const closed = <A, E, R>(effect: Effect.Effect<A, E, R>) => runsAt("2026-12-02T10:00:00Z", effect)

type Period = (typeof Activity.Encoded)["periods"] extends ReadonlyArray<infer P> | undefined ? P : never

/** A camp that families ask for, with mornings for so many children. */
export const drawnCamp = (each: number, more: Partial<Period> = {}): Activity => {
  const { parts, ...rest } = camp()
  const [period] = rest.periods
  return camp({
    ...rest,
    parts: parts.map((part) => ({ ...part, capacity: { each, exceptions: [] } })),
    periods:
      period === undefined ? [] : [{ ...period, mode: "requests", requests: { until: "2026-12-01T18:00" }, ...more }]
  })
}

export const noel = { activity: "centre", period: "noel" }
export const order = { ...noel, dryRun: false, seed: null, reason: "Tirage" }

/** A town with such a camp, and the seed that applying its file makes. */
export const drawnTown = (activity: Activity) =>
  Effect.gen(function* () {
    const found = yield* townWith([activity])
    yield* (yield* drawSeeds).make(found.town.id, [activity])
    return { ...found, bookings: yield* Bookings, draws: yield* Draws }
  })

/** So many families of one child, each of which asks for the morning of a day. */
export const manyRequests = (town: Town, families: number, day: string) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const rows = yield* Effect.forEach(Array.from({ length: families }), (_, index) =>
      Effect.gen(function* () {
        return { home: yield* newId, child: yield* newId, party: yield* newId, ref: `F-${index}` }
      })
    )
    const from = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(home uuid, child uuid, party uuid, ref text)`
    yield* sql`insert into households (town_id, id, external_ref, name, created_at)
      select ${town.id}, home, ref, ref, now() from ${from}`
    yield* sql`insert into children (town_id, id, external_ref, family_name, given_name, birth_date, created_at)
      select ${town.id}, child, ref, 'ESSAI', ref, '2018-05-04', now() from ${from}`
    yield* sql`insert into household_children (town_id, household_id, child_id) select ${town.id}, home, child from ${from}`
    yield* sql`insert into enrolments (town_id, id, household_id, child_id, activity, starts_on, ends_on, recorded_at)
      select ${town.id}, gen_random_uuid(), home, child, 'centre', '2026-12-19', '2027-01-03', now() from ${from}`
    yield* sql`insert into place_requests (town_id, id, party_id, household_id, child_id, activity, unit, day, whole, asked_at)
      select ${town.id}, gen_random_uuid(), party, home, child, 'centre', 'matin', ${day}::date, false, now() from ${from}`
  })

/** A camp whose requests are closed: every child of the town asked for its one morning. */
export const closedRequests = (town: Town) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const camp = drawnCamp(1, { from: "2099-12-19", to: "2099-12-31", requests: { until: "2026-01-05T18:00" } })
    yield* sql`insert into activities (town_id, code, position, settings, applied_at, revision)
      values (${town.id}, 'centre', 0, ${JSON.stringify(camp)}::jsonb, now(), gen_random_uuid())`
    yield* (yield* drawSeeds.pipe(Effect.provide(seals))).make(town.id, [camp])
    yield* newSlots(town, [{ activity: "centre", day: "2099-12-21", part: "matin", capacity: 1 }])
    yield* sql`insert into enrolments (town_id, id, household_id, child_id, activity, starts_on, ends_on, recorded_at)
      select town_id, gen_random_uuid(), household_id, child_id, 'centre', '2099-12-19', '2099-12-31', now() from household_children`
    yield* sql`insert into place_requests (town_id, id, party_id, household_id, child_id, activity, unit, day, whole, asked_at)
      select town_id, gen_random_uuid(), gen_random_uuid(), household_id, child_id, 'centre', 'matin', '2099-12-21', false, now()
      from household_children`
  })
