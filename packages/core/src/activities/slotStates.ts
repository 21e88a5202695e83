import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { KnownSlot } from "./slotChanges.ts"
import { slotRows } from "./slotRows.ts"

/** Which slots: of an activity from an ISO day to another, both included; what is left out is all. */
export interface SlotChoice {
  readonly activity: string
  readonly from: string
  readonly to: string
  readonly part?: string
  readonly place?: string
  readonly group?: string
}

/** A slot that staff close or open again. */
export interface ChosenSlot extends KnownSlot {
  readonly state: "open" | "closed"
}

/** Chooses slots and closes them or opens them again; who is booked in them is up to the caller, in whose transaction it is. */
export const slotStates = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const rows = yield* slotRows
  return {
    /** Locks the slots, in the order of their ids, and gives them in the order of days. */
    choose: Effect.fnUntraced(function* (townId: string, { activity, from, to, part, place, group }: SlotChoice) {
      const narrowed = sql.and([
        sql`town_id = ${townId} and activity = ${activity} and day between ${from} and ${to}`,
        ...(part === undefined ? [] : [sql`part = ${part}`]),
        ...(place === undefined ? [] : [sql`place = ${place}`]),
        ...(group === undefined ? [] : [sql`group_code = ${group}`])
      ])
      return yield* sql<ChosenSlot>`with locked as (select * from slots where ${narrowed} order by id for update)
        select id, activity, day, part, place, group_code as "group", capacity, reserved, withdrawn, state
        from locked order by day, part, place, group_code`
    }, Effect.orDie),
    /** Nobody gets a place any more; the reason is what families read. */
    close: (townId: string, slotIds: ReadonlyArray<string>, reason: string) =>
      Effect.asVoid(Effect.orDie(rows.close(townId, slotIds, reason, false))),
    reopen: (townId: string, slotIds: ReadonlyArray<string>) =>
      Effect.asVoid(Effect.orDie(rows.reopen(townId, slotIds)))
  }
})
