import type { Activity, DayPart } from "../Activity.ts"
import type { ActivityProblem } from "../ActivityProblem.ts"

type Problems = ReadonlyArray<ActivityProblem>

/** What does not hold together in the parts of an activity's days, and in their capacity. */
export const partProblems = (activity: Activity): Problems =>
  activity.parts.flatMap((part) => [...ofHours(activity.code, part), ...ofCapacity(activity, part)])

const ofHours = (activity: string, { code: part, weekdays, startsAt, endsAt }: DayPart): Problems => {
  const problems: Array<ActivityProblem> = []
  if (weekdays.length === 0) problems.push({ code: "part-without-weekdays", activity, part })
  if (endsAt <= startsAt)
    problems.push({ code: "backwards", activity, at: `parts.${part}`, from: startsAt, to: endsAt })
  return problems
}

const ofCapacity = ({ code: activity, places, groups }: Activity, { code: part, capacity }: DayPart): Problems => {
  const { exceptions } = capacity
  const [knownPlaces, knownGroups] = [places, groups].map((all) => new Set(all.map(({ code }) => code)))
  const at = `parts.${part}.capacity`
  const problems: Array<ActivityProblem> = []
  for (const [index, { place, group }] of exceptions.entries()) {
    if (place !== "" && !knownPlaces?.has(place))
      problems.push({ code: "unknown", activity, at, what: "place", value: place })
    if (group !== "" && !knownGroups?.has(group))
      problems.push({ code: "unknown", activity, at, what: "group", value: group })
    if (exceptions.slice(0, index).some((other) => other.place === place && other.group === group)) {
      problems.push({ code: "capacity-twice", activity, part, place, group })
    }
  }
  const has = (place: string, group: string) =>
    exceptions.some((exception) => exception.place === place && exception.group === group)
  for (const { place } of exceptions.filter(({ place, group }) => place !== "" && group === "")) {
    for (const { group } of exceptions.filter((other) => other.place === "" && other.group !== "")) {
      if (!has(place, group)) problems.push({ code: "capacity-unclear", activity, part, place, group })
    }
  }
  return problems
}
