import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { auditOf } from "../audit/Audit.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { sinceDay, throughDay } from "../platform/time/parisDays.ts"
import { AttemptReconciliation } from "./AttemptReconciliation.ts"
import { PaymentAction } from "./auditActions.ts"
import {
  AbsentPayment,
  type DailyFileFinding,
  type DailyFileReport,
  dailyFileFindings,
  KnownPayment
} from "./dailyFileFindings.ts"
import type { AttemptState } from "./Payment.ts"
import type { DailyFileLine } from "./payfipDailyFile.ts"

/** Compares what PayFiP says it settled with what the portal booked. The file alone books nothing: PayFiP's own answer does. */
export class PayFipDailyFiles extends Context.Service<
  PayFipDailyFiles,
  {
    /**
     * Compares the lines of a file with the books. A payment that the books lack is asked for at PayFiP at once, and booked if it confirms;
     * a dry run asks nothing. Doing it twice changes nothing.
     */
    compare(
      staff: StaffAccess,
      lines: ReadonlyArray<DailyFileLine>,
      how: { readonly dryRun: boolean; readonly onProgress?: (done: number, total: number) => Effect.Effect<void> }
    ): Effect.Effect<DailyFileReport>
  }
>()("@portail-familles/core/payments/PayFipDailyFiles") {
  static readonly layer = Layer.effect(
    PayFipDailyFiles,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const audit = yield* auditOf(PaymentAction)
      const reconciliation = yield* AttemptReconciliation

      const known = (townId: string, lines: ReadonlyArray<DailyFileLine>) =>
        sql`select t.id as attempt_id, t.refdet, t.state, coalesce(p.amount_cents, t.amount_cents) as amount_cents,
            p.rejected_at is not null as rejected
          from payment_attempts t left join booked_payments p on p.town_id = t.town_id and p.attempt_id = t.id
          where t.town_id = ${townId}
            and t.refdet in (select value from jsonb_array_elements_text(${JSON.stringify(lines.map(({ refdet }) => refdet))}::jsonb))`.pipe(
          decodeRows(KnownPayment)
        )

      /** Card payments that the file should have: booked on its days by the régies that it is about, with real money. */
      const expected = Effect.fnUntraced(function* (townId: string, lines: ReadonlyArray<DailyFileLine>) {
        const days = lines.map(({ day }) => day).toSorted()
        const [from, to] = [days[0], days.at(-1)]
        if (from === undefined || to === undefined) return []
        const refdets = JSON.stringify(lines.map(({ refdet }) => refdet))
        return yield* sql`
          with named as (select value as refdet from jsonb_array_elements_text(${refdets}::jsonb))
          select t.refdet, p.amount_cents, p.paid_at from booked_payments p
          join payment_attempts t on t.town_id = p.town_id and t.id = p.attempt_id
          where p.town_id = ${townId} and p.means = 'card' and t.mode = 'W'
            and ${sinceDay(sql, "p.paid_at", from)} and ${throughDay(sql, "p.paid_at", to)}
            and t.refdet not in (select refdet from named)
            and p.regie_code in (select o.regie_code from payment_attempts o join named on named.refdet = o.refdet
              where o.town_id = p.town_id)
          order by p.paid_at, t.refdet`.pipe(decodeRows(AbsentPayment))
      })

      const compare = Effect.fn("PayFipDailyFiles.compare")(function* (
        staff: StaffAccess,
        lines: ReadonlyArray<DailyFileLine>,
        how: Parameters<PayFipDailyFiles["Service"]["compare"]>[2]
      ) {
        const before = yield* known(staff.townId, lines)
        const missing = before.filter(({ state }) => state !== "paid")
        const after = new Map<string, AttemptState>()
        if (!how.dryRun) {
          yield* Effect.forEach(
            missing.entries(),
            ([place, { attemptId }]) =>
              reconciliation.ofAttempt(staff.townId, attemptId, "staff").pipe(
                Effect.map((state) => after.set(attemptId, state)),
                Effect.andThen(how.onProgress?.(place + 1, missing.length) ?? Effect.void)
              ),
            { concurrency: 4, discard: true }
          )
        }
        const found: ReadonlyArray<DailyFileFinding> = dailyFileFindings(lines, before, after)
        const count = (finding: DailyFileFinding["finding"]) => found.filter((each) => each.finding === finding).length
        const report = {
          matched: count("matched"),
          booked: count("booked"),
          toCheck: found.filter(({ finding }) => finding !== "matched" && finding !== "booked"),
          absent: yield* expected(staff.townId, lines)
        }
        if (report.booked > 0) {
          const [first] = lines
          yield* audit.record(staff, {
            action: "payment.compare",
            subjectType: "settlement-file",
            subjectId: first?.day ?? "",
            after: {
              lines: lines.length,
              matched: report.matched,
              booked: report.booked,
              toCheck: report.toCheck.length
            }
          })
        }
        return report
      }, orDieSql)

      return PayFipDailyFiles.of({ compare })
    })
  )
}
