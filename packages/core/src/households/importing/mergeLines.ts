import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { type Field, type Table, tables } from "../familyTables.ts"
import type { ImportedFiles } from "./ImportedFiles.ts"

/** Keeps families from changing in between what the files tell of: fields without a column are written back as they were read. */
export const lockKnown = Effect.fnUntraced(function* (townId: string) {
  const sql = yield* SqlClient.SqlClient
  for (const { name, readFrom } of Object.values(tables)) {
    yield* sql`select count(*)::integer as locked from (select from ${sql(readFrom)} t
      where t.town_id = ${townId} and t.external_ref in (select ref from ${sql(`import_${name}`)}) for no key update) l`
  }
})

/**
 * Makes one row of each household, adult and child that the files tell of, as it will be: `merged_households` and its sisters, with
 * `is_new` and `is_changed`. Fields that the files have no column for are what they were. Texts throughout; empty is nothing.
 */
export const mergeLines = Effect.fnUntraced(function* (townId: string) {
  const sql = yield* SqlClient.SqlClient
  for (const table of Object.values(tables)) {
    const fields = table.fields.map(({ name }) => name)
    const values = table.fields.map((field) => `${valueOf(table, field)} as ${field.name}`)
    const given = fields.map((name) => `max(${name}) as ${name}`)
    const differs = table.fields.map((field) => `${valueOf(table, field)} <> ${storedText(field)}`)
    yield* sql.unsafe(`drop table if exists merged_${table.name}`)
    yield* sql`create temporary table ${sql.literal(`merged_${table.name}`)} on commit drop as
      select g.ref, g.line, coalesce(t.id, g.id::uuid) as id, t.id is null as is_new,
        t.id is not null and (${sql.literal(differs.join(" or "))}) as is_changed, ${sql.literal(values.join(", "))}
      from (select ref, min(line) as line, min(id) as id, ${sql.literal(given.join(", "))}
        from ${sql(`import_${table.name}`)} where not bad and ref <> '' group by ref) g
      left join ${sql(table.readFrom)} t on t.town_id = ${townId} and t.external_ref = g.ref
      ${sql.literal(table.name === "households" ? firstAdults : "")}`
    yield* sql.unsafe(`analyze merged_${table.name}`)
  }
  yield* sql.unsafe("drop table if exists imported_homes")
  yield* sql`create temporary table imported_homes on commit drop as
    select h.ref, h.line, coalesce(t.id, h.id) as id, h.is_new from
      (select s.household as ref, min(s.line) as line, min(m.id::text)::uuid as id, coalesce(bool_or(m.is_new), false) as is_new
        from (select household, line from import_households where not bad
          union all select household, line from import_adults where not bad
          union all select household, line from import_children where not bad) s
        left join merged_households m on m.ref = s.household where s.household <> '' group by s.household) h
    left join households t on t.town_id = ${townId} and t.external_ref = h.ref`
  yield* sql.unsafe("analyze imported_homes")
})

const firstAdults = `left join (select household, max(family_name) as family_name from import_adults
  where rank = 1 and not bad group by household) a on a.household = g.ref`

const storedText = (field: Field) =>
  field.kind === "birth" || field.kind === "mail" ? `coalesce(t.${field.name}::text, '')` : `t.${field.name}`

const valueOf = (table: Table, field: Field): string => {
  if (table.name === "households" && field.name === "name") {
    const derived = "'Famille ' || nullif(a.family_name, '')"
    return `coalesce(nullif(g.name, ''), case when g.name = '' or t.id is null then ${derived} end, t.name, '')`
  }
  return `coalesce(g.${field.name}, ${storedText(field)}, '')`
}

/**
 * Notes people and households that would be without a name, and children without a birth: by line where the file has the column, else
 * as what the file lacks.
 */
export const noteMissing = Effect.fnUntraced(function* (files: ImportedFiles) {
  const sql = yield* SqlClient.SqlClient
  for (const table of Object.values(tables)) {
    const required = table.fields.filter(({ isRequired }) => isRequired)
    const oneFile = table.name === "households" && files.kindFor("households") === "families"
    const values = required.map(
      (field) => `('${oneFile ? "nom_1" : files.cell(table.name, field.cell)}', t.${field.name})`
    )
    const lacking = JSON.stringify(files.lacking(table.name))
    yield* sql`insert into import_problems
      select 'invalid', ${files.fileOf(table.name)}, m.line, m.col,
        case when a.col is null then jsonb_build_object('code', 'required')
          else jsonb_build_object('code', 'column-missing', 'nearest', a.nearest) end, m.household
      from (select s.line, s.household, replace(c.col, '#', coalesce(s.rank, 1)::text) as col, c.value
        from ${sql(`merged_${table.name}`)} t join ${sql(`import_${table.name}`)} s using (ref, line)
        cross join lateral (values ${sql.literal(values.join(", "))}) c(col, value)) m
      left join jsonb_to_recordset(${lacking}::jsonb) as a(col text, nearest jsonb) on a.col = m.col
      where m.value = '' and not exists (select from import_problems p 
          where p.file = ${files.fileOf(table.name)} and p.line = m.line and p.col = m.col)`
  }
})
