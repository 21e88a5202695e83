import { Effect } from "effect"
import type { SqlClient } from "effect/sql"
import type { Somebody } from "./samePerson.ts"

export interface Child extends Somebody {
  readonly externalRef: string
}
export type Adult = Child

/** Who belongs to a household. */
export const peopleOf = Effect.fnUntraced(function* (sql: SqlClient.SqlClient, townId: string, householdId: string) {
  const adults = yield* sql<Adult>`select p.id, p.external_ref, p.given_name, p.family_name, p.birth_date
    from household_adults l join adults p on p.town_id = l.town_id and p.id = l.adult_id
    where l.town_id = ${townId} and l.household_id = ${householdId} order by l.rank`
  const children = yield* sql<Child>`select c.id, c.external_ref, c.given_name, c.family_name, c.birth_date
    from household_children l join children c on c.town_id = l.town_id and c.id = l.child_id
    where l.town_id = ${townId} and l.household_id = ${householdId} order by c.birth_date, c.external_ref`
  return { adults, children }
})

/** Puts an adult into the rank that a household has free. */
export const moveAdult = (sql: SqlClient.SqlClient, townId: string, adultId: string, from: string, to: string) =>
  sql`update household_adults l set household_id = ${to}, rank = (select min(free.rank) from (values (1), (2)) free(rank)
      where not exists (select 1 from household_adults t where t.town_id = ${townId} and t.household_id = ${to}
        and t.rank = free.rank))
    where l.town_id = ${townId} and l.household_id = ${from} and l.adult_id = ${adultId}`

/** Gives the account of one record of a person to the other, when that has none; how many went over. */
export const moveAccount = (sql: SqlClient.SqlClient, townId: string, from: string, to: string) =>
  from === to
    ? Effect.succeed(0)
    : Effect.map(
        sql`update accounts a set adult_id = ${to}
          where a.town_id = ${townId} and a.adult_id = ${from}
            and not exists (select 1 from accounts o where o.town_id = a.town_id and o.adult_id = ${to})
          returning 1 as one`,
        (rows) => rows.length
      )

/** Puts a child, the persons named for it and what was verified of it into another household. */
export const moveChild = Effect.fnUntraced(function* (
  sql: SqlClient.SqlClient,
  townId: string,
  childId: string,
  from: string,
  to: string
) {
  for (const table of ["household_children", "child_contacts"]) {
    yield* sql`update ${sql(table)} set household_id = ${to}
      where town_id = ${townId} and household_id = ${from} and child_id = ${childId}`
  }
  yield* sql`update custody_calendars set calendar = replace(calendar::text, ${from}, ${to})::jsonb
    where town_id = ${townId} and child_id = ${childId}`
  yield* sql`update section_confirmations c set household_id = ${to}
    where c.town_id = ${townId} and c.household_id = ${from} and c.subject_id = ${childId}
      and not exists (select 1 from section_confirmations o where o.town_id = c.town_id and o.household_id = ${to}
        and o.school_year = c.school_year and o.section = c.section and o.subject_id = c.subject_id)`
})

/** Gives a household the quotients that only its duplicate has declared. */
export const moveQuotients = (sql: SqlClient.SqlClient, townId: string, from: string, to: string) =>
  sql`update family_quotients q set household_id = ${to}
    where q.town_id = ${townId} and q.household_id = ${from} and not exists (select 1 from family_quotients o
      where o.town_id = q.town_id and o.household_id = ${to} and o.valid_from = q.valid_from and o.source = q.source)`
