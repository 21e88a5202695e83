import { monitorEventLoopDelay, performance } from "node:perf_hooks"
import { Effect, Metric } from "effect"

const resolutionMillis = 20

const gauge = (name: string, description: string) => Metric.gauge(name, { description })

const lag = {
  mean: gauge(
    "portail_event_loop_delay_mean_seconds",
    "Seconds that the event loop was late on average since the last look"
  ),
  most: gauge(
    "portail_event_loop_delay_max_seconds",
    "Seconds that the event loop was late at most since the last look"
  )
}
const busy = gauge(
  "portail_event_loop_utilization",
  "Share of the time since the last look in which the process worked, 0 to 1"
)
const memory = {
  rss: gauge("portail_memory_resident_bytes", "Memory that the process has of the machine"),
  heapUsed: gauge("portail_memory_heap_used_bytes", "Memory that JavaScript's objects take"),
  external: gauge("portail_memory_external_bytes", "Memory that buffers and libraries take")
}
const started = gauge("portail_process_start_time_seconds", "When the process started, in seconds since 1970")
const build = (version: string) =>
  Metric.gauge("portail_build_info", {
    description: "Which version of the portal and of Node runs: 1",
    attributes: { version, node: process.versions.node }
  })

/** Measures the process itself; each look begins a new measure of how late its event loop is. */
export const processMetrics = (version: string) =>
  Effect.gen(function* () {
    const context = yield* Effect.context<never>()
    const delay = monitorEventLoopDelay({ resolution: resolutionMillis })
    yield* Effect.acquireRelease(
      Effect.sync(() => delay.enable()),
      () => Effect.sync(() => delay.disable())
    )
    let lookedAt = performance.eventLoopUtilization()
    // the histogram has whole intervals: what is beyond its resolution came late
    const late = (nanos: number) => (delay.count === 0 ? 0 : Math.max(0, nanos / 1e6 - resolutionMillis) / 1000)
    return Effect.sync(() => {
      const [now, used] = [performance.eventLoopUtilization(), process.memoryUsage()]
      lag.mean.updateUnsafe(late(delay.mean), context)
      lag.most.updateUnsafe(late(delay.max), context)
      busy.updateUnsafe(performance.eventLoopUtilization(now, lookedAt).utilization, context)
      memory.rss.updateUnsafe(used.rss, context)
      memory.heapUsed.updateUnsafe(used.heapUsed, context)
      memory.external.updateUnsafe(used.external, context)
      started.updateUnsafe(performance.timeOrigin / 1000, context)
      build(version).updateUnsafe(1, context)
      delay.reset()
      lookedAt = now
    })
  })
