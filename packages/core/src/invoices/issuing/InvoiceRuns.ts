import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../accounts/FamilyAccess.ts"
import { decodeRows } from "../../platform/sql/decodeRows.ts"
import { orDieSql } from "../../platform/sql/failures.ts"
import { daysAfter } from "../../platform/time/days.ts"
import { todayInParis } from "../../platform/time/today.ts"
import { type DraftOptions, draftRuns } from "./draftRuns.ts"
import { issueRun } from "./issueRun.ts"
import { monthOf } from "./month.ts"
import {
  RunBlocked,
  RunDifference,
  RunDocument,
  type RunImpossible,
  RunLine,
  RunNotDrafted,
  type RunPeriod,
  RunSummary,
  RunTooEarly
} from "./Run.ts"

/** How a period is issued. */
export interface IssueOrder {
  /** ISO day; today without it. */
  readonly issuedOn?: string
  /** Although the month is not over. */
  readonly early: boolean
  /** Households whose month cannot be priced whole are left for a later run; else they refuse it. */
  readonly leaveOut: boolean
  /** Only refuses what would be refused. */
  readonly dryRun: boolean
}

/** A line with the name of the child that it is for. */
export const RunLineShown = Schema.Struct({ ...RunLine.fields, childName: Schema.NullOr(Schema.String) })
export type RunLineShown = typeof RunLineShown.Type

/** Monthly invoicing: drafts that are worked out as often as one likes, and invoices issued from them once. */
export class InvoiceRuns extends Context.Service<
  InvoiceRuns,
  {
    /** Works a period out: reads bookings, attendance, quotients and tariffs as they are now; claims nothing, keeps the draft before. */
    draft(staff: StaffAccess, period: RunPeriod, options: DraftOptions): Effect.Effect<void, RunImpossible>
    /** The runs of a period, of each cash office that has some, in order. */
    runs(staff: StaffAccess, period: RunPeriod): Effect.Effect<ReadonlyArray<RunSummary>>
    /** What the drafts of a period have for each household, or for one; by its name. */
    documents(staff: StaffAccess, period: RunPeriod, householdId?: string): Effect.Effect<ReadonlyArray<RunDocument>>
    /** The lines that a household would get, each with its trace. */
    lines(staff: StaffAccess, period: RunPeriod, householdId: string): Effect.Effect<ReadonlyArray<RunLineShown>>
    /** Where the drafts of a period differ from the ones before them. */
    differences(staff: StaffAccess, period: RunPeriod): Effect.Effect<ReadonlyArray<RunDifference>>
    /** Issues what is drafted, one cash office after the other, each in a transaction of its own; what was issued before stays as it is. */
    issue(
      staff: StaffAccess,
      period: RunPeriod,
      order: IssueOrder
    ): Effect.Effect<void, RunNotDrafted | RunTooEarly | RunBlocked>
    /** Numbers of the invoices that runs of a period issued, in order. */
    numbers(staff: StaffAccess, period: RunPeriod): Effect.Effect<ReadonlyArray<string>>
  }
>()("@portail-familles/core/invoices/InvoiceRuns") {
  static readonly layer = Layer.effect(
    InvoiceRuns,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const work = yield* draftRuns
      const issueOne = yield* issueRun

      const draft = Effect.fn("InvoiceRuns.draft")(work, sql.withTransaction, orDieSql)

      const runs = Effect.fn("InvoiceRuns.runs")(function* ({ townId }: StaffAccess, period: RunPeriod) {
        return yield* sql`select r.regie_code, r.period, r.sequence, r.state, r.drafted_at, r.issued_on, r.due_on,
            count(d.*)::int as households,
            count(*) filter (where d.outcome = 'invoice')::int as invoices,
            coalesce(sum(d.total_cents) filter (where d.outcome = 'invoice'), 0)::int as invoiced_cents,
            count(*) filter (where d.outcome = 'credit')::int as credit_notes,
            coalesce(-sum(d.total_cents) filter (where d.outcome = 'credit'), 0)::int as credited_cents,
            count(*) filter (where d.outcome = 'carried')::int as carried,
            count(*) filter (where d.outcome = 'left-out')::int as left_out,
            count(*) filter (where d.problems <> '[]')::int as problems
          from invoice_runs r
          left join run_documents d on d.town_id = r.town_id and d.run_id = r.id and d.revision = r.revision
          where r.town_id = ${townId} and r.period = ${period}
          group by r.regie_code, r.period, r.sequence, r.state, r.drafted_at, r.issued_on, r.due_on
          having count(d.*) > 0 order by r.regie_code, r.sequence`.pipe(decodeRows(RunSummary))
      }, Effect.orDie)

      const documents = Effect.fn("InvoiceRuns.documents")(function* (
        { townId }: StaffAccess,
        period: RunPeriod,
        householdId: string | null = null
      ) {
        return yield* sql`select r.regie_code, d.household_id, h.external_ref as household_ref, h.name as household_name,
            d.due_cents, d.issued_cents, d.total_cents, d.outcome, d.problems
          from invoice_runs r
          join run_documents d on d.town_id = r.town_id and d.run_id = r.id and d.revision = r.revision
          join household_cards h on h.town_id = d.town_id and h.id = d.household_id
          where r.town_id = ${townId} and r.period = ${period} and r.state = 'draft'
            and (${householdId}::uuid is null or d.household_id = ${householdId}::uuid)
          order by h.name collate portail_french, h.external_ref, r.regie_code`.pipe(decodeRows(RunDocument))
      }, Effect.orDie)

      const lines = Effect.fn("InvoiceRuns.lines")(function* (
        { townId }: StaffAccess,
        period: RunPeriod,
        householdId: string
      ) {
        return yield* sql`select l.child_id, c.given_name || ' ' || c.family_name as child_name, l.kind, l.component, l.activity_code,
            l.unit_code, l.activity, l.description, l.quantity, l.unit, l.unit_price_cents, l.amount_cents, l.tariff, l.first_day,
            l.last_day, l.trace
          from invoice_runs r
          join run_lines l on l.town_id = r.town_id and l.run_id = r.id and l.revision = r.revision
          left join child_cards c on c.town_id = l.town_id and c.id = l.child_id
          where r.town_id = ${townId} and r.period = ${period} and r.state = 'draft' and l.household_id = ${householdId}
          order by r.regie_code, l.position`.pipe(decodeRows(RunLineShown))
      }, Effect.orDie)

      const differences = Effect.fn("InvoiceRuns.differences")(function* ({ townId }: StaffAccess, period: RunPeriod) {
        return yield* sql`select r.regie_code, h.external_ref as household_ref, h.name as household_name,
            sum(d.total_cents) filter (where d.revision < r.revision)::int as before_cents,
            sum(d.total_cents) filter (where d.revision = r.revision)::int as after_cents
          from invoice_runs r
          join run_documents d on d.town_id = r.town_id and d.run_id = r.id
          join household_cards h on h.town_id = d.town_id and h.id = d.household_id
          where r.town_id = ${townId} and r.period = ${period} and r.state = 'draft'
          group by r.regie_code, h.external_ref, h.name
          having sum(d.total_cents) filter (where d.revision < r.revision)
            is distinct from sum(d.total_cents) filter (where d.revision = r.revision)
          order by h.name collate portail_french, h.external_ref, r.regie_code`.pipe(decodeRows(RunDifference))
      }, Effect.orDie)

      const drafts = (townId: string, period: RunPeriod) =>
        sql<DraftRun>`select r.id, r.regie_code, r.revision, r.period, (select count(*)::int from run_documents d
            where d.town_id = r.town_id and d.run_id = r.id and d.revision = r.revision and exists (
              select 1 from jsonb_array_elements(d.problems) p where p ->> 'code' in ('no-tariff', 'two-tariffs'))) as blocked
          from invoice_runs r where r.town_id = ${townId} and r.period = ${period} and r.state = 'draft'
            and exists (select 1 from run_documents d
              where d.town_id = r.town_id and d.run_id = r.id and d.revision = r.revision)
          order by r.regie_code`

      const issue = Effect.fn("InvoiceRuns.issue")(function* (
        staff: StaffAccess,
        period: RunPeriod,
        order: IssueOrder
      ) {
        const today = yield* todayInParis
        const { to } = monthOf(period)
        if (to >= today && !order.early) return yield* new RunTooEarly({ period, lastDay: to })
        const open = yield* drafts(staff.townId, period)
        if (open.length === 0) return yield* new RunNotDrafted({ period })
        const blocked = open.reduce((sum, run) => sum + run.blocked, 0)
        if (blocked > 0 && !order.leaveOut) return yield* new RunBlocked({ period, households: blocked })
        if (order.dryRun) return
        for (const { regieCode } of open) {
          yield* sql.withTransaction(
            Effect.gen(function* () {
              // read again once it is locked: somebody else may have issued it, or drafted it anew
              const [run] = yield* sql<DraftRun>`select id, regie_code, revision, period, 0 as blocked from invoice_runs
                where town_id = ${staff.townId} and period = ${period} and regie_code = ${regieCode} and state = 'draft' for update`
              if (run === undefined) return
              const issuedOn = order.issuedOn ?? today
              const days = staff.town.settings.regies.find(({ code }) => code === regieCode)?.dueDays ?? 30
              yield* issueOne(staff, run, { issuedOn, dueOn: daysAfter(issuedOn, days) })
            })
          )
        }
      }, orDieSql)

      const numbers = Effect.fn("InvoiceRuns.numbers")(function* ({ townId }: StaffAccess, period: RunPeriod) {
        const rows = yield* sql<{ number: string }>`select i.number from invoice_runs r
          join run_documents d on d.town_id = r.town_id and d.run_id = r.id and d.revision = r.revision and d.outcome = 'invoice'
          join receivables i on i.town_id = d.town_id and i.id = d.invoice_id
          where r.town_id = ${townId} and r.period = ${period} and r.state = 'issued' order by i.number`
        return rows.map(({ number }) => number)
      }, Effect.orDie)

      return InvoiceRuns.of({ draft, runs, documents, lines, differences, issue, numbers })
    })
  )
}

interface DraftRun {
  readonly id: string
  readonly regieCode: string
  readonly revision: number
  readonly period: string
  readonly blocked: number
}
