import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { now } from "../platform/time/now.ts"

/** What names a service: an activity or document by its title, messages without an answer by the end of their id, a tablet's link by its label. */
export const ServiceUse = Schema.Struct({
  service: Schema.String,
  kind: Schema.Literals(["activity", "document", "message", "link"]),
  name: Schema.String
})
export type ServiceUse = typeof ServiceUse.Type

/** Services that are to be taken away and are named elsewhere. */
export class ServiceInUse extends Schema.TaggedError<ServiceInUse>()("ServiceInUse", {
  uses: Schema.Array(ServiceUse)
}) {}

/** Refuses to take these services, by their codes, from a town where something names them. */
export const servicesFree = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return Effect.fnUntraced(function* (townId: string, codes: ReadonlyArray<string>) {
    if (codes.length === 0) return
    const at = yield* now
    const uses = yield* sql`select service, kind, name from service_uses
      where town_id = ${townId} and ${sql.in("service", codes)} and (ends_at is null or ends_at > ${at})
      order by service, kind, name`.pipe(decodeRows(ServiceUse), Effect.orDie)
    if (uses.length > 0) return yield* new ServiceInUse({ uses })
  })
})
