import type { Activity } from "../activities/Activity.ts"
import { ageOn, type PlaceAndGroup, placeAndGroupOf } from "../activities/eligibility.ts"
import type { Day } from "../activities/fields.ts"
import type { ChildEnrolment, FamilyChild } from "./FamilyDays.ts"

/** A slot by what it is. */
export interface SlotAt extends PlaceAndGroup {
  readonly activity: string
  readonly day: Day
  readonly part: string
}

/** A slot's name among a town's. */
export const slotKey = ({ activity, day, part, place, group }: SlotAt): string =>
  `${activity} ${day} ${part} ${place} ${group}`

/** Where an enrolled child goes on a day; reckoned once for each year of its age, which is all that days change. */
export const placesOf = (activity: Activity, child: FamilyChild, enrolment: ChildEnrolment) => {
  const known = new Map<number, PlaceAndGroup>()
  return (day: Day): PlaceAndGroup => {
    const age = ageOn(child.birthDate, day)
    const found = known.get(age) ?? placeAndGroupOf(activity, child, enrolment, day)
    known.set(age, found)
    return found
  }
}
