import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { Town } from "../../src/towns/Town.ts"

/** What letters of a template say that wait for the next day's mail, as they are kept, the oldest first. */
export const laterLetters = (town: Town, template: string) =>
  SqlClient.SqlClient.use((sql) =>
    Effect.map(
      sql<{ said: string }>`select letter::text as said from later_notices
        where town_id = ${town.id} and template = ${template} order by id`,
      (rows) => rows.map(({ said }) => said)
    )
  )
