import { Context, Effect, Layer } from "effect"
import type { StaffAccess } from "../../accounts/FamilyAccess.ts"
import { Activities } from "../../activities/Activities.ts"
import { auditOf } from "../../audit/Audit.ts"
import { boundedProblems, type ImportOptions, type ImportReport } from "../../platform/csv/ImportReport.ts"
import { importing, writeInBatches } from "../../platform/csv/importing.ts"
import { Ids } from "../../platform/ids/Ids.ts"
import { orDieSql } from "../../platform/sql/failures.ts"
import { now } from "../../platform/time/now.ts"
import { todayInParis } from "../../platform/time/today.ts"
import { ReservationAction } from "../auditActions.ts"
import { activitiesNamed } from "../importing/planLines.ts"
import type { AttendanceSource } from "./Attendance.ts"
import type { AttendanceLineProblem } from "./AttendanceLineProblem.ts"
import type { AttendanceRows } from "./attendanceRows.ts"
import { type PlannedNote, planNotes } from "./planNotes.ts"
import { readNoteFacts } from "./readNoteFacts.ts"
import { writeNotes } from "./writeNotes.ts"

/** Children noted by who they are and what they were at, as people type and files say it. */
export class AttendanceLines extends Context.Service<
  AttendanceLines,
  {
    /** Notes what lines say, whatever stands. All or, with a problem and without `skipInvalid`, none. */
    note(
      staff: StaffAccess,
      source: AttendanceSource,
      rows: AttendanceRows,
      options: ImportOptions
    ): Effect.Effect<ImportReport<AttendanceLineProblem>>
  }
>()("@portail-familles/core/reservations/AttendanceLines") {
  static readonly layer = Layer.effect(
    AttendanceLines,
    Effect.gen(function* () {
      const ids = yield* Ids
      const activities = yield* Activities
      const audit = yield* auditOf(ReservationAction)
      const run = yield* importing
      const factsOf = yield* readNoteFacts
      const write = yield* writeNotes

      const plan = Effect.fnUntraced(function* ({ townId }: StaffAccess, { lines, invalid }: AttendanceRows) {
        const offered = yield* activities.list(townId)
        const codes = activitiesNamed(offered, lines).map(({ code }) => code)
        const facts = { ...(yield* factsOf(townId, lines, codes)), today: yield* todayInParis }
        const { notes, counts, problems } = planNotes(offered, facts, lines)
        return { counts, problems: boundedProblems([...invalid, ...problems], []), notes }
      })

      const noteAll = Effect.fnUntraced(function* (
        staff: StaffAccess,
        source: AttendanceSource,
        notes: ReadonlyArray<PlannedNote>
      ) {
        const notedAt = yield* now
        const made = yield* Effect.forEach(notes, ({ line: _, ...note }) =>
          Effect.map(ids.next, (id) => ({ ...note, id, notedAt, basedOn: null }))
        )
        yield* write(staff, source, made)
      })

      const note = Effect.fn("AttendanceLines.note")(
        (staff: StaffAccess, source: AttendanceSource, rows: AttendanceRows, options: ImportOptions) =>
          run(
            {
              plan: plan(staff, rows),
              apply: ({ notes }) =>
                writeInBatches(notes, batchSize, (batch) => noteAll(staff, source, batch), options.onProgress),
              record: (_plan, told) =>
                source === "import"
                  ? Effect.flatMap(ids.next, (subjectId) =>
                      audit.record(staff, {
                        action: "attendance.import",
                        subjectType: "import",
                        subjectId,
                        after: told
                      })
                    )
                  : Effect.void
            },
            options
          ),
        orDieSql
      )

      return AttendanceLines.of({ note })
    })
  )
}

/** Notes in one statement. */
const batchSize = 2_000
