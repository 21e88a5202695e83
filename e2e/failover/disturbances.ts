import { setTimeout as pause } from "node:timers/promises"
import type { Cluster } from "./cluster.ts"
import { until } from "./until.ts"

/** Something that goes wrong, and what puts it right: by itself, or as systemd and an administrator would. */
export interface Disturbance {
  /** What `--only` names it by. */
  readonly code: string
  readonly name: string
  /** Whether the other server is the primary from then on, and stays it when the lost one is back. */
  readonly moves: boolean
  readonly happen: (cluster: Cluster) => Promise<void>
  /** Ends when everything is there again. */
  readonly heal: (cluster: Cluster) => Promise<void>
}

/** systemd's `RestartSec`. */
const restart = 1000

let lost = 0

/** The other server is the primary, and families are served again. */
const otherServes = async (cluster: Cluster) => {
  await until(
    "the other server is the primary",
    async () => (await cluster.primary()) === 3 - lost,
    () => cluster.processes.lastWords(`patroni${3 - lost}`)
  )
  await Promise.all([cluster.portalReady(1), cluster.portalReady(2)])
}

/** The lost one comes back, and is the standby of the one that took over. */
const comesBack = (back: (cluster: Cluster) => void) => async (cluster: Cluster) => {
  await otherServes(cluster)
  back(cluster)
  await cluster.inSync()
}

const cutLink = async (cluster: Cluster) => {
  lost = await cluster.primary()
  cluster.network.cut(lost)
}

/** In their order: each begins when the one before is over. */
export const disturbances: ReadonlyArray<Disturbance> = [
  {
    code: "portal",
    name: "a portal killed",
    moves: false,
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
    moves: false,
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
    moves: true,
    happen: async (cluster) => {
      lost = await cluster.primary()
      await cluster.lose(lost)
    },
    heal: comesBack((cluster) => cluster.restore(lost))
  },
  {
    code: "link",
    name: "the primary's link cut",
    moves: true,
    happen: cutLink,
    heal: comesBack(({ network }) => network.join(lost))
  },
  {
    code: "stale",
    name: "the primary's link cut, its etcd stuck when it is back",
    moves: true,
    happen: cutLink,
    heal: async (cluster) => {
      await comesBack(({ network, processes }) => {
        processes.signal(`etcd${lost}`, "SIGSTOP")
        network.join(lost)
      })(cluster)
      cluster.processes.signal(`etcd${lost}`, "SIGCONT")
    }
  },
  {
    code: "pause",
    name: "the primary's machine paused",
    moves: true,
    happen: async (cluster) => {
      lost = await cluster.primary()
      cluster.pause(lost, "SIGSTOP")
    },
    heal: comesBack((cluster) => cluster.pause(lost, "SIGCONT"))
  }
]
