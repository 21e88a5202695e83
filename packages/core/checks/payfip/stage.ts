import { once } from "node:events"
import { createServer } from "node:http"
import { scopedPayFipSimulator } from "@portail-familles/simulators/payfip"
import { type Context, Effect, Layer } from "effect"
import type { PayFipSimulator } from "../../../simulators/src/payfip/server.ts"
import { Audit } from "../../src/audit/Audit.ts"
import type { Database } from "../../src/platform/sql/Database.ts"
import { migrate } from "../../src/platform/sql/migrations.ts"
import { Towns } from "../../src/towns/Towns.ts"
import type { PostgresConnection } from "../../test/support/postgresCluster.ts"
import { newTown } from "../../test/support/town.ts"
import { KillablePortals } from "./killable.ts"
import type { Portal, PortalOptions, VirtualTime } from "./portal.ts"

/** What all histories share: one town on one database, PayFiP's simulator, and the address that it notifies. */
export interface Stage {
  readonly database: Context.Context<Database>
  readonly simulator: PayFipSimulator
  readonly time: VirtualTime
  readonly options: PortalOptions
  readonly killables: KillablePortals
  /** The server that restarts and dies; `undefined` while it is down. */
  portal: Portal | undefined
  /** A second server, in a process of its own. */
  readonly twin: Portal
  /** Questions asked so far of a history; each goes to the other server than the one before. */
  questions: number
  /** Whether the first server does all the work, since it is to die of it. */
  alone: boolean
}

/** The server that the next question comes to, as behind a balancer; `undefined` while there is none. */
export const nextServer = (stage: Stage): Portal | undefined =>
  stage.alone || stage.questions++ % 2 === 0 ? stage.portal : stage.twin

const operationIn = (body: string): string | undefined =>
  [...new URLSearchParams(body)].find(([name]) => name.toLowerCase() === "idop")?.[1]

/** Where PayFiP posts its notifications: a real HTTP server that hands them to one of the portal's servers. */
const listening = (stage: () => Stage | undefined) =>
  Effect.acquireRelease(
    Effect.promise(async () => {
      const server = createServer(async (request, response) => {
        const parts: Array<Buffer> = []
        for await (const part of request) parts.push(Buffer.from(part))
        const idop = operationIn(Buffer.concat(parts).toString())
        const opened = stage()
        const portal = opened === undefined ? undefined : nextServer(opened)
        if (idop === undefined || portal === undefined) return response.destroy()
        await portal.hear(idop).then(
          () => response.end("ok"),
          () => response.destroy()
        )
      }).listen(0, "127.0.0.1")
      await once(server, "listening")
      return server
    }),
    (server) => Effect.sync(() => server.close().closeAllConnections())
  ).pipe(
    Effect.map((server) => {
      const address = server.address()
      return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`
    })
  )

/** Makes the town and starts the simulator; both end with the scope. */
export const openStage = Effect.fnUntraced(function* (connection: PostgresConnection) {
  const database = yield* Effect.context<Database>()
  const time: VirtualTime = { millis: 0 }
  yield* migrate
  const { town } = yield* newTown().pipe(Effect.provide(Layer.provideMerge(Towns.layer, Audit.layer)))
  const simulator = yield* scopedPayFipSimulator({
    clients: [{ numcli: "006270", label: "Régie enfance", directDebit: true }],
    now: () => time.millis,
    settings: { reopenAfterAbandon: true }
  })
  let stage: Stage | undefined
  const publicUrl = yield* listening(() => stage)
  const options = { town, endpoint: simulator.endpoint, publicUrl, time }
  const killables = yield* Effect.acquireRelease(
    Effect.sync(() => new KillablePortals({ connection, options })),
    (all) => Effect.promise(() => all.close())
  )
  const twin = yield* Effect.acquireRelease(
    Effect.promise(() => killables.take()),
    (twin) => Effect.promise(() => twin.close())
  )
  stage = { database, simulator, time, options, killables, portal: undefined, twin, questions: 0, alone: false }
  return stage
})

/** PayFiP has no trouble any more. */
export const recover = ({ settings }: PayFipSimulator): void => {
  for (const trouble of ["technicalFault", "badGateway", "slowAnswer", "lostCreation"] as const) {
    settings[trouble].next = 0
  }
  settings.echo = {}
}

/** Whether a result letter is money. */
export const isMoney = (letter: string | undefined): boolean => letter === "P" || letter === "V"
