import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { ofRank } from "../familyLayouts.ts"
import { adultMembers, childMembers, type Members, tables } from "../familyTables.ts"
import { ImportedChildren, type WrittenMembers } from "../ImportedChildren.ts"
import type { ImportedFiles } from "./ImportedFiles.ts"

const all = [adultMembers, childMembers]

/**
 * Works out who belongs to which household. The households of a file get exactly the people that it puts there; whom it puts into a
 * household that is new to them leaves those that the file does not put them into. `removed_…` and `added_…` are what is to be done.
 */
export const planMembers = Effect.fnUntraced(function* (townId: string, files: ImportedFiles) {
  const sql = yield* SqlClient.SqlClient
  for (const { readFrom, people, column, ranked } of all) {
    const replaces = ranked ? `l.rank = any('{${files.importedRanks.join(",")}}')` : String(files.hasChildren)
    const rank = ranked ? "l.rank" : "null::integer"
    for (const plan of ["planned", "removed", "added"]) yield* sql.unsafe(`drop table if exists ${plan}_${people}`)
    yield* sql`create temporary table ${sql.literal(`planned_${people}`)} on commit drop as
      select distinct h.id as household_id, p.id as person_id, s.rank from ${sql(`import_${people}`)} s
      join imported_homes h on h.ref = s.household join ${sql(`merged_${people}`)} p on p.ref = s.ref where not s.bad`
    yield* sql.unsafe(`analyze planned_${people}`)
    yield* sql`create temporary table ${sql.literal(`added_${people}`)} on commit drop as
      select w.*, l.household_id is null as is_new from ${sql(`planned_${people}`)} w
      left join ${sql(readFrom)} l on l.town_id = ${townId} and l.household_id = w.household_id and l.${sql(column)} = w.person_id
      where l.household_id is null or w.rank is distinct from ${sql.literal(rank)}`
    yield* sql`create temporary table ${sql.literal(`removed_${people}`)} on commit drop as
      with replaced as (
        select l.household_id, l.${sql(column)} as person_id from imported_homes h
        join ${sql(readFrom)} l on l.town_id = ${townId} and l.household_id = h.id
        left join ${sql(`planned_${people}`)} w on w.household_id = l.household_id and w.person_id = l.${sql(column)}
        where case when w.person_id is null then ${sql.literal(replaces)} else w.rank is distinct from ${sql.literal(rank)} end)
      select *, false as has_moved from replaced
      union all
      select l.household_id, p.id, true from ${sql(`merged_${people}`)} p
      join ${sql(readFrom)} l on l.town_id = ${townId} and l.${sql(column)} = p.id
      join households h on h.town_id = l.town_id and h.id = l.household_id
      where not p.is_new and exists (select from ${sql(`added_${people}`)} a where a.person_id = p.id and a.is_new)
        and not exists (select from ${sql(`import_${people}`)} s where s.ref = p.ref and s.household = h.external_ref)
        and not exists (select from replaced r where r.household_id = l.household_id and r.person_id = p.id)`
  }
})

/** Notes children who would not be younger than an adult of their household. */
export const noteAges = Effect.fnUntraced(function* (townId: string, files: ImportedFiles) {
  const sql = yield* SqlClient.SqlClient
  const [children, adults] = [files.fileOf("children"), files.fileOf("adults")]
  const [childCell, adultCell] = [files.cell("children", "naissance"), ofRank(files.cell("adults", "naissance"), 1)]
  yield* sql`insert into import_problems
    select 'invalid', case when c.line is null then ${adults}::integer else ${children} end, coalesce(c.line, a.line, h.line),
      case when c.line is null then ${adultCell} else ${childCell} end,
      jsonb_build_object('code', 'older-than-parent', 'childRef', c.ref, 'adultRef', a.ref), h.ref
    from imported_homes h join (${membersAfter(sql, townId, adultMembers)}) a on a.household_id = h.id
    join (${membersAfter(sql, townId, childMembers)}) c on c.household_id = h.id
    where a.birth_date <> '' and c.birth_date <> '' and c.birth_date <= a.birth_date`
})

const membersAfter = (sql: SqlClient.SqlClient, townId: string, { readFrom, people, column }: Members) => sql`
  select w.household_id, t.ref, t.birth_date, t.line from ${sql(`planned_${people}`)} w join ${sql(`merged_${people}`)} t on t.id = w.person_id
  union all
  select l.household_id, p.external_ref, coalesce(t.birth_date, p.birth_date::text, ''), t.line from imported_homes h
  join ${sql(readFrom)} l on l.town_id = ${townId} and l.household_id = h.id
  join ${sql(tables[people].readFrom)} p on p.town_id = l.town_id and p.id = l.${sql(column)}
  left join ${sql(`merged_${people}`)} t on t.id = p.id
  where not exists (select from ${sql(`removed_${people}`)} g where g.household_id = h.id and g.person_id = p.id)
    and not exists (select from ${sql(`planned_${people}`)} w where w.household_id = h.id and w.person_id = p.id)`

/** Makes members what was planned. */
export const setMembers = Effect.fnUntraced(function* (townId: string) {
  const sql = yield* SqlClient.SqlClient
  const members = {
    adults: { remove: sql`delete from household_adults l`, insert: sql`insert into household_adults` },
    children: (yield* ImportedChildren).members
  } satisfies Record<Members["people"], WrittenMembers>
  for (const { people, column, ranked } of all) {
    const { remove, insert } = members[people]
    const rank = sql.literal(ranked ? ", rank" : "")
    // first what goes: a household has one guardian of each rank
    yield* sql`${remove} using ${sql(`removed_${people}`)} g
      where l.town_id = ${townId} and l.household_id = g.household_id and l.${sql(column)} = g.person_id`
    yield* sql`${insert} (town_id, household_id, ${sql(column)}${rank})
      select ${townId}, household_id, person_id${rank} from ${sql(`added_${people}`)}`
  }
})

/** Warns of people who left a household because the file puts them elsewhere, and of those whom no household is left. */
export const warnOfMoves = Effect.fnUntraced(function* (townId: string, files: ImportedFiles) {
  const sql = yield* SqlClient.SqlClient
  for (const { readFrom, people, column } of all) {
    const place = files.fileOf(people)
    yield* sql`insert into import_problems
      select 'warning', ${place}, t.line, 'foyer',
        jsonb_build_object('code', 'moved', 'ref', t.ref, 'householdRef', h.external_ref), ''
      from ${sql(`removed_${people}`)} g join ${sql(`merged_${people}`)} t on t.id = g.person_id
      join households h on h.town_id = ${townId} and h.id = g.household_id where g.has_moved`
    yield* sql`insert into import_problems
      select distinct 'warning', ${place}, h.line, 'foyer',
        jsonb_build_object('code', 'without-household', 'ref', p.external_ref), ''
      from ${sql(`removed_${people}`)} g join imported_homes h on h.id = g.household_id
      join ${sql(tables[people].readFrom)} p on p.town_id = ${townId} and p.id = g.person_id
      where not exists (select from ${sql(readFrom)} l where l.town_id = p.town_id and l.${sql(column)} = p.id)`
  }
})
