import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { activityGauges } from "./activities/gauges.ts"
import { fileGauges } from "./files/gauges.ts"
import { mailGauges } from "./mail/gauges.ts"
import { paymentGauges } from "./payments/gauges.ts"
import { databaseGauges } from "./platform/sql/databaseGauges.ts"
import { decodeRows } from "./platform/sql/decodeRows.ts"
import type { Gauge } from "./platform/sql/Gauge.ts"
import { privateClient } from "./platform/sql/privateClient.ts"

export type { Gauge } from "./platform/sql/Gauge.ts"

/** A room with figures to watch adds its line here. */
const rooms = [databaseGauges, fileGauges, mailGauges, activityGauges, paymentGauges]

const decodeGauges = decodeRows(
  Schema.Struct({ name: Schema.String, labels: Schema.Record(Schema.String, Schema.String), value: Schema.Number })
)

/**
 * Reads what is to be watched, of all towns in one statement, on a connection of its own: how long queues are must be known above all
 * when everything else waits. Dies when the database does not answer.
 */
export const readGauges: Effect.Effect<
  Effect.Effect<ReadonlyArray<Gauge>>,
  never,
  Effect.Services<typeof privateClient>
> = Effect.map(privateClient, (sql) => {
  const [first, ...others] = rooms.map((room) => room(sql))
  const all = others.reduce((sum, each) => sql`${sum} union all ${each}`, sql`${first ?? sql``}`)
  return sql`select name, labels, value from (${all}) all_of_them(name, labels, value)`.pipe(decodeGauges, Effect.orDie)
})

/** The smallest statement, on the connections that all others share: how long it takes says whether these are all in use. */
export const probeDatabase: Effect.Effect<Effect.Effect<void>, never, SqlClient.SqlClient> = Effect.map(
  SqlClient.SqlClient,
  (sql) => Effect.orDie(Effect.asVoid(sql`select 1`))
)
