import { type Activity, type DayPart, unitsOf } from "../../activities/Activity.ts"
import { type PlaceAndGroup, placeAndGroupOf } from "../../activities/eligibility.ts"
import { isCalled } from "../importing/planLines.ts"
import type { AttendanceLine } from "./AttendanceLine.ts"
import type { AttendanceLineProblem } from "./AttendanceLineProblem.ts"
import type { NotedChild, NoteFacts, NoteSlot } from "./readNoteFacts.ts"

/** The slots that a line is about, in the order of the day; at least one. */
export interface FoundSlots {
  readonly childId: string
  readonly slotIds: ReadonlyArray<string>
}

type DayTime = Pick<DayPart, "code" | "name" | "startsAt">
type Sought = Pick<AttendanceLine, "childRef" | "activity" | "unit" | "day" | "state" | "place" | "group">

/** Finds the slots that a line is about: those that the child has booked, else those that it would have. */
export const slotFinder = (activities: ReadonlyArray<Activity>, facts: NoteFacts) => {
  const childOf = new Map(facts.children.map((child) => [child.childRef, child]))
  const slotsOn = Map.groupBy(facts.slots, ({ activity, day }) => `${activity} ${day}`)
  const booked = new Set(facts.places.flatMap((place) => (place.booked ? [`${place.childId} ${place.slotId}`] : [])))
  const enrolments = Map.groupBy(facts.enrolments, ({ childId, activity }) => `${childId} ${activity}`)

  const enrolledAt = (activity: Activity, { childId }: NotedChild, day: string) =>
    enrolments.get(`${childId} ${activity.code}`)?.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)

  return (line: Sought): FoundSlots | AttendanceLineProblem => {
    const child = childOf.get(line.childRef)
    if (child === undefined) return { code: "unknown-child", childRef: line.childRef }
    const activity = activities.find(isCalled(line.activity))
    if (activity === undefined) return { code: "unknown-activity", activity: line.activity }
    const said = placeSaid(activity, line)
    if ("code" in said) return said
    const slots = slotsOn.get(`${activity.code} ${line.day}`) ?? []
    const taken = slots.filter(({ id }) => booked.has(`${child.childId} ${id}`))
    const parts = partsOf(activity, line, taken)
    if ("code" in parts) return parts
    const enrolment = enrolledAt(activity, child, line.day)
    const chosen = {
      place: said.place === "" ? (enrolment?.place ?? "") : said.place,
      group: said.group === "" ? (enrolment?.group ?? "") : said.group
    }
    const { place, group } = placeAndGroupOf(activity, child, chosen, line.day)
    const slotIds: Array<string> = []
    for (const { code, name } of parts.parts) {
      const slot =
        taken.find(({ part }) => part === code) ??
        slots.find((each) => each.part === code && each.place === place && each.group === group)
      if (slot === undefined) return { code: "no-slot", part: name, day: line.day }
      slotIds.push(slot.id)
    }
    return { childId: child.childId, slotIds }
  }
}

/** The place and group that a line names, by code; empty where it names none. */
const placeSaid = ({ name, places, groups }: Activity, line: Sought): PlaceAndGroup | AttendanceLineProblem => {
  const place = line.place === "" ? undefined : places.find(isCalled(line.place))
  if (line.place !== "" && place === undefined) return { code: "unknown-place", text: line.place, activity: name }
  const group = line.group === "" ? undefined : groups.find(isCalled(line.group))
  if (line.group !== "" && group === undefined) return { code: "unknown-group", text: line.group, activity: name }
  return { place: place?.code ?? "", group: group?.code ?? "" }
}

/** The parts of the day that a line is about, in their order: of its unit or part, else what is booked, else the only unit. */
const partsOf = (
  activity: Activity,
  line: Sought,
  taken: ReadonlyArray<NoteSlot>
): { readonly parts: ReadonlyArray<DayTime> } | AttendanceLineProblem => {
  const units = unitsOf(activity)
  const named = line.unit === "" ? undefined : (units.find(isCalled(line.unit)) ?? partNamed(activity, line.unit))
  const unknown = { code: "unknown-unit" as const, unit: line.unit, units: units.map(({ name }) => name) }
  if (line.unit !== "" && named === undefined) return unknown
  const booked = taken.map(({ part }) => part)
  const wanted = named?.takes ?? (booked.length > 0 ? booked : undefined)
  if (line.state !== "present" && !(wanted ?? []).some((part) => booked.includes(part))) {
    return { code: "nothing-booked", activity: activity.name, day: line.day }
  }
  const [only, ...others] = units
  const takes = wanted ?? (others.length === 0 ? only?.takes : undefined)
  if (takes === undefined) return unknown
  return {
    parts: takes
      .map((code) => partOf(activity, code))
      .toSorted((one, other) => one.startsAt.localeCompare(other.startsAt))
  }
}

/** A part of the day; one that the town's file says no more comes last. */
const partOf = ({ parts }: Activity, code: string): DayTime =>
  parts.find((part) => part.code === code) ?? { code, name: code, startsAt: "24:00" }

const partNamed = ({ parts }: Activity, typed: string) => {
  const part = parts.find(isCalled(typed))
  return part === undefined ? undefined : { takes: [part.code] }
}
