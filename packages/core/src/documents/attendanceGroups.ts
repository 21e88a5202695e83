import { type Activity, unitsOf } from "../activities/Activity.ts"
import type { CareContacts } from "../children/readCareRecords.ts"
import type { ExpectedChild } from "../reservations/attendance/Attendance.ts"
import { dietLines, leavesAloneFrom, personOf } from "./emergencyChild.ts"
import type { AttendanceChild, AttendanceGroup } from "./pdf/AttendanceGroup.ts"

type Care = CareContacts & { readonly healthLines: ReadonlyArray<string> }

/** Children as they stand on attendance sheets, by place and group in the order in which they were read. */
export const attendanceGroups = (
  activity: Activity,
  children: ReadonlyArray<ExpectedChild>,
  care: ReadonlyArray<Care>
): ReadonlyArray<AttendanceGroup> => {
  const careOf = new Map(care.map((child) => [child.id, child]))
  const together = Map.groupBy(children, ({ place, group }) => `${place}\n${group}`)
  return [...together.values()].map((ofGroup) => ({
    place: nameIn(activity.places, ofGroup[0]?.place),
    group: nameIn(activity.groups, ofGroup[0]?.group),
    children: ofGroup.flatMap((child) => {
      const known = careOf.get(child.childId)
      return known === undefined ? [] : [sheetChild(activity, child, known)]
    })
  }))
}

const sheetChild = (activity: Activity, child: ExpectedChild, care: Care): AttendanceChild => {
  const parts = child.slots.flatMap(({ part }) => activity.parts.filter(({ code }) => code === part))
  const notes = child.slots.flatMap(({ note }) => (note === null ? [] : [note]))
  return {
    id: child.childId,
    ref: child.childRef,
    givenName: child.givenName,
    familyName: child.familyName,
    schoolClass: child.schoolClass,
    units: child.units.map((code) => nameIn(unitsOf(activity), code)),
    from: parts.map(({ startsAt }) => startsAt).sort()[0] ?? "",
    until:
      parts
        .map(({ endsAt }) => endsAt)
        .sort()
        .at(-1) ?? "",
    state: notes[0]?.state ?? "not-recorded",
    lateMinutes: Math.max(0, ...notes.map(({ lateMinutes }) => lateMinutes)),
    diet: dietLines(child),
    contacts: [...care.guardians, ...care.emergencyContacts].map(personOf),
    pickups: care.pickups.map(personOf),
    forbidden: care.forbiddenPickups.map(({ name, relation }) => ({ name, relation })),
    leavesAloneFrom: leavesAloneFrom(care.authorisations),
    health: care.healthLines
  }
}

const nameIn = (list: ReadonlyArray<{ readonly code: string; readonly name: string }>, code = ""): string =>
  list.find((each) => each.code === code)?.name ?? code
