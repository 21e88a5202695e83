import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { asDocument, type Section } from "../../households/sections/Section.ts"
import type { ChildOwner } from "../../households/sections/SectionOwner.ts"
import { lockChild } from "./lockChild.ts"
import { Diet } from "./values.ts"

/** What a child does not eat. */
export const diet: Section<"diet", Diet, ChildOwner> = {
  name: "diet",
  schema: Diet,
  confidential: false,
  lock: lockChild,
  select: (sql, owner) =>
    asDocument(
      sql,
      sql`select no_pork as "noPork", no_meat as "noMeat", packed_meal as "packedMeal" from children
        where town_id = ${owner.townId} and id = ${owner.childId}`
    ),
  decode: (stored) => Effect.succeed(stored as Diet),
  check: (typed) => ({ values: typed, problems: [] }),
  write: (owner, values) =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      yield* sql`update children set no_pork = ${values.noPork}, no_meat = ${values.noMeat}, packed_meal = ${values.packedMeal}
        where town_id = ${owner.townId} and id = ${owner.childId}`
    })
}
