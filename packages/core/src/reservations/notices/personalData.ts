import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { Coverage, DataSubject, Leaving, Sweep } from "../../platform/privacy/Contribution.ts"
import { among } from "../../platform/privacy/rows.ts"
import { daysAfter } from "../../platform/time/days.ts"
import { sinceDay } from "../../platform/time/parisDays.ts"

/** What of reminders is personal. */
export const noticeCovers = {
  notice_subjects: { exported: ["rappels"] }
} satisfies Readonly<Record<string, Coverage>>

/** Days for which it is kept what somebody was reminded of: a year of openings. */
const keptDays = 400

/** How reminders end with the accounts that they went to. */
export const noticeData = Effect.map(SqlClient.SqlClient, (sql) => ({
  erase: ({ townId, account }: Leaving) =>
    sql`delete from notice_subjects where town_id = ${townId} and ${among(sql, "account_id", account)}`,

  sweep: Effect.fnUntraced(function* ({ town, today }: Sweep<{ readonly id: string }>) {
    const oldest = daysAfter(today, -keptDays)
    yield* sql`delete from notice_subjects where town_id = ${town.id} and not (${sinceDay(sql, "noticed_at", oldest)})`
  }),

  document: Effect.fnUntraced(function* ({ townId, accountId }: DataSubject) {
    const rappels = yield* sql`select kind, subject, noticed_at from notice_subjects
      where town_id = ${townId} and account_id = ${accountId} order by noticed_at, subject`
    return { rappels }
  })
}))
