import { Layer } from "effect"
import { FetchHttpClient } from "effect/http"
import { OtlpLogger, OtlpMetrics, OtlpSerialization } from "effect/observability"

const resource = { serviceName: "portail-familles" }

/**
 * Sends logs and metrics to an OpenTelemetry collector, by OpenTelemetry's own variables (`OTEL_EXPORTER_OTLP_ENDPOINT`,
 * `OTEL_LOGS_EXPORTER=otlp`, `OTEL_METRICS_EXPORTER=otlp`); nothing without them. No traces: paths of mailed links have secrets in them.
 */
export const telemetry = Layer.mergeAll(
  OtlpLogger.layerFromConfig({ resource, mergeWithExisting: true }),
  OtlpMetrics.layerFromConfig({ resource })
).pipe(Layer.provide([FetchHttpClient.layer, OtlpSerialization.layerJson]))
