import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { AdultMails } from "../accounts/AdultMails.ts"

/** The addresses of adults, which follow those of their accounts. */
export const adultMails = Layer.effect(
  AdultMails,
  Effect.map(SqlClient.SqlClient, (sql) =>
    AdultMails.of({
      change: Effect.fn("AdultMails.change")(function* (townId, adultId, mail) {
        yield* sql`update adults set mail = ${mail} where town_id = ${townId} and id = ${adultId}`
      }, Effect.orDie)
    })
  )
)
