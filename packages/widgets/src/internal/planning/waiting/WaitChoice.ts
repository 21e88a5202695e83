import { type Spot, spotKey } from "../types.ts"

/** Full places that a family wants to wait for, and how they hang together. */
export class WaitChoice {
  readonly #spansDays: (activity: string) => boolean
  readonly #chosen = new Map<string, Spot>()
  /** The keys under which it was asked, by what was asked: the same again is not asked twice. */
  readonly #keys = new Map<string, string>()
  siblingsTogether = true
  daysTogether = false

  /** `spansDays` says of an activity whether several of its days may be waited for together. */
  constructor(spansDays: (activity: string) => boolean) {
    this.#spansDays = spansDays
  }

  get spots(): ReadonlyArray<Spot> {
    return [...this.#chosen.values()].toSorted((one, other) => (spotKey(one) < spotKey(other) ? -1 : 1))
  }

  has(spot: Spot) {
    return this.#chosen.has(spotKey(spot))
  }

  put({ childId, activity, unit, day }: Spot) {
    this.#chosen.set(spotKey({ childId, activity, unit, day }), { childId, activity, unit, day })
  }

  take(spot: Spot) {
    this.#chosen.delete(spotKey(spot))
  }

  clear() {
    this.#chosen.clear()
  }

  #several(of: (spot: Spot) => string, within: (spot: Spot) => string) {
    return [...Map.groupBy(this.spots, within).values()].some((same) => new Set(same.map(of)).size > 1)
  }

  /** Which days of an activity are waited for together. */
  #span({ activity, day }: Spot) {
    return this.daysTogether && this.#spansDays(activity) ? "" : day
  }

  /** Whether brothers and sisters are chosen for the same. */
  get hasSiblings() {
    return this.#several(
      ({ childId }) => childId,
      (spot) => `${spot.activity} ${this.#span(spot)}`
    )
  }

  /** Whether several days of an activity are chosen that may be waited for together. */
  get hasDays() {
    return this.#several(
      ({ day }) => day,
      ({ activity, childId, day }) =>
        `${activity} ${this.siblingsTogether ? "" : childId} ${this.#spansDays(activity) ? "" : day}`
    )
  }

  /** What is waited for together: of one activity, and each day and child by itself where they need not hang together. */
  get parties(): ReadonlyArray<ReadonlyArray<Spot>> {
    return [
      ...Map.groupBy(
        this.spots,
        (spot) => `${spot.activity} ${this.#span(spot)} ${this.siblingsTogether ? "" : spot.childId}`
      ).values()
    ]
  }

  keyOf(party: ReadonlyArray<Spot>) {
    const said = party.map(spotKey).join("\n")
    const key = this.#keys.get(said) ?? crypto.randomUUID()
    this.#keys.set(said, key)
    return key
  }

  /** It was answered: asked for again, it is another request. */
  answered(party: ReadonlyArray<Spot>, kept: boolean) {
    this.#keys.delete(party.map(spotKey).join("\n"))
    if (kept) for (const spot of party) this.take(spot)
  }
}
