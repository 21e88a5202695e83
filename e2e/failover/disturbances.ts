import { setTimeout as pause } from "node:timers/promises"
import type { Cluster } from "./cluster.ts"
import { until } from "./until.ts"

/** Something that goes wrong, and what puts it right: by itself, or as systemd and an administrator would. */
export interface Disturbance {
  /** What `--only` names it by. */
  readonly code: string
  readonly name: string
  readonly happen: (cluster: Cluster) => Promise<void>
  /** Ends when everything is there again. */
  readonly heal: (cluster: Cluster) => Promise<void>
}

/** systemd's `RestartSec`. */
const restart = 1000

let lost = 0

const otherIsPrimary = (cluster: Cluster) =>
  until(
    "the other server is the primary",
    async () => (await cluster.primary()) === 3 - lost,
    () => cluster.processes.lastWords(`patroni${3 - lost}`)
  )

/** In their order: each begins when the one before is over. */
export const disturbances: ReadonlyArray<Disturbance> = [
  {
    code: "portal",
    name: "a portal killed",
    happen: ({ processes }) => processes.kill("portal1"),
    heal: async (cluster) => {
      await pause(restart)
      cluster.processes.again("portal1")
      await cluster.portalReady(1)
    }
  },
  {
    code: "pgbouncer",
    name: "PgBouncer killed",
    happen: ({ processes }) => processes.kill("pgbouncer"),
    heal: async (cluster) => {
      await pause(restart)
      cluster.processes.again("pgbouncer")
      await Promise.all([cluster.portalReady(1), cluster.portalReady(2)])
    }
  },
  {
    code: "primary",
    name: "the primary's machine killed",
    happen: async (cluster) => {
      lost = await cluster.primary()
      await cluster.lose(lost)
    },
    heal: async (cluster) => {
      await otherIsPrimary(cluster)
      await Promise.all([cluster.portalReady(1), cluster.portalReady(2)])
      cluster.restore(lost)
      await cluster.inSync()
    }
  },
  {
    code: "link",
    name: "the primary's link cut",
    happen: async (cluster) => {
      lost = await cluster.primary()
      cluster.network.cut(lost)
    },
    heal: async (cluster) => {
      await otherIsPrimary(cluster)
      await Promise.all([cluster.portalReady(1), cluster.portalReady(2)])
      cluster.network.join(lost)
      await cluster.inSync()
    }
  }
]
