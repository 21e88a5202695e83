import { describe, expect, it } from "vitest"
import { expansionProblems } from "../../../../src/platform/sql/plan/expansion.ts"
import { secondsOf, understand } from "../../../../src/platform/sql/plan/statements.ts"

const short = (statement: string) => {
  const { kind, table, lock } = understand(statement)
  return [kind, table, lock]
}

describe("a statement of a migration", () => {
  it.each([
    ["create table a (id int)", ["create-table", null, null]],
    ["create unique index a_b on a (b) where c is null", ["create-index", "a", "SHARE"]],
    ["create index concurrently a_b on a (b)", ["create-index-concurrently", "a", "SHARE UPDATE EXCLUSIVE"]],
    ["alter table a add column b text", ["add-column", "a", "ACCESS EXCLUSIVE"]],
    ["alter table a add column b text not null default ''", ["add-column", "a", "ACCESS EXCLUSIVE"]],
    ["alter table a add column b text not null", ["add-column-needing-value", "a", "ACCESS EXCLUSIVE"]],
    ["alter table a add column b uuid default gen_random_uuid()", ["rewrite", "a", "ACCESS EXCLUSIVE"]],
    ["alter table a add column b int generated always as (c + 1) stored", ["rewrite", "a", "ACCESS EXCLUSIVE"]],
    ["alter table a add constraint c check (b > 0)", ["scan", "a", "ACCESS EXCLUSIVE"]],
    ["alter table a add constraint c check (b > 0) not valid", ["unchecked-constraint", "a", "ACCESS EXCLUSIVE"]],
    ["alter table a validate constraint c", ["scan", "a", "SHARE UPDATE EXCLUSIVE"]],
    ["alter table a add foreign key (b) references c (id)", ["scan", "a", "SHARE ROW EXCLUSIVE"]],
    ["alter table a add constraint c unique (b)", ["build-constraint", "a", "ACCESS EXCLUSIVE"]],
    ["alter table a alter column b type bigint", ["rewrite", "a", "ACCESS EXCLUSIVE"]],
    ["alter table a alter b set not null", ["set-not-null", "a", "ACCESS EXCLUSIVE"]],
    ["alter table a rename column b to c", ["rename", "a", "ACCESS EXCLUSIVE"]],
    ["alter table a drop column b", ["drop", "a", "ACCESS EXCLUSIVE"]],
    ["drop table if exists a", ["drop", "a", "ACCESS EXCLUSIVE"]],
    ["update a set b = 1", ["change-rows", "a", "ROW EXCLUSIVE"]],
    [
      "create trigger t before insert on a for each row execute function f()",
      ["definition", "a", "SHARE ROW EXCLUSIVE"]
    ],
    [
      "create function f() returns trigger language plpgsql as $$ begin update a set b = 1; end $$",
      ["definition", null, null]
    ],
    ["create or replace view v as select 1", ["definition", null, null]]
  ])("%s", (statement, expected) => {
    expect(short(statement)).toEqual(expected)
  })

  it("keeps others waiting as long as the table is large", () => {
    expect(secondsOf(understand("create index i on a (b)"), 4_000_000)).toBe(10)
    expect(secondsOf(understand("alter table a add column b text"), 4_000_000)).toBe(0)
    expect(secondsOf(understand("create index i on a (b)"), 0)).toBe(0)
  })
})

describe("a migration that the version before must live with", () => {
  const problems = (...statements: ReadonlyArray<string>) =>
    expansionProblems(statements.map(understand)).map(({ problem }) => problem)

  it("adds, and takes nothing away", () => {
    expect(problems("create table a (id int)", "alter table b add column c text", "create index i on b (c)")).toEqual(
      []
    )
    expect(
      problems(
        "alter table b drop column c",
        "alter table b rename to d",
        "alter table b add column c int not null",
        "update b set c = 1"
      )
    ).toEqual(["takes-away", "renames", "needs-value", "changes-rows"])
  })

  it("does as it likes with what it made, and contracts where it says why", () => {
    expect(problems("create table a (id int)", "insert into a values (1)")).toEqual([])
    expect(problems("-- contract: 0.2 reads d instead\nalter table b drop column c")).toEqual([])
  })
})
