import { assert, beforeAll, describe, it } from "vitest"
import { loadParser, townless } from "../../checks/partitions/townless.ts"

const ofTowns = new Set(["accounts", "sessions", "invoices", "receivables"])
const without = (statement: string) => townless(statement, ofTowns)

beforeAll(loadParser)

describe("a statement", () => {
  it("that compares the town of each table with a value is of one town", () => {
    assert.deepStrictEqual(without("select * from accounts where town_id = $1 and id = $2"), [])
    assert.deepStrictEqual(without("update sessions s set closed_at = $3 where s.town_id = $1 and s.id = $2"), [])
    assert.deepStrictEqual(without("delete from sessions where (town_id, id) in (select $1, $2)"), [])
    assert.deepStrictEqual(without("insert into sessions (town_id, id) values ($1, $2)"), [])
  })

  it("that does not is of all of them, however deep the table stands", () => {
    assert.deepStrictEqual(without("select * from accounts where id = $1"), ["accounts"])
    assert.deepStrictEqual(without("delete from sessions where expires_at < $1"), ["sessions"])
    assert.deepStrictEqual(without("insert into sessions (id) values ($1)"), ["sessions"])
    assert.deepStrictEqual(without("select $1 where exists (select from receivables where id = $2)"), ["receivables"])
    assert.deepStrictEqual(without("with a as (select id from accounts) select * from a where id = $1"), ["accounts"])
    assert.deepStrictEqual(without("select id from accounts where town_id = $1 union select id from sessions"), [
      "sessions"
    ])
  })

  it("says the town of a joined table by another's, and of no table by two that say nothing", () => {
    const joined = "select from accounts a join sessions s on s.town_id = a.town_id and s.account_id = a.id"
    assert.deepStrictEqual(without(`${joined} where a.town_id = $1`), [])
    assert.deepStrictEqual(without(joined), ["accounts", "sessions"])
    assert.deepStrictEqual(
      without("select from accounts a join sessions s using (town_id, id) where a.town_id = $1"),
      []
    )
    assert.deepStrictEqual(
      without("select from accounts a join sessions s on s.account_id = a.id where a.town_id = $1"),
      ["sessions"]
    )
  })

  it("says the town of a subquery's rows from within or from around it", () => {
    const rows = "select from accounts a join (select town_id, account_id from sessions"
    assert.deepStrictEqual(without(`${rows}) s on s.town_id = a.town_id where a.town_id = $1`), [])
    assert.deepStrictEqual(without(`${rows} where town_id = $1) s on s.town_id = a.town_id`), [])
    assert.deepStrictEqual(without(`${rows}) s on s.town_id = a.town_id`), ["accounts", "sessions"])
    assert.deepStrictEqual(without(`${rows}) s on s.account_id = a.id where a.town_id = $1`), ["sessions"])
  })

  it("says it by the list of towns only where one of them is meant", () => {
    const joined = "select from towns t join accounts a on a.town_id = t.id"
    assert.deepStrictEqual(without(`${joined} where t.slug = $1`), [])
    assert.deepStrictEqual(without(joined), ["accounts"])
  })

  it("says nothing by an alternative or by another comparison", () => {
    assert.deepStrictEqual(without("select from accounts where town_id = $1 or id = $2"), ["accounts"])
    assert.deepStrictEqual(without("select from accounts where town_id <> $1"), ["accounts"])
  })

  it("is read as the database's statistics write it, with numbers for literals and shards for tables", () => {
    const sent = "update accounts_102009 set at = $2::timestamptz + interval $3 where town_id OPERATOR(pg_catalog.=) $1"
    assert.deepStrictEqual(without(sent), [])
    assert.deepStrictEqual(without("select extract($1 from at) from accounts where town_id = $2"), [])
  })
})
