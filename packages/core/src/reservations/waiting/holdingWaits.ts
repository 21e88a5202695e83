import { Effect } from "effect"
import { lockEach } from "../../platform/locks/locks.ts"
import { slotIdsOf } from "./passOn.ts"
import { waitRows } from "./waitRows.ts"

/** Holds waits with their children and slots until the transaction ends, in the order in which everybody holds them; as they are then. */
export const holdingWaits = Effect.gen(function* () {
  const rows = yield* waitRows
  const lockChildren = yield* lockEach
  return Effect.fnUntraced(function* (townId: string, waitIds: ReadonlyArray<string>) {
    const known = yield* rows.named(townId, waitIds)
    yield* lockChildren(
      known.flatMap(({ places }) => places.map(({ childId }) => childId)),
      "bookings of a child"
    )
    yield* rows.holdSlots(townId, [...new Set(known.flatMap(slotIdsOf))])
    return yield* rows.held(townId, waitIds)
  })
})
