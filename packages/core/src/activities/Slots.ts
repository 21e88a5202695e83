import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { lockTown } from "../platform/locks/locks.ts"
import { againIfClashed, orDieSql } from "../platform/sql/failures.ts"
import { TownCalendars } from "../towns/calendar/TownCalendars.ts"
import { Activities } from "./Activities.ts"
import { ActivitiesInvalid } from "./activitiesYaml.ts"
import { unknownDays } from "./checks/townProblems.ts"
import { type PlacesNotAgreed, regenerateSlots, type SlotsFollowing, type SlotsPlanned } from "./regenerateSlots.ts"

/** Slots of a part of an activity on a day, all places and groups together; null is no limit. */
export interface SlotsOfDay {
  readonly day: string
  readonly part: string
  readonly slots: number
  readonly closed: number
  readonly capacity: number | null
  readonly reserved: number
}

/** The slots of a town: what families book. */
export class Slots extends Context.Service<
  Slots,
  {
    /**
     * Makes the slots follow the town's calendar as it is now, or, in a dry run of a change, as `staff.town` would have it. Fails where
     * the calendar no longer tells the days that an activity needs; `file` is what changed it.
     */
    regenerate(
      staff: StaffAccess,
      file: string,
      following: SlotsFollowing
    ): Effect.Effect<SlotsPlanned, ActivitiesInvalid | PlacesNotAgreed>
    /** The next so many parts of days of an activity, from an ISO day on. */
    next(townId: string, activity: string, from: string, most: number): Effect.Effect<ReadonlyArray<SlotsOfDay>>
  }
>()("@portail-familles/core/activities/Slots") {
  static readonly layer = Layer.effect(
    Slots,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const activities = yield* Activities
      const calendars = yield* TownCalendars
      const lock = yield* lockTown
      const follow = yield* regenerateSlots

      const regenerate = Effect.fn("Slots.regenerate")(
        function* (staff: StaffAccess, file: string, following: SlotsFollowing) {
          yield* lock(staff.townId, "activities")
          const [offered, calendar] = [yield* activities.list(staff.townId), yield* calendars.read(staff.town)]
          const problems = unknownDays(offered, calendar)
          if (problems.length > 0) return yield* new ActivitiesInvalid({ file, problems })
          return yield* follow(staff, offered, calendar, following)
        },
        sql.withTransaction,
        againIfClashed,
        orDieSql
      )

      const next = Effect.fn("Slots.next")(function* (townId: string, activity: string, from: string, most: number) {
        return yield* sql<SlotsOfDay>`select day, part, count(*)::integer as slots,
            count(*) filter (where state = 'closed')::integer as closed,
            case when count(capacity) = count(*) then sum(capacity)::integer end as capacity, sum(reserved)::integer as reserved
          from slots where town_id = ${townId} and activity = ${activity} and day >= ${from} and not withdrawn
          group by day, part order by day, part limit ${most}`
      }, Effect.orDie)

      return Slots.of({ regenerate, next })
    })
  )
}
