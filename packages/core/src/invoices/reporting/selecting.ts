import type { SqlClient } from "effect/sql"
import { periodWords } from "../issuing/words.ts"
import type { ReportFilter } from "./Report.ts"

/** The receivables `i` of a query that a filter names. */
export const filtered = (sql: SqlClient.SqlClient, townId: string, { regie, period, from, to }: ReportFilter) =>
  sql.and([
    sql`i.town_id = ${townId}`,
    ...(regie === undefined ? [] : [sql`i.regie_code = ${regie}`]),
    ...(period === undefined ? [] : [sql`lower(i.period) in ${sql.in(namesOf(period))}`]),
    ...(from === undefined ? [] : [sql`i.issued_on >= ${from}`]),
    ...(to === undefined ? [] : [sql`i.issued_on <= ${to}`])
  ])

/** What invoices call a month: ours `Octobre 2026`, other programs `2026-10` or `10/2026` too. */
const namesOf = (period: string): ReadonlyArray<string> => [
  periodWords(period).toLowerCase(),
  period,
  period.split("-").toReversed().join("/")
]

/** The place where most of what the line `l` of the invoice `i` is for was booked; null where nothing was. */
export const siteOf = (sql: SqlClient.SqlClient) => sql`(select s.place
  from reservation_cards r join slot_cards s on s.town_id = r.town_id and s.id = r.slot_id
  where r.town_id = l.town_id and r.household_id = i.household_id and r.day between l.first_day and l.last_day
    and r.child_id = l.child_id and s.activity = l.activity_code and s.place <> ''
  group by s.place order by count(*) desc, s.place limit 1)`
