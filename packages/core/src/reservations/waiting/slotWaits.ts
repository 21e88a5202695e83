import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../accounts/FamilyAccess.ts"
import { now } from "../../platform/time/now.ts"
import { looking } from "../engine/looking.ts"
import { passOn, slotIdsOf } from "./passOn.ts"
import { waitLetters } from "./waitLetters.ts"
import { waitRows } from "./waitRows.ts"

/** Waits in slots that staff close or enlarge; in the caller's transaction, which holds these slots. */
export const slotWaits = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const rows = yield* waitRows
  const { offerOf } = yield* looking
  const pass = yield* passOn
  const letters = yield* waitLetters

  const standingIn = (townId: string, slotIds: ReadonlyArray<string>) =>
    Effect.map(
      sql<{ id: string }>`select distinct p.wait_id as id from wait_places p where p.town_id = ${townId}
        and p.state in ('waiting', 'offered')
        and p.slot_id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(slotIds)}::jsonb))`,
      (found) => found.map(({ id }) => id)
    )

  /** Ends the waits for slots that do not take place, and tells the families why; what else was held for them passes on. */
  const close = Effect.fnUntraced(function* (
    { town, townId, actor }: StaffAccess,
    slotIds: ReadonlyArray<string>,
    reason: string
  ) {
    const waitIds = slotIds.length === 0 ? [] : yield* standingIn(townId, slotIds)
    if (waitIds.length === 0) return
    const waits = yield* rows.named(townId, waitIds)
    const others = waits.flatMap(slotIdsOf).filter((id) => !slotIds.includes(id))
    yield* rows.holdSlots(townId, [...new Set(others)])
    const ended = (yield* rows.held(townId, waitIds)).filter(({ state }) => state === "waiting" || state === "offered")
    const [at, offer] = [yield* now, yield* offerOf(town)]
    yield* rows.end(townId, waitIds, { state: "closed", reason: "closed", at, actor })
    yield* letters(
      town,
      offer,
      ended.map((wait) => ({ template: "waitClosed", wait, code: "closed", reason }))
    )
    yield* pass(town, offer, [...new Set(others)], at)
  })

  /** Offers places that were added. */
  const enlarged = Effect.fnUntraced(function* ({ town, townId }: StaffAccess, slotIds: ReadonlyArray<string>) {
    const free = slotIds.length === 0 ? [] : yield* rows.freeSlots(townId, slotIds)
    if (free.length > 0) yield* pass(town, yield* offerOf(town), free, yield* now)
  })

  return { close, enlarged }
})
