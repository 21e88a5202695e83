import { DateTime, Effect } from "effect"
import { SqlClient } from "effect/sql"
import { daysAfter } from "../../platform/time/days.ts"
import { dayInParis } from "../../platform/time/today.ts"
import { instantInParis } from "../../platform/time/wallClock.ts"
import { type NamedDays, namedDays } from "../absences/namedDays.ts"
import { readAbsences } from "../absences/readAbsences.ts"

/** An absence whose proof is missing: `subject` is the same as long as its limit does not move. */
export interface MissingProof {
  readonly subject: string
  readonly householdId: string
  readonly childName: string
  /** What it would free of charge. */
  readonly places: ReadonlyArray<NamedDays>
  readonly until: Date
}

/** Days before the last one for a proof from which families are reminded. */
const daysBefore = 2

/** From when on a day families are reminded, on the clocks of Paris. */
const remindedFrom = "06:00"

/** Absences of one town of which families are reminded at once. */
const mostAtOnce = 1_000

/** Reads which proofs are missing shortly before it is too late; nobody is reminded at night, or on the day on which it was declared. */
export const readMissingProofs = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const read = yield* readAbsences

  return Effect.fnUntraced(function* (townId: string, at: Date) {
    const today = dayInParis(DateTime.makeUnsafe(at))
    if (at < instantInParis(today, remindedFrom)) return []
    const [since, through] = [instantInParis(today, "00:00"), instantInParis(daysAfter(today, daysBefore), "24:00")]
    const missing = yield* read(
      townId,
      sql`a.state = 'open' and a.declared_at < ${since} and not exists (select 1 from absence_proofs p
          where p.town_id = a.town_id and p.absence_id = a.id)
        and exists (select 1 from absence_slots t where t.town_id = a.town_id and t.absence_id = a.id and not t.stays_due
          and t.proof_until > ${at} and t.proof_until <= ${through})`,
      mostAtOnce
    )
    return missing.flatMap(
      ({ id, householdId, childName, days, proofUntil }): ReadonlyArray<MissingProof> =>
        proofUntil === null
          ? []
          : [
              {
                subject: `proof ${id} ${proofUntil.toISOString()}`,
                ...{ householdId, childName, until: proofUntil },
                places: namedDays(days.filter(({ staysDue }) => !staysDue))
              }
            ]
    )
  })
})
