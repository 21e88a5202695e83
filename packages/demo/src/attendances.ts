import type { StaffAccess } from "@portail-familles/core/accounts/model"
import { now } from "@portail-familles/core/platform/time"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** Notes who came on the days before an ISO day: nearly all who were booked; does nothing where attendances are. */
export const seedAttendances = Effect.fn("seedAttendances")(function* ({ townId }: StaffAccess, today: string) {
  const sql = yield* SqlClient.SqlClient
  const at = yield* now
  const known = yield* sql`select 1 from attendances where town_id = ${townId} limit 1`
  if (known.length > 0) return
  yield* sql`with came as (
      select r.town_id, r.slot_id, r.child_id, r.day, r.household_id, r.id as reservation_id,
        least(${at}::timestamptz, r.day + interval '17 hours') as noted_at,
        case when right(md5(r.child_id::text || r.day), 2) < '06' then 'absent-unexcused'
          when right(md5(r.child_id::text || r.day), 2) < '0a' then 'absent-excused' else 'present' end as state
      from reservations r where r.town_id = ${townId} and r.cancelled_at is null and r.day < ${today}::date),
    noted as (
      insert into attendances (town_id, slot_id, child_id, day, household_id, reservation_id, state, noted_at, noted_by, source, version)
      select town_id, slot_id, child_id, day, household_id, reservation_id, state, noted_at, 'demo', 'tablet', 1 from came
      returning town_id, slot_id, child_id, state, noted_at)
    insert into attendance_notes (town_id, id, slot_id, child_id, state, late_minutes, noted_at, received_at, noted_by, source, outcome, version)
    select town_id, gen_random_uuid(), slot_id, child_id, state, 0, noted_at, noted_at, 'demo', 'tablet', 'noted', 1 from noted`
}, Effect.orDie)
