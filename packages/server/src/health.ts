import { Towns } from "@portail-familles/core/towns"
import { Effect } from "effect"
import { HttpRouter, HttpServerResponse } from "effect/http"

/** `/health/live`: the process answers. `/health/ready`: its database does too, within two seconds. */
export const health = HttpRouter.use((router) =>
  Effect.gen(function* () {
    const towns = yield* Towns
    yield* router.add("GET", "/health/live", HttpServerResponse.text("ok"))
    yield* router.add(
      "GET",
      "/health/ready",
      towns.list.pipe(
        Effect.timeout("2 seconds"),
        Effect.as(HttpServerResponse.text("ok")),
        Effect.catchCause(() => Effect.succeed(HttpServerResponse.text("database does not answer", { status: 503 })))
      )
    )
  })
)
