import { type Activity, type DayPart, type Unit, unitsOf } from "../../activities/Activity.ts"
import { placeAndGroupOf } from "../../activities/eligibility.ts"
import type { LineProblem } from "../../platform/csv/LineProblem.ts"
import { comparable } from "../../platform/text/folding.ts"
import { lackingUnits } from "./lackingUnits.ts"
import type { ReservationLineProblem } from "./ReservationLineProblem.ts"
import type { HeldPlace, ImportFacts, ImportSlot, NamedChild } from "./readImportFacts.ts"
import type { ImportedReservation } from "./reservationRows.ts"

/** A unit that a line books: one row for each of its places. */
export interface PlannedBooking {
  readonly line: number
  readonly childId: string
  readonly householdId: string
  readonly activity: string
  readonly unit: string
  readonly day: string
  readonly places: ReadonlyArray<{ readonly slotId: string; readonly exclusive: string | null }>
}

/** What the lines of a file come to, on what is there. */
export interface LinePlan {
  readonly bookings: ReadonlyArray<PlannedBooking>
  /** Lines that say what is booked already. */
  readonly unchanged: number
  readonly problems: ReadonlyArray<LineProblem<ReservationLineProblem>>
}

/** Decides the lines of a file one after the other: each on what was there and on what the ones before it take. */
export const planLines = (
  activities: ReadonlyArray<Activity>,
  facts: ImportFacts,
  lines: ReadonlyArray<ImportedReservation>
): LinePlan => {
  const ground = groundOf(facts)
  const offeredOnce = new Map<string, OfferedUnit | ReservationLineProblem>()
  const seen = new Map<string, number>()
  const bookings: Array<PlannedBooking> = []
  const problems: Array<LineProblem<ReservationLineProblem>> = []
  let unchanged = 0
  for (const row of lines) {
    const refuse = (column: string, problem: ReservationLineProblem) =>
      void problems.push({ line: row.line, column, ...problem })
    const named = `${row.activity}\n${row.unit}`
    const offered = offeredOnce.get(named) ?? offeredUnit(activities, row)
    offeredOnce.set(named, offered)
    if ("code" in offered) {
      refuse(offered.code === "unknown-unit" ? "formule" : "activite", offered)
      continue
    }
    const child = ground.child(row)
    if (child === undefined) {
      refuse("enfant", { code: "not-in-household", childRef: row.childRef, householdRef: row.householdRef })
      continue
    }
    const key = [child.childId, offered.activity.code, offered.unit.code, row.day].join(" ")
    const firstLine = seen.get(key)
    if (firstLine !== undefined) {
      refuse("", { code: "booked-twice", firstLine })
      continue
    }
    seen.set(key, row.line)
    const planned = ground.plan(row, child, offered)
    if (planned === "unchanged") unchanged += 1
    else if ("code" in planned) refuse("", planned)
    else bookings.push(planned)
  }
  const lacking = new Map(lackingUnits(activities, facts.held, bookings).map((each) => [each.line, each]))
  for (const { line, unit, lacks } of lacking.values()) {
    problems.push({ line, column: "formule", code: "lacks-units", unit, lacks })
  }
  return {
    bookings: bookings.filter(({ line }) => !lacking.has(line)),
    unchanged,
    problems: problems.toSorted((one, other) => one.line - other.line)
  }
}

interface OfferedUnit {
  readonly activity: Activity
  readonly unit: Unit
  readonly parts: ReadonlyArray<DayPart>
}

/** The activities that a file names. */
export const activitiesNamed = (
  activities: ReadonlyArray<Activity>,
  lines: ReadonlyArray<Pick<ImportedReservation, "activity">>
): ReadonlyArray<Activity> => {
  const typed = [...new Set(lines.map(({ activity }) => activity))]
  return activities.filter((activity) => typed.some((name) => isCalled(name)(activity)))
}

/** Whether something has the code or the name that was typed, whatever its accents and case. */
export const isCalled = (typed: string) => {
  const wanted = comparable(typed, " ")
  return ({ code, name }: { readonly code: string; readonly name: string }) =>
    comparable(code, " ") === wanted || comparable(name, " ") === wanted
}

/** The activity and unit that a line names, by code or by name; an activity's only unit needs no name. */
const offeredUnit = (
  activities: ReadonlyArray<Activity>,
  row: ImportedReservation
): OfferedUnit | ReservationLineProblem => {
  const activity = activities.find(isCalled(row.activity))
  if (activity === undefined) return { code: "unknown-activity", activity: row.activity }
  const units = unitsOf(activity)
  const unit = row.unit === "" && units.length === 1 ? units[0] : units.find(isCalled(row.unit))
  if (unit === undefined) return { code: "unknown-unit", unit: row.unit, units: units.map(({ name }) => name) }
  return { activity, unit, parts: activity.parts.filter(({ code }) => unit.takes.includes(code)) }
}

/** What is there, and what the lines before have taken of it. */
const groundOf = ({ children, enrolments, slots, held }: ImportFacts) => {
  const childOf = new Map(children.map((child) => [`${child.householdRef}\n${child.childRef}`, child]))
  const enrolled = Map.groupBy(
    enrolments,
    ({ householdId, childId, activity }) => `${householdId} ${childId} ${activity}`
  )
  const slotOf = new Map(slots.map((slot) => [slotKey(slot), slot]))
  const taken = new Map(slots.map(({ id, reserved }) => [id, reserved]))
  const places = new Map<string, Array<HeldPlace>>()
  const hold = (place: HeldPlace) => {
    const key = `${place.childId} ${place.day}`
    places.set(key, [...(places.get(key) ?? []), place])
  }
  held.forEach(hold)

  const slotsFor = (
    { day }: ImportedReservation,
    child: NamedChild,
    { activity, parts }: OfferedUnit
  ): ReadonlyArray<ImportSlot> | ReservationLineProblem => {
    const enrolment = enrolled
      .get(`${child.householdId} ${child.childId} ${activity.code}`)
      ?.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)
    if (enrolment === undefined) return { code: "not-enrolled", activity: activity.name, day }
    const where = placeAndGroupOf(activity, child, enrolment, day)
    const found: Array<ImportSlot> = []
    for (const part of parts) {
      const slot = slotOf.get(slotKey({ activity: activity.code, day, part: part.code, ...where }))
      if (slot === undefined) return { code: "no-slot", part: part.name, day }
      found.push(slot)
    }
    return found
  }

  const hindrance = (
    { day }: ImportedReservation,
    { parts }: OfferedUnit,
    wanted: ReadonlyArray<ImportSlot>,
    already: ReadonlyArray<HeldPlace>
  ): ReservationLineProblem | undefined => {
    const excluding = already.find(
      ({ slotId, exclusive }) =>
        wanted.some(({ id }) => id === slotId) ||
        parts.some((part) => part.exclusive !== "" && part.exclusive === exclusive)
    )
    if (excluding !== undefined) return { code: "excluded", activity: excluding.activity, unit: excluding.unit }
    for (const [place, slot] of wanted.entries()) {
      const part = parts[place]?.name ?? slot.part
      if (slot.state === "closed") return { code: "slot-closed", part, day, reason: slot.reason }
      const { capacity } = slot
      if (capacity !== null && (taken.get(slot.id) ?? 0) >= capacity) return { code: "slot-full", part, day, capacity }
    }
    return undefined
  }

  const plan = (
    row: ImportedReservation,
    child: NamedChild,
    offered: OfferedUnit
  ): PlannedBooking | ReservationLineProblem | "unchanged" => {
    const [{ childId, householdId }, { day, line }] = [child, row]
    const [activity, unit] = [offered.activity.code, offered.unit.code]
    const already = places.get(`${childId} ${day}`) ?? []
    const same = already.find((place) => place.activity === activity && place.unit === unit)
    // what the child has is known by its unit: a child that changed groups keeps its place
    if (same !== undefined) return same.householdId === householdId ? "unchanged" : { code: "booked-by-other-home" }
    const wanted = slotsFor(row, child, offered)
    if ("code" in wanted) return wanted
    const problem = hindrance(row, offered, wanted, already)
    if (problem !== undefined) return problem
    const booked = wanted.map((slot, place) => ({
      slotId: slot.id,
      exclusive: offered.parts[place]?.exclusive || null
    }))
    for (const place of booked) {
      taken.set(place.slotId, (taken.get(place.slotId) ?? 0) + 1)
      hold({ childId, householdId, day, activity, unit, ...place })
    }
    return { line, childId, householdId, activity, unit, day, places: booked }
  }

  return { child: (row: ImportedReservation) => childOf.get(`${row.householdRef}\n${row.childRef}`), plan }
}

const slotKey = ({
  activity,
  day,
  part,
  place,
  group
}: Omit<ImportSlot, "id" | "capacity" | "reserved" | "state" | "reason">) =>
  [activity, day, part, place, group].join(" ")
