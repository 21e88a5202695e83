import { Context } from "effect"

/** When a server has more to do than it takes. */
export interface WaitingRoomSettings {
  /** Requests of families under way at once, from which on the next ones wait. */
  readonly requests: number
  /** Milliseconds that the event loop is late, from which on they wait too, with a quarter of these requests under way. */
  readonly delayMillis: number
}

/** The thresholds of `PORTAIL_WAITING_ROOM`; undefined: families never wait. */
export const WaitingRoomThresholds = Context.Reference<WaitingRoomSettings | undefined>(
  "@portail-familles/server/waitingRoom/WaitingRoomThresholds",
  { defaultValue: () => undefined }
)
