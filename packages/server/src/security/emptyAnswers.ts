import { databaseAway } from "@portail-familles/core/platform/sql"
import { Cause, Effect } from "effect"
import { HttpRouter, HttpServerError, HttpServerRequest, HttpServerRespondable, HttpServerResponse } from "effect/http"
import { MediaTypeUnsupported } from "../contract/fileProblems.ts"
import { RequestUnreadable } from "../contract/problems.ts"
import { methodsAt } from "./methods.ts"

const problem = (status: number, code: string, title: string) =>
  HttpServerResponse.jsonUnsafe(
    { type: `urn:portail-familles:problem:${code}`, status, title, code },
    { status, contentType: "application/problem+json" }
  )

/** The declaration's own refusal of a body is a sentence in plain text. */
const refusedMediaType = (response: HttpServerResponse.HttpServerResponse) =>
  response.status === 415 ? HttpServerRespondable.toResponse(new MediaTypeUnsupported()) : Effect.succeed(response)

/** Seconds after which whoever finds no database is to ask again: a failover takes some times as long. */
const askAgainSeconds = "3"

/** The database is being replaced: no mistake of anybody's, and over in less than a minute. */
const noDatabase = HttpServerResponse.setHeader(
  problem(503, "database-away", "The portal has no database at this moment: ask the same again in a few seconds"),
  "retry-after",
  askAgainSeconds
)

/** Whatever way the failure came: as an error, or as a defect beside others. */
const isDatabaseAway = (cause: Cause.Cause<unknown>): boolean =>
  cause.reasons.some(
    (reason) =>
      (reason._tag === "Fail" && databaseAway(reason.error)) || (reason._tag === "Die" && databaseAway(reason.defect))
  )

/** There is nothing at this path, or nothing by this method. */
const nothingThere = Effect.map(HttpServerRequest.HttpServerRequest, ({ url }) => {
  const methods = methodsAt(url.split("?")[0] ?? "")
  if (methods.length === 0) return problem(404, "path-unknown", "There is nothing at this address")
  const answer = problem(405, "method-unknown", "This address does not know this method")
  return HttpServerResponse.setHeader(answer, "allow", methods.join(", "))
})

/** Unknown paths and methods, bodies of another media type and defects answer with a problem too, never with an empty body or a stack. */
export const emptyAnswers = HttpRouter.middleware(
  (httpEffect) =>
    Effect.catchCause(Effect.flatMap(httpEffect, refusedMediaType), (cause) => {
      const error = Cause.squash(cause)
      if (Cause.hasInterruptsOnly(cause)) return Effect.failCause(cause)
      if (HttpServerError.isHttpServerError(error) && error.reason._tag === "RouteNotFound") {
        return nothingThere
      }
      if (HttpServerError.isHttpServerError(error) && error.reason._tag === "RequestParseError") {
        return HttpServerRespondable.toResponse(new RequestUnreadable())
      }
      if (isDatabaseAway(cause)) return Effect.as(Effect.logWarning("no database for a request", cause), noDatabase)
      return Effect.as(
        Effect.logError("a request failed", cause),
        problem(500, "unexpected", "Something went wrong on our side: nothing was half done, try again")
      )
    }),
  { global: true }
)
