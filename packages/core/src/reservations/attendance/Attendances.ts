import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../accounts/FamilyAccess.ts"
import { Activities } from "../../activities/Activities.ts"
import { orDieSql } from "../../platform/sql/failures.ts"
import type {
  AttendanceEvent,
  AttendanceNote,
  AttendanceSource,
  ExpectedChild,
  ExpectedFilter,
  NoteAnswer
} from "./Attendance.ts"
import { readExpected } from "./readExpected.ts"
import { writeNotes } from "./writeNotes.ts"

/** Who came: what is expected of a day, and what was noted. */
export class Attendances extends Context.Service<
  Attendances,
  {
    /** Who is expected on a day, or came without being: by activity, place, group and name. */
    expected(staff: StaffAccess, filter: ExpectedFilter): Effect.Effect<ReadonlyArray<ExpectedChild>>
    /**
     * Notes children, in the order of the notes, and answers each. A note that was sent before changes nothing; one that does not know
     * what somebody else noted since is kept in the history and does not stand.
     */
    set(
      staff: StaffAccess,
      source: AttendanceSource,
      notes: ReadonlyArray<AttendanceNote>
    ): Effect.Effect<ReadonlyArray<NoteAnswer>>
    /** All that was noted of a child on an ISO day, the newest first. */
    history(staff: StaffAccess, childId: string, day: string): Effect.Effect<ReadonlyArray<AttendanceEvent>>
  }
>()("@portail-familles/core/reservations/Attendances") {
  static readonly layer = Layer.effect(
    Attendances,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const activities = yield* Activities
      const read = yield* readExpected
      const write = yield* writeNotes

      const expected = Effect.fn("Attendances.expected")(function* ({ townId }: StaffAccess, filter: ExpectedFilter) {
        return yield* read(townId, yield* activities.list(townId), filter)
      }, orDieSql)

      const set = Effect.fn("Attendances.set")(
        (staff: StaffAccess, source: AttendanceSource, notes: ReadonlyArray<AttendanceNote>) =>
          sql.withTransaction(write(staff, source, notes)),
        orDieSql
      )

      const history = Effect.fn("Attendances.history")(
        (
          { townId }: StaffAccess,
          childId: string,
          day: string
        ) => sql<AttendanceEvent>`select s.activity, s.part, n.state,
            n.late_minutes, n.noted_at, n.received_at, n.noted_by, n.source, n.outcome, n.version
          from attendance_notes n join slot_cards s on s.town_id = n.town_id and s.id = n.slot_id
          where n.town_id = ${townId} and n.child_id = ${childId} and s.day = ${day}::date order by n.received_at desc, n.id desc`,
        orDieSql
      )

      return Attendances.of({ expected, set, history })
    })
  )
}
