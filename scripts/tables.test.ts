import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterEach, expect, test } from "vitest"
import { findForeignTables } from "./tables.ts"

const trees: Array<string> = []

afterEach(() => {
  for (const tree of trees.splice(0)) rmSync(tree, { recursive: true })
})

/** What is found in a project whose core has these sources beside two areas: households with a table and a view, invoices with a table. */
async function foundIn(sources: Record<string, string>) {
  const root = mkdtempSync(join(tmpdir(), "portail-tables-"))
  trees.push(root)
  const areas = {
    "households/tables.ts": `export const tables = ["households"]\nexport const views = ["household_cards"]\n`,
    "invoices/tables.ts": `export const tables = ["invoices"]\n`
  }
  for (const [path, text] of Object.entries({ ...areas, ...sources })) {
    const file = join(root, "packages/core/src", path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  const { foreign, nameless } = await findForeignTables(root)
  return [
    ...foreign.map(({ file, line, table, owner }) => `${file}:${line} ${table} ${owner}`),
    ...nameless.map(({ file, line }) => `${file}:${line} named at run time`)
  ]
}

const invoices = "packages/core/src/invoices/Invoices.ts"

test("a table of another area is refused wherever SQL names it", async () => {
  const statements = [
    "select name from households",
    "select 1 from invoices i\\n  join households h on true",
    "update households set name = ''",
    "insert into households (id) values (1)",
    "delete from invoices i using households h",
    "select 1 from (households)"
  ]
  for (const statement of statements) {
    const text = `export const rows = (sql: any) => sql\`${statement.replaceAll("\\n", "\n")}\`\n`
    const line = statement.includes("\\n") ? 2 : 1
    expect(await foundIn({ "invoices/Invoices.ts": text }), statement).toEqual([
      `${invoices}:${line} households households`
    ])
  }
})

test("an area's own tables, others' views and old migrations are not", async () => {
  const found = await foundIn({
    "invoices/Invoices.ts": "sql`select 1 from invoices i join household_cards h on h.id = i.household_id`\n",
    "households/sections/people.ts": "sql`select 1 from households`\n",
    "platform/sql/migrations/0001.ts": "sql`update households set name = ''`\n"
  })
  expect(found).toEqual([])
})

test("a table written under a name of run time is refused, but a temporary one and what the platform is given", async () => {
  for (const statement of [
    "update ${sql(table)} t set a = 1",
    "insert into ${sql(name)} (id)",
    "delete from ${sql.literal(x)}"
  ]) {
    const text = `export const rows = (sql: any) => sql\`${statement}\`\n`
    expect(await foundIn({ "invoices/Invoices.ts": text }), statement).toEqual([`${invoices}:1 named at run time`])
    expect(await foundIn({ "platform/crypto/reseal.ts": text }), statement).toEqual([])
  }
  expect(await foundIn({ "invoices/Invoices.ts": "sql`insert into ${sql(`merged_${name}`)} (id)`\n" })).toEqual([])
})
