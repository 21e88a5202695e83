import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { type Actor, Audit } from "../audit/Audit.ts"
import { PublicUrl } from "../mail/branding.ts"
import { Outbox } from "../mail/Outbox.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { Rollback } from "../platform/sql/Rollback.ts"
import { todayInParis } from "../platform/time/today.ts"
import type { Town } from "../towns/Town.ts"
import { keptAsAccountsPattern } from "./auditKept.ts"
import { eraseOutlivedDocuments } from "./documentsOf.ts"
import { closeInactiveAccounts, warnInactiveAccounts } from "./inactiveAccounts.ts"
import { eraseLeftFamilies } from "./leftFamilies.ts"
import { healthRetention, monthsBefore } from "./retentionDays.ts"

/** How much of each kind had outlived its time. */
export interface Outlived {
  readonly healthRecords: number
  readonly healthReads: number
  readonly decidedChanges: number
  /** What families filled in and sent; the bytes of files go with the next sweep. */
  readonly documents: number
  /** Names and addresses of erased families whose last invoice is old enough. */
  readonly debtors: number
  /** Families that left long ago, erased but for their books. */
  readonly leftFamilies: number
  /** Accounts that nobody used for long; the adults and their households stay. */
  readonly inactiveAccounts: number
  /** Owners of accounts written to because theirs will be closed next month. Nothing of them goes. */
  readonly inactiveAccountsWarned: number
  /** Acts of the log. */
  readonly auditEntries: number
}

/** In whose name the portal itself deletes what has outlived its time. */
export const retentionActor = "retention"

/** Deletes what the town no longer may keep, by its own settings, and warns the owners of accounts first. */
export class Retention extends Context.Service<
  Retention,
  {
    /** Applies a town's settings today; deletes nothing in a dry run. Several servers may do it at once: one finds what is left. */
    apply(by: Actor, town: Town, options: { readonly dryRun: boolean }): Effect.Effect<Outlived>
  }
>()("@portail-familles/core/privacy/Retention") {
  static readonly layer = Layer.effect(
    Retention,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const audit = yield* Audit
      const outbox = yield* Outbox
      const publicUrl = yield* PublicUrl

      const healthRecords = Effect.fnUntraced(function* (town: Town, today: string) {
        const { retention, dossier } = town.settings
        const kept = healthRetention(today, retention.healthMonthsAfterSchoolYear, dossier.verifiedFrom)
        const rows = yield* sql`delete from child_health r
          where r.town_id = ${town.id} and (r.changed_at at time zone 'Europe/Paris')::date < ${kept.from}::date
            and not exists (select 1 from section_confirmations c where c.town_id = r.town_id and c.subject_id = r.child_id
              and c.section = 'health' and c.school_year >= ${kept.schoolYear})
          returning 1 as one`
        return rows.length
      })

      const older = Effect.fnUntraced(function* (town: Town, table: string, column: string, before: string) {
        const rows = yield* sql`delete from ${sql(table)} where town_id = ${town.id}
          and (${sql(column)} at time zone 'Europe/Paris')::date < ${before}::date returning 1 as one`
        return rows.length
      })

      // a household without people is one that was erased: only its invoices still name it
      const debtors = Effect.fnUntraced(function* (town: Town, before: string) {
        const rows = yield* sql`update households h set name = ${erasedName}, street_number = '', street = '',
            complement_1 = '', complement_2 = '', postal_code = '', city = '', external_ref = 'efface-' || h.id
          where h.town_id = ${town.id} and h.name <> ${erasedName}
            and not exists (select 1 from household_adults l where l.town_id = h.town_id and l.household_id = h.id)
            and not exists (select 1 from household_children l where l.town_id = h.town_id and l.household_id = h.id)
            and exists (select 1 from audit_entries e where e.town_id = h.town_id and e.subject_type = 'household'
              and e.subject_id = h.id::text and e.action = 'household.erase')
            and not exists (select 1 from invoices i where i.town_id = h.town_id and i.household_id = h.id
              and i.issued_on >= ${before}::date)
            and not exists (select 1 from payments p where p.town_id = h.town_id and p.household_id = h.id
              and (p.paid_at at time zone 'Europe/Paris')::date >= ${before}::date)
          returning 1 as one`
        return rows.length
      })

      // what was signed stays in the log, with its hash, as long as it is there
      const auditEntries = Effect.fnUntraced(function* (town: Town, logs: string, accounts: string) {
        // the table refuses every other deletion
        yield* sql`select set_config('portail.retention', 'on', true)`
        const rows = yield* sql`delete from audit_entries e where e.town_id = ${town.id}
            and e.at < ${logs}::date::timestamp at time zone 'Europe/Paris'
            and (e.at < ${accounts}::date::timestamp at time zone 'Europe/Paris' or e.action not similar to ${keptAsAccountsPattern})
            and not exists (select 1 from document_submissions s where s.town_id = e.town_id and s.id::text = e.subject_id)
          returning 1 as one`
        return rows.length
      })

      const applyOrNothing = Effect.fnUntraced(function* (
        by: Actor,
        town: Town,
        { dryRun }: { readonly dryRun: boolean }
      ) {
        const today = yield* todayInParis
        const { retention } = town.settings
        const sweep = { sql, outbox, publicUrl, town, today }
        const accounts = monthsBefore(today, 12 * retention.accountingYears)
        const outlived: Outlived = {
          healthRecords: yield* healthRecords(town, today),
          healthReads: yield* older(town, "health_reads", "at", monthsBefore(today, retention.healthReadsMonths)),
          // those that wait have no date of decision
          decidedChanges: yield* older(
            town,
            "section_changes",
            "decided_at",
            monthsBefore(today, retention.decidedChangesMonths)
          ),
          documents: yield* eraseOutlivedDocuments(sql, town.id, {
            confidential: monthsBefore(today, retention.healthMonthsAfterSchoolYear),
            others: monthsBefore(today, retention.documentMonths)
          }),
          inactiveAccounts: yield* closeInactiveAccounts(sweep),
          inactiveAccountsWarned: yield* warnInactiveAccounts(sweep),
          // after the accounts, which keep a family while they are open
          leftFamilies: yield* eraseLeftFamilies(
            sql,
            by,
            town.id,
            monthsBefore(today, 12 * retention.leftFamilyYears)
          ).pipe(Effect.provideService(Audit, audit)),
          debtors: yield* debtors(town, accounts),
          // after the debtors, who are known by their erasure's entry
          auditEntries: yield* auditEntries(town, monthsBefore(today, retention.auditMonths), accounts)
        }
        if (dryRun) return yield* Effect.fail(new Rollback(outlived))
        if (Object.values(outlived).some((count) => count > 0)) {
          yield* audit.record(by, {
            action: "retention.apply",
            subjectType: "town",
            subjectId: town.id,
            after: outlived
          })
        }
        return outlived
      }, sql.withTransaction)

      const apply = Effect.fn("Retention.apply")(function* (
        by: Actor,
        town: Town,
        options: { readonly dryRun: boolean }
      ) {
        return yield* applyOrNothing(by, town, options).pipe(
          Effect.catchTag("Rollback", ({ outcome }) => Effect.succeed(outcome))
        )
      }, orDieSql)

      return Retention.of({ apply })
    })
  )
}

const erasedName = "Foyer effacé"
