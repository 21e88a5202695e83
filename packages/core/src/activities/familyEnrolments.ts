import { localInstantInParis } from "../platform/time/wallClock.ts"
import type { Activity, ActivityPeriod } from "./Activity.ts"
import type { PublishedSeed } from "./drawSeeds.ts"
import type { EnrolmentState } from "./Enrolment.ts"
import { type ChildFacts, firstDayOf, hindrancesOf, placeAndGroupOf, unplaced } from "./eligibility.ts"
import type { Day } from "./fields.ts"
import type { Hindrance } from "./Hindrance.ts"
import { type NextStep, nextStepOf } from "./nextStep.ts"
import { type UnmetRequirement, unmetFor } from "./Requirements.ts"
import type { EnrollingHome, HomeChild, HomeEnrolment } from "./readHome.ts"
import { opensAt } from "./rules/opensAt.ts"

/** A day and an instant of it. */
export interface Moment {
  readonly today: Day
  readonly now: Date
}

/** An activity that a home may ask for, and where each of its children stands in each period that is not over. */
export interface ActivityOffer {
  readonly activity: Activity
  readonly periods: ReadonlyArray<{
    readonly period: ActivityPeriod
    /** Null: with the enrolment, or never for this home. */
    readonly bookingOpensAt: Date | null
    /** Until when places are asked for; null: as long as the period runs, or they are not asked for. */
    readonly requestsUntil: Date | null
    /** The seed of the period's draw, which is null until it is held, and the hash that was known before; null: none is made. */
    readonly draw: Pick<PublishedSeed, "seed" | "seedHash"> | null
    readonly children: ReadonlyArray<{
      readonly child: HomeChild
      /** The code that the rules give; empty where the family chooses. */
      readonly place: string
      readonly hindrances: ReadonlyArray<Hindrance>
      /** What stands for it: asked for, accepted, or refused last. */
      readonly enrolmentId: string | null
    }>
  }>
}

/** An enrolment as its home follows it: names of what it has, empty where there is none, and what comes next. */
export interface FamilyEnrolment {
  readonly id: string
  readonly childId: string
  readonly childName: string
  readonly activity: string
  readonly activityName: string
  readonly period: string
  readonly periodName: string
  readonly placeName: string
  readonly groupName: string
  readonly startsOn: Day
  readonly endsOn: Day
  readonly state: EnrolmentState
  readonly reason: string
  readonly next: NextStep
}

/** What a home may ask for. */
export const offersOf = (
  activities: ReadonlyArray<Activity>,
  home: EnrollingHome,
  moment: Moment,
  seeds: ReadonlyArray<PublishedSeed> = []
): ReadonlyArray<ActivityOffer> =>
  activities.map((activity) => ({
    activity,
    periods: activity.periods
      .filter(({ to }) => to >= moment.today)
      .map((period) => ({
        period,
        bookingOpensAt: bookingOpensAt(period, home, home.children),
        requestsUntil: period.requests === null ? null : localInstantInParis(period.requests.until),
        draw: seeds.find((each) => isSeedOf(each, activity, period)) ?? null,
        children: home.children.map((child) => {
          const standing = standingOf(home.enrolments, activity, period, child.id)
          const given = placeAndGroupOf(activity, child, { place: "", group: "" }, firstDayOf(period, moment.today))
          // where it goes is the family's to say when it asks
          const ungrouped = unplaced(activity, child, given).filter(({ code }) => code !== "place-needed")
          const hindrances = hindrancesFor(activity, period, child, home, moment)
          return {
            child,
            place: given.place,
            hindrances: isRunning(standing) ? hindrances : distinct([...hindrances, ...ungrouped]),
            enrolmentId: standing === undefined || standing.state === "withdrawn" ? null : standing.id
          }
        })
      }))
  }))

/** What a home has asked for, the latest to begin first; what ended more than a year ago is left out. */
export const enrolmentsOf = (
  activities: ReadonlyArray<Activity>,
  home: EnrollingHome,
  unmet: ReadonlyArray<UnmetRequirement>,
  moment: Moment
): ReadonlyArray<FamilyEnrolment> =>
  home.enrolments
    .filter(({ endsOn }) => endsOn >= `${Number(moment.today.slice(0, 4)) - 1}${moment.today.slice(4)}`)
    .flatMap((enrolment) => {
      const child = home.children.find(({ id }) => id === enrolment.childId)
      if (child === undefined) return []
      const activity = activities.find(({ code }) => code === enrolment.activity)
      const period = activity?.periods.find((each) => isOf(enrolment, each))
      const isNext = period !== undefined && standingOf(home.enrolments, activity, period, child.id) === enrolment
      return [
        {
          id: enrolment.id,
          childId: child.id,
          childName: child.givenName,
          activity: enrolment.activity,
          activityName: activity?.name ?? enrolment.activityName,
          period: period?.code ?? enrolment.period,
          periodName: period?.name ?? "",
          placeName: nameOf(activity?.places, enrolment.place),
          groupName: nameOf(activity?.groups, enrolment.group),
          startsOn: enrolment.startsOn,
          endsOn: enrolment.endsOn,
          state: enrolment.state,
          reason: enrolment.reason,
          next: nextStepOf(
            {
              state: enrolment.state,
              endsOn: enrolment.endsOn,
              activity,
              period,
              booker: { ...child, resident: home.residency === "resident" },
              unmet: unmetFor(unmet, enrolment),
              mayAsk:
                isNext && activity !== undefined && hindrancesFor(activity, period, child, home, moment).length === 0
            },
            moment
          )
        }
      ]
    })

/** What stands of a child for a period of an activity: what runs or waits before what was decided against. */
export const standingOf = (
  enrolments: ReadonlyArray<HomeEnrolment>,
  activity: Pick<Activity, "code"> | undefined,
  period: ActivityPeriod,
  childId: string
): HomeEnrolment | undefined => {
  const theirs = enrolments.filter(
    (each) => each.childId === childId && each.activity === activity?.code && isOf(each, period)
  )
  return theirs.find(isRunning) ?? theirs[0]
}

/** What keeps a child of a home from a period of an activity; where it goes is another question. */
export const hindrancesFor = (
  activity: Activity,
  period: ActivityPeriod,
  child: HomeChild,
  home: EnrollingHome,
  moment: Moment
): ReadonlyArray<Hindrance> =>
  hindrancesOf(activity, period, {
    child,
    residency: home.residency,
    standing: standingOf(home.enrolments, activity, period, child.id)?.state ?? null,
    ...moment
  })

/** When places of a period may first be booked for one of these children of a home; null with the enrolment, or never. */
export const bookingOpensAt = (
  period: ActivityPeriod,
  { residency }: Pick<EnrollingHome, "residency">,
  children: ReadonlyArray<Pick<ChildFacts, "school" | "schoolClass">>
): Date | null => {
  const openings = children.map((child) => opensAt(period, { ...child, resident: residency === "resident" }))
  const instants = openings.filter((opening) => opening instanceof Date)
  return instants.toSorted((one, other) => one.getTime() - other.getTime())[0] ?? null
}

const isSeedOf = (seed: PublishedSeed, { code }: Activity, period: ActivityPeriod): boolean =>
  period.mode === "requests" && seed.activity === code && seed.period === period.code && seed.startsOn === period.from

const isRunning = (standing: HomeEnrolment | undefined) =>
  standing?.state === "requested" || standing?.state === "accepted"

/** Each code once: a class may be missing for who may come, and for the group too. */
export const distinct = (hindrances: ReadonlyArray<Hindrance>): ReadonlyArray<Hindrance> =>
  hindrances.filter(({ code }, place) => hindrances.findIndex((each) => each.code === code) === place)

/** Whether an enrolment is for a period: a file that says none is, by its days; a period of the same code in another year is another one. */
const isOf = ({ period, startsOn, endsOn }: HomeEnrolment, { code, from, to }: ActivityPeriod): boolean =>
  startsOn <= to && endsOn >= from && (period === code || period === "" || startsOn === from)

const nameOf = (all: ReadonlyArray<{ readonly code: string; readonly name: string }> | undefined, code: string) =>
  all?.find((each) => each.code === code)?.name ?? code
