import { Layer } from "effect"
import { FetchHttpClient } from "effect/http"
import { OtlpLogger, OtlpMetrics, OtlpSerialization, OtlpTracer } from "effect/observability"
import { discreetly } from "./discreetTracer.ts"

const resource = { serviceName: "portail-familles" }

/**
 * Sends traces, logs and metrics to an OpenTelemetry collector, by OpenTelemetry's own variables (`OTEL_EXPORTER_OTLP_ENDPOINT`, and
 * `OTEL_TRACES_EXPORTER=otlp`, `OTEL_LOGS_EXPORTER=otlp`, `OTEL_METRICS_EXPORTER=otlp`); nothing without them.
 */
export const telemetry: Layer.Layer<never> = Layer.mergeAll(
  discreetly(OtlpTracer.layerFromConfig({ resource })),
  OtlpLogger.layerFromConfig({ resource, mergeWithExisting: true }),
  OtlpMetrics.layerFromConfig({ resource })
).pipe(Layer.provide([FetchHttpClient.layer, OtlpSerialization.layerJson]))
