import { once } from "node:events"
import { mkdtemp, readFile, rm, stat } from "node:fs/promises"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { text } from "node:stream/consumers"
import { SecurityLog } from "@portail-familles/core/platform/security"
import { telemetry } from "@portail-familles/server"
import { ConfigProvider, Effect, Layer, Logger } from "effect"
import { expect, test } from "vitest"
import { staffSecurityLog } from "../src/serving/securityLog.ts"

const keyed = { PORTAIL_SECRET_KEY: `k1:${Buffer.alloc(32, 7).toString("base64")}` }
const event = { act: "health-read", townId: "t", staff: "Mme Petit", detail: "children:1" } as const

const underEnvironment = (variables: object) =>
  Layer.provide(ConfigProvider.layer(ConfigProvider.fromUnknown(variables)))

test("logs of security events and discreet traces reach an OpenTelemetry collector", async () => {
  const received = new Map<string, string>()
  const collector = createServer(async (request, response) => {
    received.set(request.url ?? "", (received.get(request.url ?? "") ?? "") + (await text(request)))
    response.end("{}")
  }).listen(0, "127.0.0.1")
  await once(collector, "listening")
  const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`
  const layer = telemetry.pipe(
    underEnvironment({
      OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
      OTEL_LOGS_EXPORTER: "otlp",
      OTEL_METRICS_EXPORTER: "otlp",
      OTEL_TRACES_EXPORTER: "otlp"
    })
  )
  await Effect.runPromise(
    Effect.logWarning("security").pipe(
      Effect.annotateLogs("security.act", "origin-refused"),
      Effect.withSpan("Payments.start", {
        attributes: { "url.path": "/api/v1/activations/secret", "http.route": "/a/:token" }
      }),
      Effect.provide(layer),
      Effect.provide(Logger.layer([]))
    )
  )
  await new Promise((settle) => collector.close(settle))
  expect(received.get("/v1/logs")).toContain("origin-refused")
  expect(received.get("/v1/logs")).toContain("portail-familles")
  const traces = received.get("/v1/traces") ?? ""
  expect(traces).toContain("Payments.start")
  expect(traces).toContain("/a/:token")
  expect(traces).not.toContain("secret")
})

test("what staff do is appended to the file of security events, which its owner alone reads, by pseudonyms", async () => {
  const folder = await mkdtemp(join(tmpdir(), "security-log-"))
  const file = join(folder, "security.log")
  const layer = staffSecurityLog.pipe(underEnvironment({ ...keyed, PORTAIL_SECURITY_LOG: file }))
  const tell = Effect.flatMap(SecurityLog, (write) => write(event))
  await Effect.runPromise(Effect.andThen(tell, tell).pipe(Effect.provide(layer)))
  const lines = (await readFile(file, "utf8"))
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
  expect(lines).toMatchObject(
    [event, event].map(({ detail }) => ({ "security.act": "health-read", town: "t", detail }))
  )
  expect(lines[0].staff).toMatch(/^[0-9a-f]{24}$/)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  await rm(folder, { recursive: true })
})
