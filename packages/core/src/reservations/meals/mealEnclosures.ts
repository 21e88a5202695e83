import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { type Enclosed, Enclosures } from "../../mail/Enclosures.ts"
import { writeCsv } from "../../platform/csv/writeCsv.ts"
import { orDieSql } from "../../platform/sql/failures.ts"
import { mealTotal, type SiteMeals } from "./Meal.ts"

/** The numbers of an order of meals as its mail encloses them, beside what other areas enclose. */
export const mealEnclosures = Layer.effect(
  Enclosures,
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const others = yield* Enclosures

    const csvOf = Effect.fn("meals.enclose")(function* (townId: string, orderId: string) {
      const [order] = yield* sql<{
        activity: string
        day: string
        counts: ReadonlyArray<SiteMeals>
      }>`select activity, day, counts
        from meal_orders where town_id = ${townId} and id = ${orderId}`
      if (order === undefined) return undefined
      const { activity, day, counts } = order
      const text = writeCsv(
        mealColumns,
        counts.map((site) => [day, activity, ...mealCells(site)])
      )
      return {
        filename: `repas-${activity}-${day}.csv`,
        contentType: "text/csv",
        content: new TextEncoder().encode(text)
      }
    }, orDieSql)

    return (enclosed: Enclosed) =>
      enclosed.mealOrder === undefined ? others(enclosed) : csvOf(enclosed.townId, enclosed.mealOrder)
  })
)

/** The columns of meals in a file for a caterer. */
const mealColumns = ["jour", "activite", "site", "repas", "total", "classique", "sans_porc", "sans_viande", "panier"]

const mealCells = (site: SiteMeals): ReadonlyArray<string> => [
  site.placeName,
  site.partName,
  ...[mealTotal(site), site.usual, site.noPork, site.noMeat, site.packed].map(String)
]
