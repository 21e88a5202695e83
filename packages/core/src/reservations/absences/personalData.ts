import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { releaseFiles } from "../../files/personalData.ts"
import type { Coverage, DataSubject, Leaving, Merging, Sweep } from "../../platform/privacy/Contribution.ts"
import { among } from "../../platform/privacy/rows.ts"
import { daysAfter } from "../../platform/time/days.ts"
import { sinceDay } from "../../platform/time/parisDays.ts"

/** What of absences is personal: the part of the room's contribution. */
export const absenceCovers = {
  absences: { exported: ["absences"] },
  absence_slots: { exported: ["absences"] },
  absence_proofs: { exported: ["absences"] }
} satisfies Readonly<Record<string, Coverage>>

/** Days for which a proof is kept once it was decided upon: two months, in which a family may object to what it is asked to pay. */
const daysAfterDecision = 62

/** Days after its limit for which a proof is kept that nobody decided upon. */
const daysUndecided = 365

/** How absences and their proofs end and move with the people that they are about. */
export const absenceData = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const release = yield* releaseFiles

  const eraseProofs = Effect.fnUntraced(function* (townId: string, absences: ReadonlyArray<{ readonly id: string }>) {
    const ids = absences.map(({ id }) => id)
    const files = yield* sql<{ id: string }>`delete from absence_proofs
      where town_id = ${townId} and ${among(sql, "absence_id", ids)} returning id`
    yield* release(
      townId,
      files.map(({ id }) => id)
    )
    return ids
  })

  const end = Effect.fnUntraced(function* (townId: string, absences: ReadonlyArray<{ readonly id: string }>) {
    const ids = yield* eraseProofs(townId, absences)
    yield* sql`delete from absences where town_id = ${townId} and ${among(sql, "id", ids)}`
  })

  return {
    erase: Effect.fnUntraced(function* ({ townId, household, child }: Leaving) {
      yield* end(
        townId,
        yield* sql<{ id: string }>`select id from absences where town_id = ${townId}
          and (${among(sql, "household_id", household)} or ${among(sql, "child_id", child)})`
      )
    }),

    /** A place for which both were declared absent stays in the absence of who stays. */
    move: Effect.fnUntraced(function* ({ townId, household: { from, to }, subjects }: Merging) {
      const pairs = sql`jsonb_to_recordset(${JSON.stringify(subjects)}::jsonb) as p("from" uuid, "to" uuid)`
      yield* sql`delete from absence_slots t using ${pairs} where t.town_id = ${townId} and t.child_id = p."from"
        and p."to" <> p."from" and exists (select 1 from absence_slots o
          where o.town_id = t.town_id and o.slot_id = t.slot_id and o.child_id = p."to")`
      yield* sql`update absences a set child_id = p."to" from ${pairs}
        where a.town_id = ${townId} and a.child_id = p."from" and p."to" <> p."from"`
      yield* sql`update absences set household_id = ${to} where town_id = ${townId} and household_id = ${from}`
    }),

    sweep: Effect.fnUntraced(function* ({ town, today }: Sweep<{ readonly id: string }>) {
      const kept = sql`case when a.decided_at is null
        then ${sinceDay(sql, "a.proof_until", daysAfter(today, -daysUndecided))}
        else ${sinceDay(sql, "a.decided_at", daysAfter(today, -daysAfterDecision))} end`
      yield* eraseProofs(
        town.id,
        yield* sql<{ id: string }>`select a.id from absences a where a.town_id = ${town.id} and not ${kept}
          and exists (select 1 from absence_proofs p where p.town_id = a.town_id and p.absence_id = a.id) for update of a`
      )
    }),

    document: Effect.fnUntraced(function* ({ townId, householdId }: DataSubject) {
      const absences =
        yield* sql`select c.given_name as child, a.declared_at, a.proof_until, a.state, a.decided_at, a.reason,
          (select coalesce(jsonb_agg(jsonb_build_object('activity', s.activity, 'unit', t.unit, 'part', s.part, 'day', t.day,
              'staysDue', t.stays_due) order by t.day, s.activity, s.part), '[]'::jsonb)
            from absence_slots t join slot_cards s on s.town_id = t.town_id and s.id = t.slot_id
            where t.town_id = a.town_id and t.absence_id = a.id) as days,
          (select coalesce(jsonb_agg(jsonb_build_object('mediaType', p.media_type, 'bytes', p.bytes, 'pages', p.pages,
              'receivedAt', p.received_at) order by p.received_at), '[]'::jsonb)
            from absence_proofs p where p.town_id = a.town_id and p.absence_id = a.id) as proofs
        from absences a join child_cards c on c.town_id = a.town_id and c.id = a.child_id
        where a.town_id = ${townId} and a.household_id = ${householdId} order by a.declared_at, a.id`
      return { absences }
    })
  }
})
