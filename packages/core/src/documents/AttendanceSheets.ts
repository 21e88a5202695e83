import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import type { Activity } from "../activities/Activity.ts"
import { auditOf } from "../audit/Audit.ts"
import { type CareContacts, readCareContacts, readCareRecords } from "../children/readCareRecords.ts"
import type { Seals } from "../platform/crypto/Seals.ts"
import type { Ids } from "../platform/ids/Ids.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import type { ExpectedChild } from "../reservations/attendance/Attendance.ts"
import { Attendances } from "../reservations/attendance/Attendances.ts"
import { attendanceGroups } from "./attendanceGroups.ts"
import { DocumentAction } from "./auditActions.ts"
import type { DocumentNotForService } from "./Document.ts"
import { healthRefusal } from "./healthRefusal.ts"
import { healthLines } from "./healthWords.ts"
import type { Opening } from "./openSubmission.ts"
import type { AttendanceSheet } from "./pdf/AttendanceGroup.ts"

/** Whose sheet: those expected in an activity on an ISO day; at one place and in one group, or all; of them one child, or all. */
export interface AttendanceOf {
  readonly activity: Activity
  readonly day: string
  readonly place?: string
  readonly group?: string
  readonly childId?: string
}

/** Who comes to an activity on a day, whom to call and who may collect them: to be printed and ticked without a network. */
export class AttendanceSheets extends Context.Service<
  AttendanceSheets,
  {
    /** The sheet without anything of children's health. */
    of(staff: StaffAccess, sheet: AttendanceOf): Effect.Effect<AttendanceSheet>
    /**
     * The same with what must be known of their health, which takes the secret key; every family sees that its child's record was read,
     * and why. Where none of the documents that fill the record is for the service, it is refused, and the journal says so.
     */
    withHealth(
      staff: StaffAccess,
      sheet: AttendanceOf,
      opening: Opening
    ): Effect.Effect<AttendanceSheet, DocumentNotForService, Seals>
  }
>()("@portail-familles/core/documents/AttendanceSheets") {
  static readonly layer = Layer.effect(
    AttendanceSheets,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const audit = yield* auditOf(DocumentAction)
      const attendances = yield* Attendances
      const contactsOf = yield* readCareContacts
      const refusalFor = yield* healthRefusal
      const needs = Effect.provideContext(yield* Effect.context<Ids | SqlClient.SqlClient>())

      const expected = (staff: StaffAccess, { activity, childId, ...filter }: AttendanceOf) =>
        Effect.map(attendances.expected(staff, { ...filter, activity: activity.code }), (children) =>
          childId === undefined ? children : children.filter((child) => child.childId === childId)
        )

      const record = (staff: StaffAccess, { activity, day }: AttendanceOf, told: object) =>
        audit.record(staff, {
          action: "document.attendance-sheet",
          subjectType: "town",
          subjectId: staff.townId,
          after: { activity: activity.code, on: day, ...told }
        })

      const sheetOf = (
        { town: { settings } }: StaffAccess,
        { activity, day }: AttendanceOf,
        children: ReadonlyArray<ExpectedChild>,
        care: ReadonlyArray<CareContacts & { readonly healthLines: ReadonlyArray<string> }>,
        withHealth: boolean
      ): AttendanceSheet => ({
        town: {
          name: settings.name,
          addressLines: settings.addressLines,
          accentColor: settings.accentColor,
          contact: settings.contactMail
        },
        language: "fr",
        activity: activity.name,
        day,
        withHealth,
        groups: attendanceGroups(activity, children, care)
      })

      const of = Effect.fn("AttendanceSheets.of")(
        function* (staff: StaffAccess, sheet: AttendanceOf) {
          const children = yield* expected(staff, sheet)
          const care = yield* contactsOf(staff.townId, idsOf(children))
          yield* record(staff, sheet, { children: care.length })
          return sheetOf(
            staff,
            sheet,
            children,
            care.map((child) => ({ ...child, healthLines: [] })),
            false
          )
        },
        sql.withTransaction,
        orDieSql
      )

      const opened = Effect.fnUntraced(function* (staff: StaffAccess, sheet: AttendanceOf, opening: Opening) {
        const careRecords = yield* readCareRecords
        const children = yield* expected(staff, sheet)
        const care = yield* careRecords(staff, idsOf(children), opening.purpose)
        yield* record(staff, sheet, { ...opening, children: care.length })
        const withLines = care.map(({ health, ...child }) => ({
          ...child,
          healthLines: health === null ? [] : healthLines(health)
        }))
        return sheetOf(staff, sheet, children, withLines, true)
      }, sql.withTransaction)

      const withHealth = Effect.fn("AttendanceSheets.withHealth")(
        function* (staff: StaffAccess, sheet: AttendanceOf, opening: Opening) {
          const asked = { activity: sheet.activity.code, on: sheet.day, ...opening }
          const refusal = yield* refusalFor(staff, opening.service, asked)
          return refusal === null ? yield* opened(staff, sheet, opening) : yield* refusal
        },
        (effect) => needs(effect),
        orDieSql
      )

      return AttendanceSheets.of({ of, withHealth })
    })
  )
}

const idsOf = (children: ReadonlyArray<ExpectedChild>) => [...new Set(children.map(({ childId }) => childId))]
