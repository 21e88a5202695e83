import type { Activity } from "@portail-familles/core/activities"
import { missingYears, type TownCalendar } from "@portail-familles/core/towns"
import { DateTime } from "effect"

type Period = Activity["periods"][number]

/**
 * The example's activities around an ISO day: those of the school year run in that of the day, the camp in the next holidays that begin
 * two weeks later or more, and opens on the day after tomorrow at 8:30, for residents first.
 */
export const demoActivities = (
  activities: ReadonlyArray<Activity>,
  calendar: TownCalendar,
  today: string
): ReadonlyArray<Activity> => {
  const year = schoolYearOf(today)
  const camp = campPeriod(calendar, today)
  const knows = missingYears(calendar, year.from, camp.to > year.to ? camp.to : year.to).length === 0
  return activities.map((activity) => {
    const isCamp = activity.parts.some(({ on }) => on === "school-holidays")
    const periods = activity.periods.slice(0, 1).map((period): Period => ({ ...period, ...(isCamp ? camp : year) }))
    return {
      ...activity,
      periods,
      // later than the calendar that comes with the portal, every week is one of school
      parts: knows ? activity.parts : activity.parts.map((part) => ({ ...part, on: "every-day" as const })),
      exceptions: activity.exceptions.filter(({ from, to }) =>
        periods.some((period) => from <= period.to && period.from <= to)
      )
    }
  })
}

const schoolYearOf = (today: string) => {
  const begins = Number(today.slice(0, 4)) - (today.slice(5) < "07-01" ? 1 : 0)
  const code = `${begins}-${begins + 1}`
  return { code, name: `Année scolaire ${code}`, from: `${begins}-09-01`, to: `${begins + 1}-07-02` }
}

const campPeriod = ({ schoolHolidays }: TownCalendar, today: string) => {
  const next = schoolHolidays.find(({ from, resumesOn }) => from >= after(today, 14) && after(from, 6) < resumesOn)
  const from = mondayFrom(next?.from ?? after(today, 21))
  const name = `${next?.name ?? "Prochaines vacances"} ${from.slice(0, 4)}`
  return {
    code: `vacances-${from.slice(0, 7)}`,
    name,
    from,
    // two weeks at most, even in summer
    to: next === undefined || after(from, 11) < next.resumesOn ? after(from, 11) : after(next.resumesOn, -1),
    enrolment: { from: `${after(today, -20)}T08:30`, until: `${after(from, -2)}T12:00` },
    opens: [
      { for: "residents" as const, at: `${after(today, 2)}T08:30` },
      { for: "everyone" as const, at: `${after(today, 4)}T08:30` }
    ]
  }
}

const after = (day: string, days: number): string =>
  DateTime.formatIsoDateUtc(DateTime.add(DateTime.makeUnsafe(day), { days }))

const mondayFrom = (day: string): string => {
  const weekday = DateTime.getPartUtc(DateTime.makeUnsafe(day), "weekDay")
  return after(day, (8 - weekday) % 7)
}
