import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { type StaffAccess, staffAccess } from "../../../src/accounts/FamilyAccess.ts"
import { Activities } from "../../../src/activities/Activities.ts"
import { Audit } from "../../../src/audit/Audit.ts"
import { readCsv } from "../../../src/platform/csv/readCsv.ts"
import { newId } from "../../../src/platform/ids/Ids.ts"
import type { AttendanceNote } from "../../../src/reservations/attendance/Attendance.ts"
import { AttendanceLines } from "../../../src/reservations/attendance/AttendanceLines.ts"
import { Attendances } from "../../../src/reservations/attendance/Attendances.ts"
import { attendanceRows } from "../../../src/reservations/attendance/attendanceRows.ts"
import { Towns } from "../../../src/towns/Towns.ts"
import { runsAt } from "../../support/clock.ts"
import { describeOnBothDatabases } from "../../support/databases.ts"
import { familiesLayer } from "../../support/families.ts"
import { bookingTown, newReservations } from "../../support/planning.ts"

const services = Layer.mergeAll(Attendances.layer, AttendanceLines.layer).pipe(
  Layer.provideMerge(Activities.layer),
  Layer.provideMerge(Layer.mergeAll(familiesLayer, Towns.layer)),
  Layer.provideMerge(Audit.layer)
)

/** E1 and E3 eat on 1 December; E1 is at the camp on the 2nd. It is the 2nd, in the evening. */
const bookedTown = Effect.gen(function* () {
  const staff = yield* bookingTown
  yield* newReservations(staff.town, [
    { childRef: "E1", activity: "cantine", day: "2026-12-01", unit: "repas" },
    { childRef: "E3", activity: "cantine", day: "2026-12-01", unit: "repas" },
    { childRef: "E1", activity: "camp", day: "2026-12-02", unit: "journee", parts: ["matin", "repas"] }
  ])
  return staff
})

const shown = (staff: StaffAccess, day: string) =>
  Effect.map(
    Attendances.use((attendances) => attendances.expected(staff, { day })),
    (children) =>
      children.flatMap(({ childRef, slots }) =>
        slots.map(({ part, booked, note }) =>
          [childRef, part, booked ? "" : "unbooked", note?.state ?? "", note?.lateMinutes || "", note?.version ?? 0]
            .filter((word) => word !== "")
            .join(" ")
        )
      )
  )

const header = "enfant;activite;formule;jour;etat;retard"
const report = (staff: StaffAccess, ...lines: ReadonlyArray<string>) =>
  AttendanceLines.use((service) =>
    service.note(staff, "import", attendanceRows(readCsv(new TextEncoder().encode([header, ...lines].join("\n")))), {
      dryRun: false,
      skipInvalid: false
    })
  )

const slotsOf = (staff: StaffAccess, day: string) =>
  Effect.map(
    Attendances.use((attendances) => attendances.expected(staff, { day })),
    (children) => children.flatMap(({ childId, slots }) => slots.map(({ slotId }) => ({ childId, slotId })))
  )

const noteOf = (place: Pick<AttendanceNote, "childId" | "slotId">, more: Partial<AttendanceNote> = {}) =>
  Effect.map(
    newId,
    (id): AttendanceNote => ({
      ...{ id, state: "present", lateMinutes: null, notedAt: new Date("2026-12-01T11:00:00Z"), basedOn: null },
      ...place,
      ...more
    })
  )

const setBy = (staff: StaffAccess, actor: string, notes: ReadonlyArray<AttendanceNote>) =>
  Effect.map(
    Attendances.use((attendances) => attendances.set(staffAccess({ town: staff.town, actor }), "tablet", notes)),
    (answers) => answers.map(({ outcome }) => outcome)
  )

/** In the evening of 2 December. */
const inTheEvening = <A, E, R>(body: Effect.Effect<A, E, R>) => runsAt("2026-12-02T18:00:00Z", body)

describeOnBothDatabases("attendance", services, (it) => {
  it.effect("is expected of who is booked, in the order of names and of the day's parts", () =>
    inTheEvening(
      Effect.gen(function* () {
        const staff = yield* bookedTown
        assert.deepStrictEqual(yield* shown(staff, "2026-12-01"), ["E1 repas 0", "E3 repas 0"])
        assert.deepStrictEqual(yield* shown(staff, "2026-12-02"), ["E1 matin 0", "E1 repas 0"])
      })
    )
  )

  it.effect(
    "is noted from a file for what a child booked, a unit, or without a reservation; late at the last part",
    () =>
      inTheEvening(
        Effect.gen(function* () {
          const staff = yield* bookedTown
          const { created, imported, invalid } = yield* report(
            staff,
            "E1;cantine;;01/12/2026;absent excusé;",
            "E2;cantine;;01/12/2026;présent;",
            "E1;camp;journée;02/12/2026;Présente;25"
          )
          assert.deepStrictEqual([created, imported, invalid], [3, true, []])
          assert.deepStrictEqual(yield* shown(staff, "2026-12-01"), [
            "E2 repas unbooked present 1",
            "E1 repas absent-excused 1",
            "E3 repas 0"
          ])
          assert.deepStrictEqual(yield* shown(staff, "2026-12-02"), ["E1 matin present 1", "E1 repas present 25 1"])
          const again = yield* report(staff, "E1;cantine;;01/12/2026;AE;", "E2;cantine;;01/12/2026;absent;")
          assert.deepStrictEqual(
            again.invalid.map(({ line, code }) => [line, code]),
            [[3, "nothing-booked"]]
          )
          const changed = yield* report(staff, "E1;cantine;;01/12/2026;AE;", "E3;cantine;;01/12/2026;absent;")
          assert.deepStrictEqual([changed.created, changed.changed, changed.unchanged], [1, 0, 1])
        })
      )
  )

  it.effect("is refused by its line where it cannot be", () =>
    inTheEvening(
      Effect.gen(function* () {
        const staff = yield* bookedTown
        const { invalid, imported } = yield* report(
          staff,
          "E9;cantine;;01/12/2026;présent;",
          "E1;judo;;01/12/2026;présent;",
          "E2;camp;;02/12/2026;présent;",
          "E1;cantine;;04/12/2026;présent;",
          "E1;cantine;;05/12/2026;absent;",
          "E1;cantine;;01/12/2026;malade;",
          "E1;cantine;;01/12/2026;absent;5",
          "E1;cantine;;01/12/2026;présent;700",
          "E1;cantine;;01/12/2026;présent;",
          "E1;cantine;repas;01/12/2026;présent;"
        )
        assert.isFalse(imported)
        assert.deepStrictEqual(
          invalid.map(({ line, column, code }) => [line, column, code]),
          [
            [2, "enfant", "unknown-child"],
            [3, "activite", "unknown-activity"],
            [4, "formule", "unknown-unit"],
            [5, "jour", "day-to-come"],
            [6, "", "nothing-booked"],
            [7, "etat", "not-a-state"],
            [8, "retard", "late-but-absent"],
            [9, "retard", "too-many-minutes"],
            [11, "", "noted-twice"]
          ]
        )
      })
    )
  )

  it.effect("keeps every note; one that does not know what somebody else noted since never stands", () =>
    inTheEvening(
      Effect.gen(function* () {
        const staff = yield* bookedTown
        const [place = { childId: "", slotId: "" }] = yield* slotsOf(staff, "2026-12-01")
        const first = yield* noteOf(place, { basedOn: 0 })
        assert.deepStrictEqual(yield* setBy(staff, "mairie", [yield* noteOf(place, { state: "absent-excused" })]), [
          "noted"
        ])
        assert.deepStrictEqual(yield* setBy(staff, "tablette", [first]), ["stale"])
        assert.deepStrictEqual(yield* setBy(staff, "tablette", [first]), ["stale"], "sent again")
        assert.deepStrictEqual(yield* setBy(staff, "tablette", [yield* noteOf(place, { basedOn: 1 })]), ["noted"])
        assert.include(yield* shown(staff, "2026-12-01"), "E1 repas present 2")
        const history = yield* Attendances.use((attendances) => attendances.history(staff, place.childId, "2026-12-01"))
        assert.deepStrictEqual(
          history.map(({ outcome, state, notedBy }) => `${notedBy} ${state} ${outcome}`).toSorted(),
          ["mairie absent-excused noted", "tablette present noted", "tablette present stale"]
        )
      })
    )
  )

  it.effect("noted by several at once stands once a version, and is overwritten unseen by nobody", () =>
    inTheEvening(
      Effect.gen(function* () {
        const staff = yield* bookedTown
        const places = yield* slotsOf(staff, "2026-12-01")
        const actors = ["a", "b", "c", "d", "e", "f"]
        const outcomes = yield* Effect.forEach(
          actors,
          (actor, index) =>
            Effect.flatMap(
              Effect.forEach(index % 2 === 0 ? places : places.toReversed(), (place) =>
                noteOf(place, { basedOn: 0, state: index % 2 === 0 ? "present" : "absent-unexcused" })
              ),
              (notes) => setBy(staff, actor, notes)
            ),
          { concurrency: "unbounded" }
        )
        assert.strictEqual(outcomes.flat().filter((outcome) => outcome === "noted").length, places.length)
        const sql = yield* SqlClient.SqlClient
        const [versions] = yield* sql`select max(version) as most from attendances where town_id = ${staff.townId}`
        assert.deepStrictEqual(versions, { most: 1 })
      })
    )
  )

  it.effect("knows whose it is: the reservation's home, else the one that enrolled the child", () =>
    inTheEvening(
      Effect.gen(function* () {
        const staff = yield* bookedTown
        yield* report(staff, "E1;cantine;;01/12/2026;présent;", "E2;cantine;;01/12/2026;présent;")
        const sql = yield* SqlClient.SqlClient
        const rows =
          yield* sql`select c.external_ref as child, h.external_ref as home, a.reservation_id is not null as booked
        from attendance_cards a join child_cards c on c.town_id = a.town_id and c.id = a.child_id
        join household_cards h on h.town_id = a.town_id and h.id = a.household_id
        where a.town_id = ${staff.townId} order by 1`
        assert.deepStrictEqual(rows, [
          { child: "E1", home: "F1", booked: true },
          { child: "E2", home: "F1", booked: false }
        ])
      })
    )
  )

  it.effect("is never changed behind the back of its history", () =>
    inTheEvening(
      Effect.gen(function* () {
        const staff = yield* bookedTown
        yield* report(staff, "E1;cantine;;01/12/2026;présent;")
        const sql = yield* SqlClient.SqlClient
        const overwrite = sql`update attendances set state = 'absent-excused' where town_id = ${staff.townId}`
        assert.strictEqual((yield* Effect.exit(overwrite))._tag, "Failure")
        const rewrite = sql`update attendance_notes set state = 'absent-excused' where town_id = ${staff.townId}`
        assert.strictEqual((yield* Effect.exit(rewrite))._tag, "Failure")
      })
    )
  )
})
