import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { type Table, tables } from "../familyTables.ts"
import type { ImportedFiles } from "./ImportedFiles.ts"

/** Gives adults the references and ranks that their lines leave out. */
export const resolveAdults = Effect.fnUntraced(function* (townId: string) {
  const sql = yield* SqlClient.SqlClient
  yield* sql`update import_adults s set rank = given.rank from (
      select line, row_number() over (partition by household order by line)::integer as rank
      from import_adults where rank is null) given
    where s.rank is null and given.line = s.line`
  yield* sql`update import_adults s set ref = p.external_ref from households h
    join household_adults l on l.town_id = h.town_id and l.household_id = h.id
    join adults p on p.town_id = l.town_id and p.id = l.adult_id
    where s.ref is null and h.town_id = ${townId} and h.external_ref = s.household and l.rank = s.rank`
  yield* sql`update import_adults set ref = household || '-' || rank where ref is null`
})

/** Notes where lines of a file contradict each other, or tell of a household that nobody knows. */
export const noteContradictions = Effect.fnUntraced(function* (townId: string, files: ImportedFiles) {
  const sql = yield* SqlClient.SqlClient
  for (const table of Object.values(tables)) yield* noteOtherValues(table, files)
  const adults = files.fileOf("adults")
  const again = sql.literal("jsonb_build_object('code', 'twice', 'ref', ref, 'firstLine', first_line)")
  yield* sql`insert into import_problems
    select 'invalid', ${adults}, line, replace(${files.rankCell}, '#', rank::text),
      case when rank > 2 then jsonb_build_object('code', 'too-many-adults')
        else jsonb_build_object('code', 'rank-taken', 'ref', first_ref, 'firstLine', first_line) end, household
    from (select line, household, ref, rank, first_value(ref) over same as first_ref, first_value(line) over same as first_line
      from import_adults window same as (partition by household, rank order by line)) a
    where ref <> first_ref or rank > 2`
  const [place, eachLine] = [files.refCell("adults"), files.kindFor("adults") === "adults"]
  yield* sql`insert into import_problems
    select 'invalid', ${adults}, line, replace(${place}, '#', rank::text), ${again}, household
    from (select line, household, ref, rank, first_value(rank) over same as first_rank, first_value(line) over same as first_line,
        row_number() over same as occurrence
      from import_adults window same as (partition by household, ref order by line, rank)) a
    where occurrence > 1 and (rank <> first_rank or ${eachLine})`
  yield* sql`insert into import_problems
    select 'invalid', ${files.fileOf("children")}, line, 'enfant', ${again}, household
    from (select line, household, ref, first_value(line) over same as first_line, row_number() over same as occurrence
      from import_children window same as (partition by household, ref order by line)) c
    where occurrence > 1`
  for (const table of [tables.adults, tables.children]) {
    if (files.kindFor(table.name) === "families") continue
    yield* sql`insert into import_problems
      select 'invalid', ${files.fileOf(table.name)}, line, 'foyer',
        jsonb_build_object('code', 'unknown-household', 'householdRef', household), household
      from ${sql(`import_${table.name}`)} s where household <> '' and household not in (select ref from import_households)
        and not exists (select from households h where h.town_id = ${townId} and h.external_ref = s.household)`
  }
})

const noteOtherValues = Effect.fnUntraced(function* (table: Table, files: ImportedFiles) {
  const sql = yield* SqlClient.SqlClient
  const values = table.fields.map(
    (field) => `('${files.cell(table.name, field.cell)}', l.${field.name}, f.${field.name})`
  )
  yield* sql`insert into import_problems
    with several as (select ref from ${sql(`import_${table.name}`)} where ref <> '' group by ref having count(*) > 1),
      first as (select distinct on (ref) s.* from ${sql(`import_${table.name}`)} s join several using (ref) order by ref, line, rank)
    select 'invalid', ${files.fileOf(table.name)}, l.line, replace(c.col, '#', coalesce(l.rank, 1)::text),
      jsonb_build_object('code', 'contradiction', 'ref', l.ref, 'firstLine', f.line), l.household
    from ${sql(`import_${table.name}`)} l join first f using (ref)
    cross join lateral (values ${sql.literal(values.join(", "))}) c(col, here, there)
    where (l.line, coalesce(l.rank, 1)) <> (f.line, coalesce(f.rank, 1)) and c.here <> '' and c.here <> c.there`
})

/** Leaves out the households that have a problem. */
export const leaveOut = Effect.fnUntraced(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const table of Object.values(tables)) {
    yield* sql`update ${sql(`import_${table.name}`)} set bad = true
      where household in (select household from import_problems where kind = 'invalid')`
  }
})
