import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { FamilyAccess } from "../../accounts/FamilyAccess.ts"
import { type Activity, type ActivityPeriod, unitsOf } from "../../activities/Activity.ts"
import { publishedSeeds } from "../../activities/drawSeeds.ts"
import { localInstantInParis } from "../../platform/time/wallClock.ts"
import type { RequestParty } from "./Draw.ts"
import type { DrawnRank, FamilyRequest } from "./FamilyRequest.ts"
import { readParties } from "./readParties.ts"

interface RankRow extends DrawnRank, Pick<RequestParty, "weight" | "criteria"> {
  readonly partyId: string
}

/**
 * What a home asked for in periods that are not over, the first to begin first: open, drawn or decided. What it took back is left out. As many
 * queries as there are such periods, whatever the number of those who asked.
 */
export const readFamilyRequests = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const parties = yield* readParties
  const seeds = yield* publishedSeeds

  const ranks = (townId: string, householdId: string) =>
    sql<RankRow>`select p.party_id, p.rank, p.weight, p.criteria, d.held_at,
        (select count(*)::int from draw_parties o where (o.town_id, o.activity, o.period, o.starts_on)
          = (d.town_id, d.activity, d.period, d.starts_on)) as of,
        (select count(distinct g.party_id)::int from place_requests g join draw_parties o on o.town_id = g.town_id and o.party_id = g.party_id
          where (o.town_id, o.activity, o.period, o.starts_on) = (d.town_id, d.activity, d.period, d.starts_on)
            and g.activity = d.activity and g.state = 'given') as satisfied
      from draw_parties p join draws d using (town_id, activity, period, starts_on)
      where p.town_id = ${townId} and p.household_id = ${householdId}`

  return Effect.fnUntraced(function* (
    { town, townId, householdId }: FamilyAccess,
    activities: ReadonlyArray<Activity>,
    today: string
  ) {
    const periods = activities.flatMap((activity) =>
      activity.periods.flatMap((period) =>
        period.mode === "first-come" || period.to < today ? [] : [{ activity, period }]
      )
    )
    const found = yield* Effect.forEach(
      periods,
      ({ activity, period }) =>
        Effect.map(parties(town, activity, period, householdId), (own) =>
          own.map((party) => ({ activity, period, party }))
        ),
      { concurrency: "unbounded" }
    )
    const own = found.flat()
    if (own.length === 0) return []
    const [drawn, published] = [yield* ranks(townId, householdId), yield* seeds(townId)]
    return own
      .toSorted((one, other) => (one.period.from < other.period.from ? -1 : 1))
      .map(({ activity, period, party }): FamilyRequest => {
        const rank = drawn.find(({ partyId }) => partyId === party.id)
        const seed = published.find(
          (each) => each.activity === activity.code && each.period === period.code && each.startsOn === period.from
        )
        return {
          ...requestOf(activity, period, party),
          ...(rank === undefined ? {} : { weight: rank.weight, criteria: rank.criteria }),
          draw: rank === undefined ? null : drawnRank(rank),
          seedHash: seed?.seedHash ?? "",
          seed: seed?.seed ?? null
        }
      })
  })
})

const drawnRank = ({ heldAt, rank, of, satisfied }: RankRow): DrawnRank => ({ heldAt, rank, of, satisfied })

const requestOf = (activity: Activity, period: ActivityPeriod, party: RequestParty) => {
  const names = new Map(unitsOf(activity).map(({ code, name }) => [code, name]))
  return {
    ...{ id: party.id, whole: party.whole, askedAt: party.askedAt, weight: party.weight, criteria: party.criteria },
    activity: activity.code,
    activityName: activity.name,
    period: period.code,
    periodName: period.name,
    mode: period.mode,
    until: period.requests === null ? null : localInstantInParis(period.requests.until),
    places: party.places.map(({ childId, unit, day, state, code }) => ({
      ...{ childId, unit, day, state, code },
      unitName: names.get(unit) ?? unit,
      childName: party.children.find(({ id }) => id === childId)?.givenName ?? ""
    }))
  }
}
