import { formatCents } from "../../platform/money/money.ts"
import type { Weekday } from "../fields.ts"
import type { Limit, LimitOf, SkippedDay } from "./Limit.ts"
import type { Surcharge } from "./Rule.ts"
import { sameLimits } from "./sameLimits.ts"

const weekdays: Readonly<Record<Weekday, string>> = {
  monday: "lundi",
  tuesday: "mardi",
  wednesday: "mercredi",
  thursday: "jeudi",
  friday: "vendredi",
  saturday: "samedi",
  sunday: "dimanche"
}

const skipped = (day: SkippedDay): string => {
  switch (day) {
    case "weekends":
      return "les week-ends"
    case "public-holidays":
      return "les jours fériés"
    case "school-holidays":
      return "les vacances scolaires"
    case "days-without-service":
      return "les jours sans accueil"
    default:
      return `les ${weekdays[day]}s`
  }
}

/** `12 h`, `8 h 30`; midnight as the last minute of its day. */
const clock = (at: string): string => {
  const [hour = "", minute = ""] = (at === "24:00" ? "23:59" : at).split(":")
  return `${Number(hour)}\u00a0h${minute === "00" ? "" : `\u00a0${minute}`}`
}

const list = (words: ReadonlyArray<string>, last: string): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`

const ofWeek = (week: number): string => {
  if (week === 0) return " de la même semaine"
  return week === -1 ? " de la semaine précédente" : `, ${-week} semaines avant,`
}

const daysBefore = ({ days, at, skip }: LimitOf<"days-before">): string => {
  const day = days === 0 ? "au jour même" : days === 1 ? "à la veille" : `à ${days} jours avant`
  const without = days === 0 || skip.length === 0 ? "" : `, sans compter ${list(skip.map(skipped), "ni")}`
  return `jusqu’${day} à ${clock(at)}${without}`
}

const mapped = (limit: LimitOf<"weekday-map">): string => {
  const parts = sameLimits(limit).map(({ weekday, week, days }) => {
    const of = week === null ? " précédent" : ofWeek(week)
    return `jusqu’au ${weekdays[weekday]}${of} à ${clock(limit.at)} pour ${list(
      days.map((day) => `le ${weekdays[day]}`),
      "et"
    )}`
  })
  const after =
    limit.afterHolidays === null
      ? []
      : ["jusqu’au dernier jour d’école avant les vacances pour le premier jour d’école après"]
  return [...parts, ...after].join(" ; ")
}

const beforePeriod = ({ days, counting, at }: LimitOf<"before-period">): string => {
  const back = counting === "clear" ? days + 1 : days
  if (back === 0) return `jusqu’au premier jour de la période à ${clock(at)}`
  if (back === 1 && counting !== "working") return `jusqu’à la veille de la période à ${clock(at)}`
  const day = days === 1 ? "jour" : "jours"
  const kind = {
    calendar: day,
    clear: `${day} ${days === 1 ? "franc" : "francs"}`,
    working: `${day} ${days === 1 ? "ouvré" : "ouvrés"}`
  }
  return `jusqu’à ${days} ${kind[counting]} avant le début de la période, à ${clock(at)}`
}

const until = (limit: Limit): string => {
  switch (limit.kind) {
    case "days-before":
      return daysBefore(limit)
    case "weekday":
      return `jusqu’au ${weekdays[limit.weekday]}${ofWeek(limit.week)} à ${clock(limit.at)}`
    case "weekday-map":
      return mapped(limit)
    case "hours-before":
      if (limit.hours === 0) return frenchRules.untilStart
      return `jusqu’à ${limit.hours} ${limit.hours === 1 ? "heure" : "heures"} avant le début`
    case "before-period":
      return beforePeriod(limit)
    case "dates":
      return "jusqu’à une date que la ville a fixée"
    case "last-school-day":
      return `jusqu’au dernier jour d’école avant les vacances à ${clock(limit.at)}`
  }
}

/** What rules say in French. */
export const frenchRules = {
  possible: {
    add: "Réservation possible",
    cancel: "Annulation possible",
    lateAdd: "Réservation tardive possible",
    lateCancel: "Annulation tardive possible"
  },
  until,
  untilStart: "jusqu’au début",
  surcharge: (surcharge: Surcharge) =>
    ` avec un supplément de ${"percent" in surcharge ? `${surcharge.percent}\u00a0%` : formatCents(surcharge.cents, "fr")}`,
  fee: (percent: number) => (percent === 100 ? " : le prix reste dû" : ` : ${percent}\u00a0% du prix reste dû`),
  sentence: (text: string) => `${text}.`
}
