import type { SqlClient } from "effect/sql"
import type { GaugeSql } from "../platform/sql/Gauge.ts"
import { sqlZone } from "../platform/time/parisDays.ts"
import { townSlugSql } from "../towns/townSlugSql.ts"

const today = (sql: SqlClient.SqlClient) => sql`(now() at time zone ${sqlZone(sql)})::date`

/** Places of the next thirty days, by town and activity: those that are left, and children who wait for one. */
export const activityGauges: GaugeSql = (sql) => sql`
  select g.name, jsonb_build_object('town', ${townSlugSql(sql, "s.town_id")}, 'activity', s.activity), g.value::float8
  from (select town_id, activity, sum(greatest(capacity - reserved, 0)) as places, sum(waiting) as waiting from slots
    where day between ${today(sql)} and ${today(sql)} + 30 and state = 'open' and capacity is not null
    group by town_id, activity) s
  cross join lateral (values ('places_left', s.places), ('places_waited_for', s.waiting)) g(name, value)`
