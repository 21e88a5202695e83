import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { AccountId } from "../../src/accounts/Account.ts"
import { type FamilyAccess, familyAccess } from "../../src/accounts/FamilyAccess.ts"
import { newId } from "../../src/platform/ids/Ids.ts"
import { newFamily, newInvoice } from "../../test/support/town.ts"
import { openPortal, type Portal } from "./portal.ts"
import { openCounter } from "./staff.ts"
import { nextServer, recover, type Stage } from "./stage.ts"

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
    const access = familyAccess({ town, accountId: accountId as AccountId, adultId, householdId })
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
  /** What staff took at their counter and gave back, in cents, and how many of their acts were not refused. */
  readonly till = { cents: 0, acts: 0 }
  /** Notifications that came in floods, payments set aside that staff ruled, and payments that the bank sent back. */
  flooded = 0
  ruled = 0
  rejected = 0
  readonly counter: ReturnType<typeof openCounter>
  /** What happened, in words. */
  readonly trace: Array<string> = []
  readonly #began: ReadonlySet<string>

  private constructor(stage: Stage, families: ReadonlyArray<Family>) {
    this.stage = stage
    this.families = families
    this.counter = openCounter(stage.database, stage.options)
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
    stage.questions = 0
    return new World(stage, families)
  }

  get portal(): Portal {
    const portal = nextServer(this.stage)
    if (portal === undefined) throw new Error("the server is down")
    return portal
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
