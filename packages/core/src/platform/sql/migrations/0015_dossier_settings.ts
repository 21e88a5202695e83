import { Effect } from "effect"
import { SqlClient } from "effect/sql"

export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  // a town's settings call a family's file a dossier, as everything else does
  yield* sql`update towns set settings = (settings - 'familyFile') || jsonb_build_object('dossier', settings -> 'familyFile')
    where jsonb_exists(settings, 'familyFile')`
})
