import { parisZone } from "./parisZone.ts"

/** The same day in Paris whatever the season. */
const noonOf = (isoDay: string) => new Date(`${isoDay}T12:00:00Z`)

const makeDates = (language: string) => {
  const french = language === "fr"
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { ...options, timeZone: parisZone })
  const [full, long, medium, numeric, clock, month] = [
    format({ dateStyle: "full" }),
    format({ dateStyle: "long" }),
    format({ dateStyle: "medium" }),
    format({ dateStyle: "short" }),
    format({ hour: "2-digit", minute: "2-digit" }),
    format({ month: "long", year: "numeric" })
  ]
  // the first of a month is an ordinal in French, and a day stays with its month
  const tidy = (day: string) =>
    (french ? day.replace(/(^|\s)1\s/, "$11er ") : day.replace(/[,،]/, "")).replace(/(\d(?:er)?) /, "$1\u00a0")
  const time = (at: Date) => {
    const [hour = "", minute = ""] = clock.format(at).split(":")
    if (!french) return `${hour}:${minute}`
    return `${Number(hour)}\u00a0h${minute === "00" ? "" : `\u00a0${minute}`}`
  }
  // other languages join a day and a time as Intl does
  const joined = (dateStyle: "full" | "long") => {
    const both = format({ dateStyle, timeStyle: "short" })
    const days = dateStyle === "full" ? full : long
    return (at: Date) => (french ? `${tidy(days.format(at))} à\u00a0${time(at)}` : tidy(both.format(at)))
  }
  return {
    /** An ISO day with its weekday: `mardi 1er décembre 2026`. */
    longDay: (isoDay: string) => tidy(full.format(noonOf(isoDay))),
    /** An ISO day: `1er décembre 2026`. */
    day: (isoDay: string) => tidy(long.format(noonOf(isoDay))),
    /** An ISO day where room is scarce: `1er déc. 2026`. */
    mediumDay: (isoDay: string) => tidy(medium.format(noonOf(isoDay))),
    /** An instant: `lundi 23 novembre 2026 à 14 h 05`. */
    longInstant: joined("full"),
    /** An instant: `23 novembre 2026 à 14 h 05`. */
    instant: joined("long"),
    /** An instant in a table: `23/11/2026 14:05`. */
    shortInstant: (at: Date) => `${numeric.format(at)} ${clock.format(at)}`,
    /** An ISO day as it stands on forms: `23/11/2026`. */
    shortDay: (isoDay: string) => numeric.format(noonOf(isoDay)),
    /** The day of an instant on forms: `23/11/2026`. */
    shortDayOf: (at: Date) => numeric.format(at),
    /** The month of an ISO day: `décembre 2026`. */
    month: (isoDay: string) => month.format(noonOf(isoDay)),
    /** The time of an instant: `14 h 05`, `14 h`. */
    time
  }
}

/** Days and times as people of a language write them. */
export type Dates = ReturnType<typeof makeDates>

const known = new Map<string, Dates>()

/** How a language (`fr`, `en`, or any tag of BCP 47) writes days and times, on the clocks of Paris. */
export function datesIn(language: string): Dates {
  const dates = known.get(language) ?? makeDates(language)
  known.set(language, dates)
  return dates
}

/** An ISO instant as people in Paris say it: `lundi 23 novembre 2026 à 14 h 05`. */
export const longInstant = (iso: string, language: string): string => datesIn(language).longInstant(new Date(iso))

/** An ISO day in words: `mardi 1er décembre 2026`. */
export const longDay = (isoDay: string, language: string): string => datesIn(language).longDay(isoDay)

/** An ISO day as it stands on French forms: `31/01/2026`. */
export const shortDay = (isoDay: string): string => datesIn("fr").shortDay(isoDay)

/** The day of an instant, as it passes in Paris: `31/01/2026`. */
export const shortDayOf = (at: Date): string => datesIn("fr").shortDayOf(at)

/** An instant on the clocks of Paris: `31/01/2026 14:05`. */
export const shortInstant = (at: Date): string => datesIn("fr").shortInstant(at)
