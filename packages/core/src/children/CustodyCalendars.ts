import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { auditOf } from "../audit/Audit.ts"
import { Ids } from "../platform/ids/Ids.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { daysAfter } from "../platform/time/days.ts"
import { now } from "../platform/time/now.ts"
import { missingYears } from "../towns/calendar/TownCalendar.ts"
import { TownCalendars } from "../towns/calendar/TownCalendars.ts"
import { ChildAction } from "./auditActions.ts"
import { HomeNotFound } from "./ChildHomes.ts"
import type { CustodyCalendar } from "./custody.ts"
import { type CustodyProblem, CustodyUnfit, homesIn, withHomes } from "./custodyFile.ts"
import { homeOfDay } from "./homeDays.ts"

/** A calendar with the ISO day it holds from; homes by their references. */
export interface RecordedCalendar {
  readonly validFrom: string
  readonly calendar: CustodyCalendar<string>
  readonly recordedAt: Date
  readonly recordedBy: string
}

/** A child's homes, its calendars, and its home day by day; null where no calendar says. */
export interface Custody {
  readonly childName: string
  readonly homes: ReadonlyArray<{ readonly ref: string; readonly name: string }>
  readonly calendars: ReadonlyArray<RecordedCalendar>
  readonly days: ReadonlyArray<{ readonly day: string; readonly homeRef: string | null }>
  /** School years of those days of which nobody knows the holidays: halves of them are told as if there were none. */
  readonly missingYears: ReadonlyArray<string>
}

/** With which home a child is on which day: who pays for it. Staff record it, from an agreement or a judgment. */
export class CustodyCalendars extends Context.Service<
  CustodyCalendars,
  {
    /** What holds for a child, and its homes for some days from an ISO day on. */
    show(staff: StaffAccess, childRef: string, from: string, days: number): Effect.Effect<Custody, HomeNotFound>
    /**
     * Records a calendar that holds from an ISO day on; one from the same day is replaced. It names the child's two homes, by reference.
     * A dry run only checks it.
     */
    set(
      staff: StaffAccess,
      childRef: string,
      validFrom: string,
      calendar: CustodyCalendar<string>,
      options: { readonly dryRun: boolean }
    ): Effect.Effect<void, HomeNotFound | CustodyUnfit>
  }
>()("@portail-familles/core/children/CustodyCalendars") {
  static readonly layer = Layer.effect(
    CustodyCalendars,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const ids = yield* Ids
      const audit = yield* auditOf(ChildAction)
      const townCalendars = yield* TownCalendars

      const find = Effect.fnUntraced(function* (staff: StaffAccess, childRef: string) {
        const [child] = yield* sql<{ id: string; name: string }>`select id, given_name || ' ' || family_name as name
          from children where town_id = ${staff.townId} and external_ref = ${childRef} for update`
        if (child === undefined) return yield* new HomeNotFound({ what: "child", ref: childRef })
        const homes = yield* sql<Home>`select h.id, h.external_ref as ref, h.name from household_children hc
          join household_cards h on h.town_id = hc.town_id and h.id = hc.household_id
          where hc.town_id = ${staff.townId} and hc.child_id = ${child.id} order by h.external_ref`
        const calendars = yield* sql<StoredCalendar>`select valid_from, calendar, recorded_at, recorded_by
          from custody_calendars where town_id = ${staff.townId} and child_id = ${child.id} order by valid_from`
        return { ...child, homes, calendars }
      })

      const show = Effect.fn("CustodyCalendars.show")(
        function* (staff: StaffAccess, childRef: string, from: string, days: number) {
          const { name, homes, calendars } = yield* find(staff, childRef)
          const calendarHomes = calendars.flatMap(({ calendar }) => homesIn(calendar))
          // a calendar also tells of a home that the child has left since
          const refs = yield* sql<{ id: string; ref: string }>`select id, external_ref as ref from household_cards
            where town_id = ${staff.townId} and id::text in (select jsonb_array_elements_text(${JSON.stringify(calendarHomes)}::jsonb))`
          const refOf = (id: string) => [...homes, ...refs].find((home) => home.id === id)?.ref ?? "?"
          const calendar = yield* townCalendars.read(staff.town)
          const byHalves = calendars.some((recorded) => recorded.calendar.holidays !== null)
          return {
            childName: name,
            homes: homes.map((home) => ({ ref: home.ref, name: home.name })),
            calendars: calendars.map((stored) => ({ ...stored, calendar: withHomes(stored.calendar, refOf) })),
            days: Array.from({ length: days }, (_, place) => {
              const day = daysAfter(from, place)
              const homeId = homeOfDay(day, { homes: homes.map(({ id }) => id), calendars }, calendar.schoolHolidays)
              return { day, homeRef: homeId === null ? null : refOf(homeId) }
            }),
            missingYears: byHalves ? missingYears(calendar, from, daysAfter(from, days - 1)) : []
          }
        },
        sql.withTransaction,
        orDieSql
      )

      const set = Effect.fn("CustodyCalendars.set")(
        function* (
          staff: StaffAccess,
          childRef: string,
          validFrom: string,
          calendar: CustodyCalendar<string>,
          { dryRun }: { readonly dryRun: boolean }
        ) {
          const { id, homes, calendars } = yield* find(staff, childRef)
          const problems = problemsOf(childRef, homes, calendar)
          if (problems.length > 0) return yield* new CustodyUnfit({ problems })
          if (dryRun) return
          const stored = withHomes(calendar, (ref) => homes.find((home) => home.ref === ref)?.id ?? "")
          const at = yield* now
          yield* sql`insert into custody_calendars (town_id, id, child_id, valid_from, calendar, recorded_at, recorded_by)
            values (${staff.townId}, ${yield* ids.next}, ${id}, ${validFrom}::date, ${JSON.stringify(stored)}::jsonb, ${at},
              ${staff.actor})
            on conflict on constraint custody_calendars_one_a_day do update set calendar = excluded.calendar,
              recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by`
          const before = calendars.find((recorded) => recorded.validFrom === validFrom)
          yield* audit.record(staff, {
            action: "custody.set",
            subjectType: "child",
            subjectId: id,
            ...(before === undefined ? {} : { before: { validFrom, ...before.calendar } }),
            after: { validFrom, ...stored }
          })
        },
        sql.withTransaction,
        orDieSql
      )

      return CustodyCalendars.of({ show, set })
    })
  )
}

interface Home {
  readonly id: string
  readonly ref: string
  readonly name: string
}

/** The same with homes by their ids. */
type StoredCalendar = RecordedCalendar

const problemsOf = (
  childRef: string,
  homes: ReadonlyArray<Home>,
  calendar: CustodyCalendar<string>
): ReadonlyArray<CustodyProblem> => {
  if (homes.length < 2) return [{ code: "only-one-home", childRef }]
  const strangers = homesIn(calendar).filter((ref) => !homes.some((home) => home.ref === ref))
  return [
    ...strangers.map((homeRef) => ({ code: "not-its-home", childRef, homeRef }) as const),
    ...(calendar.weeks.even === calendar.weeks.odd ? [{ code: "same-home-every-week" } as const] : [])
  ]
}
