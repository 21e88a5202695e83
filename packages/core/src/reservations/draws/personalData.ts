import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { Coverage, DataSubject, Leaving, Merging } from "../../platform/privacy/Contribution.ts"
import { among } from "../../platform/privacy/rows.ts"

/** What of requests and draws is personal: the part of the room's contribution. */
export const requestCovers = {
  place_requests: { exported: ["demandesDePlaces"] },
  draw_parties: { exported: ["tiragesAuSort"] }
} satisfies Readonly<Record<string, Coverage>>

/** How requests end and move with the people that they are about. */
export const requestData = Effect.map(SqlClient.SqlClient, (sql) => ({
  // the ranks of the others stay as they were drawn; a party of which a child stays keeps its own
  erase: Effect.fnUntraced(function* ({ townId, household, child }: Leaving) {
    const ofChild = sql`exists (select 1 from place_requests p
      where p.town_id = d.town_id and p.party_id = d.party_id and ${among(sql, "p.child_id", child)})`
    const ofOthers = sql`exists (select 1 from place_requests p
      where p.town_id = d.town_id and p.party_id = d.party_id and not ${among(sql, "p.child_id", child)})`
    yield* sql`delete from draw_parties d where d.town_id = ${townId}
      and (${among(sql, "d.household_id", household)} or (${ofChild} and not ${ofOthers}))`
    yield* sql`delete from place_requests where town_id = ${townId}
      and (${among(sql, "household_id", household)} or ${among(sql, "child_id", child)})`
  }),

  /** What both asked for is asked for once. */
  move: Effect.fnUntraced(function* ({ townId, household: { from, to }, subjects }: Merging) {
    const pairs = sql`jsonb_to_recordset(${JSON.stringify(subjects)}::jsonb) as p("from" uuid, "to" uuid)`
    yield* sql`delete from place_requests r using ${pairs} where r.town_id = ${townId} and r.household_id = ${from}
      and r.child_id = p."from" and r.state = 'waiting' and exists (select 1 from place_requests o where o.town_id = r.town_id
        and o.child_id = p."to" and o.household_id = ${to} and o.activity = r.activity and o.unit = r.unit and o.day = r.day
        and o.state = 'waiting')`
    yield* sql`update place_requests r set household_id = ${to}, child_id = p."to" from ${pairs}
      where r.town_id = ${townId} and r.household_id = ${from} and r.child_id = p."from"`
    yield* sql`update draw_parties set household_id = ${to} where town_id = ${townId} and household_id = ${from}`
  }),

  document: Effect.fnUntraced(function* ({ townId, householdId }: DataSubject) {
    const demandesDePlaces =
      yield* sql`select c.given_name as child, p.activity, p.unit, p.day, p.asked_at, p.state, p.code,
        p.ended_at
      from place_requests p join child_cards c on c.town_id = p.town_id and c.id = p.child_id
      where p.town_id = ${townId} and p.household_id = ${householdId} order by p.asked_at, p.day, p.id`
    const tiragesAuSort = yield* sql`select activity, period, rank, weight, criteria from draw_parties
      where town_id = ${townId} and household_id = ${householdId} order by starts_on, activity, rank`
    return { demandesDePlaces, tiragesAuSort }
  })
}))
