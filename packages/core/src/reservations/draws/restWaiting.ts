import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../accounts/FamilyAccess.ts"
import type { Activity } from "../../activities/Activity.ts"
import type { RefusalCode } from "../Change.ts"
import { decide } from "../deciding/decide.ts"
import { type Booking, Ground } from "../deciding/Ground.ts"
import type { Offer } from "../deciding/subjects.ts"
import { looking } from "../engine/looking.ts"
import { closingOf } from "../waiting/offers.ts"
import { soughtBy } from "../waiting/passOn.ts"
import { waitRows } from "../waiting/waitRows.ts"
import type { DrawLine, RequestedPlace } from "./Draw.ts"

/** Refusals that a place which becomes free would change. */
const forPlaces: ReadonlyArray<RefusalCode> = ["full", "waiting-list", "siblings-apart", "other-line-refused"]

/** What of a party waits together: all of it where it wanted all or nothing, else what it asked of a day. */
export const waitsOf = (line: DrawLine): ReadonlyArray<ReadonlyArray<RequestedPlace>> => {
  const left = line.places.filter(({ state, code }) => state === "refused" && code !== null && forPlaces.includes(code))
  if (line.whole) return left.length === line.places.length && left.length > 0 ? [left] : []
  return [...Map.groupBy(left, ({ day, unit }) => `${day} ${unit}`).values()]
}

/**
 * Whoever a draw gave nothing waits, in its order and before everybody who asks to wait later, in the caller's transaction. Gives the
 * parties that wait.
 */
export const restWaiting = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const { look } = yield* looking
  const rows = yield* waitRows

  const openWaits = (townId: string, childIds: ReadonlyArray<string>) =>
    sql<{ childId: string; slotId: string }>`select child_id, slot_id from wait_places where town_id = ${townId}
      and state in ('waiting', 'offered')
      and child_id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(childIds)}::jsonb))`

  return Effect.fnUntraced(function* (
    { town, townId, actor }: StaffAccess,
    offer: Offer,
    activity: Activity,
    lines: ReadonlyArray<DrawLine>,
    at: Date
  ) {
    if (!activity.waiting.allowed) return new Set<string>()
    const wanted = lines.flatMap((line) =>
      waitsOf(line).map((places) => ({
        line,
        sought: soughtBy({ householdId: line.householdId, activity: activity.code, places }, at)
      }))
    )
    if (wanted.length === 0) return new Set<string>()
    const { decidable, slots, bookings } = yield* look(
      town,
      offer,
      wanted.map(({ sought }) => sought),
      false
    )
    const roomy = slots.map((slot) => ({ ...slot, capacity: null, waiting: 0 }))
    const open = yield* openWaits(townId, [...new Set(lines.flatMap(({ children }) => children.map(({ id }) => id)))])
    const taken = new Set(open.map(({ childId, slotId }) => `${childId} ${slotId}`))
    const waits = wanted.flatMap(({ line }, index) => {
      const request = decidable[index]
      if (request === undefined) return []
      const { kept, added } = decide(new Ground(roomy, bookings), request)
      const closesAt = closingOf(request)
      const keys = added.flatMap(placesOf)
      // a child waits for a slot once
      if (!kept || closesAt === null || closesAt <= at || keys.some((key) => taken.has(key))) return []
      for (const key of keys) taken.add(key)
      return [{ line, closesAt, bookings: added }]
    })
    yield* rows.add(
      townId,
      waits.map(({ line, closesAt, bookings: wished }, index) => ({
        ...{ householdId: line.householdId, accountId: null, activity: activity.code, key: null, fingerprint: "" },
        ...{ askedAt: at, askedBy: actor, points: mostPoints(activity), position: index + 1, criteria: [], closesAt },
        bookings: wished
      }))
    )
    return new Set(waits.map(({ line }) => line.id))
  })
})

const placesOf = ({ childId, slotIds }: Booking) => slotIds.map((slotId) => `${childId} ${slotId}`)

/** As many as anybody can have: who was drawn comes before who asks later. */
const mostPoints = ({ waiting }: Activity): number => waiting.criteria.reduce((sum, { points }) => sum + points, 0)
