import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { text } from "node:stream/consumers"
import { ConfigProvider, Layer } from "effect"
import { telemetry } from "../src/monitoring/telemetry.ts"

type Signal = "traces" | "logs" | "metrics"

/** Names and values of an export, without ids, instants and counts: their digits are nobody's. */
const saidIn = (body: string): ReadonlyArray<string> => {
  const said: Array<string> = []
  JSON.parse(body, (key, value) => {
    if (/(Id|UnixNano)$/.test(key) || typeof value === "object") return value
    if (typeof value === "string" || key === "intValue" || key === "doubleValue") said.push(String(value))
    return value
  })
  return said
}

/** An OpenTelemetry collector that keeps what it is sent, and the environment's layer that sends everything to it. */
export const startCollector = async () => {
  const received: Record<Signal, Array<string>> = { traces: [], logs: [], metrics: [] }
  const server = createServer(async (request, response) => {
    const signal = request.url?.split("/").at(-1) as Signal
    received[signal].push(await text(request))
    response.end("{}")
  }).listen(0, "127.0.0.1")
  await once(server, "listening")
  const environment = {
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    OTEL_TRACES_EXPORTER: "otlp",
    OTEL_LOGS_EXPORTER: "otlp",
    OTEL_METRICS_EXPORTER: "otlp"
  }
  return {
    telemetry: telemetry.pipe(Layer.provide(ConfigProvider.layer(ConfigProvider.fromUnknown(environment)))),
    /** What was sent so far, a name or a value each. */
    said: (signal: Signal) => received[signal].flatMap(saidIn),
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, "close")
    }
  }
}
