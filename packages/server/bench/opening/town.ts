import { createHash } from "node:crypto"
import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { Activity } from "../../../core/src/activities/Activity.ts"
import { slotPlan } from "../../../core/src/activities/slotPlan.ts"
import { newId } from "../../../core/src/platform/ids/Ids.ts"
import { daysAfter } from "../../../core/src/platform/time/days.ts"
import { dayInParis } from "../../../core/src/platform/time/today.ts"
import { calendarOf } from "../../../core/src/towns/calendar/calendarOf.ts"
import { newTown } from "../../../core/test/support/town.ts"

/** Places of each day of the camp. */
export const placesADay = 300

/** The five days of the camp, in a year whose school calendar nobody needs. */
export const campDays = Array.from({ length: 5 }, (_, place) => daysAfter("2098-07-07", place))

const camp = Schema.decodeUnknownSync(Activity)({
  code: "centre",
  name: "Centre de loisirs",
  periods: [
    {
      code: "ete",
      name: "Été",
      from: "2098-07-01",
      to: "2098-08-31",
      opens: [{ for: "everyone", at: `${dayInParis(new Date())}T00:00` }],
      waitingRoom: { hoursAfter: 48 }
    }
  ],
  parts: [
    {
      ...{ code: "journee", name: "Journée", kind: "day", on: "every-day", startsAt: "08:00", endsAt: "18:00" },
      weekdays: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
      exclusive: "jour"
    }
  ],
  rules: {
    add: [{ limit: { kind: "days-before", days: 7, at: "12:00", skip: ["weekends"] } }],
    cancel: [{ limit: { kind: "days-before", days: 7, at: "12:00", skip: ["weekends"] } }]
  }
})

/** A signed-in family, with the ids of its children. */
export interface BenchFamily {
  readonly secret: string
  readonly accountId: string
  readonly householdId: string
  readonly children: ReadonlyArray<string>
}

/** The places of the camp, full capacity again and nobody in them. */
export const emptyCamp = Effect.fnUntraced(function* (townId: string) {
  const sql = yield* SqlClient.SqlClient
  yield* sql`delete from reservations where town_id = ${townId}`
  yield* sql`delete from waits where town_id = ${townId}`
  yield* sql`delete from reservation_events where town_id = ${townId}`
  yield* sql`delete from planning_requests where town_id = ${townId}`
  // who comes next must not pay for what was there before
  yield* sql.unsafe("vacuum analyze reservations, reservation_events, planning_requests, slots")
})

/** A town whose camp is open, and so many families with one to three enrolled children and an open session; all of it in bulk. */
export const benchTown = Effect.fnUntraced(function* (families: number, origin: string) {
  const sql = yield* SqlClient.SqlClient
  const { town } = yield* newTown({ hosts: [new URL(origin).host] })
  yield* sql`insert into activities (town_id, code, position, settings, applied_at, revision)
    values (${town.id}, ${camp.code}, 0, ${JSON.stringify(camp)}::jsonb, now(), gen_random_uuid())`
  const slots = yield* Effect.forEach(
    slotPlan(camp, calendarOf(town.settings.calendar)).filter(({ day }) => campDays.includes(day)),
    (slot) => Effect.map(newId, (id) => ({ ...slot, id }))
  )
  yield* sql`insert into slots (town_id, id, activity, day, part, place, group_code, capacity)
    select ${town.id}, id, 'centre', day, part, place, "group", ${placesADay}
    from jsonb_to_recordset(${JSON.stringify(slots)}::jsonb) as s(id uuid, day date, part text, place text, "group" text)`
  const made: Array<BenchFamily & Record<"adultId" | "sessionId" | "hash", string>> = []
  for (let number = 0; number < families; number++) {
    const secret = `bench-secret-${number}`
    const children = yield* Effect.all(Array.from({ length: 1 + (number % 3) }, () => newId))
    const hash = createHash("sha256").update(secret).digest("hex")
    const ids = { householdId: yield* newId, adultId: yield* newId, accountId: yield* newId, sessionId: yield* newId }
    made.push({ ...ids, secret, hash, children })
  }
  const rows = sql`jsonb_to_recordset(${JSON.stringify(made)}::jsonb) as f("householdId" uuid, "adultId" uuid, "accountId" uuid,
    "sessionId" uuid, hash text, children jsonb)`
  const children = sql`${rows} cross join lateral jsonb_array_elements_text(f.children) c(id)`
  yield* sql`insert into households (town_id, id, external_ref, name, created_at)
    select ${town.id}, f."householdId", f."householdId", 'Famille ESSAI', now() from ${rows}`
  yield* sql`insert into adults (town_id, id, external_ref, family_name, given_name, mail, created_at)
    select ${town.id}, f."adultId", f."adultId", 'ESSAI', 'Camille', f."adultId" || '@example.org', now() from ${rows}`
  yield* sql`insert into household_adults (town_id, household_id, adult_id, rank)
    select ${town.id}, f."householdId", f."adultId", 1 from ${rows}`
  yield* sql`insert into accounts (town_id, id, adult_id, mail, password_hash, activated_at, password_changed_at, created_at)
    select ${town.id}, f."accountId", f."adultId", f."adultId" || '@example.org', 'none', now(), now(), now() from ${rows}`
  yield* sql`insert into sessions (town_id, id, account_id, token_hash, origin, device, remembered, opened_at, seen_at, expires_at)
    select ${town.id}, f."sessionId", f."accountId", decode(f.hash, 'hex'), ${origin}, '', true, now(), now(), now() + interval '1 day'
    from ${rows}`
  yield* sql`insert into children (town_id, id, external_ref, family_name, given_name, birth_date, created_at)
    select ${town.id}, c.id::uuid, c.id, 'ESSAI', 'Ana', '2018-05-04', now() from ${children}`
  yield* sql`insert into household_children (town_id, household_id, child_id)
    select ${town.id}, f."householdId", c.id::uuid from ${children}`
  yield* sql`insert into enrolments (town_id, id, household_id, child_id, activity, period, starts_on, ends_on, recorded_at)
    select ${town.id}, gen_random_uuid(), f."householdId", c.id::uuid, 'centre', 'ete', '2098-07-01', '2098-08-31', now()
    from ${children}`
  yield* sql.unsafe("analyze")
  return {
    town,
    families: made.map(
      ({ secret, accountId, householdId, children }): BenchFamily => ({ secret, accountId, householdId, children })
    )
  }
})
