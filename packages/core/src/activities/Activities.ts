import { Context, Effect, Exit, Layer, Option, Request, RequestResolver, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { SqlError } from "effect/sql/SqlError"
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

      const revisions = Effect.fnUntraced(function* (townIds: ReadonlyArray<string>) {
        const rows = yield* sql<{
          id: string
          revision: string
        }>`select t.id, ${activitiesRevision(sql, "t.id")} as revision
          from (select value::uuid as id from jsonb_array_elements_text(${JSON.stringify(townIds)}::jsonb)) t`
        return new Map(rows.map(({ id, revision }) => [id, revision]))
      })

      const finding = RequestResolver.make<FindRevision>((entries) =>
        Effect.gen(function* () {
          const found = yield* revisions([...new Set(entries.map(({ request }) => request.townId))])
          for (const entry of entries) entry.completeUnsafe(Exit.succeed(found.get(entry.request.townId)))
        })
      ).pipe(RequestResolver.batchN(200))

      // a transaction sees what it wrote itself, and nobody else's question may run in it
      const revisionOf = Effect.fnUntraced(function* (townId: string) {
        return Option.isSome(yield* Effect.serviceOption(sql.transactionService))
          ? (yield* revisions([townId])).get(townId)
          : yield* Effect.request(findRevision({ townId }), finding)
      })

      const list = Effect.fn("Activities.list")(function* (townId: string) {
        return yield* at(townId, (yield* revisionOf(townId)) ?? "")
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

interface FindRevision extends Request.Request<string | undefined, SqlError> {
  readonly townId: string
}
const findRevision = Request.of<FindRevision>()

const decodeActivity = Schema.decodeUnknownEffect(Activity)

/** What changes whenever a town's activities change, of the town whose id stands in a column: a name of ours. Empty where it has none. */
export const activitiesRevision = (sql: SqlClient.SqlClient, townId: string) =>
  sql`(select coalesce(string_agg(distinct v.revision::text, ' '), '') from activities v where v.town_id = ${sql.literal(townId)})`

/** The activities of all towns that tell a caterer how many meals there are. */
export const cateredActivities = (sql: SqlClient.SqlClient) =>
  sql`select town_id, code, position from activities where retired_at is null and settings -> 'caterer' ->> 'mail' <> ''`
