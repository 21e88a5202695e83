import { Effect } from "effect"
import type { SqlClient } from "effect/sql"
import type { ImportedFamily } from "./familyRows.ts"
import type { Members } from "./familyTables.ts"

interface Link {
  readonly household: string
  readonly person: string
  readonly rank: number | null
}

const keyOf = (link: Link): string => JSON.stringify([link.household, link.person, link.rank])
const missingFrom = (links: ReadonlyArray<Link>, those: ReadonlyArray<Link>): ReadonlyArray<Link> => {
  const known = new Set(those.map(keyOf))
  return links.filter((link) => !known.has(keyOf(link)))
}

/** Makes the members of the given households exactly those of the file; gives the households that changed, by reference. */
export const setMembers = Effect.fnUntraced(function* (
  sql: SqlClient.SqlClient,
  townId: string,
  members: Members,
  families: ReadonlyArray<ImportedFamily>
) {
  const wanted = families.flatMap((family) => members.of(family))
  const present = yield* presentMembers(
    sql,
    townId,
    members,
    families.map((family) => family.ref)
  )
  const [gone, added] = [missingFrom(present, wanted), missingFrom(wanted, present)]
  // first what goes: a household has one guardian of each rank
  if (gone.length > 0) yield* removeMembers(sql, townId, members, gone)
  if (added.length > 0) yield* addMembers(sql, townId, members, added)
  return [...gone, ...added].map((link) => link.household)
})

const presentMembers = (sql: SqlClient.SqlClient, townId: string, members: Members, refs: ReadonlyArray<string>) =>
  sql<Link>`select h.external_ref as household, p.external_ref as person, ${rankOf(sql, members, "l.rank")} as rank
    from jsonb_array_elements_text(${JSON.stringify(refs)}::jsonb) as w(ref)
    ${idOf(sql, "households", townId, "w.ref", "h")}
    cross join lateral (select * from ${sql(members.table)} t
      where t.town_id = ${townId} and t.household_id = h.id offset 0) l
    cross join lateral (select t.external_ref from ${sql(members.people)} t
      where t.town_id = ${townId} and t.id = l.${sql(members.column)} offset 0) p`

const removeMembers = (sql: SqlClient.SqlClient, townId: string, members: Members, gone: ReadonlyArray<Link>) =>
  sql`delete from ${sql(members.table)} l using ${linksOf(sql, gone)}
    ${idOf(sql, "households", townId, "w.household", "h")}
    ${idOf(sql, members.people, townId, "w.person", "p")}
    where l.town_id = ${townId} and l.household_id = h.id and l.${sql(members.column)} = p.id`

const addMembers = (sql: SqlClient.SqlClient, townId: string, members: Members, added: ReadonlyArray<Link>) => {
  const rank = sql.literal(members.ranked ? ", rank" : "")
  return sql`insert into ${sql(members.table)} (town_id, household_id, ${sql(members.column)}${rank})
    select ${townId}, h.id, p.id${rank} from ${linksOf(sql, added)}
    ${idOf(sql, "households", townId, "w.household", "h")}
    ${idOf(sql, members.people, townId, "w.person", "p")}`
}

const rankOf = (sql: SqlClient.SqlClient, members: Members, column: string) =>
  sql.literal(members.ranked ? column : "null::smallint")

const linksOf = (sql: SqlClient.SqlClient, links: ReadonlyArray<Link>) =>
  sql`jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as w(household text, person text, rank smallint)`

// "offset 0", here and above, keeps it a look-up in an index for each row: the planner cannot know how many references a
// document has, and would join by walking through the whole town for each of them
const idOf = (sql: SqlClient.SqlClient, table: string, townId: string, ref: string, name: string) =>
  sql`cross join lateral (select t.id, t.external_ref from ${sql(table)} t
    where t.town_id = ${townId} and t.external_ref = ${sql.literal(ref)} offset 0) ${sql.literal(name)}`
