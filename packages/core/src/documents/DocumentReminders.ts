import { Context, Effect, Layer, Stream } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { auditOf } from "../audit/Audit.ts"
import { documentsUrl, PublicUrl, portalUrlOf } from "../mail/branding.ts"
import { Outbox } from "../mail/Outbox.ts"
import { type HouseholdReader, householdReaders, reminding } from "../mail/reminding.ts"
import { now } from "../platform/time/now.ts"
import { todayInParis } from "../platform/time/today.ts"
import type { Town } from "../towns/Town.ts"
import { DocumentAction } from "./auditActions.ts"
import { DocumentRequests, type TownRequest } from "./DocumentRequests.ts"
import { documentLetter } from "./letters/documentLetter.ts"
import { levelDue } from "./reminders.ts"

/** What a run of reminders did, or would do in a dry run. */
export interface DocumentReminderReport {
  /** Households with what they are reminded of, at most the first hundred. */
  readonly first: ReadonlyArray<{
    readonly household: string
    readonly householdRef: string
    readonly documents: ReadonlyArray<{ readonly title: string; readonly subject: string; readonly dueOn: string }>
    readonly mails: number
  }>
  readonly households: number
  readonly documents: number
  readonly mails: number
  /** Households where nobody has an account: somebody has to call. */
  readonly unreachable: ReadonlyArray<string>
}

/** How to remind: for real or not, and who hears how many households are done. */
export interface RemindOptions {
  readonly dryRun: boolean
  readonly onProgress?: (done: number, total: number) => Effect.Effect<void>
}

/** Reminds families of documents that are due, at the days before that each kind names; each level once. */
export class DocumentReminders extends Context.Service<
  DocumentReminders,
  {
    /** Two runs at once send one mail; interrupted, a later run goes on. */
    remind(staff: StaffAccess, options: RemindOptions): Effect.Effect<DocumentReminderReport>
  }
>()("@portail-familles/core/documents/DocumentReminders") {
  static readonly layer = Layer.effect(
    DocumentReminders,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const requests = yield* DocumentRequests
      const outbox = yield* Outbox
      const publicUrl = yield* PublicUrl
      const audit = yield* auditOf(DocumentAction)
      const readersOf = yield* householdReaders
      const run = yield* reminding

      /** Of these, those of which no run has reminded at their level or a later one. */
      const unreminded = Effect.fnUntraced(function* (townId: string, due: ReadonlyArray<Due>) {
        const positions = yield* sql<{ position: number }>`select r.position
          from jsonb_to_recordset(${asRows(due)}::jsonb) as r(position int, "householdId" uuid, kind text,
            "subjectId" uuid, "startsOn" date, level smallint)
          where not exists (select 1 from document_reminders d where d.town_id = ${townId}
            and d.household_id = r."householdId" and d.kind = r.kind and d.subject_id = r."subjectId"
            and d.starts_on = r."startsOn" and d.days_before <= r.level)`
        const first = new Set(positions.map(({ position }) => position))
        return due.filter((_, position) => first.has(position))
      })

      const keep = (townId: string, due: ReadonlyArray<Due>, at: Date) => sql`insert into document_reminders
          (town_id, household_id, kind, subject_id, starts_on, days_before, sent_at)
        select ${townId}::uuid, r."householdId", r.kind, r."subjectId", r."startsOn", r.level, ${at}::timestamptz
        from jsonb_to_recordset(${asRows(due)}::jsonb) as r("householdId" uuid, kind text, "subjectId" uuid,
          "startsOn" date, level smallint)`

      /** Whom to remind of what today, some whole households at a time: one mail tells all of theirs. */
      const planned = (staff: StaffAccess, today: string, households?: ReadonlyArray<string>) =>
        requests.stream(staff, { what: "missing", ...(households && { households }) }).pipe(
          Stream.map((request): Due | undefined => {
            const level = levelDue(request.kind.remindDaysBefore, request.dueOn, today)
            return level === null ? undefined : { request, level }
          }),
          Stream.filter((due) => due !== undefined),
          Stream.groupAdjacentBy(({ request }) => request.householdId),
          Stream.map(([, due]) => due),
          Stream.grouped(batchSize),
          Stream.mapEffect((due) => unreminded(staff.townId, due.flat())),
          Stream.mapEffect((due) => addressed(staff.townId, due))
        )

      const addressed = Effect.fnUntraced(function* (townId: string, due: ReadonlyArray<Due>) {
        const byHousehold = [...Map.groupBy(due, ({ request }) => request.householdId)]
        if (byHousehold.length === 0) return []
        const readers = yield* readersOf(
          townId,
          byHousehold.map(([householdId]) => householdId)
        )
        return byHousehold.map(([householdId, all]) => ({
          householdId,
          due: all,
          readers: readers.get(householdId) ?? []
        }))
      })

      const write = (town: Town, { readers, due }: HouseholdReminder) =>
        Effect.forEach(
          readers,
          (reader) =>
            outbox.queue(
              town,
              reader,
              documentLetter({
                template: "documentsDue",
                recipientName: reader.name,
                documents: documentsOf(due),
                url: documentsUrl(portalUrlOf(town.settings, publicUrl))
              }),
              { lane: "paced" }
            ),
          { discard: true }
        )

      const remindSome = Effect.fnUntraced(function* (staff: StaffAccess, today: string, ids: ReadonlyArray<string>) {
        const { town } = staff
        const households = (yield* Stream.runCollect(planned(staff, today, ids))).flat()
        const report = reportOf(households)
        const { documents, mails, unreachable } = report
        if (documents === 0) return report
        yield* keep(
          town.id,
          households.flatMap(({ due }) => due),
          yield* now
        )
        yield* Effect.forEach(households, (household) => write(town, household), { discard: true })
        yield* audit.record(staff, {
          action: "document.remind",
          subjectType: "town",
          subjectId: town.id,
          after: { households: households.length, documents, mails, unreachable: unreachable.length }
        })
        return report
      })

      const remind = Effect.fn("DocumentReminders.remind")(function* (
        staff: StaffAccess,
        { dryRun, onProgress }: RemindOptions
      ) {
        const today = yield* todayInParis
        const plans = planned(staff, today)
        if (dryRun) return yield* Stream.runFold(plans, nothing, (report, some) => joined(report, reportOf(some)))
        const householdIds = (yield* Stream.runCollect(
          Stream.map(plans, (households) => households.map(({ householdId }) => householdId))
        )).flat()
        let report = nothing()
        yield* run(
          {
            townId: staff.townId,
            lock: "document reminders",
            householdIds,
            remind: (some) =>
              Effect.map(remindSome(staff, today, some), (part) => {
                report = joined(report, part)
                return {}
              }),
            ...(onProgress && { onProgress })
          },
          {}
        )
        return report
      }, Effect.orDie)

      return DocumentReminders.of({ remind })
    })
  )
}

/** Households looked at together. */
const batchSize = 100
const mostShown = 100

interface Due {
  readonly request: TownRequest
  readonly level: number
}

interface HouseholdReminder {
  readonly householdId: string
  readonly due: ReadonlyArray<Due>
  readonly readers: ReadonlyArray<HouseholdReader>
}

const asRows = (due: ReadonlyArray<Due>): string =>
  JSON.stringify(
    due.map(({ request: { kind, subject, householdId, startsOn }, level }, position) => ({
      position,
      householdId,
      kind: kind.code,
      subjectId: subject.id,
      startsOn,
      level
    }))
  )

const documentsOf = (due: ReadonlyArray<Due>) =>
  due.map(({ request: { kind, subject, dueOn } }) => ({ title: kind.title, subject: subject.name, dueOn: dueOn ?? "" }))

const nothing = (): DocumentReminderReport => ({ first: [], households: 0, documents: 0, mails: 0, unreachable: [] })

const reportOf = (households: ReadonlyArray<HouseholdReminder>): DocumentReminderReport => {
  const each = households.map(({ due, readers }) => ({
    household: due[0]?.request.household ?? "",
    householdRef: due[0]?.request.householdRef ?? "",
    documents: documentsOf(due),
    mails: readers.length
  }))
  return {
    first: each.slice(0, mostShown),
    households: each.length,
    documents: each.reduce((sum, { documents }) => sum + documents.length, 0),
    mails: each.reduce((sum, { mails }) => sum + mails, 0),
    unreachable: each.filter(({ mails }) => mails === 0).map(({ householdRef }) => householdRef)
  }
}

const joined = (one: DocumentReminderReport, other: DocumentReminderReport): DocumentReminderReport => ({
  first: [...one.first, ...other.first].slice(0, mostShown),
  households: one.households + other.households,
  documents: one.documents + other.documents,
  mails: one.mails + other.mails,
  unreachable: [...one.unreachable, ...other.unreachable]
})
