import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { ImportedChildren } from "../households/ImportedChildren.ts"

/** The tables that an import of families writes children into. */
export const importedChildren = Layer.effect(
  ImportedChildren,
  Effect.map(SqlClient.SqlClient, (sql) =>
    ImportedChildren.of({
      rows: { update: sql`update children t`, insert: sql`insert into children` },
      members: { remove: sql`delete from household_children l`, insert: sql`insert into household_children` }
    })
  )
)
