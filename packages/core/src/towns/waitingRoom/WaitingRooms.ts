import { Context, Effect, Layer } from "effect"
import { privateClient } from "../../platform/sql/privateClient.ts"
import { now } from "../../platform/time/now.ts"
import type { TownId } from "../Town.ts"

/** The waiting room of a town while it is open. */
export interface WaitingRoomState {
  readonly townId: TownId
  /** Families with a number up to this one are in; it may run ahead of `lastNumber`. */
  readonly admitted: number
  readonly lastNumber: number
  /** The last number before the room opened: numbers up to it are of a former opening. */
  readonly openedAfter: number
}

/** The waiting rooms of towns, the same for all servers and after a restart. Numbers are in order of arrival, and none comes twice. */
export class WaitingRooms extends Context.Service<
  WaitingRooms,
  {
    /** Every room that is open. */
    readonly read: Effect.Effect<ReadonlyArray<WaitingRoomState>>
    /** Opens a town's room; nothing changes where it is open. */
    open(townId: TownId): Effect.Effect<void>
    /** Gives numbers to so many at once: those up to the answer's `lastNumber`; nothing where the room is closed. */
    take(townId: TownId, count: number): Effect.Effect<WaitingRoomState | undefined>
    /**
     * Lets so many more in, at most so many ahead of who has come; `busy` says that the server has more to do than it takes, and
     * keeps the room open for the next minute.
     */
    admit(townId: TownId, count: number, busy: boolean): Effect.Effect<void>
    /** Closes the rooms where nobody waits and no server was busy for a minute. */
    readonly close: Effect.Effect<void>
  }
>()("@portail-familles/core/towns/waitingRoom/WaitingRooms") {
  static readonly layer = Layer.effect(
    WaitingRooms,
    Effect.gen(function* () {
      // on such a morning bookings have all other connections
      const sql = yield* privateClient
      // a bigint comes as text, and so many families there are not
      const state = sql`town_id, admitted::float8 as admitted, last_number::float8 as last_number, opened_after::float8 as opened_after`

      const read =
        sql<WaitingRoomState>`select ${state} from waiting_rooms where closed_at is null order by town_id`.pipe(
          Effect.orDie,
          Effect.withSpan("WaitingRooms.read")
        )

      const open = Effect.fn("WaitingRooms.open")(function* (townId: TownId) {
        const at = yield* now
        yield* sql`insert into waiting_rooms (town_id, last_number, admitted, opened_after, opened_at, busy_at)
          values (${townId}, 0, 0, 0, ${at}, ${at})
          on conflict (town_id) do update set opened_at = ${at}, busy_at = ${at}, closed_at = null,
            last_number = greatest(waiting_rooms.last_number, waiting_rooms.admitted),
            admitted = greatest(waiting_rooms.last_number, waiting_rooms.admitted),
            opened_after = greatest(waiting_rooms.last_number, waiting_rooms.admitted)
          where waiting_rooms.closed_at is not null`
      }, Effect.orDie)

      const take = Effect.fn("WaitingRooms.take")(function* (townId: TownId, count: number) {
        const [row] = yield* sql<WaitingRoomState>`update waiting_rooms set last_number = last_number + ${count}
          where town_id = ${townId} and closed_at is null returning ${state}`
        return row
      }, Effect.orDie)

      const admit = Effect.fn("WaitingRooms.admit")(function* (townId: TownId, count: number, busy: boolean) {
        const at = yield* now
        yield* sql`update waiting_rooms
          set admitted = greatest(admitted, least(admitted, last_number) + ${count}),
            busy_at = case when ${busy} then greatest(busy_at, ${at}) else busy_at end
          where town_id = ${townId} and closed_at is null`
      }, Effect.orDie)

      const close = Effect.gen(function* () {
        const at = yield* now
        yield* sql`update waiting_rooms set closed_at = ${at}
          where closed_at is null and admitted >= last_number and busy_at <= ${new Date(at.getTime() - quietMillis)}`
      }).pipe(Effect.orDie, Effect.withSpan("WaitingRooms.close"))

      return WaitingRooms.of({ read, open, take, admit, close })
    })
  )
}

/** Without a busy server for so long, a room in which nobody waits closes. */
const quietMillis = 60_000
