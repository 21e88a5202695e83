import { isIP } from "node:net"
import type { MetricsDoor } from "@portail-familles/server"
import { Config, Effect, Option } from "effect"

const loopback = (host: string) =>
  host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."))

/**
 * `PORTAIL_METRICS_PORT`: where Prometheus reads `/metrics`, nowhere without it. On this machine alone unless `PORTAIL_METRICS_HOST` says
 * another address; then `PORTAIL_METRICS_TOKEN` is needed.
 */
export const metricsDoor = Effect.gen(function* () {
  const port = yield* Config.Port("PORTAIL_METRICS_PORT").pipe(Config.option, Config.map(Option.getOrUndefined))
  if (port === undefined) return undefined
  const host = yield* Config.String("PORTAIL_METRICS_HOST").pipe(Config.withDefault("127.0.0.1"))
  const token = loopback(host)
    ? yield* Config.Redacted("PORTAIL_METRICS_TOKEN").pipe(Config.option, Config.map(Option.getOrUndefined))
    : yield* Config.Redacted("PORTAIL_METRICS_TOKEN")
  return { port, host, token } satisfies MetricsDoor
})
