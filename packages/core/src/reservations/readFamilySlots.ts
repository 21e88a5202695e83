import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { Day } from "../activities/fields.ts"
import { type SlotAt, slotKey } from "./familySlots.ts"
import type { SlotStanding } from "./permission.ts"

/** Where some children go: the slots of an activity at a place, for a group. */
export type SlotRow = SlotAt & SlotStanding

/** Reads the slots of some activities, places and groups from one day to another, both included, by their key. */
export const readFamilySlots = Effect.map(SqlClient.SqlClient, (sql) =>
  Effect.fnUntraced(function* (
    townId: string,
    wanted: ReadonlyArray<Omit<SlotAt, "day" | "part">>,
    { from, to }: { readonly from: Day; readonly to: Day }
  ) {
    const rows =
      wanted.length === 0
        ? []
        : // one look into the index for each of them: joined, PostgreSQL reads every slot of the town
          yield* sql<SlotRow>`select s.activity, s.place, s.group_code as "group", s.day, s.part, s.state, s.reason,
            s.capacity, s.reserved, s.waiting
          from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(activity text, place text, "group" text)
          cross join lateral (select c.* from slot_cards c where c.town_id = ${townId} and c.activity = w.activity
            and c.place = w.place and c.group_code = w."group" and c.day between ${from}::date and ${to}::date
            and not c.withdrawn offset 0) s`
    return new Map(rows.map((row) => [slotKey(row), row]))
  })
)
