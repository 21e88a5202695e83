import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { orDieSql } from "../../platform/sql/failures.ts"
import { now } from "../../platform/time/now.ts"
import { SettingsLog } from "../SettingsLog.ts"
import type { Town } from "../Town.ts"
import { type CalendarPlan, planOf } from "./calendarPlan.ts"
import type { CalendarLinesInvalid, OfficialRow } from "./official/OfficialRow.ts"
import { yearsOfZone } from "./official/yearsOfZone.ts"
import { TownCalendars } from "./TownCalendars.ts"
import { SchoolZone, schoolZoneOf } from "./zones.ts"

/** A town cannot import a calendar before its file says its zone. */
export class ZoneUnsaid extends Schema.TaggedError<ZoneUnsaid>()("ZoneUnsaid", {
  /** The one that its commune lies in. */
  likely: SchoolZone
}) {}

/** The file has no whole school year of the town's zone. */
export class ZoneNotInCalendar extends Schema.TaggedError<ZoneNotInCalendar>()("ZoneNotInCalendar", {
  zone: SchoolZone,
  /** School years of which it has a part. */
  incomplete: Schema.Array(Schema.String)
}) {}

/** Between what the file brings and what is known, school years would lack. */
export class CalendarGap extends Schema.TaggedError<CalendarGap>()("CalendarGap", {
  missing: Schema.Array(Schema.String)
}) {}

/** Why a calendar is not imported. */
export type CalendarRefused = ZoneUnsaid | ZoneNotInCalendar | CalendarGap | CalendarLinesInvalid

/** Brings the ministry's calendar into a town, school year by school year. */
export class CalendarImports extends Context.Service<
  CalendarImports,
  {
    /** What lines of the data set change of a town's calendar; nothing is changed in a dry run. What changes is logged. */
    import(
      town: Town,
      rows: ReadonlyArray<OfficialRow>,
      options: { readonly actor: string; readonly dryRun: boolean }
    ): Effect.Effect<CalendarPlan, CalendarRefused>
  }
>()("@portail-familles/core/towns/calendar/CalendarImports") {
  static readonly layer = Layer.effect(
    CalendarImports,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const calendars = yield* TownCalendars
      const log = yield* SettingsLog

      const write = Effect.fnUntraced(function* (town: Town, plan: CalendarPlan, actor: string) {
        const at = yield* now
        for (const { schoolYear, holidays } of plan.changed) {
          yield* sql`delete from school_holidays
            where town_id = ${town.id} and zone = ${plan.zone} and school_year = ${schoolYear}`
          yield* sql`insert into school_holidays (town_id, zone, school_year, name, from_day, resumes_on, recorded_at)
            select ${town.id}, ${plan.zone}, ${schoolYear}, h.name, h."from", h."resumesOn", ${at}
            from jsonb_to_recordset(${JSON.stringify(holidays)}::jsonb) as h (name text, "from" date, "resumesOn" date)
            on conflict (town_id, zone, from_day) do update set school_year = excluded.school_year, name = excluded.name,
              resumes_on = excluded.resumes_on, recorded_at = excluded.recorded_at`
        }
        yield* log.record({
          townId: town.id,
          actor,
          changes: plan.changed.map(({ schoolYear, before, holidays }) => ({
            path: `calendar.${schoolYear}`,
            before: before.map(asLogged),
            after: holidays.map(asLogged)
          }))
        })
      })

      const importRows = Effect.fn("CalendarImports.import")(
        function* (
          town: Town,
          rows: ReadonlyArray<OfficialRow>,
          { actor, dryRun }: { readonly actor: string; readonly dryRun: boolean }
        ) {
          const { zone } = town.settings.calendar
          if (zone === null) return yield* new ZoneUnsaid({ likely: schoolZoneOf(town.settings.inseeCode) })
          const brought = yield* Effect.fromResult(yearsOfZone(zone, rows))
          if (brought.years.length === 0) return yield* new ZoneNotInCalendar({ zone, incomplete: brought.incomplete })
          // two imports at once would each delete what the other has not written yet
          if (!dryRun) yield* sql`select id from towns where id = ${town.id} for update`
          const plan = planOf(zone, brought, yield* calendars.recorded(town))
          if (plan.missing.length > 0) return yield* new CalendarGap({ missing: plan.missing })
          if (!dryRun && plan.changed.length > 0) yield* write(town, plan, actor)
          return plan
        },
        sql.withTransaction,
        orDieSql
      )

      return CalendarImports.of({ import: importRows })
    })
  )
}

const asLogged = ({ name, from, resumesOn }: CalendarPlan["changed"][number]["holidays"][number]) => ({
  name,
  from,
  resumesOn
})
