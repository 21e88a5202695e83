import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { keptByRevision, revisionIn } from "../platform/sql/revisions.ts"
import { Activity, ActivityNotFound } from "./Activity.ts"
import { writeActivities } from "./activitiesYaml.ts"
import { type ActivityName, activityNames } from "./activityNames.ts"
import { codesOf } from "./checks/twice.ts"

/** What a town offers: data, applied from a file that the town keeps. */
export class Activities extends Context.Service<
  Activities,
  {
    /**
     * What the town offers, in the order of its file; the same array as long as nothing of it changes, for one small query, which all who
     * ask at the same moment share.
     */
    list(townId: string): Effect.Effect<ReadonlyArray<Activity>>
    /** The above without any query, for who has read `activitiesRevision` in a query of its own. */
    at(townId: string, revision: string): Effect.Effect<ReadonlyArray<Activity>>
    /** What its activities are called, those that it no longer offers included. */
    names(townId: string): Effect.Effect<ReadonlyArray<ActivityName>>
    get(townId: string, code: string): Effect.Effect<Activity, ActivityNotFound>
    /** The file of what the town offers now, as `ActivityFiles` applies it. */
    export(townId: string): Effect.Effect<string>
  }
>()("@portail-familles/core/activities/Activities") {
  static readonly layer = Layer.effect(
    Activities,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const names = yield* activityNames
      const kept = yield* keptByRevision("activities", (townId) =>
        sql`select settings from activities where town_id = ${townId} and retired_at is null order by position`.pipe(
          decodeRows(Offered),
          Effect.map((rows) => rows.map(({ settings }) => settings))
        )
      )

      const at = Effect.fn("Activities.at")(kept.at)

      const list = Effect.fn("Activities.list")(kept.of)

      const get = Effect.fn("Activities.get")(function* (townId: string, code: string) {
        const activities = yield* list(townId)
        const found = activities.find((activity) => activity.code === code)
        return found ?? (yield* new ActivityNotFound({ activity: code, known: codesOf(activities) }))
      })

      return Activities.of({
        list,
        at,
        names,
        get,
        export: (townId) => Effect.map(list(townId), writeActivities)
      })
    })
  )
}

const Offered = Schema.Struct({ settings: Activity })

/** `revisionIn` of the activities. */
export const activitiesRevision = (sql: SqlClient.SqlClient, townId: string) => revisionIn(sql, "activities", townId)

/** The activities of all towns that tell a caterer how many meals there are. */
export const cateredActivities = (sql: SqlClient.SqlClient) =>
  sql`select town_id, code, position from activities where retired_at is null and settings -> 'caterer' ->> 'mail' <> ''`
