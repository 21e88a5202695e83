import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { Activity, ActivityPeriod } from "../../activities/Activity.ts"
import type { CriterionFacts } from "../../activities/criteria.ts"
import { residencyOf } from "../../households/residency.ts"
import type { Town } from "../../towns/Town.ts"
import type { RefusalCode } from "../Change.ts"
import { chancesOf } from "./chances.ts"
import type { RequestedPlace, RequestParty } from "./Draw.ts"

interface Row extends Omit<CriterionFacts, "resident">, Omit<RequestedPlace, "code"> {
  readonly code: RefusalCode | ""
  readonly partyId: string
  readonly whole: boolean
  readonly askedAt: Date
  readonly householdId: string
  readonly householdRef: string
  readonly householdName: string
  readonly postalCode: string
  readonly city: string
  readonly childRef: string
  readonly childName: string
  readonly givenName: string
}

/** Reads the parties that asked in a period, or a home's own, with the chances that they have today; what they took back is left out. */
export const readParties = Effect.map(SqlClient.SqlClient, (sql) =>
  Effect.fnUntraced(function* (
    town: Town,
    activity: Activity,
    { from, to, requests }: ActivityPeriod,
    householdId: string | null = null
  ) {
    const rows =
      yield* sql<Row>`select p.id, p.party_id, p.whole, p.asked_at, p.household_id, h.external_ref as household_ref,
        h.name as household_name, h.postal_code, h.city, p.child_id, c.external_ref as child_ref, c.given_name,
        c.given_name || ' ' || c.family_name as child_name, c.school, c.school_class, p.unit, p.day, p.state, p.code,
        exists (select 1 from child_homes o join enrolment_cards e on e.town_id = o.town_id
            and e.household_id = o.household_id and e.child_id = o.child_id
          where o.town_id = p.town_id and o.household_id = p.household_id and o.child_id <> p.child_id
            and e.activity = p.activity and e.state = 'accepted') as siblings_enrolled
      from place_requests p join household_cards h on h.town_id = p.town_id and h.id = p.household_id
      join child_cards c on c.town_id = p.town_id and c.id = p.child_id
      where p.town_id = ${town.id} and p.activity = ${activity.code} and p.day between ${from}::date and ${to}::date
        and p.state <> 'withdrawn' and (${householdId}::uuid is null or p.household_id = ${householdId}::uuid)
      order by p.day, c.birth_date, p.child_id, p.unit, p.id`
    const parties = [...Map.groupBy(rows, ({ partyId }) => partyId).values()].map((all): RequestParty => {
      const [first] = all
      if (first === undefined) throw new Error("a party of nobody")
      const children = [...new Map(all.map((row) => [row.childId, row])).values()]
      const facts = children.map((row): CriterionFacts => ({ ...row, resident: isResident(town, row) }))
      return {
        ...chancesOf(requests, facts),
        id: first.partyId,
        householdId: first.householdId,
        householdRef: first.householdRef,
        householdName: first.householdName,
        whole: first.whole,
        askedAt: new Date(Math.min(...all.map(({ askedAt }) => askedAt.getTime()))),
        children: children.map((row) => ({
          id: row.childId,
          ref: row.childRef,
          name: row.childName,
          givenName: row.givenName
        })),
        places: all.map(({ id, childId, unit, day, state, code }) => ({
          ...{ id, childId, unit, day, state },
          code: code === "" ? null : code
        }))
      }
    })
    return parties.sort((one, other) => one.askedAt.getTime() - other.askedAt.getTime() || (one.id < other.id ? -1 : 1))
  })
)

const isResident = ({ settings }: Town, row: Pick<Row, "postalCode" | "city">): boolean =>
  residencyOf(settings, row) === "resident"
