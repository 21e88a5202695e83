import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { auditOf } from "../audit/Audit.ts"
import { Ids } from "../platform/ids/Ids.ts"
import { lockTown } from "../platform/locks/locks.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { now } from "../platform/time/now.ts"
import { TownCalendars } from "../towns/calendar/TownCalendars.ts"
import { type SettingChange, settingChanges } from "../towns/townFile.ts"
import { Activity, ActivityNotFound } from "./Activity.ts"
import { ActivitiesInvalid, writeActivities } from "./activitiesYaml.ts"
import { type ActivityName, activityNames } from "./activityNames.ts"
import { ActivityAction } from "./auditActions.ts"
import { activityProblems } from "./checks/activityProblems.ts"
import { calendarProblems, unknownToTown } from "./checks/townProblems.ts"
import { codesOf } from "./checks/twice.ts"

/** What applying a file of activities does: which settings change, and which activities are no longer offered. */
export interface ActivitiesApplied {
  readonly changes: ReadonlyArray<SettingChange>
  readonly retired: ReadonlyArray<string>
}

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
    /**
     * Makes the town offer exactly these; keeps nothing in a dry run. One that the file no longer says is retired, never deleted: enrolments,
     * documents and slots hang on it.
     */
    apply(
      staff: StaffAccess,
      file: string,
      activities: ReadonlyArray<Activity>,
      options: { readonly dryRun: boolean }
    ): Effect.Effect<ActivitiesApplied, ActivitiesInvalid>
    /** The file that `apply` takes, of what the town offers now. */
    export(townId: string): Effect.Effect<string>
  }
>()("@portail-familles/core/activities/Activities") {
  static readonly layer = Layer.effect(
    Activities,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const ids = yield* Ids
      const audit = yield* auditOf(ActivityAction)
      const calendars = yield* TownCalendars
      const lock = yield* lockTown
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

      const write = Effect.fnUntraced(function* (townId: string, activities: ReadonlyArray<Activity>) {
        const [revision, appliedAt] = [yield* ids.next, yield* now]
        const rows = activities.map((settings, position) => ({ code: settings.code, position, settings }))
        yield* sql`insert into activities (town_id, code, position, settings, applied_at)
          select ${townId}, code, position, settings, ${appliedAt}
          from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(code text, position integer, settings jsonb)
          on conflict (town_id, code) do update set position = excluded.position, settings = excluded.settings,
            applied_at = excluded.applied_at, retired_at = null`
        yield* sql`update activities set revision = ${revision},
            retired_at = case when ${sql.in("code", codesOf(activities))} then null else coalesce(retired_at, ${appliedAt}) end
          where town_id = ${townId}`
      })

      const problemsOf = Effect.fnUntraced(function* ({ town }: StaffAccess, activities: ReadonlyArray<Activity>) {
        const { services, dossier } = town.settings
        const inFile = activityProblems(activities)
        if (inFile.length > 0) return inFile
        return [
          ...unknownToTown(activities, {
            services: codesOf(services),
            schools: dossier.schools,
            classes: dossier.classes
          }),
          ...calendarProblems(activities, yield* calendars.read(town))
        ]
      })

      const apply = Effect.fn("Activities.apply")(
        function* (
          staff: StaffAccess,
          file: string,
          activities: ReadonlyArray<Activity>,
          options: { readonly dryRun: boolean }
        ) {
          const problems = yield* problemsOf(staff, activities)
          if (problems.length > 0) return yield* new ActivitiesInvalid({ file, problems })
          yield* lock(staff.townId, "activities")
          const before = yield* read(staff.townId)
          const changes = settingChanges(asDocument(before), asDocument(activities))
          const offered = new Set(codesOf(activities))
          const retired = codesOf(before).filter((code) => !offered.has(code))
          if (!options.dryRun && changes.length > 0) {
            yield* write(staff.townId, activities)
            yield* audit.record(staff, {
              action: "activity.apply",
              subjectType: "town",
              subjectId: staff.townId,
              after: changes
            })
          }
          return { changes, retired }
        },
        sql.withTransaction,
        orDieSql
      )

      return Activities.of({
        list,
        at,
        names,
        get,
        apply,
        export: (townId) => Effect.map(list(townId), writeActivities)
      })
    })
  )
}

const decodeActivity = Schema.decodeUnknownEffect(Activity)

/** What changes whenever a town's activities change, of the town whose id stands in a column: a name of ours. Empty where it has none. */
export const activitiesRevision = (sql: SqlClient.SqlClient, townId: string) =>
  sql`(select coalesce(string_agg(distinct v.revision::text, ' '), '') from activities v where v.town_id = ${sql.literal(townId)})`

/** Activities by code, and their order, so that a change is told where it is. */
const asDocument = (activities: ReadonlyArray<Activity>) => ({
  order: codesOf(activities).join(", "),
  ...Object.fromEntries(
    activities.map(({ places, groups, parts, units, periods, ...activity }) => [
      activity.code,
      {
        ...activity,
        places: byCode(places),
        groups: byCode(groups),
        periods: byCode(periods),
        parts: byCode(parts),
        units: byCode(units)
      }
    ])
  )
})

const byCode = (all: ReadonlyArray<{ readonly code: string }>) =>
  Object.fromEntries(all.map((each) => [each.code, each]))
