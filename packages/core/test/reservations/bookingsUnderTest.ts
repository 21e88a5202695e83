import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { FamilyAccess } from "../../src/accounts/FamilyAccess.ts"
import { Activities } from "../../src/activities/Activities.ts"
import type { Activity } from "../../src/activities/Activity.ts"
import { Requirements } from "../../src/activities/Requirements.ts"
import { slotPlan } from "../../src/activities/slotPlan.ts"
import { Audit } from "../../src/audit/Audit.ts"
import { MailTransport } from "../../src/mail/MailTransport.ts"
import { Outbox } from "../../src/mail/Outbox.ts"
import { newId } from "../../src/platform/ids/Ids.ts"
import { Bookings } from "../../src/reservations/Bookings.ts"
import type { ChangeRequest, Wish } from "../../src/reservations/Wish.ts"
import { TownCalendars } from "../../src/towns/calendar/TownCalendars.ts"
import type { Town } from "../../src/towns/Town.ts"
import { Towns } from "../../src/towns/Towns.ts"
import { householdAccess } from "../support/householdAccess.ts"
import { newFamily, newTown } from "../support/town.ts"
import { calendar } from "./camp.ts"

/** Bookings of towns that require nothing before. */
export const bookingServices = Bookings.layer.pipe(
  Layer.provideMerge(Activities.layer),
  Layer.provide(Layer.effect(Requirements, Requirements.over([]))),
  Layer.provideMerge(Outbox.layer),
  Layer.provide(Layer.succeed(MailTransport, MailTransport.of({ send: () => Effect.void, check: Effect.void }))),
  Layer.provideMerge(TownCalendars.layer),
  Layer.provideMerge(Towns.layer),
  Layer.provideMerge(Audit.layer)
)

/** A town of zone B with these activities, and their slots of Christmas. */
export const townWith = (activities: ReadonlyArray<Activity>) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const { town, staff } = yield* newTown({
      calendar: { zone: "B", publicHolidays: "metropole", closures: [] }
    })
    for (const [position, activity] of activities.entries()) {
      const settings = JSON.stringify(activity)
      yield* sql`insert into activities (town_id, code, position, settings, applied_at, revision)
        values (${town.id}, ${activity.code}, ${position}, ${settings}::jsonb, now(), gen_random_uuid())`
      for (const slot of slotPlan(activity, calendar)) {
        yield* sql`insert into slots (town_id, id, activity, day, part, place, group_code, capacity)
          values (${town.id}, ${yield* newId}, ${activity.code}, ${slot.day}, ${slot.part}, ${slot.place}, ${slot.group}, ${slot.capacity})`
      }
    }
    return { town, staff }
  })

let families = 0

/** A family with an account, and children of it that are enrolled in these activities for Christmas. */
export const familyWith = (town: Town, names: ReadonlyArray<string>, activities: ReadonlyArray<Activity>) =>
  Effect.gen(function* () {
    const mail = `famille.${families++}@example.org`
    const { householdId } = yield* newFamily(town, mail)
    const access = yield* householdAccess(town, householdId, mail)
    const children: Array<string> = []
    for (const name of names) children.push(yield* childIn(access, name, activities))
    return { access, children }
  })

/** A child of a family, enrolled in these activities for Christmas. */
export const childIn = (access: FamilyAccess, givenName: string, activities: ReadonlyArray<Activity>) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const [childId, { townId, householdId }] = [yield* newId, access]
    yield* sql`insert into children (town_id, id, external_ref, family_name, given_name, birth_date, created_at)
      values (${townId}, ${childId}, ${childId}, 'ESSAI', ${givenName}, '2018-05-04', now())`
    yield* sql`insert into household_children (town_id, household_id, child_id) values (${townId}, ${householdId}, ${childId})`
    yield* Effect.forEach(activities, ({ code }) => enrolled(access, childId, code))
    return childId
  })

const enrolled = ({ townId, householdId }: FamilyAccess, childId: string, activity: string) =>
  SqlClient.SqlClient.use(
    (sql) => sql`insert into enrolments (town_id, id, household_id, child_id, activity, starts_on, ends_on, recorded_at)
      select ${townId}, gen_random_uuid(), ${householdId}, ${childId}, ${activity}, '2026-12-19', '2027-01-03', now()`
  )

/** A request of these wishes with a key of its own, each by itself unless said. */
export const request = (changes: ReadonlyArray<Wish>, more: Partial<ChangeRequest> = {}) =>
  Effect.map(
    Effect.sync(() => crypto.randomUUID()),
    (key): ChangeRequest => ({ key, mode: "best-effort", siblingsTogether: false, preview: false, changes, ...more })
  )

/** A wish to add a unit of the camp. */
export const add = (childId: string, unit: string, day: string): Wish => ({
  ...{ action: "add", childId, activity: "centre", unit, day }
})

/** The same to cancel. */
export const cancel = (childId: string, unit: string, day: string): Wish => ({
  ...add(childId, unit, day),
  action: "cancel"
})

/** How full the slots of a town are, and how many children really are in them. */
export const places = (town: Town) =>
  SqlClient.SqlClient.use(
    (sql) => sql<{
      day: string
      part: string
      capacity: number | null
      reserved: number
      children: number
    }>`select s.day, s.part, s.capacity, s.reserved,
        (select count(*)::int from reservations r where r.town_id = s.town_id and r.slot_id = s.id and r.cancelled_at is null) as children
      from slots s where s.town_id = ${town.id} order by s.day, s.part`
  )
