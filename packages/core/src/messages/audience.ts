import { Effect, Stream } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { Verifications } from "../children/Verifications.ts"
import { DocumentRequests } from "../documents/DocumentRequests.ts"
import { todayInParis } from "../platform/time/today.ts"

/** To which households staff write: those that meet all of it; nothing said, all that have somebody to read it. */
export interface MessageAudience {
  /** Reference of one household. */
  readonly household?: string
  /** Code of an activity in which a child is enrolled today or later. */
  readonly activity?: string
  readonly school?: string
  readonly schoolClass?: string
  /** Something is still to pay after its due date. */
  readonly unpaid?: boolean
  /** The file has sections that were not looked through this school year. */
  readonly unverified?: boolean
  /** A document that the town asks for is missing. */
  readonly documentsMissing?: boolean
}

/** A household that a message goes to. */
export interface Addressee {
  readonly householdId: string
  readonly householdRef: string
  readonly householdName: string
}

/** The households of an audience, by name. */
export const audienceOf = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const verifications = yield* Verifications
  const requests = yield* DocumentRequests

  const unverified = Effect.fnUntraced(function* (staff: StaffAccess) {
    const progress = yield* verifications.progress(staff)
    return new Set(progress.filter(({ done, total }) => done < total).map(({ householdRef }) => householdRef))
  })

  const missing = (staff: StaffAccess, among: ReadonlyArray<Addressee>) =>
    requests.stream(staff, { what: "missing", households: among.map(({ householdId }) => householdId) }).pipe(
      Stream.runFold(
        () => new Set<string>(),
        (refs, { householdRef }) => refs.add(householdRef)
      )
    )

  const matching = Effect.fnUntraced(function* ({ townId }: StaffAccess, audience: MessageAudience) {
    const today = yield* todayInParis
    const { household = null, activity = null, school = null, schoolClass = null, unpaid = false } = audience
    return yield* sql<Addressee>`select h.id as household_id, h.external_ref as household_ref, h.name as household_name
      from household_cards h where h.town_id = ${townId}
        and (${household}::text is null or h.external_ref = ${household}::text)
        and (${activity}::text is null or exists (select 1 from enrolment_periods e where e.town_id = h.town_id
          and e.household_id = h.id and e.activity = ${activity}::text and e.ends_on >= ${today}::date))
        and (${school === null && schoolClass === null} or exists (select 1 from child_homes l
          join child_cards c on c.town_id = l.town_id and c.id = l.child_id
          where l.town_id = h.town_id and l.household_id = h.id
            and (${school}::text is null or c.school = ${school}::text)
            and (${schoolClass}::text is null or c.school_class = ${schoolClass}::text)))
        and (not ${unpaid} or exists (select 1 from receivables r where r.town_id = h.town_id and r.household_id = h.id
          and r.remaining_cents > 0 and r.due_on < ${today}::date))
      order by h.name collate portail_french, h.external_ref`
  })

  return Effect.fnUntraced(function* (staff: StaffAccess, audience: MessageAudience) {
    let found = yield* matching(staff, audience)
    if (audience.unverified === true) {
      const refs = yield* unverified(staff)
      found = found.filter(({ householdRef }) => refs.has(householdRef))
    }
    if (audience.documentsMissing === true && found.length > 0) {
      const refs = yield* missing(staff, found)
      found = found.filter(({ householdRef }) => refs.has(householdRef))
    }
    return found
  })
})
