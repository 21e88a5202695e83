import type { Activity, Group } from "../Activity.ts"
import type { ActivityProblem } from "../ActivityProblem.ts"

type Problems = ReadonlyArray<ActivityProblem>

/** What does not hold together in who may come, where, and in which group. */
export const groupProblems = (activity: Activity): Problems => {
  const backwards = backwardsAges(activity)
  return backwards.length > 0 ? backwards : [...overlaps(activity), ...holes(activity), ...schoolsTwice(activity)]
}

const backwardsAges = ({ code: activity, who, groups }: Activity): Problems =>
  [
    { at: "who.ages", ages: who.ages },
    ...groups.map(({ code, ages }) => ({ at: `groups.${code}.ages`, ages }))
  ].flatMap(({ at, ages }) =>
    ages !== null && ages.to < ages.from
      ? [{ code: "backwards", activity, at, from: String(ages.from), to: String(ages.to) } as const]
      : []
  )

const overlaps = ({ code: activity, groups }: Activity): Problems =>
  groups.flatMap((group, index) =>
    groups
      .slice(0, index)
      .filter((before) => share(before, group))
      .map((before) => ({ code: "groups-overlap", activity, one: before.code, other: group.code }) as const)
  )

/** Whether a child can be in both. */
const share = (one: Group, other: Group): boolean => {
  const ages =
    one.ages === null || other.ages === null || (one.ages.from <= other.ages.to && other.ages.from <= one.ages.to)
  const classes =
    one.classes.length === 0 || other.classes.length === 0 || one.classes.some((each) => other.classes.includes(each))
  return ages && classes
}

/** Where all groups are by age, or all by class, it can be said who is in none. */
const holes = ({ code: activity, who, groups }: Activity): Problems => {
  if (groups.length === 0) return []
  const missing = groups.every(({ ages, classes }) => ages !== null && classes.length === 0)
    ? missingAges(who.ages, groups)
    : groups.every(({ ages }) => ages === null)
      ? missingClasses(who.classes, groups)
      : []
  return missing.length === 0 ? [] : [{ code: "groups-with-a-hole", activity, missing }]
}

const missingAges = (who: Activity["who"]["ages"], groups: ReadonlyArray<Group>): ReadonlyArray<string> => {
  const ranges = groups.flatMap(({ ages }) => (ages === null ? [] : [ages]))
  const from = who?.from ?? Math.min(...ranges.map((ages) => ages.from))
  const to = who?.to ?? Math.max(...ranges.map((ages) => ages.to))
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
    .filter((age) => !ranges.some((ages) => ages.from <= age && age <= ages.to))
    .map(String)
}

const missingClasses = (who: ReadonlyArray<string>, groups: ReadonlyArray<Group>): ReadonlyArray<string> => {
  if (groups.some(({ classes }) => classes.length === 0)) return []
  const known = new Set(groups.flatMap(({ classes }) => classes))
  return who.filter((each) => !known.has(each))
}

const schoolsTwice = ({ code: activity, places }: Activity): Problems =>
  places.flatMap(({ code: other, schools }, index) =>
    schools.flatMap((school) => {
      const before = places.slice(0, index).find((place) => place.schools.includes(school))
      return before === undefined
        ? []
        : [{ code: "school-in-two-places", activity, school, one: before.code, other } as const]
    })
  )
