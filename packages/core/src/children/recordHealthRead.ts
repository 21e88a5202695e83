import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { auditOf } from "../audit/Audit.ts"
import { Ids } from "../platform/ids/Ids.ts"
import { SecurityLog } from "../platform/security/SecurityLog.ts"
import { now } from "../platform/time/now.ts"
import { ChildAction } from "./auditActions.ts"

/** Keeps who looked at children's health records and why, for their families to see; in the transaction of the look. */
export const keepHealthReads = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const ids = yield* Ids
  const tellSecurity = yield* SecurityLog
  return Effect.fnUntraced(function* (staff: StaffAccess, childIds: ReadonlyArray<string>, purpose: string) {
    const at = yield* now
    const reads = yield* Effect.forEach(childIds, (childId) => Effect.map(ids.next, (id) => ({ id, childId })))
    yield* sql`insert into health_reads (town_id, id, child_id, reader, purpose, at)
      select ${staff.townId}, r.id, r."childId", ${staff.actor}, ${purpose}, ${at}
      from jsonb_to_recordset(${JSON.stringify(reads)}::jsonb) as r(id uuid, "childId" uuid)`
    yield* sql.afterCommit(
      tellSecurity({
        act: "health-read",
        townId: staff.townId,
        staff: staff.actor,
        detail: `children:${childIds.length}`
      })
    )
  })
})

/** Leaves the trace of a look at one record, for its family and in the log: no record is seen without one. `service` as staff named it. */
export const recordHealthRead = Effect.gen(function* () {
  const audit = yield* auditOf(ChildAction)
  const keep = yield* keepHealthReads
  return Effect.fnUntraced(function* (
    staff: StaffAccess,
    childId: string,
    purpose: string,
    service: string | null = null
  ) {
    yield* keep(staff, [childId], purpose)
    const after = { purpose, ...(service === null ? {} : { service }) }
    yield* audit.record(staff, { action: "health.read", subjectType: "child", subjectId: childId, after })
  })
})
