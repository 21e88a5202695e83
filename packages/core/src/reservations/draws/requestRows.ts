import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { Ids } from "../../platform/ids/Ids.ts"
import type { Ask } from "../deciding/Ground.ts"
import type { WishRules } from "../Wish.ts"

/** A unit on a day that a party asks for. */
export interface PlaceRequest extends Ask {
  readonly id: string
  readonly partyId: string
  /** All of what the party asks for, or nothing. */
  readonly whole: boolean
  readonly askedAt: Date
}

/** What became of a request, and why it was not given: a code of refusals. */
export interface RequestEnd {
  readonly id: string
  readonly state: "given" | "refused"
  readonly code: string
}

/** Who asks, when, and how what they ask for hangs together. */
type Asking = WishRules & { readonly at: Date }

/**
 * Reads and writes requests for places that are decided later. A child's requests for an activity are one party, those of brothers and
 * sisters who are to stay together another one: who asks in many steps has no more chances than who asks at once.
 */
export const requestRows = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const ids = yield* Ids
  const rowsOf = (rows: ReadonlyArray<unknown>) => JSON.stringify(rows)

  /** What is asked for these children on these days. */
  const open = (townId: string, days: ReadonlyArray<{ readonly childId: string; readonly day: string }>) =>
    sql<Ask>`select p.household_id, p.child_id, p.activity, p.unit, p.day
      from jsonb_to_recordset(${rowsOf(days)}::jsonb) as d("childId" uuid, day date)
      join place_requests p on p.town_id = ${townId} and p.child_id = d."childId" and p.day = d.day and p.state = 'waiting'`

  /** Everything that is asked for in an activity from one ISO day to another, both included; `held` until the transaction ends. */
  const waiting = (townId: string, activity: string, { from, to }: { readonly from: string; readonly to: string }) =>
    sql<PlaceRequest>`select id, party_id, household_id, child_id, activity, unit, day, whole, asked_at from place_requests
      where town_id = ${townId} and activity = ${activity} and day between ${from}::date and ${to}::date and state = 'waiting'
      order by id`

  /** The parties that these children of a home have in an activity, the oldest first. */
  const partiesOf = (townId: string, householdId: string, activity: string, childIds: ReadonlyArray<string>) =>
    sql<{
      partyId: string
    }>`select party_id from place_requests where town_id = ${townId} and household_id = ${householdId}
        and activity = ${activity} and state = 'waiting'
        and child_id in (select value::uuid from jsonb_array_elements_text(${rowsOf(childIds)}::jsonb))
      group by party_id order by min(asked_at), party_id`

  const keepParty = Effect.fnUntraced(function* (townId: string, asking: Asking, asks: ReadonlyArray<Ask>) {
    const [first] = asks
    if (first === undefined) return
    const { householdId, activity } = first
    const childIds = [...new Set(asks.map(({ childId }) => childId))]
    const parties = (yield* partiesOf(townId, householdId, activity, childIds)).map(({ partyId }) => partyId)
    const partyId = parties[0] ?? (yield* ids.next)
    const whole = asking.mode === "all-or-nothing"
    yield* sql`update place_requests set party_id = ${partyId}, whole = ${whole}
      where town_id = ${townId} and state = 'waiting'
        and party_id in (select value::uuid from jsonb_array_elements_text(${rowsOf(parties)}::jsonb))`
    const rows = yield* Effect.forEach(asks, ({ childId, unit, day }) =>
      Effect.map(ids.next, (id) => ({ id, childId, unit, day }))
    )
    yield* sql`insert into place_requests (town_id, id, party_id, household_id, child_id, activity, unit, day, whole, asked_at)
      select ${townId}, id, ${partyId}, ${householdId}, "childId", ${activity}, unit, day, ${whole}, ${asking.at}
      from jsonb_to_recordset(${rowsOf(rows)}::jsonb) as r(id uuid, "childId" uuid, unit text, day date)`
  })

  /** Keeps what was asked for in one breath. */
  const keep = Effect.fnUntraced(function* (townId: string, asking: Asking, asks: ReadonlyArray<Ask>) {
    const together = (ask: Ask) => (asking.siblingsTogether ? ask.activity : `${ask.activity} ${ask.childId}`)
    for (const [, party] of Map.groupBy(asks, together)) yield* keepParty(townId, asking, party)
  })

  const takeBack = (townId: string, asks: ReadonlyArray<Ask>, at: Date) =>
    sql`update place_requests p set state = 'withdrawn', ended_at = ${at}
      from jsonb_to_recordset(${rowsOf(asks.map(({ householdId, childId, activity, unit, day }) => ({ householdId, childId, activity, unit, day })))}::jsonb)
        as r("householdId" uuid, "childId" uuid, activity text, unit text, day date)
      where p.town_id = ${townId} and p.household_id = r."householdId" and p.child_id = r."childId" and p.activity = r.activity
        and p.unit = r.unit and p.day = r.day and p.state = 'waiting'`

  const end = (townId: string, ends: ReadonlyArray<RequestEnd>, at: Date) =>
    sql`update place_requests p set state = e.state, code = e.code, ended_at = ${at}
      from jsonb_to_recordset(${rowsOf(ends)}::jsonb) as e(id uuid, state text, code text)
      where p.town_id = ${townId} and p.id = e.id and p.state = 'waiting'`

  return { open, waiting, keep, takeBack, end }
})
