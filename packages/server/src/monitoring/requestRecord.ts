import { Effect, References, type Tracer } from "effect"
import { HttpBody, HttpRouter, HttpServerRequest, HttpServerResponse } from "effect/http"
import { problemCode } from "../security/watch.ts"
import { CurrentRequest, type RequestNotes } from "./RequestNotes.ts"
import { instanceOf, newReference, referenceHeader } from "./reference.ts"
import { requestMetrics } from "./requestMetrics.ts"

/** Whoever is not signed in or waits for a turn asks again and again: their answers are counted, not written down one by one. */
const unwritten = new Set(["signed-out", "waiting-room"])

const nowhere = "none"

/** A problem with the reference of its request. */
const referenced = (response: HttpServerResponse.HttpServerResponse, reference: string) => {
  const { body } = response
  if (body._tag !== "Uint8Array" || body.contentType !== "application/problem+json") return response
  const text = Buffer.from(body.body).toString("utf8")
  const longer = `${text.slice(0, -1)},"instance":"${instanceOf(reference)}"}`
  return HttpServerResponse.setBody(response, HttpBody.text(longer, body.contentType))
}

const written = (method: string, notes: RequestNotes, response: HttpServerResponse.HttpServerResponse) => {
  const code = problemCode(response)
  return code !== undefined && unwritten.has(code)
    ? Effect.void
    : Effect.annotateLogs(Effect.logInfo("a request was refused"), {
        method,
        route: notes.route ?? nowhere,
        status: response.status,
        ...(code === undefined ? {} : { code })
      })
}

const traced = <E, R>(
  httpEffect: Effect.Effect<HttpServerResponse.HttpServerResponse, E, R>,
  method: string,
  reference: string
) =>
  Effect.withFiber<HttpServerResponse.HttpServerResponse, E, R>((fiber) =>
    fiber.getRef(References.TracerEnabled)
      ? Effect.useSpan(method, spanOptions(method, reference), (span) =>
          Effect.map(Effect.withParentSpan(httpEffect, span), (response) => {
            span.attribute("http.response.status_code", response.status)
            const code = problemCode(response)
            if (code !== undefined) span.attribute("portail.problem", code)
            return response
          })
        )
      : httpEffect
  )

const spanOptions = (method: string, reference: string): Tracer.SpanOptionsNoTrace => ({
  kind: "server",
  root: true,
  attributes: { "http.request.method": method, "portail.reference": reference }
})

/**
 * Gives every request a reference, which its answer, its problem, its log lines and its span have in common, and counts it. Nothing of
 * this has an address that somebody typed or followed: those of mailed links are secrets.
 */
export const requestRecord = HttpRouter.middleware(
  Effect.gen(function* () {
    const count = requestMetrics(yield* Effect.context<never>())
    return (httpEffect) =>
      Effect.suspend(() => {
        const notes: RequestNotes = { reference: newReference(), route: undefined }
        const begun = performance.now()
        const { reference } = notes
        const answered = Effect.gen(function* () {
          const { method } = yield* HttpServerRequest.HttpServerRequest
          const response = yield* traced(httpEffect, method, reference)
          const { status } = response
          count({ method, route: notes.route ?? nowhere, status, millis: performance.now() - begun })
          if (status < 400) return HttpServerResponse.setHeader(response, referenceHeader, reference)
          yield* written(method, notes, response)
          return HttpServerResponse.setHeader(referenced(response, reference), referenceHeader, reference)
        })
        // added one by one: merged, every service of the portal would be copied
        return answered.pipe(
          Effect.provideService(CurrentRequest, notes),
          Effect.provideService(References.CurrentLogAnnotations, { reference })
        )
      })
  }),
  { global: true }
)
