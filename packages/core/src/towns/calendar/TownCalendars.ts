import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { Town, TownId } from "../Town.ts"
import { calendarOf, listedZone, type RecordedHoliday } from "./calendarOf.ts"
import type { TownCalendar } from "./TownCalendar.ts"

/** The calendars of towns. */
export class TownCalendars extends Context.Service<
  TownCalendars,
  {
    /** A town's calendar, in one query; the same object as long as nothing of it changes. */
    read(town: Town): Effect.Effect<TownCalendar>
    /** What the town itself recorded of its zone, and what its file used to list. */
    recorded(town: Town): Effect.Effect<ReadonlyArray<RecordedHoliday>>
  }
>()("@portail-familles/core/towns/calendar/TownCalendars") {
  static readonly layer = Layer.effect(
    TownCalendars,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const latest = new Map<TownId, { readonly version: string; readonly calendar: TownCalendar }>()

      const recorded = Effect.fn("TownCalendars.recorded")(function* ({ id, settings }: Town) {
        return yield* sql<RecordedHoliday>`select zone, school_year, name, from_day as "from", resumes_on
          from school_holidays where town_id = ${id} and zone in (${settings.calendar.zone ?? listedZone}, ${listedZone})
          order by from_day`
      }, Effect.orDie)

      const read = Effect.fn("TownCalendars.read")(function* (town: Town) {
        const own = yield* recorded(town)
        const version = JSON.stringify([town.settings.calendar, own])
        const known = latest.get(town.id)
        if (known?.version === version) return known.calendar
        const calendar = calendarOf(town.settings.calendar, own)
        latest.set(town.id, { version, calendar })
        return calendar
      })

      return TownCalendars.of({ read, recorded })
    })
  )
}
