import type { Context } from "effect"
import type { Database } from "../../src/platform/sql/Database.ts"
import type { KillablePortals } from "./killable.ts"
import type { Portal } from "./portal.ts"

/** What histories share: a database in which each has a town of its own, and two servers over it. */
export interface Stage {
  readonly database: Context.Context<Database>
  readonly servers: readonly [Portal, Portal]
  /** Servers to kill; null: nobody is killed. */
  readonly killables: KillablePortals | null
}

/** What was done in histories that ended well. */
export interface Counts {
  histories: number
  booked: number
  waits: number
  offers: number
  draws: number
  kills: number
  replays: number
}
