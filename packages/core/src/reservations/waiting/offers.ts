import { decide } from "../deciding/decide.ts"
import { type Booking, Ground, type Slot } from "../deciding/Ground.ts"
import type { DecidedRequest } from "../deciding/UnitWish.ts"
import type { ChangeLine } from "../Wish.ts"

/** A wait that stands, with what it asks for. */
export interface WaitAsked {
  readonly waitId: string
  /** The slots that it waits for. */
  readonly slotIds: ReadonlySet<string>
  /** Its places, as adds that are kept all or none. */
  readonly request: DecidedRequest
}

/** What is offered to a wait, until an instant. */
export interface Offered {
  readonly waitId: string
  readonly until: Date
  readonly bookings: ReadonlyArray<Booking>
}

/** A wait that can never be served any more, and why. */
export interface Hopeless {
  readonly waitId: string
  readonly code: WaitClosing
}

const closings = ["no-service", "closed", "past", "too-late-to-add", "not-enrolled"] as const
/** Why a wait ends without a place; `moved`: the child would go elsewhere than where it waits. */
export type WaitClosing = (typeof closings)[number] | "moved"

/** Slots as those see them who come from the list: nobody is before them. */
export const asNext = (slots: ReadonlyArray<Slot>): ReadonlyArray<Slot> =>
  slots.map((slot) => ({ ...slot, waiting: 0 }))

/**
 * Who is offered what, when places are free: each in its turn all that it waits for, or nothing. One that cannot take all of it yet keeps
 * its turn and blocks nobody behind it.
 */
export const offersOf = (
  slots: ReadonlyArray<Slot>,
  bookings: ReadonlyArray<Booking>,
  inOrder: ReadonlyArray<WaitAsked>,
  { at, offerHours }: { readonly at: Date; readonly offerHours: (candidate: WaitAsked) => number }
): { readonly offered: ReadonlyArray<Offered>; readonly hopeless: ReadonlyArray<Hopeless> } => {
  const ground = new Ground(asNext(slots), bookings)
  const offered: Array<Offered> = []
  const hopeless: Array<Hopeless> = []
  for (const candidate of inOrder) {
    const { waitId, slotIds, request } = candidate
    const closesAt = closingOf(request)
    if (closesAt !== null && closesAt <= at) {
      hopeless.push({ waitId, code: "too-late-to-add" })
      continue
    }
    if (movedAway(ground, candidate)) {
      hopeless.push({ waitId, code: "moved" })
      continue
    }
    const { kept, lines, added } = decide(ground, request)
    if (kept && added.length > 0 && added.every((booking) => booking.slotIds.every((id) => slotIds.has(id)))) {
      const end = at.getTime() + offerHours(candidate) * 3_600_000
      offered.push({ waitId, bookings: added, until: new Date(Math.min(end, closesAt?.getTime() ?? end)) })
      continue
    }
    const code = closingCode(lines)
    if (code !== null) hopeless.push({ waitId, code })
  }
  return { offered, hopeless }
}

/** The last instant at which all of it could be added without a surcharge; null where nobody can say. */
export const closingOf = ({ wishes }: DecidedRequest): Date | null => {
  const limits = wishes.flatMap(({ subject }) => subject.standing.limits?.addUntil.getTime() ?? [])
  return limits.length === 0 ? null : new Date(Math.min(...limits))
}

/** Whether a child would now go to another slot than the one that it waits for. */
const movedAway = (ground: Ground, { slotIds, request }: WaitAsked): boolean =>
  request.wishes.some(({ subject }) =>
    subject.slots.some(({ at }) => {
      const slot = typeof at === "string" ? null : ground.slot(at)
      return slot !== null && !slotIds.has(slot.id)
    })
  )

const closingCode = (lines: ReadonlyArray<ChangeLine>): WaitClosing | null =>
  closings.find((closing) => lines.some(({ code }) => code === closing)) ?? null
