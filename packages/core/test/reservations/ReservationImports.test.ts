import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../src/accounts/FamilyAccess.ts"
import { Activities } from "../../src/activities/Activities.ts"
import { Audit } from "../../src/audit/Audit.ts"
import { readCsv } from "../../src/platform/csv/readCsv.ts"
import { reservationRows } from "../../src/reservations/importing/reservationRows.ts"
import { ReservationImports } from "../../src/reservations/ReservationImports.ts"
import { TownCalendars } from "../../src/towns/calendar/TownCalendars.ts"
import { Towns } from "../../src/towns/Towns.ts"
import { describeOnBothDatabases } from "../support/databases.ts"
import { familiesLayer } from "../support/families.ts"
import { bookingTown } from "../support/planning.ts"

const services = ReservationImports.layer.pipe(
  Layer.provideMerge(Activities.layer),
  Layer.provideMerge(Layer.mergeAll(familiesLayer, Towns.layer, TownCalendars.layer)),
  Layer.provideMerge(Audit.layer)
)

const header = "foyer;enfant;activite;formule;jour"
const keep = { dryRun: false, skipInvalid: false }

const report = (staff: StaffAccess, lines: ReadonlyArray<string>, options: Partial<typeof keep> = {}) =>
  ReservationImports.use((imports) =>
    imports.import(staff, reservationRows(readCsv(new TextEncoder().encode([header, ...lines].join("\n")))), {
      ...keep,
      ...options
    })
  )

const counted = (staff: StaffAccess, lines: ReadonlyArray<string>, options: Partial<typeof keep> = {}) =>
  Effect.map(report(staff, lines, options), ({ created, unchanged, invalidCount, imported }) => [
    ...[created, unchanged, invalidCount],
    imported
  ])

const problems = (staff: StaffAccess, lines: ReadonlyArray<string>) =>
  Effect.map(report(staff, lines), ({ invalid }) => invalid.map(({ line, column, code }) => [line, column, code]))

const booked = (staff: StaffAccess) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const rows = yield* sql<{ row: string }>`select c.external_ref || ' ' || r.unit || ' ' || s.part || ' ' || s.day
        || ' ' || s.reserved || coalesce(' ' || r.exclusive, '') as row
      from reservations r join slots s on s.town_id = r.town_id and s.id = r.slot_id
      join children c on c.town_id = r.town_id and c.id = r.child_id
      where r.town_id = ${staff.townId} and r.cancelled_at is null order by 1`
    return rows.map(({ row }) => row)
  })

describeOnBothDatabases("import of reservations", services, (it) => {
  it.effect(
    "books what is new past every limit, by codes or names, and leaves what is booked; each by its log and story",
    () =>
      Effect.gen(function* () {
        const staff = yield* bookingTown
        const lines = ["F1;E1;cantine;;01/12/2026", "F1;E1;Centre de loisirs;Journée;02/12/2026"]
        assert.deepStrictEqual(yield* counted(staff, lines), [2, 0, 0, true])
        assert.deepStrictEqual(yield* counted(staff, [...lines, "F1;E2;cantine;repas;2026-12-01"]), [1, 2, 0, true])
        assert.deepStrictEqual(yield* booked(staff), [
          "E1 journee matin 2026-12-02 1",
          "E1 journee repas 2026-12-02 1 midi",
          "E1 repas repas 2026-12-01 2 midi",
          "E2 repas repas 2026-12-01 2 midi"
        ])
        const sql = yield* SqlClient.SqlClient
        const told = yield* sql<{ told: string }>`select action || ' ' || (after->>'created') as told from audit_entries
        where town_id = ${staff.townId} and action = 'planning.import' order by 1`
        assert.deepStrictEqual(
          told.map(({ told }) => told),
          ["planning.import 1", "planning.import 2"]
        )
        const events =
          yield* sql`select 1 from reservation_events where town_id = ${staff.townId} and outcome = 'booked'`
        assert.lengthOf(events, 3)
      })
  )

  it.effect("keeps nothing in a dry run, and nothing of a file with a problem unless the bad lines are left out", () =>
    Effect.gen(function* () {
      const staff = yield* bookingTown
      const lines = ["F1;E1;cantine;repas;01/12/2026", "F1;E1;judo;;01/12/2026"]
      assert.deepStrictEqual(yield* counted(staff, lines.slice(0, 1), { dryRun: true }), [1, 0, 0, false])
      assert.deepStrictEqual(yield* counted(staff, lines), [0, 0, 1, false])
      assert.deepStrictEqual(yield* booked(staff), [])
      assert.deepStrictEqual(yield* counted(staff, lines, { skipInvalid: true }), [1, 0, 1, true])
      assert.deepStrictEqual(yield* booked(staff), ["E1 repas repas 2026-12-01 1 midi"])
    })
  )

  it.effect("names what is wrong by its line", () =>
    Effect.gen(function* () {
      const staff = yield* bookingTown
      const cases = [
        ["F1;;cantine;;01/12/2026", [2, "enfant", "required"]],
        ["F1;E1;cantine;;hier", [2, "jour", "not-a-day"]],
        ["F1;E3;cantine;;01/12/2026", [2, "enfant", "not-in-household"]],
        ["F1;E1;judo;;01/12/2026", [2, "activite", "unknown-activity"]],
        ["F1;E1;camp;;02/12/2026", [2, "formule", "unknown-unit"]],
        ["F2;E3;camp;matin;02/12/2026", [2, "", "not-enrolled"]],
        ["F1;E1;cantine;;05/12/2026", [2, "", "no-slot"]],
        ["F1;E1;cantine;;03/12/2026", [2, "", "slot-closed"]]
      ] as const
      for (const [line, problem] of cases) assert.deepStrictEqual(yield* problems(staff, [line]), [[...problem]], line)
    })
  )

  it.effect("sees what the lines before take: the last place, the same child twice, a unit that excludes another", () =>
    Effect.gen(function* () {
      const staff = yield* bookingTown
      const lines = [
        "F1;E1;cantine;;01/12/2026",
        "F1;E2;cantine;;01/12/2026",
        "F2;E3;cantine;;01/12/2026",
        "F1;E1;cantine;repas;01/12/2026",
        "F1;E1;camp;journee;02/12/2026",
        "F1;E1;camp;matin;02/12/2026",
        "F1;E1;cantine;;02/12/2026"
      ]
      assert.deepStrictEqual(yield* problems(staff, lines), [
        [4, "", "slot-full"],
        [5, "", "booked-twice"],
        [7, "", "excluded"],
        [8, "", "excluded"]
      ])
      assert.deepStrictEqual(yield* counted(staff, lines, { skipInvalid: true }), [3, 0, 4, true])
    })
  )
})
