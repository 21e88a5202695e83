import { Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { Activities } from "../../src/activities/Activities.ts"
import { Activity } from "../../src/activities/Activity.ts"
import { Requirements, type UnmetRequirement } from "../../src/activities/Requirements.ts"
import { newId } from "../../src/platform/ids/Ids.ts"
import { Plannings } from "../../src/reservations/Plannings.ts"
import { TownCalendars } from "../../src/towns/calendar/TownCalendars.ts"
import type { Town } from "../../src/towns/Town.ts"
import { services as files } from "../children/filesUnderTest.ts"
import { type GivenSlot, newSlots } from "../support/planning.ts"

/** What every child of these tests lacks, when somebody asks. */
export const unmet: Array<UnmetRequirement> = []

const requirements = Layer.effect(
  Requirements,
  Effect.flatMap(SqlClient.SqlClient, (sql) =>
    Requirements.over([
      {
        requiredBy: ({ requires }) => requires.documents,
        facts: () => Effect.succeed(sql`0`),
        unmet: () => Effect.succeed(unmet)
      }
    ])
  )
)

/** Plannings over families' files. */
export const services = Plannings.layer.pipe(
  Layer.provideMerge(Activities.layer),
  Layer.provideMerge(Layer.mergeAll(TownCalendars.layer, requirements)),
  Layer.provideMerge(files)
)

const week = ["monday", "tuesday", "thursday", "friday"]
const schoolYear = { code: "annee", name: "Année scolaire", from: "2026-09-01", to: "2027-07-02" }

/** A canteen of school days: booked until noon two days before, cancelled until noon of the day before, else at half its price. */
export const canteen = {
  code: "cantine",
  name: "Cantine",
  periods: [schoolYear],
  parts: [
    {
      code: "repas",
      name: "Repas",
      kind: "meal",
      weekdays: week,
      on: "school-days",
      startsAt: "12:00",
      endsAt: "14:00"
    }
  ],
  rules: {
    add: [{ limit: { kind: "days-before", days: 2, at: "12:00" } }],
    cancel: [{ limit: { kind: "days-before", days: 1, at: "12:00" } }],
    lateCancel: [{ limit: { kind: "hours-before", hours: 1 }, feePercent: 50 }]
  }
}

const halfDay = { kind: "half-day", weekdays: ["wednesday"], on: "every-day", exclusive: "jour" }

/** A Wednesday of two halves that are also booked together, in a group by age. */
export const wednesday = {
  code: "mercredi",
  name: "Mercredi",
  otherHomeSees: false,
  groups: [
    { code: "petits", name: "Petits", ages: { from: 3, to: 7 } },
    { code: "grands", name: "Grands", ages: { from: 8, to: 12 } }
  ],
  periods: [schoolYear],
  parts: [
    { ...halfDay, code: "matin", name: "Matin", startsAt: "08:00", endsAt: "12:00" },
    { ...halfDay, code: "apres-midi", name: "Après-midi", startsAt: "13:30", endsAt: "18:00" }
  ],
  units: [
    { code: "matin", name: "Matin", takes: ["matin"] },
    { code: "journee", name: "Journée", takes: ["matin", "apres-midi"], price: "12 €" }
  ]
}

/** Gives a town activities, as its file would. */
export const offer = (town: Town, activities: ReadonlyArray<object>) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    for (const [position, each] of activities.entries()) {
      const settings = Schema.decodeUnknownSync(Activity)(each)
      yield* sql`insert into activities (town_id, code, position, settings, applied_at)
        values (${town.id}, ${settings.code}, ${position}, ${JSON.stringify(settings)}::jsonb, now())`
    }
  })

/** Enrols a child from a home, for the school year unless other days are said. */
export const enrol = (
  town: Town,
  householdId: string,
  childId: string,
  activity: string,
  more: { readonly from?: string; readonly to?: string; readonly state?: string; readonly place?: string } = {}
) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const { from = schoolYear.from, to = schoolYear.to, state = "accepted", place = "" } = more
    yield* sql`insert into enrolments (town_id, id, household_id, child_id, activity, starts_on, ends_on, recorded_at, state, place)
      values (${town.id}, ${yield* newId}, ${householdId}, ${childId}, ${activity}, ${from}, ${to}, now(), ${state}, ${place})`
  })

/** Books a unit for a child: its parts that have slots at no place, in any group. */
export const book = (
  town: Town,
  householdId: string,
  childId: string,
  {
    activity,
    day,
    unit,
    parts = [unit]
  }: { activity: string; day: string; unit: string; parts?: ReadonlyArray<string> }
) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const booking = yield* newId
    for (const part of parts) {
      yield* sql`insert into reservations (town_id, id, booking_id, slot_id, day, child_id, household_id, unit, booked_at, booked_by)
        select ${town.id}::uuid, ${yield* newId}, ${booking}, id, day, ${childId}, ${householdId}, ${unit}, now(), 'test'
        from slots where town_id = ${town.id} and activity = ${activity} and day = ${day}::date and part = ${part}
        order by group_code limit 1`
    }
  })

/** Slots of the canteen's days. */
export const meals = (days: ReadonlyArray<string>, more: Partial<GivenSlot> = {}): ReadonlyArray<GivenSlot> =>
  days.map((day) => ({ activity: "cantine", part: "repas", day, ...more }))

/** Slots of a Wednesday, in both groups. */
export const wednesdays = (days: ReadonlyArray<string>, capacity = 10): ReadonlyArray<GivenSlot> =>
  days.flatMap((day) =>
    ["petits", "grands"].flatMap((group) =>
      ["matin", "apres-midi"].map((part) => ({ activity: "mercredi", part, day, group, capacity }))
    )
  )

export { newSlots }
