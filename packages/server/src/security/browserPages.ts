import { Effect } from "effect"
import { HttpRouter, HttpServerRequest, HttpServerResponse } from "effect/http"
import { CurrentRequest } from "../monitoring/RequestNotes.ts"
import { failurePage } from "../pages/failures.ts"
import { TownDirectory } from "../towns/TownDirectory.ts"
import { hostOf } from "./origin.ts"

const isProblem = ({ headers, status }: HttpServerResponse.HttpServerResponse) =>
  status >= 400 && (headers["content-type"] ?? "").startsWith("application/problem+json")

/** A problem is for programs: who follows a link to one reads a page. */
export const browserPages = HttpRouter.middleware(
  Effect.gen(function* () {
    const directory = yield* TownDirectory
    return (httpEffect) =>
      Effect.gen(function* () {
        const response = yield* httpEffect
        const request = yield* HttpServerRequest.HttpServerRequest
        if (!isProblem(response) || !(request.headers["accept"] ?? "").includes("text/html")) return response
        const town = yield* directory.find(hostOf(request))
        const again = response.headers["retry-after"]
        const reference = response.status < 500 ? undefined : (yield* CurrentRequest)?.reference
        return HttpServerResponse.text(failurePage(town?.settings, response.status, reference), {
          status: response.status,
          contentType: "text/html; charset=utf-8",
          ...(again && { headers: { "retry-after": again } })
        })
      })
  }),
  { global: true }
)
