import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { FamilyAccess } from "../accounts/FamilyAccess.ts"
import { activitiesRevision } from "../activities/Activities.ts"
import type { Day } from "../activities/fields.ts"
import { homeDaysOf } from "../children/homeDays.ts"
import { residencyOf } from "../households/residency.ts"
import type { RecordedHoliday } from "../towns/calendar/calendarOf.ts"
import { recordedHolidays } from "../towns/calendar/TownCalendars.ts"
import type { FamilyChild, FamilyDays } from "./FamilyDays.ts"

/** A home's days, and what tells whether its town's activities and school holidays are those that are known. */
export interface ReadFamilyDays extends FamilyDays {
  readonly revision: string
  readonly holidays: ReadonlyArray<RecordedHoliday>
  /** Whether it waits for anything. */
  readonly waits: boolean
  /** Whether it asked for places of days that are still to come. */
  readonly requests: boolean
}

interface HomeRow extends Pick<ReadFamilyDays, "revision" | "holidays" | "waits" | "requests"> {
  readonly postalCode: string
  readonly city: string
  readonly children: ReadonlyArray<FamilyChild>
}

/**
 * Reads a home's children with their enrolments that end on `enrolledFrom` or later and what is booked for them from one day to another,
 * both included: one query, whatever their number.
 */
export const readFamilyDays = Effect.map(SqlClient.SqlClient, (sql) =>
  Effect.fnUntraced(function* (
    { townId, householdId, town }: FamilyAccess,
    {
      enrolledFrom,
      from,
      to,
      today
    }: {
      readonly enrolledFrom: Day
      readonly from: Day
      readonly to: Day
      readonly today: Day
    }
  ) {
    const enrolments = sql`(select coalesce(jsonb_agg(jsonb_build_object('activity', e.activity, 'period', e.period,
        'place', e.place, 'group', e.group_code, 'from', e.starts_on, 'to', e.ends_on, 'state', e.state) order by e.starts_on), '[]'::jsonb)
      from enrolment_cards e where e.town_id = c.town_id and e.child_id = c.id and e.household_id = l.household_id
        and e.state in ('accepted', 'requested') and e.ends_on >= ${enrolledFrom}::date)`
    const booked = sql`(select coalesce(jsonb_agg(jsonb_build_object('activity', s.activity, 'unit', r.unit, 'day', r.day,
        'part', s.part, 'exclusive', r.exclusive, 'own', r.household_id = l.household_id,
        'offered', r.held_until is not null, 'absent', exists (select 1 from absence_slots t
          join attendances n on n.town_id = t.town_id and n.slot_id = t.slot_id and n.child_id = t.child_id
          where t.town_id = r.town_id and t.child_id = r.child_id and t.slot_id = r.slot_id
            and n.state in ('absent-excused', 'absent-unexcused')))), '[]'::jsonb)
      from reservations r join slot_cards s on s.town_id = r.town_id and s.id = r.slot_id
      where r.town_id = c.town_id and r.child_id = c.id and r.day between ${from}::date and ${to}::date and r.cancelled_at is null)`
    const asked = sql`(select coalesce(jsonb_agg(jsonb_build_object('activity', p.activity, 'unit', p.unit, 'day', p.day)), '[]'::jsonb)
      from place_requests p where p.town_id = c.town_id and p.child_id = c.id and p.household_id = l.household_id
        and p.day between ${from}::date and ${to}::date and p.state = 'waiting')`
    const [home] =
      yield* sql<HomeRow>`select h.postal_code, h.city, ${activitiesRevision(sql, "h.town_id")} as revision,
        ${recordedHolidays(sql, town)} as holidays,
        exists (select 1 from waits w where w.town_id = h.town_id and w.household_id = h.id
          and w.state in ('waiting', 'offered')) as waits,
        exists (select 1 from place_requests p where p.town_id = h.town_id and p.household_id = h.id
          and p.day >= ${today}::date and p.state <> 'withdrawn') as requests,
        (select coalesce(jsonb_agg(to_jsonb(f) order by f."birthDate", f."givenName" collate portail_french, f.id), '[]'::jsonb)
          from (select c.id, c.given_name as "givenName", c.birth_date as "birthDate", c.school,
              c.school_class as "schoolClass", ${homeDaysOf(sql)}, ${enrolments} as enrolments, ${booked} as booked, ${asked} as asked
            from child_homes l join child_cards c on c.town_id = l.town_id and c.id = l.child_id
            where l.town_id = h.town_id and l.household_id = h.id) f) as children
      from household_cards h where h.town_id = ${townId} and h.id = ${householdId}`
    return {
      householdId,
      revision: home?.revision ?? "",
      holidays: home?.holidays ?? [],
      waits: home?.waits ?? false,
      requests: home?.requests ?? false,
      resident: home !== undefined && residencyOf(town.settings, home) === "resident",
      children: home?.children ?? []
    } satisfies ReadFamilyDays
  })
)
