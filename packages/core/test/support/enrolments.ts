import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { Town } from "../../src/towns/Town.ts"

/** An enrolment that a family has asked for, in the year 2026-2027 and at the place `nord`; the child by its reference. */
export interface GivenRequest {
  readonly id: string
  readonly childRef: string
  readonly activity: string
}

/** Makes these the enrolments of a town, and all of them wait, the first the longest: never two since one millisecond. */
export const newRequests = (town: Town, requests: ReadonlyArray<GivenRequest>) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    yield* sql`delete from enrolments where town_id = ${town.id}`
    for (const [place, { id, childRef, activity }] of requests.entries()) {
      yield* sql`insert into enrolments (town_id, id, household_id, child_id, activity, period, place, starts_on, ends_on, recorded_at,
          state)
        select ${town.id}, ${id}, l.household_id, c.id, ${activity}, 'annee', 'nord', '2026-09-02', '2027-06-30',
          now() - ${requests.length - place}::integer * interval '1 minute', 'requested'
        from children c join household_children l on l.town_id = c.town_id and l.child_id = c.id
        where c.town_id = ${town.id} and c.external_ref = ${childRef} order by l.household_id limit 1`
    }
  })
