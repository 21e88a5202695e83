import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/**
 * The order of a French list of names: Ô among the O, Ł among the L, “de LA TOUR” among the D. From ICU, which PGlite brings and every
 * packaged PostgreSQL has, so that both order alike whatever locale a server was made with.
 */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`create collation portail_french (provider = icu, locale = 'fr')`
})
