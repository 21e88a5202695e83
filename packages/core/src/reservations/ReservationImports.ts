import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { Activities } from "../activities/Activities.ts"
import { auditOf } from "../audit/Audit.ts"
import { boundedProblems, type ImportOptions, type ImportReport } from "../platform/csv/ImportReport.ts"
import { importing, writeInBatches } from "../platform/csv/importing.ts"
import { Ids } from "../platform/ids/Ids.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { now } from "../platform/time/now.ts"
import { ReservationAction } from "./auditActions.ts"
import { activitiesNamed, type PlannedBooking, planLines } from "./importing/planLines.ts"
import type { ReservationLineProblem } from "./importing/ReservationLineProblem.ts"
import { readImportFacts } from "./importing/readImportFacts.ts"
import type { ReservationRows } from "./importing/reservationRows.ts"

/** Reservations that another program has kept so far. */
export class ReservationImports extends Context.Service<
  ReservationImports,
  {
    /**
     * Books what is new, past limits and before openings, never beyond a capacity; what is booked already stays. All or, with a problem
     * and without `skipInvalid`, none. Families are not written to: they know what they had booked.
     */
    import(
      staff: StaffAccess,
      rows: ReservationRows,
      options: ImportOptions
    ): Effect.Effect<ImportReport<ReservationLineProblem>>
  }
>()("@portail-familles/core/reservations/ReservationImports") {
  static readonly layer = Layer.effect(
    ReservationImports,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const ids = yield* Ids
      const activities = yield* Activities
      const audit = yield* auditOf(ReservationAction)
      const run = yield* importing
      const factsOf = yield* readImportFacts

      const plan = Effect.fnUntraced(function* ({ townId }: StaffAccess, { reservations, invalid }: ReservationRows) {
        const offered = yield* activities.list(townId)
        const codes = activitiesNamed(offered, reservations).map(({ code }) => code)
        const facts = yield* factsOf(townId, reservations, codes)
        const { bookings, unchanged, problems } = planLines(offered, facts, reservations)
        return {
          counts: { created: bookings.length, changed: 0, unchanged },
          problems: boundedProblems([...invalid, ...problems], []),
          bookings
        }
      })

      const write = Effect.fnUntraced(function* (staff: StaffAccess, bookings: ReadonlyArray<PlannedBooking>) {
        const at = yield* now
        const rows: Array<object> = []
        const events: Array<object> = []
        for (const { places, ...booking } of bookings) {
          const bookingId = yield* ids.next
          for (const place of places) rows.push({ ...booking, ...place, bookingId, id: yield* ids.next })
          events.push({ ...booking, id: yield* ids.next })
        }
        yield* sql`insert into reservations (town_id, id, booking_id, slot_id, day, child_id, household_id, unit, exclusive, booked_at,
            booked_by)
          select ${staff.townId}, id, "bookingId", "slotId", day, "childId", "householdId", unit, exclusive, ${at}, ${staff.actor}
          from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, "bookingId" uuid, "slotId" uuid, day date,
            "childId" uuid, "householdId" uuid, unit text, exclusive text)`
        yield* sql`insert into reservation_events (town_id, id, at, actor, household_id, child_id, activity, unit, days, action, outcome,
            detail)
          select ${staff.townId}, id, ${at}, ${staff.actor}, "householdId", "childId", activity, unit, array[day], 'add', 'booked',
            '{"imported": true}'
          from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as r(id uuid, "householdId" uuid, "childId" uuid, activity text,
            unit text, day date)`
      })

      const importReservations = Effect.fn("ReservationImports.import")(
        (staff: StaffAccess, rows: ReservationRows, options: ImportOptions) =>
          run(
            {
              plan: plan(staff, rows),
              apply: ({ bookings }) =>
                writeInBatches(bookings, batchSize, (batch) => write(staff, batch), options.onProgress),
              record: Effect.fnUntraced(function* (_plan, told) {
                yield* audit.record(staff, {
                  action: "planning.import",
                  subjectType: "import",
                  subjectId: yield* ids.next,
                  after: told
                })
              })
            },
            options
          ),
        orDieSql
      )

      return ReservationImports.of({ import: importReservations })
    })
  )
}

/** Bookings in one statement. */
const batchSize = 2_000
