import { type Gauge, probeDatabase, readGauges } from "@portail-familles/core"
import { Duration, Effect, Metric } from "effect"
import { gaugeWords } from "./gaugeWords.ts"

const up = Metric.gauge("portail_database_up", { description: "Whether the database answers: 1 or 0" })
const wait = Metric.gauge("portail_database_wait_seconds", {
  description:
    "Seconds that the smallest statement takes with the connections that requests share: long when they are all in use"
})

const patience: Duration.Input = "2 seconds"

const metricOf = ({ name, labels }: Gauge) =>
  Metric.gauge(`portail_${name}`, { description: gaugeWords[name] ?? name, attributes: labels })

/**
 * Reads what is to be watched of the data into metrics; what is no longer there, an activity that ended, goes. When the database does
 * not answer in time, says so and shows no figure of it.
 */
export const dataMetrics = Effect.gen(function* () {
  const context = yield* Effect.context<never>()
  const asking = yield* probeDatabase
  const read = yield* readGauges
  let shown: ReadonlyArray<Metric.Gauge<number>> = []
  const show = (gauges: ReadonlyArray<Gauge>) => {
    for (const metric of shown) Metric.removeUnsafe(metric, context)
    shown = gauges.map((gauge) => {
      const metric = metricOf(gauge)
      metric.updateUnsafe(gauge.value, context)
      return metric
    })
  }
  const probe = Effect.map(Effect.timed(Effect.timeout(asking, patience)), ([took]) =>
    wait.updateUnsafe(Duration.toSeconds(took), context)
  )
  return Effect.gen(function* () {
    const gauges = yield* Effect.exit(Effect.timeout(read, patience))
    show(gauges._tag === "Success" ? gauges.value : [])
    up.updateUnsafe(gauges._tag === "Success" ? 1 : 0, context)
    yield* Effect.catchCause(probe, () => Effect.sync(() => wait.updateUnsafe(Duration.toSeconds(patience), context)))
  })
})
