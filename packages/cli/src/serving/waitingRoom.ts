import { WaitingRoomThresholds } from "@portail-familles/server"
import { Config, Effect, Layer, Schema } from "effect"

const Mode = Schema.Literals(["off", "auto"])
const Positive = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 1_000_000 }))

/** `PORTAIL_WAITING_ROOM`: whether families wait for their turn when more come than this server takes, and from when on. */
export const waitingRoom: Layer.Layer<never, Config.ConfigError> = Layer.effect(
  WaitingRoomThresholds,
  Effect.gen(function* () {
    const mode = yield* Config.schema(Mode, "PORTAIL_WAITING_ROOM").pipe(Config.withDefault("auto"))
    const requests = yield* Config.schema(Positive, "PORTAIL_WAITING_ROOM_REQUESTS").pipe(Config.withDefault(300))
    const delayMillis = yield* Config.schema(Positive, "PORTAIL_WAITING_ROOM_DELAY").pipe(Config.withDefault(500))
    return mode === "off" ? undefined : { requests, delayMillis }
  })
)
