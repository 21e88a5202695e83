import { bundledHolidays, bundledYears } from "./bundledHolidays.ts"
import type { CalendarSettings } from "./calendarSettings.ts"
import type { TownCalendar } from "./TownCalendar.ts"

/** A town's calendar, from its settings; the same object for the same settings. */
export const calendarOf = (settings: CalendarSettings): TownCalendar => {
  const known = calendars.get(settings)
  if (known !== undefined) return known
  const holidays = settings.zone === null ? null : bundledHolidays(settings.zone)
  const calendar: TownCalendar = {
    ...settings,
    schoolHolidays: holidays ?? [],
    known: holidays === null ? null : bundledYears
  }
  calendars.set(settings, calendar)
  return calendar
}

const calendars = new WeakMap<CalendarSettings, TownCalendar>()
