import type { AttendanceNote, AttendanceSource, NoteAnswer, StandingNote } from "./Attendance.ts"

/** What stands of a child in a slot before some notes, and the last version that somebody else wrote. */
export interface NoteGround {
  readonly standing: StandingNote | null
  readonly othersVersion: number
}

/** What becomes of notes, and what the history keeps of them; one that came before is not kept again. */
export interface NoteVerdicts {
  readonly answers: ReadonlyArray<NoteAnswer>
  readonly entries: ReadonlyArray<NoteEntry>
}

/** A note as the history keeps it. */
export interface NoteEntry extends StandingNote {
  readonly id: string
  readonly slotId: string
  readonly childId: string
  readonly outcome: "noted" | "stale"
}

/** Where a note belongs. */
export const placeOfNote = ({ slotId, childId }: Pick<AttendanceNote, "slotId" | "childId">): string =>
  `${slotId} ${childId}`

/**
 * Decides notes one after the other, each on what the ones before it left. One that does not know what somebody else has noted since is
 * stale: it is kept, and does not stand. `earlier` are the notes that came before, and what became of them.
 */
export const weighNotes = (
  notes: ReadonlyArray<AttendanceNote>,
  ground: ReadonlyMap<string, NoteGround>,
  earlier: ReadonlyMap<string, "noted" | "stale">,
  by: { readonly actor: string; readonly source: AttendanceSource; readonly at: Date }
): NoteVerdicts => {
  const now = new Map(ground)
  const seen = new Map(earlier)
  const entries: Array<NoteEntry> = []
  const answers = notes.map((note): NoteAnswer => {
    const { id, slotId, childId } = note
    const before = now.get(placeOfNote(note))
    const answer = (outcome: NoteAnswer["outcome"], standing = before?.standing ?? null) => ({
      ...{ id, slotId, childId },
      outcome,
      standing
    })
    if (before === undefined) return answer("unknown")
    const known = seen.get(id)
    if (known !== undefined) return answer(known)
    const { standing, othersVersion } = before
    const version = standing?.version ?? 0
    const lateMinutes = note.state === "present" ? (note.lateMinutes ?? standing?.lateMinutes ?? 0) : 0
    if ((standing?.state ?? "not-recorded") === note.state && (standing?.lateMinutes ?? 0) === lateMinutes) {
      return answer("unchanged")
    }
    const stale = note.basedOn !== null && note.basedOn < othersVersion
    const outcome = stale ? ("stale" as const) : ("noted" as const)
    // a tablet's clock may be ahead
    const notedAt = note.notedAt > by.at ? by.at : note.notedAt
    const next = {
      ...{ state: note.state, lateMinutes, notedAt, notedBy: by.actor, source: by.source },
      version: stale ? version : version + 1
    }
    entries.push({ id, slotId, childId, outcome, ...next })
    seen.set(id, outcome)
    if (stale) return answer("stale")
    now.set(placeOfNote(note), { standing: next, othersVersion })
    return answer("noted", next)
  })
  return { answers, entries }
}
