import { Effect } from "effect"
import { asDocument, type Section } from "../../households/sections/Section.ts"
import { Diet } from "./values.ts"

/** What a child does not eat. */
export const diet: Section<"diet", Diet> = {
  name: "diet",
  schema: Diet,
  confidential: false,
  select: (sql, place) =>
    asDocument(
      sql,
      sql`select no_pork as "noPork", no_meat as "noMeat", packed_meal as "packedMeal" from children
        where town_id = ${place.townId} and id = ${place.subjectId}`
    ),
  decode: (stored) => Effect.succeed(stored as Diet),
  check: (typed) => ({ values: typed, problems: [] }),
  write: (sql, place, values) =>
    Effect.asVoid(
      sql`update children set no_pork = ${values.noPork}, no_meat = ${values.noMeat}, packed_meal = ${values.packedMeal}
        where town_id = ${place.townId} and id = ${place.subjectId}`
    )
}
