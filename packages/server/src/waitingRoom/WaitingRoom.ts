import { type Town, type TownId, WaitingRooms } from "@portail-familles/core/towns"
import { Clock, Context, Effect, Layer } from "effect"
import type { HttpServerRequest } from "effect/http"
import { numberedArrivals } from "./arrivals.ts"
import { passCookie, ticketCookie, ticketHeader } from "./carried.ts"
import { measuredLoad } from "./load.ts"
import { openRooms } from "./openRooms.ts"
import { askAgainAfter, estimateOf, firstPace, fullness, nextPace, paces } from "./pace.ts"
import { WaitingRoomThresholds } from "./settings.ts"
import { tickets } from "./tickets.ts"
import { waitingRoomBeginnings } from "./times.ts"

/** What a request that comes is told. */
export type Entry =
  /** In; `pass` is a new one where the request showed that it may have one, `renewal` where only a family that is signed in gets it. */
  | { readonly in: true; readonly pass: string | undefined; readonly renewal: string | undefined }
  | {
      readonly in: false
      readonly ticket: string
      /** Whether the request did not show this ticket. */
      readonly isNew: boolean
      /** 1 for who is let in next. */
      readonly rank: number
      readonly estimateSeconds: number
      readonly askAgainSeconds: number
    }

/** A pass lasts so long after its last use: longer than a payment at PayFiP. */
export const passMinutes = 20
const passMillis = passMinutes * 60_000

/** With so many times the requests under way that open the room, those wait too who were there before it opened. */
const insidersAtOnce = 2

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
      const [rooms, carried, arrive] = [yield* WaitingRooms, yield* tickets, yield* numberedArrivals]
      const [open, load, mayBegin] = [yield* openRooms, yield* measuredLoad, yield* waitingRoomBeginnings]
      let pace: number = paces.first

      /** What a server does each second: measures, opens, lets in, reads what others did. */
      const second = Effect.gen(function* () {
        const { busiest, ...now } = load.take()
        const full = fullness(now, thresholds)
        pace = open.all().length === 0 ? firstPace(now) : nextPace(pace, full, now)
        if (full >= 1 && busiest !== undefined && open.get(busiest) === undefined && mayBegin(busiest)) {
          yield* rooms.open(busiest)
        }
        for (const { townId } of open.all()) yield* rooms.admit(townId, Math.ceil(pace), full >= 1)
        if (open.all().length > 0) yield* rooms.close
        yield* open.read
      })
      yield* open.read
      yield* Effect.sleep("1 second").pipe(
        Effect.andThen(second),
        Effect.catchCause((cause) => Effect.logError("the waiting room was not looked after", cause)),
        Effect.forever,
        Effect.forkScoped
      )

      const enter = Effect.fnUntraced(function* ({ id: townId }: Town, request: HttpServerRequest.HttpServerRequest) {
        const at = yield* Clock.currentTimeMillis
        const { until, byTurn } = carried.passOf(townId, request.cookies[passCookie])
        const inside = (mayHavePass: boolean, isTurn = byTurn): Entry => {
          const isFresh = until - at > passMillis / 2 && isTurn === byTurn
          const renewal = isFresh ? undefined : carried.pass(townId, at + passMillis, isTurn)
          return { in: true, pass: mayHavePass ? renewal : undefined, renewal }
        }
        // a crowd that signed in early and waited for the hour is a crowd like any other
        if (until > at && (byTurn || load.underWay() < insidersAtOnce * thresholds.requests)) return inside(true)
        const room = open.get(townId)
        const opens = room === undefined && load.underWay() >= thresholds.requests && mayBegin(townId)
        if (room === undefined && !opens) return inside(false)
        const shown = carried.shown(townId, [request.cookies[ticketCookie], request.headers[ticketHeader]], at)
        const arrival = room && shown ? { ...shown, room } : yield* arrive(townId, opens)
        if (arrival === undefined) return inside(false)
        const latest = arrival.room === room ? room : open.learn(arrival.room, at)
        // the room may have closed and opened again meanwhile: whoever was let in before is let in now
        const number = Math.min(shown?.number ?? arrival.number, arrival.number)
        const rank = number - latest.admitted
        if (rank <= 0) return inside(true, true)
        const isNew = shown === undefined || !shown.isFresh
        const ticket = isNew ? carried.ticket(townId, number, at) : shown.text
        const estimateSeconds = estimateOf(rank, latest.perSecond)
        const askAgainSeconds = askAgainAfter(estimateSeconds, number)
        return { in: false, ticket, isNew, rank, estimateSeconds, askAgainSeconds } as const
      })

      return WaitingRoom.of({ enter, counted: load.counted })
    })
  )
}
