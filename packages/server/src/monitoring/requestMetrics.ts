import { type Context, Metric } from "effect"

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])

/** An answer, as it is counted. */
export interface Answered {
  readonly method: string
  readonly route: string
  readonly status: number
  readonly millis: number
}

/** Counts answers by method, route template and status, with the seconds that they took. */
export const requestMetrics = (context: Context.Context<never>) => {
  const series = new Map<string, Metric.Histogram<number>>()
  return ({ method, route, status, millis }: Answered): void => {
    // a method of somebody's invention is no series of its own
    const known = methods.has(method) ? method : "other"
    const key = `${known} ${status} ${route}`
    let metric = series.get(key)
    if (metric === undefined) {
      metric = Metric.histogram("portail_http_request_duration_seconds", {
        description: "Seconds that answers took, by method, route template and status",
        boundaries: seconds,
        attributes: { method: known, route, status: String(status) }
      })
      series.set(key, metric)
    }
    metric.updateUnsafe(millis / 1000, context)
  }
}
