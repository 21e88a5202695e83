import { createHash, timingSafeEqual } from "node:crypto"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { Effect, Layer, Redacted } from "effect"
import { PrometheusMetrics } from "effect/observability"
import manifest from "../../package.json" with { type: "json" }
import { dataMetrics } from "./dataMetrics.ts"
import { processMetrics } from "./processMetrics.ts"

/** Where Prometheus reads `/metrics`: a port of its own, which no proxy of families leads to. */
export interface MetricsDoor {
  readonly port: number
  readonly host: string
  /** What the reader must show as a bearer token; whoever reaches the port may read without one. */
  readonly token?: Redacted.Redacted | undefined
}

const hash = (text: string) => createHash("sha256").update(text).digest()

const mayRead = ({ headers }: IncomingMessage, token: Redacted.Redacted | undefined) =>
  token === undefined || timingSafeEqual(hash(headers.authorization ?? ""), hash(`Bearer ${Redacted.value(token)}`))

const end = (response: ServerResponse, status: number, text: string) => {
  response.writeHead(status, {
    "content-type": "text/plain; version=0.0.4; charset=utf-8",
    "cache-control": "no-store"
  })
  response.end(text)
}

/** All metrics in Prometheus' text format; the data are read at most once in five seconds, however many ask. */
export const metricsText = Effect.gen(function* () {
  const lookAtProcess = yield* processMetrics(manifest.version)
  const lookAtData = yield* Effect.cachedWithTTL(yield* dataMetrics, "5 seconds")
  return lookAtProcess.pipe(Effect.andThen(lookAtData), Effect.andThen(PrometheusMetrics.format()))
})

/** Serves `/metrics`, and nothing else, at its own port. */
export const metricsDoor = ({ port, host, token }: MetricsDoor) =>
  Layer.effectDiscard(
    Effect.gen(function* () {
      const text = yield* metricsText
      const run = Effect.runForkWith(yield* Effect.context<never>())
      const answer = (request: IncomingMessage, response: ServerResponse) => {
        if (request.url?.split("?")[0] !== "/metrics") return end(response, 404, "only /metrics\n")
        if (!mayRead(request, token)) return end(response, 401, "a bearer token is needed\n")
        run(
          Effect.matchCause(text, {
            onSuccess: (said) => end(response, 200, said),
            onFailure: () => end(response, 500, "")
          })
        )
      }
      yield* Effect.acquireRelease(
        Effect.callback<ReturnType<typeof createServer>>((resume) => {
          const server = createServer(answer)
          server.once("error", (error) => resume(Effect.die(error)))
          server.listen(port, host, () => resume(Effect.succeed(server)))
        }),
        (server) =>
          Effect.callback<void>((resume) => {
            server.close(() => resume(Effect.void))
            server.closeAllConnections()
          })
      )
    })
  )
