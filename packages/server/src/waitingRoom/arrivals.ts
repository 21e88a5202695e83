import type { TownId } from "@portail-familles/core/towns"
import { type WaitingRoomState, WaitingRooms } from "@portail-familles/core/towns"
import { Deferred, Effect } from "effect"

/** A number, and the room as it was when the number was given. */
export interface Arrival {
  readonly number: number
  readonly room: WaitingRoomState
}

/** While these pass, arrivals are gathered, and get their numbers at once. */
const gathered = "10 millis"

/**
 * Gives numbers in order of arrival, one query for all who come within some milliseconds, after opening the room where somebody came
 * whom a full server cannot take; undefined where the room has closed.
 */
export const numberedArrivals = Effect.map(WaitingRooms, (rooms) => {
  const coming = new Map<TownId, { opens: boolean; readonly arrivals: Array<Deferred.Deferred<Arrival | undefined>> }>()

  const numbered = Effect.fnUntraced(function* (townId: TownId, opens: boolean, count: number) {
    if (opens) yield* rooms.open(townId)
    return yield* rooms.take(townId, count)
  })

  const give = Effect.fnUntraced(function* (townId: TownId) {
    yield* Effect.sleep(gathered)
    const { opens, arrivals } = coming.get(townId) ?? { opens: false, arrivals: [] }
    coming.delete(townId)
    const taken = yield* Effect.exit(numbered(townId, opens, arrivals.length))
    for (const [place, arrival] of arrivals.entries()) {
      if (taken._tag === "Failure") {
        yield* Deferred.failCause(arrival, taken.cause)
        continue
      }
      const room = taken.value
      const number = (room?.lastNumber ?? 0) - arrivals.length + place + 1
      yield* Deferred.succeed(arrival, room && { number, room })
    }
  })

  return Effect.fnUntraced(function* (townId: TownId, opens: boolean) {
    const arrival = yield* Deferred.make<Arrival | undefined>()
    const others = coming.get(townId)
    if (others === undefined) {
      coming.set(townId, { opens, arrivals: [arrival] })
      // whoever came first may go: the others' numbers come nevertheless
      yield* Effect.forkDetach(give(townId))
    } else {
      others.opens ||= opens
      others.arrivals.push(arrival)
    }
    return yield* Deferred.await(arrival)
  })
})
