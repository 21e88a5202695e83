import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { orDieSql } from "../../platform/sql/failures.ts"

/** Addresses that a town tells nothing any more, and messages given up: for whoever looks after the portal. */
export const webhooksInTrouble: (townId: string) => Effect.Effect<number, never, SqlClient.SqlClient> = Effect.fn(
  "webhooksInTrouble"
)(function* (townId: string) {
  const sql = yield* SqlClient.SqlClient
  const [row] = yield* sql<{ troubles: number }>`select (
      (select count(*) from webhooks where town_id = ${townId} and disabled_at is not null)
      + (select count(*) from webhook_deliveries where town_id = ${townId} and state = 'given-up'))::integer as troubles`
  return row?.troubles ?? 0
}, orDieSql)
