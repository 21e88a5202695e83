import type {
  Note,
  NoteAnswer,
  Register,
  RegisterChild,
  RegisterSlot,
  Shown,
  StandingNote,
  State,
  WaitingNote
} from "./types.ts"

/** What stands where nothing was noted. */
const nothing = { state: "not-recorded", lateMinutes: 0 } as const

const isOf = (note: Pick<Note, "slotId" | "childId">, childId: string, slotId: string) =>
  note.childId === childId && note.slotId === slotId

/** What is noted of a child in a slot; `waiting`: it has not arrived yet. */
export interface Standing {
  readonly state: State
  readonly lateMinutes: number
  readonly waiting: boolean
}

/** What is noted of a child in a slot: the last note of this tablet that waits, else what the portal has. */
export const standing = (child: RegisterChild, slot: RegisterSlot, waiting: ReadonlyArray<WaitingNote>): Standing => {
  const { state, lateMinutes } = slot.note ?? nothing
  let stands: Standing = { state, lateMinutes, waiting: false }
  for (const { note } of waiting) {
    if (!isOf(note, child.id, slot.slotId)) continue
    const late = note.state === "present" ? (note.lateMinutes ?? stands.lateMinutes) : 0
    stands = { state: note.state, lateMinutes: late, waiting: true }
  }
  return stands
}

/** The slots that a mark on a child is about: those of a part, else all that it is booked for or was noted in. */
export const slotsOf = (
  child: RegisterChild,
  part: string | null,
  waiting: ReadonlyArray<WaitingNote>
): ReadonlyArray<RegisterSlot> => {
  if (part !== null) return child.slots.filter((slot) => slot.part === part)
  const counted = child.slots.filter((slot) => slot.booked || standing(child, slot, waiting).state !== "not-recorded")
  return counted.length > 0 ? counted : child.slots
}

/** What the tablet shows of a child. */
export const shown = (child: RegisterChild, part: string | null, waiting: ReadonlyArray<WaitingNote>): Shown => {
  const each = slotsOf(child, part, waiting).map((slot) => standing(child, slot, waiting))
  const [first] = each
  return {
    state: each.every(({ state }) => state === first?.state) ? (first?.state ?? "not-recorded") : "mixed",
    lateMinutes: Math.max(0, ...each.map(({ lateMinutes }) => lateMinutes)),
    waiting: each.some(({ waiting }) => waiting)
  }
}

/** Whether a child is on the list: it is expected, or came without a reservation. */
export const isListed = (child: RegisterChild, waiting: ReadonlyArray<WaitingNote>): boolean =>
  child.expected || child.slots.some((slot) => standing(child, slot, waiting).state !== "not-recorded")

/** Whether a child has a place on the list in a part of the day. */
export const comesIn = (child: RegisterChild, part: string | null, waiting: ReadonlyArray<WaitingNote>): boolean =>
  isListed(child, waiting) &&
  (part === null ||
    child.slots.some(
      (slot) => slot.part === part && (slot.booked || standing(child, slot, waiting).state !== "not-recorded")
    ))

/** The mark that is to be made: `lateMinutes` null leaves what stands, and is of the last of the slots. */
export interface Mark {
  readonly state: State
  readonly lateMinutes: number | null
}

/** The notes that say a mark of a child in slots; none for what stands so already. */
export const notesOf = (
  child: RegisterChild,
  slots: ReadonlyArray<RegisterSlot>,
  mark: Mark,
  waiting: ReadonlyArray<WaitingNote>,
  made: { readonly id: () => string; readonly at: string }
): ReadonlyArray<Note> =>
  slots.flatMap((slot, index) => {
    const before = standing(child, slot, waiting)
    const last = index === slots.length - 1
    const lateMinutes = mark.lateMinutes === null || !last || mark.state !== "present" ? null : mark.lateMinutes
    const same = before.state === mark.state && (lateMinutes === null || lateMinutes === before.lateMinutes)
    if (same) return []
    const basedOn = slot.note?.version ?? 0
    return [{ id: made.id(), slotId: slot.slotId, childId: child.id, ...mark, lateMinutes, notedAt: made.at, basedOn }]
  })

/** The notes that bring back what stood in slots before. */
export const undoing = (
  child: RegisterChild,
  slots: ReadonlyArray<RegisterSlot>,
  waiting: ReadonlyArray<WaitingNote>
) => {
  const before = slots.map((slot) => ({ slotId: slot.slotId, ...standing(child, slot, waiting) }))
  return (now: Register, made: { readonly id: () => string; readonly at: string }): ReadonlyArray<Note> => {
    const known = now.children.find(({ id }) => id === child.id)
    return before.map(({ slotId, state, lateMinutes }) => ({
      ...{ id: made.id(), slotId, childId: child.id, state, lateMinutes: state === "present" ? lateMinutes : null },
      ...{ notedAt: made.at, basedOn: known?.slots.find((slot) => slot.slotId === slotId)?.note?.version ?? 0 }
    }))
  }
}

/** The register once notes have been answered: what stands now, as the portal says it. */
export const answered = (register: Register, answers: ReadonlyArray<NoteAnswer>): Register => {
  const stands = new Map<string, StandingNote | null>(
    answers.map(({ childId, slotId, standing }) => [`${childId} ${slotId}`, standing])
  )
  return {
    ...register,
    children: register.children.map((child) => ({
      ...child,
      slots: child.slots.map((slot) => {
        const key = `${child.id} ${slot.slotId}`
        return stands.has(key) ? { ...slot, note: newest(slot.note, stands.get(key) ?? null) } : slot
      })
    }))
  }
}

/** Of what stood and what an answer says, the later: a doubled answer may come after a newer one. */
const newest = (one: StandingNote | null, other: StandingNote | null) =>
  (one?.version ?? 0) > (other?.version ?? 0) ? one : other

/** How many of those on the list are here, are not, and have no note. */
export const countOf = (
  children: ReadonlyArray<RegisterChild>,
  part: string | null,
  waiting: ReadonlyArray<WaitingNote>
) => {
  const states = children
    .filter((child) => comesIn(child, part, waiting))
    .map((child) => shown(child, part, waiting).state)
  const present = states.filter((state) => state === "present" || state === "mixed").length
  const open = states.filter((state) => state === "not-recorded").length
  return { present, open, absent: states.length - present - open, all: states.length }
}
