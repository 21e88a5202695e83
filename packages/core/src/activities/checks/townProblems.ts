import { missingYears, type TownCalendar } from "../../towns/calendar/TownCalendar.ts"
import type { Activity, ActivityPeriod } from "../Activity.ts"
import type { ActivityProblem } from "../ActivityProblem.ts"
import { ruleProblems } from "../rules/ruleProblems.ts"
import { runsOn, slotPlan } from "../slotPlan.ts"
import { codesOf } from "./twice.ts"

type Problems = ReadonlyArray<ActivityProblem>

/** What a town must have for its activities to be applied; no schools or classes: families type theirs. */
export interface TownLists {
  readonly services: ReadonlyArray<string>
  readonly schools: ReadonlyArray<string>
  readonly classes: ReadonlyArray<string>
}

/** What activities name and the town does not have. */
export const unknownToTown = (activities: ReadonlyArray<Activity>, known: TownLists): Problems =>
  activities.flatMap(({ code: activity, service, places, groups, who, periods }) => {
    const unless = (
      what: "service" | "school" | "class",
      list: ReadonlyArray<string>,
      at: string,
      named: ReadonlyArray<string>
    ) =>
      named
        .filter((value) => value !== "" && !list.includes(value) && (what === "service" || list.length > 0))
        .map((value) => ({ code: "unknown", activity, at, what, value }) as const)
    return [
      ...unless("service", known.services, "service", [service]),
      ...places.flatMap(({ code, schools }) => unless("school", known.schools, `places.${code}.schools`, schools)),
      ...groups.flatMap(({ code, classes }) => unless("class", known.classes, `groups.${code}.classes`, classes)),
      ...unless("school", known.schools, "who.schools", who.schools),
      ...unless("class", known.classes, "who.classes", who.classes),
      ...periods.flatMap((period) =>
        listsOf(period).flatMap(({ at, list }) => [
          ...("schools" in list ? unless("school", known.schools, `${at}.schools`, list.schools) : []),
          ...("classes" in list ? unless("class", known.classes, `${at}.classes`, list.classes) : [])
        ])
      )
    ]
  })

/** Schools and classes for which a period opens, or which have more chances in its draw. */
const listsOf = ({ code, opens, requests }: ActivityPeriod) =>
  [
    ...opens.map((opening, index) => ({ at: `periods.${code}.opens[${index}].for`, list: opening.for })),
    ...(requests?.criteria ?? []).map(({ when }, index) => ({
      at: `periods.${code}.requests.criteria[${index}].when`,
      list: when
    }))
  ].flatMap(({ at, list }) => (typeof list === "string" ? [] : [{ at, list }]))

/** Days that activities must know and a town's calendar does not tell. */
export const unknownDays = (activities: ReadonlyArray<Activity>, calendar: TownCalendar): Problems =>
  activities.flatMap((activity) => daysMissing(activity, calendar))

/** What keeps activities from running in a town's calendar: the above, parts whose days never come, rules that cannot be met. */
export const calendarProblems = (activities: ReadonlyArray<Activity>, calendar: TownCalendar): Problems =>
  activities.flatMap((activity): Problems => {
    const missing = daysMissing(activity, calendar)
    if (missing.length > 0) return missing
    return [
      ...neverRunning(activity, calendar),
      ...ruleProblems(activity, calendar, runsOn(activity, calendar)).map(
        (problem) => ({ code: "rule", activity: activity.code, problem }) as const
      )
    ]
  })

const daysMissing = ({ code: activity, parts, periods }: Activity, calendar: TownCalendar): Problems => {
  if (periods.length === 0 || parts.every(({ on }) => on === "every-day")) return []
  if (calendar.zone === null) return [{ code: "calendar-without-zone", activity }]
  const years = [...new Set(periods.flatMap(({ from, to }) => missingYears(calendar, from, to)))]
  return years.length === 0 ? [] : [{ code: "calendar-lacks", activity, years }]
}

const neverRunning = (activity: Activity, calendar: TownCalendar): Problems => {
  if (activity.periods.length === 0) return []
  const running = new Set(slotPlan(activity, calendar).map(({ part }) => part))
  return codesOf(activity.parts)
    .filter((part) => !running.has(part))
    .map((part) => ({ code: "part-never-runs", activity: activity.code, part }))
}
