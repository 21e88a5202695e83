import { Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../../src/accounts/FamilyAccess.ts"
import { Activities } from "../../../src/activities/Activities.ts"
import { Activity } from "../../../src/activities/Activity.ts"
import { slotPlan } from "../../../src/activities/slotPlan.ts"
import { Audit } from "../../../src/audit/Audit.ts"
import { Quotients } from "../../../src/households/quotients/Quotients.ts"
import { InvoiceRuns } from "../../../src/invoices/issuing/InvoiceRuns.ts"
import { PayerInvoices } from "../../../src/invoices/issuing/PayerInvoices.ts"
import { newId } from "../../../src/platform/ids/Ids.ts"
import { Tariff } from "../../../src/tariffs/Tariff.ts"
import { Tariffs } from "../../../src/tariffs/Tariffs.ts"
import { calendarOf } from "../../../src/towns/calendar/calendarOf.ts"
import { TownCalendars } from "../../../src/towns/calendar/TownCalendars.ts"
import { Towns } from "../../../src/towns/Towns.ts"
import { runsAt } from "../../support/clock.ts"
import { newTown } from "../../support/town.ts"

/** Runs and everything that they read. */
export const runServices = Layer.merge(InvoiceRuns.layer, PayerInvoices.layer).pipe(
  Layer.provideMerge(Layer.mergeAll(Tariffs.layer, Quotients.layer)),
  Layer.provideMerge(Layer.mergeAll(Activities.layer, TownCalendars.layer, Towns.layer)),
  Layer.provideMerge(Audit.layer)
)

const weekdays = ["monday", "tuesday", "thursday", "friday"] as const
const part = (code: string, kind: string, startsAt: string, endsAt: string) => ({
  ...{ code, name: code, kind, on: "school-days", weekdays, startsAt, endsAt }
})

/** A canteen and an evening, as a town's file says them, with these changes. */
export const schoolActivities = (changes: Partial<typeof Activity.Encoded> = {}): ReadonlyArray<Activity> =>
  [
    {
      code: "restauration",
      name: "Restauration scolaire",
      periods: [{ code: "annee", name: "Année", from: "2026-09-01", to: "2027-07-02" }],
      parts: [part("repas", "meal", "11:45", "13:30")],
      units: [{ code: "repas", name: "Repas", takes: ["repas"] }],
      rules: { absence: [{ proofWithinDays: 7, carenceDays: 1 }] },
      ...changes
    },
    {
      code: "periscolaire",
      name: "Accueil périscolaire",
      periods: [{ code: "annee", name: "Année", from: "2026-09-01", to: "2027-07-02" }],
      parts: [part("soir", "evening", "16:30", "18:30")],
      units: [{ code: "soir", name: "Soir", takes: ["soir"] }]
    }
  ].map((each) => Schema.decodeUnknownSync(Activity)(each))

/** Fay-aux-Loges: 0.36 % of the quotient, and what happens besides. */
export const mealTariff = (more: object = {}) =>
  Schema.decodeUnknownSync(Tariff)({
    ...{ code: "repas", name: "Repas", activity: "restauration", from: "2026-09-01", component: "meal" },
    deliberation: "délibération du 25 juin 2026",
    rows: [
      { when: { quotient: { from: 0 } }, effort: { percent: 0.36, floor: 2.6, ceiling: 4.5 } },
      { name: "Quotient non communiqué", when: { quotient: "unknown" }, price: 4.5 }
    ],
    ...more
  })

/** The evening, by bands. */
export const eveningTariff = (more: object = {}) =>
  Schema.decodeUnknownSync(Tariff)({
    ...{ code: "soir", name: "Accueil du soir", activity: "periscolaire", from: "2026-09-01", component: "care" },
    rows: [
      { name: "Tranche 1", when: { quotient: { below: 600 } }, price: 1.2 },
      { name: "Tranche 2", otherwise: true, price: 2.3 }
    ],
    ...more
  })

/** A town of zone B with these activities, their slots of October 2026, and tariffs. */
export const townToInvoice = (
  tariffs: ReadonlyArray<Tariff> = [mealTariff(), eveningTariff()],
  activities: ReadonlyArray<Activity> = schoolActivities()
) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const settings = { zone: "B", publicHolidays: "metropole", closures: [] } as const
    const { town, staff } = yield* newTown({ calendar: settings })
    const calendar = calendarOf(settings)
    for (const [position, activity] of activities.entries()) {
      yield* sql`insert into activities (town_id, code, position, settings, applied_at, revision)
        values (${town.id}, ${activity.code}, ${position}, ${JSON.stringify(activity)}::jsonb, now(), gen_random_uuid())`
      const slots = slotPlan(activity, calendar).filter(
        ({ day }) => day.startsWith("2026-10") || day.startsWith("2026-09")
      )
      yield* sql`insert into slots (town_id, id, activity, day, part, place, group_code)
        select ${town.id}, gen_random_uuid(), ${activity.code}, day, part, place, "group"
        from jsonb_to_recordset(${JSON.stringify(slots)}::jsonb) as r(day date, part text, place text, "group" text)`
    }
    yield* Tariffs.use((all) => all.apply(staff, "tarifs.yaml", tariffs, { dryRun: false }))
    return { town, staff }
  })

/** A household with children born in these years; its quotient in euros, from the first of September, is known or not. */
export const familyToInvoice = (
  { townId }: StaffAccess,
  ref: string,
  children: ReadonlyArray<number> = [2018],
  quotient: number | null = 900
) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const householdId = yield* newId
    yield* sql`insert into households (town_id, id, external_ref, name, postal_code, city, created_at)
      values (${townId}, ${householdId}, ${ref}, ${`Famille ${ref}`}, '60000', 'Beauvais', now())`
    const ids: Array<string> = []
    for (const year of children) {
      const id = yield* newId
      ids.push(id)
      yield* sql`insert into children (town_id, id, external_ref, family_name, given_name, birth_date, created_at)
        values (${townId}, ${id}, ${id}, 'ESSAI', ${`Né en ${year}`}, ${`${year}-05-04`}, now())`
      yield* sql`insert into household_children (town_id, household_id, child_id) values (${townId}, ${householdId}, ${id})`
    }
    if (quotient !== null) yield* quotientOf(townId, householdId, quotient)
    return { householdId, children: ids, childId: ids[0] ?? "" }
  })

/** Says a household's quotient in euros from an ISO day on. */
export const quotientOf = (townId: string, householdId: string, quotient: number, from = "2026-09-01") =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    yield* sql`insert into quotients (town_id, id, household_id, cents, source, valid_from, recorded_at, recorded_by)
      values (${townId}, ${yield* newId}, ${householdId}, ${Math.round(quotient * 100)}, 'staff', ${from}, now(), 'test')`
  })

/** Books a unit of one part for a child on ISO days; what else a reservation says may be given. */
export const book = (
  { townId }: StaffAccess,
  family: { readonly householdId: string; readonly childId: string },
  [activity, unit]: readonly [string, string],
  days: ReadonlyArray<string>,
  more: { readonly late?: boolean; readonly feePercent?: number } = {}
) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const { late = false, feePercent = null } = more
    const cancelled = feePercent !== null
    yield* sql`insert into reservations (town_id, id, booking_id, slot_id, day, child_id, household_id, unit, late, booked_at,
        booked_by, cancelled_at, cancelled_by, fee_percent)
      select s.town_id, gen_random_uuid(), gen_random_uuid(), s.id, s.day, ${family.childId}, ${family.householdId}, ${unit}, ${late},
        '2026-09-01T08:00:00Z', 'test', case when ${cancelled} then now() end, case when ${cancelled} then 'test' end, ${feePercent}
      from slots s where s.town_id = ${townId} and s.activity = ${activity} and s.part = ${unit}
        and s.day in (select value::date from jsonb_array_elements_text(${JSON.stringify(days)}::jsonb))`
  })

/** Notes a child in slots of a part on ISO days. */
export const note = (
  { townId }: StaffAccess,
  family: { readonly householdId: string; readonly childId: string },
  [activity, unit]: readonly [string, string],
  days: ReadonlyArray<string>,
  state: "present" | "absent-excused" | "absent-unexcused",
  lateMinutes = 0
) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    yield* sql`insert into attendances (town_id, slot_id, child_id, day, household_id, reservation_id, state, late_minutes, noted_at,
        noted_by, source, version)
      select s.town_id, s.id, ${family.childId}, s.day, ${family.householdId}, r.id, ${state}, ${lateMinutes}, now(), 'test', 'cli', 1
      from slots s left join reservations r on r.town_id = s.town_id and r.slot_id = s.id and r.child_id = ${family.childId}
        and r.cancelled_at is null
      where s.town_id = ${townId} and s.activity = ${activity} and s.part = ${unit}
        and s.day in (select value::date from jsonb_array_elements_text(${JSON.stringify(days)}::jsonb))`
  })

/** Meals and evenings, as bookings name them. */
export const meal = ["restauration", "repas"] as const
export const evening = ["periscolaire", "soir"] as const

/** Mondays, Tuesdays, Thursdays and Fridays with school at the beginning of October 2026. */
export const schoolDays = [
  ...["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-08", "2026-10-09", "2026-10-12", "2026-10-13"],
  ...["2026-10-15", "2026-10-16"]
]

/** The morning on which a town invoices October 2026. */
const morning = "2026-11-02T08:00:00Z"

/** Works October 2026 out. */
export const draftOctober = (staff: StaffAccess) =>
  runsAt(
    morning,
    InvoiceRuns.use((runs) => runs.draft(staff, "2026-10", { householdId: null }))
  )

/** Issues it; or fails, without leaving out what cannot be priced unless said. */
export const issueOctober = (staff: StaffAccess, leaveOut = false) =>
  runsAt(
    morning,
    InvoiceRuns.use((runs) => runs.issue(staff, "2026-10", { early: false, leaveOut, dryRun: false }))
  )

/** What a household's draft says, line by line: quantity, description, unit price. */
export const draftLines = (staff: StaffAccess, householdId: string) =>
  Effect.map(
    InvoiceRuns.use((runs) => runs.lines(staff, "2026-10", householdId)),
    (lines) => lines.map(({ quantity, description, unitPriceCents }) => `${quantity} ${description} ${unitPriceCents}`)
  )
