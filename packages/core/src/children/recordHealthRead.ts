import { Effect } from "effect"
import type { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import type { Audit } from "../audit/Audit.ts"
import { newId } from "../platform/ids/Ids.ts"
import { now } from "../platform/time/now.ts"

/** Leaves the trace of a look at a child's health record, in the transaction of the look: no record is seen without one. `service` as staff named it. */
export const recordHealthRead = Effect.fnUntraced(function* (
  sql: SqlClient.SqlClient,
  audit: Audit["Service"],
  staff: StaffAccess,
  childId: string,
  purpose: string,
  service: string | null = null
) {
  const at = yield* now
  yield* sql`insert into health_reads (town_id, id, child_id, reader, purpose, at)
    values (${staff.townId}, ${yield* newId}, ${childId}, ${staff.actor}, ${purpose}, ${at})`
  const after = { purpose, ...(service === null ? {} : { service }) }
  yield* audit.record(staff, { action: "health.read", subjectType: "child", subjectId: childId, after })
})
