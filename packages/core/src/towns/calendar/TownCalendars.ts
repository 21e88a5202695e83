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
    /** The same without a query, from what `recordedHolidays` gave somebody's own. */
    from(town: Town, recorded: ReadonlyArray<RecordedHoliday>): TownCalendar
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
          from school_holidays where town_id = ${id} and ${ofZone(sql, settings)} order by from_day`
      }, Effect.orDie)

      const from = (town: Town, own: ReadonlyArray<RecordedHoliday>): TownCalendar => {
        const version = JSON.stringify([town.settings.calendar, own.map(inOneOrder)])
        const known = latest.get(town.id)
        if (known?.version === version) return known.calendar
        const calendar = calendarOf(town.settings.calendar, own)
        latest.set(town.id, { version, calendar })
        return calendar
      }

      const read = Effect.fn("TownCalendars.read")(function* (town: Town) {
        return from(town, yield* recorded(town))
      })

      return TownCalendars.of({ read, from, recorded })
    })
  )
}

// rows and the JSON of a query have their fields in different orders
const inOneOrder = ({ zone, schoolYear, name, from, resumesOn }: RecordedHoliday) => [
  zone,
  schoolYear,
  name,
  from,
  resumesOn
]

const ofZone = (sql: SqlClient.SqlClient, { calendar }: Town["settings"]) =>
  sql`zone in (${calendar.zone ?? listedZone}, ${listedZone})`

/** What a town recorded of its zone, as one JSON value of a query that asks more. */
export const recordedHolidays = (sql: SqlClient.SqlClient, { id, settings }: Town) =>
  sql`(select coalesce(jsonb_agg(jsonb_build_object('zone', zone, 'schoolYear', school_year, 'name', name, 'from', from_day,
      'resumesOn', resumes_on) order by from_day), '[]'::jsonb)
    from school_holidays where town_id = ${id} and ${ofZone(sql, settings)})`

/** The same of each town whose id stands in a column: a name of ours. */
export const recordedHolidaysOf = (sql: SqlClient.SqlClient, townId: string) =>
  sql`(select coalesce(jsonb_agg(jsonb_build_object('zone', r.zone, 'schoolYear', r.school_year, 'name', r.name, 'from', r.from_day,
      'resumesOn', r.resumes_on) order by r.from_day), '[]'::jsonb)
    from school_holidays r join towns z on z.id = r.town_id
    where r.town_id = ${sql.literal(townId)} and r.zone in (coalesce(z.settings -> 'calendar' ->> 'zone', ${listedZone}), ${listedZone}))`
