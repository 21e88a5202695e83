import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { auditOf } from "../audit/Audit.ts"
import type { KeyringUnusable } from "../platform/crypto/keyring.ts"
import { lockTown } from "../platform/locks/locks.ts"
import { againIfClashed, orDieSql } from "../platform/sql/failures.ts"
import { now } from "../platform/time/now.ts"
import { TownCalendars } from "../towns/calendar/TownCalendars.ts"
import { type SettingChange, settingChanges } from "../towns/townFile.ts"
import { Activities } from "./Activities.ts"
import type { Activity } from "./Activity.ts"
import { ActivitiesInvalid } from "./activitiesYaml.ts"
import { ActivityAction } from "./auditActions.ts"
import { activityProblems } from "./checks/activityProblems.ts"
import { calendarProblems, unknownToTown } from "./checks/townProblems.ts"
import { codesOf } from "./checks/twice.ts"
import { drawSeeds } from "./drawSeeds.ts"
import { type PlacesNotAgreed, regenerateSlots, type SlotsFollowing, type SlotsPlanned } from "./regenerateSlots.ts"

/** What applying a file of activities does: which settings change, which activities are no longer offered, and what becomes of slots. */
export interface ActivitiesApplied {
  readonly changes: ReadonlyArray<SettingChange>
  readonly retired: ReadonlyArray<string>
  readonly slots: SlotsPlanned
}

/** The file in which a town says what it offers. */
export class ActivityFiles extends Context.Service<
  ActivityFiles,
  {
    /**
     * Makes the town offer exactly these, and its slots follow; keeps nothing in a dry run. An activity that the file no longer says is
     * retired, never deleted: enrolments, documents and slots hang on it.
     */
    apply(
      staff: StaffAccess,
      file: string,
      activities: ReadonlyArray<Activity>,
      following: SlotsFollowing
    ): Effect.Effect<ActivitiesApplied, ActivitiesInvalid | PlacesNotAgreed | KeyringUnusable>
  }
>()("@portail-familles/core/activities/ActivityFiles") {
  static readonly layer = Layer.effect(
    ActivityFiles,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const audit = yield* auditOf(ActivityAction)
      const calendars = yield* TownCalendars
      const offered = yield* Activities
      const lock = yield* lockTown
      const { make } = yield* drawSeeds
      const regenerate = yield* regenerateSlots

      const write = Effect.fnUntraced(function* (townId: string, activities: ReadonlyArray<Activity>) {
        const appliedAt = yield* now
        const rows = activities.map((settings, position) => ({ code: settings.code, position, settings }))
        yield* sql`insert into activities (town_id, code, position, settings, applied_at)
          select ${townId}, code, position, settings, ${appliedAt}
          from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(code text, position integer, settings jsonb)
          on conflict (town_id, code) do update set position = excluded.position, settings = excluded.settings,
            applied_at = excluded.applied_at, retired_at = null`
        yield* sql`update activities set retired_at = ${appliedAt} where town_id = ${townId} and retired_at is null
          and not (${sql.in("code", codesOf(activities))})`
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

      const apply = Effect.fn("ActivityFiles.apply")(
        function* (staff: StaffAccess, file: string, activities: ReadonlyArray<Activity>, following: SlotsFollowing) {
          const problems = yield* problemsOf(staff, activities)
          if (problems.length > 0) return yield* new ActivitiesInvalid({ file, problems })
          yield* lock(staff.townId, "activities")
          const before = yield* offered.list(staff.townId)
          const changes = settingChanges(asDocument(before), asDocument(activities))
          const codes = new Set(codesOf(activities))
          const retired = codesOf(before).filter((code) => !codes.has(code))
          if (!following.dryRun && changes.length > 0) {
            yield* write(staff.townId, activities)
            yield* make(staff.townId, activities)
            yield* audit.record(staff, {
              action: "activity.apply",
              subjectType: "town",
              subjectId: staff.townId,
              after: changes
            })
          }
          const slots = yield* regenerate(staff, activities, yield* calendars.read(staff.town), following)
          return { changes, retired, slots }
        },
        sql.withTransaction,
        againIfClashed,
        orDieSql
      )

      return ActivityFiles.of({ apply })
    })
  )
}

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
