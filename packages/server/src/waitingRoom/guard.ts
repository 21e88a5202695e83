import { Effect, Layer } from "effect"
import { HttpServerRequest } from "effect/http"
import { WaitingRoomGuard } from "../contract/middleware.ts"
import { hostOf } from "../security/origin.ts"
import { TownDirectory } from "../towns/TownDirectory.ts"
import { WaitingRoom } from "./WaitingRoom.ts"

/** Counts the operations of the family API that are under way: the gate has let them in. */
export const waitingRoomGuardLayer = Layer.effect(
  WaitingRoomGuard,
  Effect.gen(function* () {
    const [directory, room] = [yield* TownDirectory, yield* WaitingRoom]
    return WaitingRoomGuard.of((httpEffect) =>
      Effect.gen(function* () {
        const town = yield* directory.find(hostOf(yield* HttpServerRequest.HttpServerRequest))
        return yield* town === undefined ? httpEffect : room.counted(town.id, httpEffect)
      })
    )
  })
)
