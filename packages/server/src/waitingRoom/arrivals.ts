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

/** Gives numbers in order of arrival, one query for all who come within some milliseconds; undefined where the room has closed. */
export const numberedArrivals = Effect.map(WaitingRooms, (rooms) => {
  const coming = new Map<TownId, Array<Deferred.Deferred<Arrival | undefined>>>()
  const give = Effect.fnUntraced(function* (townId: TownId) {
    yield* Effect.sleep(gathered)
    const arrivals = coming.get(townId) ?? []
    coming.delete(townId)
    const numbers = Effect.map(rooms.take(townId, arrivals.length), (room) => ({ room }))
    const taken = yield* Effect.exit(numbers)
    for (const [place, arrival] of arrivals.entries()) {
      if (taken._tag === "Failure") {
        yield* Deferred.failCause(arrival, taken.cause)
        continue
      }
      const { room } = taken.value
      const number = (room?.lastNumber ?? 0) - arrivals.length + place + 1
      yield* Deferred.succeed(arrival, room && { number, room })
    }
  })
  return Effect.fnUntraced(function* (townId: TownId) {
    const arrival = yield* Deferred.make<Arrival | undefined>()
    const others = coming.get(townId)
    if (others === undefined) {
      coming.set(townId, [arrival])
      // whoever came first may go: the others' numbers come nevertheless
      yield* Effect.forkDetach(give(townId))
    } else {
      others.push(arrival)
    }
    return yield* Deferred.await(arrival)
  })
})
