import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { Activity, ActivityNotFound } from "./Activity.ts"
import { writeActivities } from "./activitiesYaml.ts"
import { type ActivityName, activityNames } from "./activityNames.ts"
import { codesOf } from "./checks/twice.ts"

/** What a town offers: data, applied from a file that the town keeps. */
export class Activities extends Context.Service<
  Activities,
  {
    /** What the town offers, in the order of its file; the same array as long as nothing of it changes, for one small query. */
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
      const known = new Map<string, { readonly revision: string; readonly activities: ReadonlyArray<Activity> }>()

      const read = Effect.fnUntraced(function* (townId: string) {
        const rows = yield* sql<{ settings: unknown; revision: string }>`select settings,
            ${activitiesRevision(sql, "a.town_id")} as revision
          from activities a where town_id = ${townId} and retired_at is null order by position`
        const activities = yield* Effect.forEach(rows, ({ settings }) => decodeActivity(settings))
        const revision = rows[0]?.revision
        if (revision !== undefined) known.set(townId, { revision, activities })
        return activities
      }, Effect.orDie)

      const at = Effect.fn("Activities.at")(function* (townId: string, revision: string) {
        const kept = known.get(townId)
        return kept?.revision === revision ? kept.activities : yield* read(townId)
      })

      const list = Effect.fn("Activities.list")(function* (townId: string) {
        const [row] = yield* sql<{ revision: string }>`select ${activitiesRevision(sql, "t.id")} as revision
          from (select ${townId}::uuid as id) t`
        return yield* at(townId, row?.revision ?? "")
      }, Effect.orDie)

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

const decodeActivity = Schema.decodeUnknownEffect(Activity)

/** What changes whenever a town's activities change, of the town whose id stands in a column: a name of ours. Empty where it has none. */
export const activitiesRevision = (sql: SqlClient.SqlClient, townId: string) =>
  sql`(select coalesce(string_agg(distinct v.revision::text, ' '), '') from activities v where v.town_id = ${sql.literal(townId)})`
