import { Context, Effect, Layer, Schema } from "effect"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { Activities } from "../activities/Activities.ts"
import { enrolmentsOn } from "../activities/enrolmentsOn.ts"
import { homeOfDay } from "../children/homeDays.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { TownCalendars } from "../towns/calendar/TownCalendars.ts"
import { occupancyOf } from "./occupancy.ts"
import { type DayStory, EventDetail } from "./story/DayStory.ts"
import { readStoryRows } from "./story/readStoryRows.ts"
import { storyUnits } from "./story/storyUnits.ts"
import { townWaits } from "./waiting/townWaits.ts"

/** Why children come on a day, or do not: for the agent whom a family calls. */
export class DayStories extends Context.Service<
  DayStories,
  {
    /** What is known of a child's ISO day; null where the town has no such child. */
    of(staff: StaffAccess, childId: string, day: string): Effect.Effect<DayStory | null>
  }
>()("@portail-familles/core/reservations/DayStories") {
  static readonly layer = Layer.effect(
    DayStories,
    Effect.gen(function* () {
      const activities = yield* Activities
      const calendars = yield* TownCalendars
      const rows = yield* readStoryRows
      const enrolmentsOf = yield* enrolmentsOn
      const slotsOf = yield* occupancyOf
      const waitsOf = yield* townWaits

      const of = Effect.fn("DayStories.of")(function* ({ townId, town }: StaffAccess, childId: string, day: string) {
        const [child] = yield* rows.child(townId, childId)
        if (child === undefined) return null
        const calendar = yield* calendars.read(town)
        const enrolments = yield* enrolmentsOf(townId, childId, day)
        const slots = yield* slotsOf(townId, { from: day, to: day })
        const offered = yield* activities.list(townId)
        const home = homeOfDay(day, child, calendar.schoolHolidays)
        const events = yield* Effect.forEach(yield* rows.events(townId, childId, day), (event) =>
          Effect.map(decodeDetail(event.detail), (detail) => ({ ...event, detail }))
        )
        return {
          childRef: child.ref,
          childName: child.name,
          day,
          homes: child.homeCards.map(({ ref, name }) => ({ ref, name })),
          homeRef: child.homeCards.find(({ id }) => id === home)?.ref ?? null,
          enrolments: enrolments.map(({ postalCode: _, city: __, ...enrolment }) => enrolment),
          waits: yield* waitsOf(townId, { from: day, to: day, childId }),
          places: yield* rows.places(townId, childId, day),
          units: storyUnits(day, {
            activities: offered,
            calendar,
            inseeCode: town.settings.inseeCode,
            child,
            enrolments,
            slots
          }),
          events
        }
      }, orDieSql)

      return DayStories.of({ of })
    })
  )
}

const decodeDetail = Schema.decodeUnknownEffect(EventDetail)
