import { type SlotAt, slotKey } from "../familySlots.ts"
import type { SlotStanding } from "../permission.ts"

/** A slot as it was read. */
export interface Slot extends SlotAt, SlotStanding {
  readonly id: string
}

/** A unit that is booked for a child on a day. */
export interface Booking {
  /** Of its rows; null until it is written. */
  readonly ids: ReadonlyArray<string> | null
  readonly householdId: string
  readonly childId: string
  readonly activity: string
  readonly unit: string
  readonly day: string
  readonly slotIds: ReadonlyArray<string>
  /** Words of which a child has one a day. */
  readonly exclusive: ReadonlyArray<string>
  /** Booked at a surcharge. */
  readonly late: boolean
  /** Held until its family answers: no booking yet. */
  readonly offered: boolean
}

/** A booking given back, with how much of its price stays due. */
export interface GivenBack {
  readonly booking: Booking
  readonly feePercent: number | null
}

/** A unit on a day that a home has asked for, and that nobody has decided about. */
export type Ask = Pick<Booking, "householdId" | "childId" | "activity" | "unit" | "day">

const askKey = ({ householdId, childId, activity, unit, day }: Ask): string =>
  [householdId, childId, activity, unit, day].join(" ")

const childDay = ({ childId, day }: Pick<Booking, "childId" | "day">): string => `${childId} ${day}`

/** Who is booked where, as requests are decided one after the other: each sees what the one before it was given. */
export class Ground {
  readonly #slots = new Map<string, Slot>()
  readonly #taken = new Map<string, number>()
  readonly #bookings = new Map<string, ReadonlyArray<Booking>>()
  readonly #asks: Set<string>

  constructor(slots: ReadonlyArray<Slot>, bookings: ReadonlyArray<Booking>, asks: ReadonlyArray<Ask> = []) {
    this.#asks = new Set(asks.map(askKey))
    for (const slot of slots) this.#slots.set(slotKey(slot), slot)
    for (const booking of bookings) this.#put(booking)
  }

  /** A slot with the places that are taken now. */
  slot(name: SlotAt): Slot | null {
    const slot = this.#slots.get(slotKey(name))
    return slot === undefined ? null : { ...slot, reserved: slot.reserved + (this.#taken.get(slot.id) ?? 0) }
  }

  /** What a child has on a day. */
  on(childId: string, day: string): ReadonlyArray<Booking> {
    return this.#bookings.get(childDay({ childId, day })) ?? []
  }

  isAsked(ask: Ask): boolean {
    return this.#asks.has(askKey(ask))
  }

  ask(ask: Ask): void {
    this.#asks.add(askKey(ask))
  }

  takeBack(ask: Ask): void {
    this.#asks.delete(askKey(ask))
  }

  add(booking: Booking): void {
    this.#put(booking)
    this.#count(booking, 1)
  }

  remove(booking: Booking): void {
    const key = childDay(booking)
    this.#bookings.set(
      key,
      (this.#bookings.get(key) ?? []).filter((each) => each !== booking)
    )
    this.#count(booking, -1)
  }

  #put(booking: Booking): void {
    const key = childDay(booking)
    this.#bookings.set(key, [...(this.#bookings.get(key) ?? []), booking])
  }

  #count({ slotIds }: Booking, change: number): void {
    for (const id of slotIds) this.#taken.set(id, (this.#taken.get(id) ?? 0) + change)
  }
}

type Step =
  | { readonly kind: "added"; readonly booking: Booking; readonly place: number }
  | { readonly kind: "asked" | "taken-back"; readonly ask: Ask; readonly place: number }
  | { readonly kind: "removed"; readonly booking: Booking; readonly place: number; readonly feePercent: number | null }

/** What one request would change, each step with the place of the wish that brought it; undone by going back through its steps. */
export class Plan {
  readonly #ground: Ground
  readonly #steps: Array<Step> = []

  constructor(ground: Ground) {
    this.#ground = ground
  }

  get added() {
    return this.#steps.flatMap((step) => (step.kind === "added" ? [step] : []))
  }

  get removed() {
    return this.#steps.flatMap((step) => (step.kind === "removed" ? [step] : []))
  }

  get asked() {
    return this.#steps.flatMap((step) => (step.kind === "asked" ? [step] : []))
  }

  get takenBack() {
    return this.#steps.flatMap((step) => (step.kind === "taken-back" ? [step.ask] : []))
  }

  /** Where the plan stands now, to go back to. */
  get length(): number {
    return this.#steps.length
  }

  add(booking: Booking, place: number): void {
    this.#ground.add(booking)
    this.#steps.push({ kind: "added", booking, place })
  }

  remove(booking: Booking, feePercent: number | null, place: number): void {
    this.#ground.remove(booking)
    this.#steps.push({ kind: "removed", booking, feePercent, place })
  }

  ask(ask: Ask, place: number): void {
    this.#ground.ask(ask)
    this.#steps.push({ kind: "asked", ask, place })
  }

  takeBack(ask: Ask, place: number): void {
    this.#ground.takeBack(ask)
    this.#steps.push({ kind: "taken-back", ask, place })
  }

  /** Undoes what was done since it had so many steps. */
  undoTo(length: number): void {
    for (const step of this.#steps.splice(length).reverse()) {
      if (step.kind === "added") this.#ground.remove(step.booking)
      else if (step.kind === "removed") this.#ground.add(step.booking)
      else if (step.kind === "asked") this.#ground.takeBack(step.ask)
      else this.#ground.ask(step.ask)
    }
  }
}
