import type { Activity } from "../Activity.ts"
import type { ActivityProblem } from "../ActivityProblem.ts"
import { groupProblems } from "./groupProblems.ts"
import { partProblems } from "./partProblems.ts"
import { periodProblems } from "./periodProblems.ts"
import { codesOf, twice } from "./twice.ts"
import { unitProblems } from "./unitProblems.ts"

/** What does not hold together in a town's activities, whatever the town is. */
export const activityProblems = (activities: ReadonlyArray<Activity>): ReadonlyArray<ActivityProblem> => [
  ...twice(codesOf(activities)).map((value) => ({ code: "twice", activity: value, what: "activity", value }) as const),
  ...activities.flatMap((activity) => [
    ...sameCodes(activity),
    ...periodProblems(activity),
    ...partProblems(activity),
    ...unitProblems(activity),
    ...groupProblems(activity)
  ])
]

const sameCodes = ({
  code: activity,
  places,
  groups,
  parts,
  units,
  periods
}: Activity): ReadonlyArray<ActivityProblem> =>
  Object.entries({ place: places, group: groups, part: parts, unit: units, period: periods }).flatMap(([what, all]) =>
    twice(codesOf(all)).map((value) => ({ code: "twice", activity, what: what as "place", value }) as const)
  )
