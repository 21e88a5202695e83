import { Effect } from "effect"
import type { StaffAccess } from "../../accounts/FamilyAccess.ts"
import { auditOf } from "../../audit/Audit.ts"
import { now } from "../../platform/time/now.ts"
import { ReservationAction } from "../auditActions.ts"
import { looking } from "../engine/looking.ts"
import { holdingWaits } from "./holdingWaits.ts"
import { passOn, slotIdsOf } from "./passOn.ts"
import { WaitNotFound } from "./Wait.ts"
import { waitLetters } from "./waitLetters.ts"
import { waitRows } from "./waitRows.ts"

/** Takes a wait off the list for staff, and tells the family why; in the caller's transaction. */
export const removing = Effect.gen(function* () {
  const rows = yield* waitRows
  const hold = yield* holdingWaits
  const { offerOf } = yield* looking
  const pass = yield* passOn
  const letters = yield* waitLetters
  const audit = yield* auditOf(ReservationAction)

  return Effect.fnUntraced(function* (staff: StaffAccess, waitId: string, reason: string) {
    const { town, townId, actor } = staff
    const [wait] = yield* hold(townId, [waitId])
    if (wait === undefined || (wait.state !== "waiting" && wait.state !== "offered")) return yield* new WaitNotFound()
    const [at, offer] = [yield* now, yield* offerOf(town)]
    yield* rows.end(townId, [waitId], { state: "closed", reason: "removed", at, actor })
    yield* letters(town, offer, [{ template: "waitClosed", wait, code: "removed", reason }])
    for (const [childId, places] of Map.groupBy(wait.places, (place) => place.childId)) {
      const { day: on = "", unit: code = "" } = places[0] ?? {}
      const after = { activity: wait.activity, code, on, reason }
      yield* audit.record(staff, { action: "planning.remove-wait", subjectType: "child", subjectId: childId, after })
    }
    yield* pass(town, offer, slotIdsOf(wait), at)
  })
})
