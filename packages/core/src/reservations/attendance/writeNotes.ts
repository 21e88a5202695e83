import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../accounts/FamilyAccess.ts"
import { now } from "../../platform/time/now.ts"
import type { AttendanceNote, AttendanceSource } from "./Attendance.ts"
import { type NoteRow, noteColumns, noteOf } from "./readExpected.ts"
import { type NoteEntry, type NoteGround, placeOfNote, weighNotes } from "./weighNotes.ts"

/** Who notes, in which town: staff, by a link or not, or a family of its own child. */
export type NoteTaker = Pick<StaffAccess, "townId" | "actor"> & { readonly linkId?: string | null }

/** Writes notes, in the caller's transaction: their rows stay locked, in the order of slots and children, until it ends. */
export const writeNotes = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient

  const placesOf = (notes: ReadonlyArray<AttendanceNote>) => {
    const places = new Map(notes.map((note) => [placeOfNote(note), { slotId: note.slotId, childId: note.childId }]))
    return sql`jsonb_to_recordset(${JSON.stringify([...places.values()])}::jsonb) as n("slotId" uuid, "childId" uuid)`
  }

  /** Makes the rows that are not there, so that two who note the same wait for each other. */
  const openRows = (townId: string, notes: ReadonlyArray<AttendanceNote>) =>
    sql`insert into attendances (town_id, slot_id, child_id, day)
      select s.town_id, s.id, c.id, s.day from ${placesOf(notes)}
      join slot_cards s on s.town_id = ${townId} and s.id = n."slotId"
      join child_cards c on c.town_id = s.town_id and c.id = n."childId"
      order by s.id, c.id
      on conflict do nothing`

  const lockedGround = Effect.fnUntraced(function* (
    { townId, actor }: NoteTaker,
    notes: ReadonlyArray<AttendanceNote>
  ) {
    yield* sql`select 1 from attendances a join ${placesOf(notes)} on a.slot_id = n."slotId" and a.child_id = n."childId"
      where a.town_id = ${townId} order by a.slot_id, a.child_id for update of a`
    // read once the locks are there: what others wrote meanwhile counts
    const rows = yield* sql<
      NoteRow & { slotId: string; childId: string; othersVersion: number }
    >`select a.slot_id, a.child_id,
        ${noteColumns(sql)}, coalesce((select max(o.version) from attendance_notes o
          where o.town_id = a.town_id and o.slot_id = a.slot_id and o.child_id = a.child_id and o.outcome = 'noted'
            and o.noted_by <> ${actor}), 0) as others_version
      from attendances a join ${placesOf(notes)} on a.slot_id = n."slotId" and a.child_id = n."childId"
      where a.town_id = ${townId}`
    return new Map<string, NoteGround>(
      rows.map((row) => [
        placeOfNote(row),
        { standing: row.version === 0 ? null : noteOf(row), othersVersion: row.othersVersion }
      ])
    )
  })

  const earlierNotes = (townId: string, notes: ReadonlyArray<AttendanceNote>) =>
    Effect.map(
      sql<{ id: string; outcome: "noted" | "stale" }>`select id, outcome from attendance_notes where town_id = ${townId}
        and id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(notes.map(({ id }) => id))}::jsonb))`,
      (rows) => new Map(rows.map(({ id, outcome }) => [id, outcome]))
    )

  const stand = (townId: string, entries: ReadonlyArray<NoteEntry>) =>
    sql`update attendances a set state = n.state, late_minutes = n."lateMinutes", noted_at = n."notedAt", noted_by = n."notedBy",
        source = n.source, version = n.version
      from ${entryRows(entries)} where a.town_id = ${townId} and a.slot_id = n."slotId" and a.child_id = n."childId"`

  const entryRows = (entries: ReadonlyArray<NoteEntry>) => sql`jsonb_to_recordset(${JSON.stringify(entries)}::jsonb)
    as n(id uuid, "slotId" uuid, "childId" uuid, state text, "lateMinutes" smallint, "notedAt" timestamptz, "notedBy" text,
      source text, outcome text, version integer)`

  const keep = Effect.fnUntraced(function* (
    { townId, linkId = null }: NoteTaker,
    entries: ReadonlyArray<NoteEntry>,
    at: Date
  ) {
    const standing = Map.groupBy(
      entries.filter(({ outcome }) => outcome === "noted"),
      placeOfNote
    )
    // a place that is noted twice takes both, in their order: each version is the one before and one more
    const most = Math.max(0, ...Array.from(standing.values(), ({ length }) => length))
    for (let turn = 0; turn < most; turn += 1) {
      yield* stand(
        townId,
        [...standing.values()].flatMap((ofPlace) => ofPlace.slice(turn, turn + 1))
      )
    }
    yield* sql`insert into attendance_notes (town_id, id, slot_id, child_id, state, late_minutes, noted_at, received_at, noted_by,
        source, outcome, version, link_id)
      select ${townId}, id, "slotId", "childId", state, "lateMinutes", "notedAt", ${at}, "notedBy", source, outcome, version,
        ${linkId}::uuid
      from ${entryRows(entries)}`
  })

  /** The reservation that a note is about and whose it is; without one the home that enrolled the child, or its only one. */
  const tie = (townId: string, entries: ReadonlyArray<NoteEntry>) =>
    sql`update attendances a set reservation_id = r.id, household_id = coalesce(r.household_id,
        (select min(e.household_id::text)::uuid from enrolment_cards e
          join slot_cards s on s.town_id = e.town_id and s.activity = e.activity
          where s.town_id = a.town_id and s.id = a.slot_id and e.child_id = a.child_id and e.state = 'accepted'
            and a.day between e.starts_on and e.ends_on having count(distinct e.household_id) = 1),
        (select min(l.household_id::text)::uuid from child_homes l
          where l.town_id = a.town_id and l.child_id = a.child_id having count(*) = 1))
      from (select distinct "slotId", "childId" from ${entryRows(entries)}) n
      left join reservations r on r.town_id = ${townId} and r.slot_id = n."slotId" and r.child_id = n."childId"
        and r.cancelled_at is null and r.held_until is null
      where a.town_id = ${townId} and a.slot_id = n."slotId" and a.child_id = n."childId"`

  return Effect.fnUntraced(function* (
    staff: NoteTaker,
    source: AttendanceSource,
    notes: ReadonlyArray<AttendanceNote>
  ) {
    if (notes.length === 0) return []
    const at = yield* now
    yield* openRows(staff.townId, notes)
    const ground = yield* lockedGround(staff, notes)
    const earlier = yield* earlierNotes(staff.townId, notes)
    const { answers, entries } = weighNotes(notes, ground, earlier, { actor: staff.actor, source, at })
    if (entries.length > 0) {
      yield* keep(staff, entries, at)
      yield* tie(staff.townId, entries)
    }
    return answers
  })
})
