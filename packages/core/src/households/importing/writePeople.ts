import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { type FieldChange, type ImportPreview, mostChanges, type TableCounts } from "../../platform/csv/ImportReport.ts"
import { now } from "../../platform/time/now.ts"
import { type Field, type Table, tables } from "../familyTables.ts"
import { ImportedChildren, type WrittenRows } from "../ImportedChildren.ts"

/** Writes what is new and what changed: two statements for each table. */
export const writePeople = Effect.fnUntraced(function* (townId: string, counts: ReadonlyArray<TableCounts>) {
  const sql = yield* SqlClient.SqlClient
  const at = yield* now
  const rows = {
    households: { update: sql`update households t`, insert: sql`insert into households` },
    adults: { update: sql`update adults t`, insert: sql`insert into adults` },
    children: (yield* ImportedChildren).rows
  } satisfies Record<Table["name"], WrittenRows>
  for (const table of Object.values(tables)) {
    const { update, insert } = rows[table.name]
    const columns = table.fields.map(({ name }) => name).join(", ")
    const updates = table.fields.map((field) => `${field.name} = ${stored(field)}`).join(", ")
    yield* sql`${update} set ${sql.literal(updates)} from ${sql(`merged_${table.name}`)} n
      where n.is_changed and t.town_id = ${townId} and t.id = n.id`
    yield* sql`${insert} (town_id, id, external_ref, created_at, ${sql.literal(columns)})
      select ${townId}, n.id, n.ref, ${at}, ${sql.literal(table.fields.map(stored).join(", "))}
      from ${sql(`merged_${table.name}`)} n where n.is_new`
    const created = counts.find((count) => count.table === table.name)?.created ?? 0
    // the checks of foreign keys still follow plans for a table that was nearly empty: they would read it whole for each row
    if (created >= manyRows) yield* sql.unsafe(`analyze ${table.name}`)
  }
})

/** New rows of a table that make its statistics worth renewing. */
const manyRows = 500

const stored = ({ name, kind }: Field): string =>
  kind === "birth" ? `nullif(n.${name}, '')::date` : kind === "mail" ? `nullif(n.${name}, '')` : `n.${name}`

/** Warns of addresses that several adults of the town have; run after writing. */
export const warnOfSharedMails = Effect.fnUntraced(function* (townId: string, place: number, column: string) {
  const sql = yield* SqlClient.SqlClient
  yield* sql`insert into import_problems
    with shared as (select a.mail, jsonb_agg(a.external_ref order by a.external_ref) as refs from adults a
      where a.town_id = ${townId} and a.mail in (select mail from merged_adults where mail <> '')
      group by a.mail having count(*) > 1)
    select distinct 'warning', ${place}, t.line, replace(${column}, '#', coalesce(s.rank, 1)::text),
      jsonb_build_object('code', 'shared-mail', 'mail', t.mail, 'refs', shared.refs), ''
    from merged_adults t join shared using (mail) join import_adults s on s.ref = t.ref and s.line = t.line`
})

/** What is going to happen, table by table and field by field. */
export const previewOf = Effect.fnUntraced(function* (townId: string) {
  const sql = yield* SqlClient.SqlClient
  const counts: Array<TableCounts> = []
  for (const { name } of Object.values(tables)) {
    const [row] = yield* sql<TableCounts>`select ${name} as "table", count(*) filter (where is_new)::integer as created,
        count(*) filter (where is_changed)::integer as changed,
        count(*) filter (where not is_new and not is_changed)::integer as unchanged
      from ${sql(`merged_${name}`)}`
    if (row !== undefined) counts.push(row)
  }
  const fields = Object.values(tables).map((table, place) => fieldChanges(sql, townId, table, place))
  const rows = yield* sql<FieldChange & { readonly total: number }>`
    select "table", ref, field, before, after, (count(*) over ())::integer as total
    from (${sql.join(" union all ", false)([...fields, memberChanges(sql, townId, "adults"), memberChanges(sql, townId, "children")])}) c
    order by place, line, ref, field, before limit ${mostChanges}`
  const first = rows.map(({ total: _, ...change }) => change)
  return { tables: counts, changes: { first, total: rows[0]?.total ?? 0 } } satisfies ImportPreview
})

const fieldChanges = (sql: SqlClient.SqlClient, townId: string, table: Table, place: number) => {
  const values = table.fields.map(({ name }) => `('${name}', coalesce(t.${name}::text, ''), n.${name})`)
  return sql`select ${place}::integer as place, n.line, ${table.name} as "table", n.ref, c.field, c.before, c.after
    from ${sql(`merged_${table.name}`)} n join ${sql(table.readFrom)} t on t.town_id = ${townId} and t.id = n.id
    cross join lateral (values ${sql.literal(values.join(", "))}) c(field, before, after)
    where n.is_changed and c.before <> c.after`
}

const memberChanges = (sql: SqlClient.SqlClient, townId: string, people: "adults" | "children") => sql`
  select 9, coalesce(home.line, 0), 'households', h.external_ref, ${people}, '' as before, person.ref as after
  from ${sql(`added_${people}`)} m join households h on h.town_id = ${townId} and h.id = m.household_id
  join ${sql(`merged_${people}`)} person on person.id = m.person_id left join imported_homes home on home.id = h.id
  union all
  select 9, coalesce(home.line, 0), 'households', h.external_ref, ${people}, p.external_ref, ''
  from ${sql(`removed_${people}`)} m join households h on h.town_id = ${townId} and h.id = m.household_id
  join ${sql(tables[people].readFrom)} p on p.town_id = ${townId} and p.id = m.person_id left join imported_homes home on home.id = h.id`

/** The households of the files: new, changed themselves or in their people, and left as they are. */
export const countFamilies = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const [row] = yield* sql<{ created: number; changed: number; unchanged: number }>`
    with touched as (
      select id from merged_households where is_changed
      union select household_id from added_adults union select household_id from removed_adults
      union select household_id from added_children union select household_id from removed_children
      union select w.household_id from planned_adults w join merged_adults a on a.id = w.person_id where a.is_changed
      union select w.household_id from planned_children w join merged_children c on c.id = w.person_id where c.is_changed)
    select count(*) filter (where is_new)::integer as created,
      count(*) filter (where not is_new and id in (select id from touched))::integer as changed,
      count(*) filter (where not is_new and id not in (select id from touched))::integer as unchanged
    from imported_homes`
  return row ?? { created: 0, changed: 0, unchanged: 0 }
})
