import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { sinceDay, throughDay } from "../platform/time/parisDays.ts"
import { regieCodesSql } from "../towns/regiesSql.ts"
import { type DailyClosing, DailyClosingEntry, dailyClosing } from "./dailyClosing.ts"

/** The town has no régie of this code; `known` are those it has. */
export class RegieNotFound extends Schema.TaggedError<RegieNotFound>()("RegieNotFound", {
  code: Schema.String,
  known: Schema.Array(Schema.String)
}) {}

/** What a régie received and gave back, day by day. */
export class DailyClosings extends Context.Service<
  DailyClosings,
  {
    /**
     * The journal of a day (ISO, as it passes in Paris), which later refunds, rejections and carry-overs do not change: each stands on its own day,
     * under its payment's means.
     */
    ofDay(staff: StaffAccess, regieCode: string, day: string): Effect.Effect<DailyClosing, RegieNotFound>
  }
>()("@portail-familles/core/ledger/DailyClosings") {
  static readonly layer = Layer.effect(
    DailyClosings,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient

      const within = (column: "p.paid_at" | "r.refunded_at" | "j.rejected_at" | "a.carried_over_at", day: string) =>
        sql.and([sinceDay(sql, column, day), throughDay(sql, column, day)])

      const ofDay = Effect.fn("DailyClosings.ofDay")(function* (staff: StaffAccess, regieCode: string, day: string) {
        const known = (yield* regieCodesSql(sql, staff.townId)).map(({ code }) => code)
        if (!known.includes(regieCode)) return yield* new RegieNotFound({ code: regieCode, known })
        const entries = yield* sql`
          select 'payment' as kind, p.means, p.amount_cents,
            (select coalesce(sum(a.amount_cents), 0)::int from payment_allocations a
              where a.town_id = p.town_id and a.payment_id = p.id and a.carried_over_at is null) as allocated_cents
          from payments p
          where p.town_id = ${staff.townId} and p.regie_code = ${regieCode} and ${within("p.paid_at", day)}
          union all
          select 'refund', p.means, r.amount_cents, 0
          from payment_refunds r join payments p on p.town_id = r.town_id and p.id = r.payment_id
          where p.town_id = ${staff.townId} and p.regie_code = ${regieCode} and ${within("r.refunded_at", day)}
          union all
          select 'rejection', p.means, j.amount_cents, 0
          from payment_rejections j join payments p on p.town_id = j.town_id and p.id = j.payment_id
          where p.town_id = ${staff.townId} and p.regie_code = ${regieCode} and ${within("j.rejected_at", day)}
          union all
          select 'carry-over', p.means, a.amount_cents, 0
          from payment_allocations a join payments p on p.town_id = a.town_id and p.id = a.payment_id
          where p.town_id = ${staff.townId} and p.regie_code = ${regieCode} and ${within("a.carried_over_at", day)}`.pipe(
          decodeRows(DailyClosingEntry)
        )
        return dailyClosing(entries)
      }, orDieSql)

      return DailyClosings.of({ ofDay })
    })
  )
}
