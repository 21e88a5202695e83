import { type TownId, type WaitingRoomState, WaitingRooms } from "@portail-familles/core/towns"
import { Clock, Effect } from "effect"
import { measuredPace, paces } from "./pace.ts"

/** A room as this server knows it. */
export interface OpenRoom extends WaitingRoomState {
  /** Numbers let in a second, by all servers. */
  readonly perSecond: number
  readonly readAt: number
}

/** The rooms that are open, in this server's memory: read once a second, and known by the numbers that it is given. */
export const openRooms = Effect.gen(function* () {
  const rooms = yield* WaitingRooms
  let known: ReadonlyMap<TownId, OpenRoom> = new Map()
  let logged: ReadonlySet<TownId> = new Set()

  const latest = (state: WaitingRoomState, at: number): OpenRoom => {
    const before = known.get(state.townId)
    // answers to numbers and to the second's reading may cross: what was read never goes back
    const admitted = Math.max(state.admitted, before?.admitted ?? 0)
    const lastNumber = Math.max(state.lastNumber, before?.lastNumber ?? 0)
    const [perSecond, readAt] = [before?.perSecond ?? paces.first, before?.readAt ?? at]
    return { ...state, admitted, lastNumber, perSecond, readAt }
  }

  const read = Effect.gen(function* () {
    const states = yield* rooms.read
    const at = yield* Clock.currentTimeMillis
    for (const { townId } of states)
      if (!logged.has(townId)) yield* Effect.logWarning("a waiting room is open", { townId })
    logged = new Set(states.map(({ townId }) => townId))
    known = new Map(
      states.map((state) => {
        const before = known.get(state.townId)
        const room = latest(state, at)
        const letIn = before === undefined ? 0 : room.admitted - before.admitted
        const perSecond = measuredPace(room.perSecond, letIn, (at - room.readAt) / 1000)
        return [state.townId, { ...room, perSecond, readAt: at }] as const
      })
    )
  })

  return {
    get: (townId: TownId): OpenRoom | undefined => known.get(townId),
    all: (): ReadonlyArray<OpenRoom> => [...known.values()],
    read,
    /** What was just learnt of a room, with what was known of it before. */
    learn: (state: WaitingRoomState, at: number): OpenRoom => {
      const room = latest(state, at)
      known = new Map(known).set(state.townId, room)
      return room
    }
  }
})
