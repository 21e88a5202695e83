import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { homeDaysOf } from "../../children/homeDays.ts"
import { residencyOf } from "../../households/residency.ts"
import { decodeRows } from "../../platform/sql/decodeRows.ts"
import type { Town } from "../../towns/Town.ts"
import type { Booking, Slot } from "../deciding/Ground.ts"
import type { EnrolledChild } from "../deciding/subjects.ts"
import type { SlotAt } from "../familySlots.ts"
import { ChangeAnswer } from "../Wish.ts"

interface StoredBooking extends Omit<Booking, "ids" | "slotIds" | "exclusive"> {
  readonly id: string
  readonly bookingId: string
  readonly slotId: string
  readonly exclusive: string | null
}

/** Slots by what they are, or by their ids. */
interface WantedSlots {
  readonly names: ReadonlyArray<SlotAt>
  readonly ids: ReadonlyArray<string>
}

interface ChildDay {
  readonly childId: string
  readonly day: string
}

interface StoredChild extends Omit<EnrolledChild, "resident"> {
  readonly postalCode: string
  readonly city: string
}

const KnownAnswer = Schema.Struct({
  accountId: Schema.String,
  key: Schema.String,
  fingerprint: Schema.String,
  answer: ChangeAnswer
})
/** An answer that was given before. */
export type KnownAnswer = typeof KnownAnswer.Type

/** What deciding needs of the database: for many requests as few statements as for one. */
export const reading = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const listed = (rows: ReadonlyArray<unknown>) => JSON.stringify(rows)

  /** Answers to requests that came before, by account and key. */
  const answers = (townId: string, keys: ReadonlyArray<{ readonly accountId: string; readonly key: string }>) =>
    sql`select r.account_id, r.key, r.fingerprint, r.answer
      from jsonb_to_recordset(${listed(keys)}::jsonb) as k("accountId" uuid, key uuid)
      join planning_requests r on r.town_id = ${townId} and r.account_id = k."accountId" and r.key = k.key`.pipe(
      decodeRows(KnownAnswer)
    )

  /** Children in these of their homes, with what enrols them there. */
  const children = Effect.fnUntraced(function* (
    town: Town,
    pairs: ReadonlyArray<{ readonly householdId: string; readonly childId: string }>
  ) {
    const rows = yield* sql<StoredChild>`select l.household_id, l.child_id, h.postal_code, h.city,
        c.given_name, c.birth_date, c.school, c.school_class, ${homeDaysOf(sql)},
        (select coalesce(jsonb_agg(jsonb_build_object('activity', e.activity, 'place', e.place, 'group', e.group_code,
            'from', e.starts_on, 'to', e.ends_on, 'state', e.state)), '[]'::jsonb) from enrolment_cards e
          where e.town_id = l.town_id and e.household_id = l.household_id and e.child_id = l.child_id
            and e.state in ('accepted', 'requested')) as enrolments
      from jsonb_to_recordset(${listed(pairs)}::jsonb) as p("householdId" uuid, "childId" uuid)
      join child_homes l on l.town_id = ${town.id} and l.household_id = p."householdId" and l.child_id = p."childId"
      join household_cards h on h.town_id = l.town_id and h.id = l.household_id
      join child_cards c on c.town_id = l.town_id and c.id = l.child_id`
    return rows.map(
      ({ postalCode, city, ...child }): EnrolledChild => ({
        ...child,
        resident: residencyOf(town.settings, { postalCode, city }) === "resident"
      })
    )
  })

  const storedBookings = (townId: string, days: ReadonlyArray<ChildDay>) =>
    sql<StoredBooking>`select r.id, r.booking_id as "bookingId", r.slot_id as "slotId", r.day, r.child_id as "childId",
        r.household_id as "householdId", r.unit, r.exclusive, r.late, r.held_until is not null as offered, s.activity
      from jsonb_to_recordset(${listed(days)}::jsonb) as d("childId" uuid, day date)
      join reservations r on r.town_id = ${townId} and r.child_id = d."childId" and r.day = d.day and r.cancelled_at is null
      join slot_cards s on s.town_id = r.town_id and s.id = r.slot_id
      order by r.id`

  /** What children have on days. */
  const bookings = (townId: string, days: ReadonlyArray<ChildDay>) =>
    Effect.map(storedBookings(townId, days), bookingsOf)

  /** Slots; `held` until the transaction ends, in the one order that everybody holds them in. */
  const slots = (townId: string, wanted: WantedSlots, held: boolean) =>
    sql<Slot>`with wanted as (
        select s.id from jsonb_to_recordset(${listed(wanted.names)}::jsonb)
            as k(activity text, day date, part text, place text, "group" text)
          join slot_cards s on s.town_id = ${townId} and s.activity = k.activity and s.day = k.day and s.part = k.part
            and s.place = k.place and s.group_code = k."group"
        union select value::uuid from jsonb_array_elements_text(${listed(wanted.ids)}::jsonb))
      select s.id, s.activity, s.day, s.part, s.place, s.group_code as "group", s.capacity, s.reserved, s.waiting, s.state, s.reason
      from slot_cards s join wanted w on w.id = s.id where s.town_id = ${townId}
      order by s.id ${held ? sql`for update of s` : sql``}`

  /** Slots and what children have on days, both as they were at one instant. */
  const standing = Effect.fnUntraced(function* (
    townId: string,
    { names, days }: { readonly names: ReadonlyArray<SlotAt>; readonly days: ReadonlyArray<ChildDay> }
  ) {
    const [row] = yield* sql<{
      readonly slots: ReadonlyArray<Slot>
      readonly bookings: ReadonlyArray<StoredBooking>
    }>`select (select coalesce(jsonb_agg(to_jsonb(s)), '[]'::jsonb) from (${slots(townId, { names, ids: [] }, false)}) s) as slots,
      (select coalesce(jsonb_agg(to_jsonb(b)), '[]'::jsonb) from (${storedBookings(townId, days)}) b) as bookings`
    return { slots: row?.slots ?? [], bookings: bookingsOf(row?.bookings ?? []) }
  })

  return { answers, children, bookings, slots, standing }
})

const bookingsOf = (rows: ReadonlyArray<StoredBooking>): ReadonlyArray<Booking> =>
  [...Map.groupBy(rows, ({ bookingId }) => bookingId).values()].flatMap((parts): ReadonlyArray<Booking> => {
    const [first] = parts
    if (first === undefined) return []
    const { householdId, childId, activity, unit, day, late, offered } = first
    return [
      {
        ...{ householdId, childId, activity, unit, day, late, offered },
        ids: parts.map(({ id }) => id),
        slotIds: parts.map(({ slotId }) => slotId),
        exclusive: parts.flatMap(({ exclusive }) => exclusive ?? [])
      }
    ]
  })
