import { bundledHolidays } from "./bundledHolidays.ts"
import type { CalendarSettings } from "./calendarSettings.ts"
import { knownYears, type PublishedHoliday } from "./schoolYears.ts"
import type { SchoolHoliday, TownCalendar } from "./TownCalendar.ts"

/** What a town has of its own: imported for a zone, or (`own`) listed by its file before it could say its zone. */
export interface RecordedHoliday extends PublishedHoliday {
  readonly zone: string
}

/** The zone of what a town's file used to list. */
export const listedZone = "own"

/**
 * A town's calendar. Of a school year that it imported for its zone, what is bundled counts no more; what its file used to list counts
 * where nothing else is known.
 */
export const calendarOf = (settings: CalendarSettings, recorded: ReadonlyArray<RecordedHoliday> = []): TownCalendar => {
  const years = settings.zone === null ? [] : knownYears(settings.zone, publishedFor(settings.zone, recorded))
  const [first, last] = [years[0], years.at(-1)]
  const known = first === undefined || last === undefined ? null : { from: first.from, to: last.to }
  const listed = recorded
    .flatMap(
      ({ zone, name, from, resumesOn }): ReadonlyArray<SchoolHoliday> =>
        zone === listedZone && resumesOn !== null ? [{ name, from, resumesOn }] : []
    )
    .filter(({ from, resumesOn }) => known === null || resumesOn <= known.from || from > known.to)
  const schoolHolidays = [...years.flatMap(({ holidays }) => holidays), ...listed]
  return {
    ...settings,
    known,
    schoolHolidays: schoolHolidays.toSorted((one, other) => (one.from < other.from ? -1 : 1))
  }
}

/** What is known of a zone: the years that a town imported, and of the others what is bundled. */
export const publishedFor = (
  zone: NonNullable<CalendarSettings["zone"]>,
  recorded: ReadonlyArray<RecordedHoliday>
): ReadonlyArray<PublishedHoliday> => {
  const imported = recorded.filter((holiday) => holiday.zone === zone)
  const years = new Set(imported.map(({ schoolYear }) => schoolYear))
  return [...imported, ...bundledHolidays(zone).filter(({ schoolYear }) => !years.has(schoolYear))]
}
