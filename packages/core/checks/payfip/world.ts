import { once } from "node:events"
import { createServer } from "node:http"
import { type Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { AccountId } from "../../src/accounts/Account.ts"
import { type FamilyAccess, familyAccess } from "../../src/accounts/FamilyAccess.ts"
import { Audit } from "../../src/audit/Audit.ts"
import { type PayFipSimulator, scopedPayFipSimulator } from "../../src/payments/payfip/simulator/server.ts"
import type { Database } from "../../src/sql/Database.ts"
import { newId } from "../../src/sql/ids.ts"
import { migrate } from "../../src/sql/migrations.ts"
import { Towns } from "../../src/towns/Towns.ts"
import type { PostgresConnection } from "../../test/support/postgresCluster.ts"
import { newFamily, newInvoice, newTown } from "../../test/support/town.ts"
import { KillablePortals } from "./killable.ts"
import { openPortal, type Portal, type PortalOptions, type VirtualTime } from "./portal.ts"

/** What all histories share: one town on one database, PayFiP's simulator, and the address that it notifies. */
export interface Stage {
  readonly database: Context.Context<Database>
  readonly simulator: PayFipSimulator
  readonly time: VirtualTime
  readonly options: PortalOptions
  readonly killables: KillablePortals
  /** Who hears the notifications; `undefined` while the server is down. */
  portal: Portal | undefined
}

/** A household that may pay, and its invoices in cents. */
export interface Family {
  readonly access: FamilyAccess
  readonly invoices: ReadonlyArray<{ readonly id: string; readonly cents: number }>
}

/** An operation that a family's browser holds. */
export interface Held {
  readonly attemptId: string
  readonly idop: string
  readonly family: Family
  readonly invoiceIds: ReadonlyArray<string>
  readonly startedAt: number
}

const operationIn = (body: string): string | undefined =>
  [...new URLSearchParams(body)].find(([name]) => name.toLowerCase() === "idop")?.[1]

/** Where PayFiP posts its notifications: a real HTTP server that hands them to the portal of the moment. */
const listening = (stage: () => Stage | undefined) =>
  Effect.acquireRelease(
    Effect.promise(async () => {
      const server = createServer(async (request, response) => {
        const parts: Array<Buffer> = []
        for await (const part of request) parts.push(Buffer.from(part))
        const idop = operationIn(Buffer.concat(parts).toString())
        const portal = stage()?.portal
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
  stage = { database, simulator, time, options, killables, portal: undefined }
  return stage
})

let invoiceNumbers = 0

const newPayer = (stage: Stage, cents: ReadonlyArray<number>) =>
  Effect.gen(function* () {
    const { town } = stage.options
    const sql = yield* SqlClient.SqlClient
    const accountId = yield* newId
    const mail = `payeur.${accountId}@example.org`
    const { householdId, adultId } = yield* newFamily(town, mail)
    yield* sql`insert into accounts (town_id, id, adult_id, mail, created_at)
      values (${town.id}, ${accountId}, ${adultId}, ${mail}, now())`
    const invoices = yield* Effect.forEach(cents, (cents) =>
      newInvoice(town, householdId, { number: `F${String(invoiceNumbers++).padStart(8, "0")}`, cents }).pipe(
        Effect.map((id) => ({ id, cents }))
      )
    )
    const access = familyAccess({ townId: town.id, accountId: accountId as AccountId, adultId, householdId })
    return { access, invoices } satisfies Family
  })

/** One history's world: two households of its own, and what their browsers hold. */
export class World {
  readonly stage: Stage
  readonly families: ReadonlyArray<Family>
  readonly held: Array<Held> = []
  /** Operations with money while PayFiP repeated them wrongly: these may be quarantined. */
  readonly misrepeated = new Set<string>()
  /** What one family could see of another. */
  readonly leaks: Array<string> = []
  /** What happened, in words. */
  readonly trace: Array<string> = []
  readonly #began: ReadonlySet<string>

  private constructor(stage: Stage, families: ReadonlyArray<Family>) {
    this.stage = stage
    this.families = families
    this.#began = new Set(stage.simulator.operations.list().map(({ idop }) => idop))
  }

  static async open(stage: Stage, millis: number): Promise<World> {
    stage.time.millis = millis
    recover(stage.simulator)
    await stage.simulator.deliverLate()
    const families = await Effect.runPromise(
      SqlClient.SqlClient.use(
        (sql) =>
          // what a failed history left behind is not this one's
          sql`update payment_attempts set next_check_at = null where next_check_at is not null`
      ).pipe(
        Effect.andThen(Effect.all([newPayer(stage, [4250, 1000]), newPayer(stage, [4250, 333])])),
        Effect.provide(stage.database)
      )
    )
    stage.portal = openPortal(stage.database, stage.options)
    return new World(stage, families)
  }

  get portal(): Portal {
    if (this.stage.portal === undefined) throw new Error("the server is down")
    return this.stage.portal
  }

  async restart(): Promise<void> {
    await this.stage.portal?.close()
    this.stage.portal = openPortal(this.stage.database, this.stage.options)
  }

  /** Ends when PostgreSQL has finished what a killed process had begun. */
  async quiet(): Promise<void> {
    const busy = SqlClient.SqlClient.use(
      (sql) => sql`select 1 from pg_stat_activity
        where backend_type = 'client backend' and pid <> pg_backend_pid() and state <> 'idle'`
    ).pipe(Effect.provide(this.stage.database))
    while ((await Effect.runPromise(busy)).length > 0);
  }

  async close(): Promise<void> {
    await this.stage.simulator.settled()
    await this.stage.portal?.close()
    this.stage.portal = undefined
  }

  /** Operations at PayFiP that this history made, whoever holds them. */
  get operations() {
    return this.stage.simulator.operations.list().filter(({ idop }) => !this.#began.has(idop))
  }
}

/** PayFiP has no trouble any more. */
export const recover = ({ settings }: PayFipSimulator): void => {
  for (const trouble of ["technicalFault", "badGateway", "slowAnswer", "lostCreation"] as const) {
    settings[trouble].next = 0
  }
  settings.echo = {}
}

/** Whether a result letter is money. */
export const isMoney = (letter: string | undefined): boolean => letter === "P" || letter === "V"
