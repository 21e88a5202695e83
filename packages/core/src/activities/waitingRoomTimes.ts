import { localInstantInParis } from "../platform/time/wallClock.ts"
import type { Activity, ActivityPeriod } from "./Activity.ts"

/** A time, both ends included, within which a town's waiting room may begin. */
export interface WaitingRoomTime {
  readonly from: Date
  readonly until: Date
}

/** When the waiting room of a town that offers these activities may begin: around what opens, where the town allows it. */
export const waitingRoomTimes = (activities: ReadonlyArray<Activity>): ReadonlyArray<WaitingRoomTime> =>
  activities.flatMap(({ periods }) => periods.flatMap(timesOf))

const timesOf = (period: ActivityPeriod): ReadonlyArray<WaitingRoomTime> => {
  const { allowed, minutesBefore, hoursAfter } = period.waitingRoom
  if (!allowed) return []
  return openingsOf(period).map((at) => {
    const opens = localInstantInParis(at).getTime()
    return { from: new Date(opens - minutesBefore * 60_000), until: new Date(opens + hoursAfter * 3_600_000) }
  })
}

/** Every instant from which families may do something about a period that they could not do before. */
const openingsOf = ({ opens, enrolment, requests }: ActivityPeriod): ReadonlyArray<string> => [
  ...opens.map(({ at }) => at),
  ...(enrolment === null ? [] : [enrolment.from]),
  ...(requests?.leftFrom == null ? [] : [requests.leftFrom])
]
