import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { ReservationFilter } from "./ReservationLine.ts"

/** Which slots; days are ISO, both ends included. */
export type SlotFilter = Pick<ReservationFilter, "from" | "to" | "activity" | "place" | "group"> & {
  readonly part?: string
}

/** How full a slot is; a capacity that fell below what was reserved takes nobody's place. */
export const slotFills = ["closed", "full", "nearly-full", "free", "no-limit"] as const
export type SlotFill = (typeof slotFills)[number]

/** A slot and how many children are in it. */
export interface Occupancy {
  /** ISO day. */
  readonly day: string
  readonly activity: string
  readonly part: string
  readonly place: string
  readonly group: string
  /** Null is no limit. */
  readonly capacity: number | null
  readonly reserved: number
  readonly state: "open" | "closed"
  /** Why it is closed. */
  readonly reason: string
}

/** From nine children in ten places on, staff should look. */
const nearly = 0.9

/** How full a slot is. */
export const fillOf = ({ state, capacity, reserved }: Occupancy): SlotFill => {
  if (state === "closed") return "closed"
  if (capacity === null) return "no-limit"
  if (reserved >= capacity) return "full"
  return reserved >= capacity * nearly ? "nearly-full" : "free"
}

/** Reads slots and how full they are, by day, activity, part, place and group. */
export const occupancyOf = Effect.map(SqlClient.SqlClient, (sql) => (townId: string, filter: SlotFilter) => {
  const { from, to, activity = null, part = null, place = null, group = null } = filter
  return sql<Occupancy>`select day, activity, part, place, group_code as "group", capacity, reserved, state, reason
    from slot_cards where town_id = ${townId} and day between ${from}::date and ${to}::date
      and (${activity}::text is null or activity = ${activity})
      and (${part}::text is null or part = ${part})
      and (${place}::text is null or place = ${place})
      and (${group}::text is null or group_code = ${group})
    order by day, activity, part, place, group_code`
})
