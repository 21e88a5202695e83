import type { Activity } from "../../activities/Activity.ts"
import type { LineProblem } from "../../platform/csv/LineProblem.ts"
import { mostLateMinutes } from "./Attendance.ts"
import type { AttendanceLine } from "./AttendanceLine.ts"
import type { AttendanceLineProblem } from "./AttendanceLineProblem.ts"
import { type FoundSlots, slotFinder } from "./findSlots.ts"
import type { NoteFacts, NotePlace } from "./readNoteFacts.ts"
import { placeOfNote } from "./weighNotes.ts"

/** A slot that a line notes a child in. */
export interface PlannedNote extends Pick<AttendanceLine, "line" | "state" | "lateMinutes"> {
  readonly slotId: string
  readonly childId: string
}

/** What lines come to: their notes, how many lines are new, change something or do not, and what is wrong with the others. */
export interface NotePlan {
  readonly notes: ReadonlyArray<PlannedNote>
  readonly counts: { readonly created: number; readonly changed: number; readonly unchanged: number }
  readonly problems: ReadonlyArray<LineProblem<AttendanceLineProblem>>
}

/** Finds what lines are about: the slots that the child has booked, else those that it would have. */
export const planNotes = (
  activities: ReadonlyArray<Activity>,
  facts: NoteFacts,
  lines: ReadonlyArray<AttendanceLine>
): NotePlan => {
  const slotsOf = slotFinder(activities, facts)
  const places = new Map(facts.places.map((place) => [placeOfNote(place), place]))
  const seen = new Map<string, number>()
  const notes: Array<PlannedNote> = []
  const problems: Array<LineProblem<AttendanceLineProblem>> = []
  const counts = { created: 0, changed: 0, unchanged: 0 }
  for (const line of lines) {
    const refuse = (problem: AttendanceLineProblem) =>
      void problems.push({ line: line.line, column: columns[problem.code] ?? "", ...problem })
    const wrong = wrongWith(line, facts.today)
    const found = wrong ?? slotsOf(line)
    if ("code" in found) {
      refuse(found)
      continue
    }
    const ofLine = notesOf(line, found)
    const firstLine = ofLine.map((note) => seen.get(placeOfNote(note))).find((earlier) => earlier !== undefined)
    if (firstLine !== undefined) {
      refuse({ code: "noted-twice", firstLine })
      continue
    }
    for (const note of ofLine) seen.set(placeOfNote(note), line.line)
    counts[changeOf(ofLine, places)] += 1
    notes.push(...ofLine)
  }
  return { notes, counts, problems }
}

/** The columns of problems that are of one cell. */
const columns: Partial<Readonly<Record<AttendanceLineProblem["code"], string>>> = {
  "unknown-child": "enfant",
  "unknown-activity": "activite",
  "unknown-unit": "formule",
  "unknown-place": "lieu",
  "unknown-group": "groupe",
  "day-to-come": "jour",
  "too-many-minutes": "retard",
  "late-but-absent": "retard"
}

const wrongWith = ({ state, day, lateMinutes }: AttendanceLine, today: string): AttendanceLineProblem | undefined => {
  if (state === "present" && day > today) return { code: "day-to-come", day }
  if (lateMinutes === null || lateMinutes === 0) return undefined
  if (lateMinutes < 0 || lateMinutes > mostLateMinutes) {
    return { code: "too-many-minutes", minutes: lateMinutes, most: mostLateMinutes }
  }
  return state === "present" ? undefined : { code: "late-but-absent" }
}

/** Minutes late are those of the last slot of the day. */
const notesOf = ({ line, state, lateMinutes }: AttendanceLine, { childId, slotIds }: FoundSlots) =>
  slotIds.map((slotId, index): PlannedNote => {
    const last = index === slotIds.length - 1
    return { line, state, slotId, childId, lateMinutes: lateMinutes !== null && !last ? 0 : lateMinutes }
  })

const changeOf = (notes: ReadonlyArray<PlannedNote>, places: ReadonlyMap<string, NotePlace>) => {
  const standing = notes.map((note) => places.get(placeOfNote(note)))
  const same = notes.every(({ state, lateMinutes }, index) => {
    const before = standing[index]
    const late = state === "present" ? (lateMinutes ?? before?.lateMinutes ?? 0) : 0
    return (before?.state ?? "not-recorded") === state && (before?.lateMinutes ?? 0) === late
  })
  if (same) return "unchanged"
  return standing.some((before) => before !== undefined && before.state !== "not-recorded") ? "changed" : "created"
}
