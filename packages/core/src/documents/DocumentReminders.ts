import { Context, Effect, Layer, Stream } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { type Person, recipientOf } from "../accounts/recipient.ts"
import { Audit } from "../audit/Audit.ts"
import { documentsUrl, PublicUrl, portalUrlOf } from "../mail/branding.ts"
import { Outbox } from "../mail/Outbox.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { now } from "../platform/time/now.ts"
import { todayInParis } from "../platform/time/today.ts"
import type { Town } from "../towns/Town.ts"
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

/** Reminds families of documents that are due, at the days before that each kind names; each level once. */
export class DocumentReminders extends Context.Service<
  DocumentReminders,
  {
    /** Two runs at once send one mail; interrupted, a later run goes on. */
    remind(
      staff: StaffAccess,
      options: { readonly dryRun: boolean; readonly onProgress?: (done: number) => Effect.Effect<void> }
    ): Effect.Effect<DocumentReminderReport>
  }
>()("@portail-familles/core/documents/DocumentReminders") {
  static readonly layer = Layer.effect(
    DocumentReminders,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const requests = yield* DocumentRequests
      const outbox = yield* Outbox
      const publicUrl = yield* PublicUrl
      const audit = yield* Audit

      /** Of these, those that no run has taken; taken by this one unless it is dry. */
      const take = Effect.fnUntraced(function* (townId: string, due: ReadonlyArray<Due>, dryRun: boolean) {
        const rows = JSON.stringify(
          due.map(({ request: { kind, subject, householdId, startsOn }, level }) => ({
            householdId,
            kind: kind.code,
            subjectId: subject.id,
            startsOn,
            level
          }))
        )
        const asked = sql`jsonb_to_recordset(${rows}::jsonb) as r("householdId" uuid, kind text, "subjectId" uuid,
          "startsOn" date, level smallint)`
        const at = yield* now
        const taken = dryRun
          ? yield* sql<Taken>`select r."householdId" as household_id, r.kind, r."subjectId" as subject_id, r."startsOn" as starts_on
              from ${asked} where not exists (select 1 from document_reminders d where d.town_id = ${townId}
                and d.household_id = r."householdId" and d.kind = r.kind and d.subject_id = r."subjectId"
                and d.starts_on = r."startsOn" and d.days_before <= r.level)`
          : yield* sql<Taken>`insert into document_reminders
                (town_id, household_id, kind, subject_id, starts_on, days_before, sent_at)
              select ${townId}, r."householdId", r.kind, r."subjectId", r."startsOn", r.level, ${at} from ${asked}
              where not exists (select 1 from document_reminders d where d.town_id = ${townId}
                and d.household_id = r."householdId" and d.kind = r.kind and d.subject_id = r."subjectId"
                and d.starts_on = r."startsOn" and d.days_before <= r.level)
              on conflict do nothing returning household_id, kind, subject_id, starts_on`
        const keys = new Set(taken.map((row) => keyOf(row.householdId, row.kind, row.subjectId, row.startsOn)))
        return due.filter(({ request: { householdId, kind, subject, startsOn } }) =>
          keys.has(keyOf(householdId, kind.code, subject.id, startsOn))
        )
      })

      const readersOf = Effect.fnUntraced(function* (townId: string, householdIds: ReadonlyArray<string>) {
        const rows = yield* sql<Reader>`select m.household_id, a.mail, a.language, p.given_name, p.family_name
          from household_members m
          join adult_cards p on p.town_id = m.town_id and p.id = m.adult_id
          join account_cards a on a.town_id = p.town_id and a.adult_id = p.id and a.usable
          where m.town_id = ${townId} and ${sql.in("m.household_id", householdIds)} order by m.rank`
        return Map.groupBy(rows, (row) => row.householdId)
      })

      const remindBatch = Effect.fnUntraced(function* (town: Town, due: ReadonlyArray<Due>, dryRun: boolean) {
        const taken = yield* take(town.id, due, dryRun)
        const byHousehold = Map.groupBy(taken, ({ request }) => request.householdId)
        const readers = byHousehold.size === 0 ? new Map() : yield* readersOf(town.id, [...byHousehold.keys()])
        const told = []
        for (const [householdId, all] of byHousehold) {
          const to: ReadonlyArray<Reader> = readers.get(householdId) ?? []
          const documents = all.map(({ request: { kind, subject, dueOn } }) => ({
            title: kind.title,
            subject: subject.name,
            dueOn: dueOn ?? ""
          }))
          for (const reader of dryRun ? [] : to) {
            const recipient = recipientOf(reader, reader.mail)
            const url = documentsUrl(portalUrlOf(town.settings, publicUrl))
            yield* outbox.queue(
              town,
              recipient,
              documentLetter({ template: "documentsDue", recipientName: recipient.name, documents, url }),
              { lane: "paced" }
            )
          }
          const [{ request } = { request: undefined }] = all
          told.push({
            household: request?.household ?? "",
            householdRef: request?.householdRef ?? "",
            documents,
            mails: to.length
          })
        }
        return told
      }, sql.withTransaction)

      const remind = Effect.fn("DocumentReminders.remind")(function* (
        staff: StaffAccess,
        options: { readonly dryRun: boolean; readonly onProgress?: (done: number) => Effect.Effect<void> }
      ) {
        const today = yield* todayInParis
        const first: Array<DocumentReminderReport["first"][number]> = []
        const unreachable: Array<string> = []
        const counts = { households: 0, documents: 0, mails: 0 }
        yield* requests.stream(staff, { what: "missing" }).pipe(
          Stream.map((request): Due | undefined => {
            const level = levelDue(request.kind.remindDaysBefore, request.dueOn, today)
            return level === null ? undefined : { request, level }
          }),
          Stream.filter((due) => due !== undefined),
          Stream.groupAdjacentBy(({ request }) => request.householdId),
          // whole households: one mail tells all of theirs
          Stream.map(([, due]) => due),
          Stream.grouped(batchSize),
          Stream.runForEach((due) =>
            Effect.gen(function* () {
              for (const each of yield* remindBatch(staff.town, due.flat(), options.dryRun)) {
                counts.households++
                counts.documents += each.documents.length
                counts.mails += each.mails
                if (each.mails === 0) unreachable.push(each.householdRef)
                if (first.length < mostShown) first.push(each)
              }
              if (options.onProgress !== undefined) yield* options.onProgress(counts.households)
            })
          )
        )
        if (!options.dryRun && counts.documents > 0) {
          yield* audit.record(staff, {
            action: "document.remind",
            subjectType: "town",
            subjectId: staff.townId,
            after: { ...counts, unreachable: unreachable.length }
          })
        }
        return { first, ...counts, unreachable }
      }, orDieSql)

      return DocumentReminders.of({ remind })
    })
  )
}

/** Households in one transaction. */
const batchSize = 100
const mostShown = 100

interface Due {
  readonly request: TownRequest
  readonly level: number
}

interface Taken {
  readonly householdId: string
  readonly kind: string
  readonly subjectId: string
  readonly startsOn: string
}

interface Reader extends Person {
  readonly householdId: string
  readonly mail: string
}

const keyOf = (...parts: ReadonlyArray<string>): string => parts.join(" ")
