import { type Town, type TownId, type WaitingRoomState, WaitingRooms } from "@portail-familles/core/towns"
import { Clock, Context, Effect, Layer } from "effect"
import type { HttpServerRequest } from "effect/http"
import { numberedArrivals } from "./arrivals.ts"
import { passCookie, ticketCookie, ticketHeader } from "./carried.ts"
import { measuredLoad } from "./load.ts"
import { askAgainAfter, estimateOf, fullness, measuredPace, nextPace, paces } from "./pace.ts"
import { WaitingRoomThresholds } from "./settings.ts"
import { tickets } from "./tickets.ts"

/** What a request that comes is told. */
export type Entry =
  /** In; `pass` is a new one where the request showed that it may have one, `renewal` where only a family that is signed in gets it. */
  | { readonly in: true; readonly pass: string | undefined; readonly renewal: string | undefined }
  | {
      readonly in: false
      readonly ticket: string
      /** 1 for who is let in next. */
      readonly rank: number
      readonly estimateSeconds: number
      readonly askAgainSeconds: number
    }

/** A pass lasts so long after its last use: longer than a payment at PayFiP. */
export const passMinutes = 20
const passMillis = passMinutes * 60_000

interface OpenRoom extends WaitingRoomState {
  /** Numbers let in a second, by all servers. */
  readonly perSecond: number
  readonly readAt: number
}

/** The waiting room of mornings on which more families come than the portal takes at once. */
export class WaitingRoom extends Context.Service<
  WaitingRoom,
  {
    /** Lets a request in or says how long it waits: without a query for whoever has a ticket or a pass. */
    enter(town: Town, request: HttpServerRequest.HttpServerRequest): Effect.Effect<Entry>
    /** Counts a request that was let in as long as it is under way. */
    counted<A, E, R>(townId: TownId, work: Effect.Effect<A, E, R>): Effect.Effect<A, E, R>
  }
>()("@portail-familles/server/waitingRoom/WaitingRoom") {
  static readonly layer = Layer.effect(
    WaitingRoom,
    Effect.gen(function* () {
      const thresholds = yield* WaitingRoomThresholds
      if (thresholds === undefined) {
        const inside: Entry = { in: true, pass: undefined, renewal: undefined }
        return WaitingRoom.of({ enter: () => Effect.succeed(inside), counted: (_, work) => work })
      }
      const [rooms, carried, arrive, load] = [
        yield* WaitingRooms,
        yield* tickets,
        yield* numberedArrivals,
        yield* measuredLoad
      ]
      let open: ReadonlyMap<TownId, OpenRoom> = new Map()
      let [pace, seconds]: [number, number] = [paces.first, 0]

      const remember = (state: WaitingRoomState, at: number) => {
        const before = open.get(state.townId)
        // answers to numbers and to the second's reading may cross: what was read never goes back
        const admitted = Math.max(state.admitted, before?.admitted ?? 0)
        const lastNumber = Math.max(state.lastNumber, before?.lastNumber ?? 0)
        return { ...state, admitted, lastNumber, perSecond: before?.perSecond ?? pace, readAt: before?.readAt ?? at }
      }

      const read = Effect.gen(function* () {
        const states = yield* rooms.read
        const at = yield* Clock.currentTimeMillis
        open = new Map(
          states.map((state) => {
            const before = open.get(state.townId)
            const room = remember(state, at)
            const letIn = before === undefined ? 0 : room.admitted - before.admitted
            const perSecond = measuredPace(room.perSecond, letIn, (at - room.readAt) / 1000)
            return [state.townId, { ...room, perSecond, readAt: at }] as const
          })
        )
      })

      /** What a server does each second: measures, opens, lets in, reads. */
      const second = Effect.gen(function* () {
        const { busiest, ...now } = load.take()
        const full = fullness(now, thresholds)
        pace = nextPace(pace, full)
        if (full >= 1 && busiest !== undefined && !open.has(busiest)) {
          pace = paces.first
          yield* rooms.open(busiest)
          yield* Effect.logWarning(`the waiting room opens: ${now.underWay} requests under way`)
        }
        for (const { townId } of open.values()) yield* rooms.admit(townId, Math.floor(pace), full >= 1)
        if (open.size > 0) yield* rooms.close
        // elsewhere a room may have opened: a calm server looks every fifth second
        if (open.size > 0 || full >= 0.5 || seconds++ % 5 === 0) yield* read
      })
      yield* read
      yield* Effect.sleep("1 second").pipe(
        Effect.andThen(second),
        Effect.catchCause((cause) => Effect.logError("the waiting room was not looked after", cause)),
        Effect.forever,
        Effect.forkScoped
      )

      const enter = Effect.fnUntraced(function* ({ id: townId }: Town, request: HttpServerRequest.HttpServerRequest) {
        const at = yield* Clock.currentTimeMillis
        const until = carried.untilOf(townId, request.cookies[passCookie]) ?? 0
        const renewal = until - at > passMillis / 2 ? undefined : carried.pass(townId, at + passMillis)
        if (until > at) return { in: true, pass: renewal, renewal } as const
        const room = open.get(townId)
        if (room === undefined) return { in: true, pass: undefined, renewal } as const
        const shown = [request.cookies[ticketCookie], request.headers[ticketHeader]]
        // the better place, where a cookie and a header differ
        // the room may have closed and opened again meanwhile: whoever was let in before is let in now
        const known = shown.flatMap((text) => carried.numberOf(townId, text, at) ?? [])
        const arrival = known.length > 0 ? { number: Math.min(...known), room } : yield* arrive(townId)
        if (arrival === undefined) return { in: true, pass: undefined, renewal } as const
        const latest = arrival.room === room ? room : remember(arrival.room, at)
        const rank = arrival.number - latest.admitted
        if (rank <= 0) return { in: true, pass: renewal, renewal } as const
        const estimateSeconds = estimateOf(rank, latest.perSecond)
        const askAgainSeconds = askAgainAfter(estimateSeconds, arrival.number)
        const ticket = carried.ticket(townId, arrival.number, at)
        return { in: false, ticket, rank, estimateSeconds, askAgainSeconds } as const
      })

      return WaitingRoom.of({ enter, counted: load.counted })
    })
  )
}
