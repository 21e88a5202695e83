import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { actorOfFamily, type FamilyAccess } from "../accounts/FamilyAccess.ts"
import { Activities } from "../activities/Activities.ts"
import { unitsOf } from "../activities/Activity.ts"
import type { RefusalCode } from "./Change.ts"
import type { HistoryEntry } from "./HistoryEntry.ts"

/** Wishes that a family's history goes back to, at most. */
const mostEntries = 200

interface EventRow extends Pick<HistoryEntry, "at" | "childId" | "day" | "action" | "outcome"> {
  readonly actor: string
  readonly activity: string
  readonly unit: string
  readonly code: RefusalCode | ""
  readonly detail: Partial<Pick<HistoryEntry, "limit" | "surcharge" | "feePercent" | "reason">>
}

/** Reads what a household wished and what the town did to its days, the latest first; of the other home of a child nothing. */
export const readHistory = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const catalogue = yield* Activities

  return Effect.fnUntraced(function* ({ townId, householdId, accountId }: FamilyAccess) {
    const rows =
      yield* sql<EventRow>`select e.at, e.actor, e.child_id, e.activity, e.unit, d.day, e.action, e.outcome, e.code,
        e.detail
      from reservation_events e join child_homes l on l.town_id = e.town_id and l.household_id = e.household_id
        and l.child_id = e.child_id
      cross join lateral unnest(e.days) d(day)
      where e.town_id = ${townId} and e.household_id = ${householdId} order by e.at desc, e.id desc, d.day desc limit ${mostEntries}`
    if (rows.length === 0) return []
    const offered = yield* catalogue.list(townId)
    const names = new Map((yield* catalogue.names(townId)).map(({ code, name }) => [code, name]))
    const unitName = (activity: string, unit: string) =>
      offered
        .filter(({ code }) => code === activity)
        .flatMap(unitsOf)
        .find(({ code }) => code === unit)?.name ?? unit
    const byOf = (actor: string): HistoryEntry["by"] => {
      if (actor === actorOfFamily(accountId)) return "me"
      return actor.startsWith(actorOfFamily("")) ? "household" : "town"
    }
    return rows.map(({ actor, activity, unit, code, detail, ...row }): HistoryEntry => {
      const { limit = null, surcharge = null, feePercent = null, reason = "" } = detail
      return {
        ...row,
        by: byOf(actor),
        activityName: names.get(activity) ?? activity,
        unitName: unitName(activity, unit),
        code: code === "" ? null : code,
        ...{ limit, surcharge, feePercent, reason }
      }
    })
  })
})
