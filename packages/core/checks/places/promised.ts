import { childName, type Facts, familyName, Violation } from "./facts.ts"
import { partsOf } from "./offer.ts"
import { slotOf } from "./reckoning.ts"
import type { Snapshot } from "./snapshot.ts"

/** A unit on a day that a household has for a child. */
export interface Had {
  readonly householdId: string
  readonly childId: string
  readonly activity: string
  readonly unit: string
  readonly day: string
}

const keyOf = ({ householdId, childId, activity, unit, day }: Had) =>
  [householdId, childId, activity, unit, day].join(" ")

/** What families and staff were told that they have, whichever server told it, until they are told that they have it no more. */
export class Promised {
  readonly #had = new Map<string, Had>()
  /** What was told since the last look, in an order that nobody knows. */
  readonly #told = new Map<string, { readonly had: Had; readonly said: Array<boolean> }>()

  tell(had: Had, has: boolean): void {
    const told = this.#told.get(keyOf(had)) ?? { had, said: [] }
    told.said.push(has)
    this.#told.set(keyOf(had), told)
  }

  /** Whether what is written is what was told. Where both was told at once, what is written counts from now on. */
  check(facts: Facts, snapshot: Snapshot, atOnce: boolean): void {
    const written = this.#written(snapshot)
    for (const [key, { had, said }] of this.#told) {
      const has = atOnce && new Set(said).size > 1 ? written.has(key) : said.at(-1) === true
      if (has) this.#had.set(key, had)
      else this.#had.delete(key)
    }
    this.#told.clear()
    for (const [key, had] of this.#had) {
      if (!written.has(key)) throw new Violation("lost", `${nameOf(facts, had)} was confirmed, and is not there`)
    }
    for (const [key, had] of written) {
      if (!this.#had.has(key))
        throw new Violation("unexplained", `${nameOf(facts, had)} is booked, and nobody was told`)
    }
  }

  /** What is booked in all of its parts. */
  #written(snapshot: Snapshot): ReadonlyMap<string, Had> {
    const booked = snapshot.places
      .filter(({ heldUntil }) => heldUntil === null)
      .map((place) => ({ ...place, ...pickSlot(snapshot, place) }))
    const units = new Map(booked.map((place) => [keyOf(place), place]))
    return new Map(
      [...units].filter(([key, { unit }]) =>
        partsOf({ unit }).every((part) => booked.some((place) => keyOf(place) === key && place.part === part))
      )
    )
  }
}

const pickSlot = (snapshot: Snapshot, place: Snapshot["places"][number]) => {
  const { activity, part } = slotOf(snapshot, place)
  return { activity, part }
}

const nameOf = (facts: Facts, { householdId, childId, activity, unit, day }: Had): string =>
  `${activity} ${unit} of ${day} for ${childName(facts, childId)} of ${familyName(facts, householdId)}`
