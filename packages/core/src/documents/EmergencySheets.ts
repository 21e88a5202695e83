import { Context, Effect, Layer, Stream } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { activityNames } from "../activities/activityNames.ts"
import { auditOf } from "../audit/Audit.ts"
import { readCareRecords } from "../children/readCareRecords.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { longDay } from "../platform/time/dates.ts"
import { DocumentAction } from "./auditActions.ts"
import type { DocumentNotForService } from "./Document.ts"
import { DocumentRequests } from "./DocumentRequests.ts"
import { emergencyChild } from "./emergencyChild.ts"
import { healthRefusal } from "./healthRefusal.ts"
import type { Opening } from "./openSubmission.ts"
import type { EmergencySheet } from "./pdf/EmergencyGroup.ts"
import { sheetWords } from "./words.ts"

/** Whose sheet: those enrolled in an activity on an ISO day; of one class, or all. */
export interface SheetOf extends Opening {
  readonly activity: string
  readonly on: string
  readonly schoolClass?: string
}

/** What a director takes along: whom to call, what to do, who may collect each child, on paper and without a network. */
export class EmergencySheets extends Context.Service<
  EmergencySheets,
  {
    /**
     * Everything on the sheet, in few queries however many children; every family sees that its child's record was read, and why.
     * Where none of the documents that fill the record is for the service, it is refused, and the journal says so.
     */
    of(staff: StaffAccess, sheet: SheetOf): Effect.Effect<EmergencySheet, DocumentNotForService>
  }
>()("@portail-familles/core/documents/EmergencySheets") {
  static readonly layer = Layer.effect(
    EmergencySheets,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const audit = yield* auditOf(DocumentAction)
      const requests = yield* DocumentRequests
      const refusalFor = yield* healthRefusal
      const careRecords = yield* readCareRecords
      const activitiesOf = yield* activityNames

      const enrolledChildren = (townId: string, { activity, on, schoolClass }: SheetOf) =>
        Effect.map(
          sql<{ id: string }>`select c.id from child_cards c
            where c.town_id = ${townId} and exists (select 1 from enrolment_periods e where e.town_id = c.town_id
                and e.child_id = c.id and e.activity = ${activity} and ${on}::date between e.starts_on and e.ends_on)
              and (${schoolClass ?? null}::text is null or c.school_class = ${schoolClass ?? null})
            order by c.family_name collate portail_french, c.given_name collate portail_french, c.id`,
          (rows) => rows.map(({ id }) => id)
        )

      const missingDocuments = (staff: StaffAccess, { activity, on }: SheetOf) =>
        requests.stream(staff, { what: "missing", activity, on }).pipe(
          Stream.runCollect,
          Effect.map((all) => Map.groupBy(all, ({ subject }) => subject.id))
        )

      const record = (staff: StaffAccess, action: DocumentAction, after: object) =>
        audit.record(staff, { action, subjectType: "town", subjectId: staff.townId, after })

      const gather = Effect.fnUntraced(function* (staff: StaffAccess, sheet: SheetOf) {
        const missing = yield* missingDocuments(staff, sheet)
        const records = yield* careRecords(staff, yield* enrolledChildren(staff.townId, sheet), sheet.purpose)
        yield* record(staff, "document.emergency-sheet", { ...sheet, children: records.length })
        const { settings } = staff.town
        const activities = yield* activitiesOf(staff.townId)
        return {
          town: {
            name: settings.name,
            addressLines: settings.addressLines,
            accentColor: settings.accentColor,
            contact: settings.contactMail
          },
          language: "fr" as const,
          activity: activities.find(({ code }) => code === sheet.activity)?.name ?? sheet.activity,
          day: longDay(sheet.on, "fr"),
          group: sheet.schoolClass ?? sheetWords.everyGroup,
          children: records.map((child) =>
            emergencyChild(
              child,
              (missing.get(child.id) ?? []).map(({ kind }) => kind.title)
            )
          )
        }
      }, sql.withTransaction)

      const of = Effect.fn("EmergencySheets.of")(function* (staff: StaffAccess, sheet: SheetOf) {
        const refusal = yield* refusalFor(staff, sheet.service, { ...sheet })
        return refusal === null ? yield* gather(staff, sheet) : yield* refusal
      }, orDieSql)

      return EmergencySheets.of({ of })
    })
  )
}
