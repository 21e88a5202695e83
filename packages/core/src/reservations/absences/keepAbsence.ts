import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { FamilyAccess } from "../../accounts/FamilyAccess.ts"
import { Ids } from "../../platform/ids/Ids.ts"
import { now } from "../../platform/time/now.ts"
import type { AbsenceDeclared } from "./Absence.ts"

/** A place that a child does not take. */
interface AbsentSlot {
  readonly slotId: string
  readonly day: string
  readonly staysDue: boolean
  readonly proofUntil: Date | null
}

/**
 * Keeps what a family declared, in the caller's transaction, which holds the household; gives the absence. Days that continue one whose
 * proof is not accepted yet go to it: one proof is enough.
 */
export const keepAbsence = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const ids = yield* Ids

  const known = ({ townId, householdId }: FamilyAccess, { key, childId }: AbsenceDeclared, slots: string) =>
    sql<{ id: string }>`select a.id from absences a where a.town_id = ${townId} and a.household_id = ${householdId}
        and a.child_id = ${childId} and (a.key = ${key} or (a.state <> 'accepted' and exists (select 1 from absence_slots s
          where s.town_id = a.town_id and s.absence_id = a.id
            and s.slot_id in (select (value->>'slotId')::uuid from jsonb_array_elements(${slots}::jsonb)))))
      order by (a.key = ${key}) desc, a.declared_at limit 1`

  const opened = Effect.fnUntraced(function* ({ townId, householdId }: FamilyAccess, absence: AbsenceDeclared) {
    const [id, at] = [yield* ids.next, yield* now]
    yield* sql`insert into absences (town_id, id, household_id, child_id, key, declared_at)
      values (${townId}, ${id}, ${householdId}, ${absence.childId}, ${absence.key}, ${at})`
    return id
  })

  return Effect.fnUntraced(function* (
    access: FamilyAccess,
    absence: AbsenceDeclared,
    slots: ReadonlyArray<AbsentSlot>
  ) {
    if (slots.length === 0) return null
    const rows = JSON.stringify(slots)
    const [before] = yield* known(access, absence, rows)
    const id = before?.id ?? (yield* opened(access, absence))
    yield* sql`insert into absence_slots (town_id, absence_id, slot_id, child_id, day, unit, proof_until, stays_due)
      select ${access.townId}::uuid, ${id}::uuid, s."slotId", ${absence.childId}::uuid, s.day, ${absence.unit}, s."proofUntil",
        s."staysDue"
      from jsonb_to_recordset(${rows}::jsonb) as s("slotId" uuid, day date, "proofUntil" timestamptz, "staysDue" boolean)
      on conflict do nothing`
    yield* sql`update absences a set proof_until = (select max(s.proof_until) from absence_slots s
        where s.town_id = a.town_id and s.absence_id = a.id)
      where a.town_id = ${access.townId} and a.id = ${id}`
    return id
  })
})
