import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { Fragment } from "effect/sql/Statement"
import { unitNames } from "../../activities/unitNames.ts"
import { decodeRows } from "../../platform/sql/decodeRows.ts"
import { now } from "../../platform/time/now.ts"
import { AbsenceDay, type AbsenceState, type FamilyAbsence, Proof } from "./Absence.ts"

const Row = Schema.Struct({
  id: Schema.String,
  childId: Schema.String,
  householdId: Schema.String,
  householdRef: Schema.String,
  childName: Schema.String,
  declaredAt: Schema.Date,
  decision: Schema.Literals(["open", "accepted", "refused"]),
  reason: Schema.String,
  provable: Schema.Boolean,
  firstLimit: Schema.NullOr(Schema.Date),
  lastLimit: Schema.NullOr(Schema.Date),
  receivedAt: Schema.NullOr(Schema.Date),
  days: Schema.Array(
    Schema.Struct({
      day: AbsenceDay.fields.day,
      activity: AbsenceDay.fields.activity,
      unit: AbsenceDay.fields.unit,
      staysDue: AbsenceDay.fields.staysDue
    })
  ),
  proofs: Schema.Array(Proof)
})
type AbsenceRow = typeof Row.Type

/** An absence with whose it is. */
export interface ReadAbsence extends FamilyAbsence {
  readonly householdId: string
  readonly householdRef: string
  readonly childName: string
  /** When its last proof came; null where none is there. */
  readonly receivedAt: Date | null
}

/** Reads absences `a` that fulfil a condition, the latest declared first. */
export const readAbsences = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const namesOf = yield* unitNames

  return Effect.fnUntraced(function* (townId: string, condition: Fragment, most: number) {
    const rows = yield* sql`select a.id, a.child_id, a.household_id, h.external_ref as household_ref,
        c.given_name || ' ' || c.family_name as child_name, a.declared_at, a.state as decision, a.reason, s.provable,
        s.first_limit, a.proof_until as last_limit, s.days, p.received_at, coalesce(p.proofs, '[]'::jsonb) as proofs
      from absences a
      join household_cards h on h.town_id = a.town_id and h.id = a.household_id
      join child_cards c on c.town_id = a.town_id and c.id = a.child_id
      join lateral (select bool_or(not d.stays_due) as provable,
          coalesce(min(d.proof_until) filter (where not d.stays_due), min(d.proof_until)) as first_limit,
          jsonb_agg(jsonb_build_object('day', d.day, 'activity', d.activity, 'unit', d.unit, 'staysDue', d.stays_due)
            order by d.day, d.activity, d.unit) as days
        from (select t.day, k.activity, t.unit, bool_or(t.stays_due) as stays_due, min(t.proof_until) as proof_until
          from absence_slots t join slot_cards k on k.town_id = t.town_id and k.id = t.slot_id
          where t.town_id = a.town_id and t.absence_id = a.id group by t.day, k.activity, t.unit) d) s on s.days is not null
      left join lateral (select max(f.received_at) as received_at, jsonb_agg(jsonb_build_object('id', f.id,
          'mediaType', f.media_type, 'bytes', f.bytes, 'pages', f.pages, 'scanned', f.scanned) order by f.received_at, f.id) as proofs
        from absence_proofs f where f.town_id = a.town_id and f.absence_id = a.id) p on true
      where a.town_id = ${townId} and ${condition}
      order by a.declared_at desc, a.id desc limit ${most}`.pipe(decodeRows(Row))
    if (rows.length === 0) return []
    const [names, at] = [yield* namesOf(townId), yield* now]
    const nameOf = new Map(names.map((name) => [`${name.activity} ${name.unit}`, name]))
    return rows.map((row): ReadAbsence => {
      const { decision: _, provable: __, firstLimit, lastLimit: ___, days, ...rest } = row
      const named = days.map((day) => {
        const name = nameOf.get(`${day.activity} ${day.unit}`)
        return { ...day, activityName: name?.activityName ?? day.activity, unitName: name?.unitName ?? day.unit }
      })
      return { ...rest, proofUntil: firstLimit, state: stateOf(row, at), days: named }
    })
  })
})

const stateOf = (row: AbsenceRow, at: Date): AbsenceState => {
  if (!row.provable && row.proofs.length === 0) return "unprovable"
  if (row.decision !== "open") return row.decision
  if (row.proofs.length > 0) return "waiting"
  return row.lastLimit !== null && row.lastLimit < at ? "late" : "unproved"
}
