import { Effect, Layer, SchemaIssue } from "effect"
import { HttpServerRequest } from "effect/http"
import { HttpApiMiddleware } from "effect/http-api"
import { CurrentTown, CurrentTownMiddleware, RequestProblems } from "../contract/middleware.ts"
import { RequestInvalid, TownUnknown } from "../contract/problems.ts"
import { TownDirectory } from "../towns/TownDirectory.ts"
import { hostOf } from "./origin.ts"

/** Finds the town of each request by its host name. */
export const currentTownLayer = Layer.effect(
  CurrentTownMiddleware,
  Effect.gen(function* () {
    const directory = yield* TownDirectory
    return CurrentTownMiddleware.of((httpEffect) =>
      Effect.gen(function* () {
        const request = yield* HttpServerRequest.HttpServerRequest
        const town = yield* directory.find(hostOf(request))
        if (town === undefined) return yield* new TownUnknown()
        return yield* Effect.provideService(httpEffect, CurrentTown, town)
      })
    )
  })
)

/** Names every field of a request that does not decode. */
export const requestProblemsLayer = HttpApiMiddleware.layerSchemaErrorTransform(RequestProblems, (error) =>
  error.kind === "Body" || error.kind === "ResponseHeaders"
    ? Effect.die(error)
    : Effect.fail(
        new RequestInvalid({
          errors: issuesOf(error.cause.issue).issues.map((issue) => ({
            path: [error.kind.toLowerCase(), ...(issue.path ?? []).map(segment)],
            message: issue.message
          }))
        })
      )
)

const issuesOf = SchemaIssue.makeFormatterStandardSchemaV1()

const segment = (part: PropertyKey | { readonly key: PropertyKey }): string | number => {
  const key = typeof part === "object" ? part.key : part
  return typeof key === "number" ? key : String(key)
}
