import type { Residency } from "../households/residency.ts"
import { localInstantInParis } from "../platform/time/wallClock.ts"
import type { Activity, ActivityPeriod, Group } from "./Activity.ts"
import type { EnrolmentState } from "./Enrolment.ts"
import type { Day } from "./fields.ts"
import type { Hindrance } from "./Hindrance.ts"
import { isListed } from "./isListed.ts"

/** What the rules of an activity ask about a child; school and class are empty where the dossier does not say. */
export interface ChildFacts {
  readonly birthDate: Day
  readonly school: string
  readonly schoolClass: string
}

/** Where a child goes and among which children, by code; empty where there is none, or it is not known. */
export interface PlaceAndGroup {
  readonly place: string
  readonly group: string
}

/** A child for whom a home asks, on a day and at an instant of it; what stands already for the activity and period. */
export interface Candidate {
  readonly child: ChildFacts
  readonly residency: Residency
  readonly today: Day
  readonly now: Date
  readonly standing: EnrolmentState | null
}

/** The years of somebody born on a day, on another day. Who was born on 29 February has their birthday on 1 March. */
export const ageOn = (birthDate: Day, day: Day): number =>
  Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (day.slice(5) < birthDate.slice(5) ? 1 : 0)

/** The first day on which a child who is enrolled today would go: ages are counted on it. */
export const firstDayOf = ({ from }: Pick<ActivityPeriod, "from">, today: Day): Day => (from > today ? from : today)

/** Everything that keeps a child from being enrolled in a period of an activity, for its family to read. */
export const hindrancesOf = (
  activity: Activity,
  period: ActivityPeriod,
  candidate: Candidate
): ReadonlyArray<Hindrance> => {
  if (candidate.standing === "requested") return [{ code: "already-requested" }]
  if (candidate.standing === "accepted") return [{ code: "already-accepted" }]
  const timing = timingOf(period, candidate)
  return [
    ...timing,
    ...ageOf(activity, period, candidate),
    ...schoolOf(activity, candidate.child),
    ...homeOf(activity, candidate)
  ]
}

/**
 * Where a child goes and with whom: what its enrolment says where the activity still has it, else the one place or that of its school, and
 * the group of its class, else of its age on the day. An empty place is the family's to choose.
 */
export const placeAndGroupOf = (
  { places, groups }: Pick<Activity, "places" | "groups">,
  child: ChildFacts,
  chosen: PlaceAndGroup,
  day: Day
): PlaceAndGroup => {
  const [only, ...others] = places
  const ofSchool = places.find(({ schools }) => isListed(schools, child.school))
  const place = places.find(({ code }) => code === chosen.place) ?? (others.length === 0 ? only : ofSchool)
  const group = groups.find(({ code }) => code === chosen.group) ?? groupOf(groups, child, day)
  return { place: place?.code ?? "", group: group?.code ?? "" }
}

/** What a choice of place and group lacks: children without them would have no slot. */
export const unplaced = (
  { places, groups }: Pick<Activity, "places" | "groups">,
  { schoolClass }: ChildFacts,
  { place, group }: PlaceAndGroup
): ReadonlyArray<Hindrance> => {
  const noPlace = places.length > 0 && place === ""
  const noGroup = groups.length > 0 && group === ""
  const byClassAlone = schoolClass === "" && groups.every(({ ages, classes }) => ages === null && classes.length > 0)
  return [
    ...(noPlace ? [{ code: "place-needed" as const, places: places.map(({ name }) => name) }] : []),
    ...(noGroup ? [{ code: byClassAlone ? ("class-missing" as const) : ("no-group" as const) }] : [])
  ]
}

const timingOf = (period: ActivityPeriod, { today, now }: Candidate): ReadonlyArray<Hindrance> => {
  if (period.to < today) return [{ code: "period-over", on: period.to }]
  if (period.enrolment === null) return []
  const [from, until] = [localInstantInParis(period.enrolment.from), localInstantInParis(period.enrolment.until)]
  if (now < from) return [{ code: "not-open-yet", at: from }]
  return now >= until ? [{ code: "asking-closed", at: until }] : []
}

const ageOf = (
  { who: { ages } }: Activity,
  period: ActivityPeriod,
  { child, today }: Candidate
): ReadonlyArray<Hindrance> => {
  if (ages === null) return []
  const on = firstDayOf(period, today)
  const age = ageOn(child.birthDate, on)
  if (age < ages.from) return [{ code: "too-young", from: ages.from, on }]
  return age > ages.to ? [{ code: "too-old", to: ages.to, on }] : []
}

const schoolOf = ({ who: { classes, schools } }: Activity, child: ChildFacts): ReadonlyArray<Hindrance> => {
  const found: Array<Hindrance> = []
  if (schools.length > 0 && !isListed(schools, child.school)) {
    found.push(child.school === "" ? { code: "school-missing" } : { code: "other-school", schools })
  }
  if (classes.length > 0 && !isListed(classes, child.schoolClass)) {
    found.push(child.schoolClass === "" ? { code: "class-missing" } : { code: "other-class", classes })
  }
  return found
}

const homeOf = ({ who: { residentsOnly } }: Activity, { residency }: Candidate): ReadonlyArray<Hindrance> => {
  if (!residentsOnly || residency === "resident") return []
  return [{ code: residency === "unknown" ? "address-missing" : "residents-only" }]
}

const groupOf = (groups: ReadonlyArray<Group>, { birthDate, schoolClass }: ChildFacts, day: Day): Group | undefined => {
  const age = ageOn(birthDate, day)
  const fits = ({ ages }: Group) => ages === null || (ages.from <= age && age <= ages.to)
  const ofClass = groups.find((group) => isListed(group.classes, schoolClass) && fits(group))
  const ofAge = (group: Group) => group.classes.length === 0 || (group.ages !== null && schoolClass === "")
  return ofClass ?? groups.find((group) => fits(group) && ofAge(group))
}
