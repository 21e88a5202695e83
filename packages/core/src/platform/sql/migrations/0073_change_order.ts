import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const statements = [
  // of one instant too, and when the clock goes back: what was noted first comes first; rows of before have their instant alone
  `create sequence change_notes`,
  `alter table changes add column noted bigint`,
  `alter table changes alter column noted set default nextval('change_notes')`,
  `create index changes_to_place on changes (town_id, noted nulls first, at, id) where position is null`
]

/** Changes in the order in which they were noted. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
