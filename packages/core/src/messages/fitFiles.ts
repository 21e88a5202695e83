import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { MessageUnfit, mostAttached, type NamedFile } from "./Message.ts"

/** Refuses files that a message cannot take along: too many, without a name, not given by this home (null: by the town), or sent already. */
export const fitFiles = Effect.map(SqlClient.SqlClient, (sql) =>
  Effect.fnUntraced(function* (townId: string, householdId: string | null, files: ReadonlyArray<NamedFile>) {
    if (files.length === 0) return
    if (files.length > mostAttached.files) return yield* new MessageUnfit({ problem: "too-many-files" })
    const ids = [...new Set(files.map(({ id }) => id))]
    const [given] = yield* sql<{ count: number }>`select count(*)::int as count from message_files f
      where f.town_id = ${townId} and f.household_id is not distinct from ${householdId}::uuid and ${sql.in("id", ids)}
        and not exists (select 1 from message_attachments a where a.town_id = f.town_id and a.file_id = f.id)`
    const unnamed = files.some(({ name }) => name.trim() === "" || name.length > mostAttached.name)
    if (unnamed || ids.length !== files.length || given?.count !== ids.length) {
      return yield* new MessageUnfit({ problem: "unknown-file" })
    }
  })
)
