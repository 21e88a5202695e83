import type { CalendarLineProblem, PublicHolidayZone, SchoolZone } from "@portail-familles/core/towns"
import { day } from "./words.ts"

/** What agents read for a zone of the school calendar. */
export const zoneWords: Readonly<Record<SchoolZone, string>> = {
  A: "zone A",
  B: "zone B",
  C: "zone C",
  corse: "Corse",
  guadeloupe: "Guadeloupe",
  guyane: "Guyane",
  martinique: "Martinique",
  "la-reunion": "La Réunion",
  mayotte: "Mayotte",
  "nouvelle-caledonie": "Nouvelle-Calédonie",
  "polynesie-francaise": "Polynésie française",
  "saint-barthelemy": "Saint-Barthélemy",
  "saint-martin": "Saint-Martin",
  "saint-pierre-et-miquelon": "Saint-Pierre-et-Miquelon",
  "wallis-et-futuna": "Wallis-et-Futuna"
}

/** What agents read for where public holidays are those of the town. */
export const publicHolidayZoneWords: Readonly<Record<PublicHolidayZone, string>> = {
  ...zoneWords,
  metropole: "métropole",
  "alsace-moselle": "Alsace-Moselle"
}

/** What agents read for what is wrong with a line of the ministry's file. */
export const calendarLineWords = (problem: CalendarLineProblem): string => `ligne ${problem.line} : ${reason(problem)}`

const reason = (problem: CalendarLineProblem): string => {
  switch (problem.code) {
    case "not-a-day":
      return `« ${problem.text} » n'est pas une date (attendu : 2026-12-19, ou 2026-12-18T23:00:00+00:00)`
    case "no-such-day":
      return `la date ${problem.text} n'existe pas`
    case "before-start":
      return `« ${problem.name} » finit avant de commencer`
    case "nameless":
      return "ces vacances n'ont pas de nom (description)"
  }
}

/** Holidays by their first and last days, as `19/12/2026 – 03/01/2027`; `resumesOn` null where the ministry has not said. */
export const holidayDays = (from: string, lastDay: string | null): string =>
  lastDay === null
    ? `dès le ${day(from)}, reprise à venir`
    : lastDay === from
      ? day(from)
      : `${day(from)} – ${day(lastDay)}`

/** What to do next once the calendar of a town is another one. */
export const slotsFollow = "Les créneaux des activités suivent avec : portail activity slots"

/** What a town writes that has not said its zone; `likely` is the one that its commune lies in. */
export const zoneToSay = (likely: SchoolZone): string =>
  `Écrivez « calendar: { zone: ${likely} } » dans son fichier (sa commune est de : ${zoneWords[likely]}), puis : portail town apply <fichier.yaml>`
