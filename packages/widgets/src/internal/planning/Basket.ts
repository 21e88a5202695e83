import type { Draft } from "../controllers/UnsavedChanges.ts"
import { type ChangeLine, type Changes, type Spot, spotKey } from "./types.ts"

/** A change that is wished for, with what it is called once its month is out of sight. */
export interface Wish extends Spot {
  readonly action: "add" | "cancel"
  readonly childName: string
  readonly label: string
  /** Whether an add is a request, about which a draw or the town hall decides later. */
  readonly byRequest: boolean
  /** What it costs besides, or until when: what the planning said when it was chosen. */
  readonly note: string
}

const inOrder = (one: Wish, other: Wish) => (spotKey(one) < spotKey(other) ? -1 : 1)

/** The changes that a family has chosen and not confirmed. */
export class Basket implements Draft {
  readonly #wishes = new Map<string, Wish>()
  mode: Changes["mode"] = "all-or-nothing"
  siblingsTogether = false
  #sent = { key: "", said: "" }

  get changed() {
    return this.#wishes.size > 0
  }

  get size() {
    return this.#wishes.size
  }

  /** By day and child. */
  get wishes(): ReadonlyArray<Wish> {
    return [...this.#wishes.values()].toSorted(inOrder)
  }

  wishFor(spot: Spot) {
    return this.#wishes.get(spotKey(spot))
  }

  put(wish: Wish) {
    this.#wishes.set(spotKey(wish), wish)
  }

  take(spot: Spot) {
    this.#wishes.delete(spotKey(spot))
  }

  clear() {
    this.#wishes.clear()
  }

  get children() {
    return new Set(this.wishes.map(({ childId }) => childId)).size
  }

  /** What is sent; the same changes go with the same key, so that what got through without an answer is not done twice. */
  request(): Changes {
    const { mode } = this
    const siblingsTogether = this.siblingsTogether && this.children > 1
    const changes = this.wishes.map(({ action, childId, activity, unit, day }) => ({
      action,
      childId,
      activity,
      unit,
      day
    }))
    const said = JSON.stringify([mode, siblingsTogether, changes])
    if (said !== this.#sent.said) this.#sent = { key: crypto.randomUUID(), said }
    return { key: this.#sent.key, mode, siblingsTogether, preview: false, changes }
  }

  /** They were answered: the next request is another one, even if it asks for the same. */
  answered(lines: ReadonlyArray<ChangeLine>) {
    this.forgetKey()
    for (const line of lines) this.take(line)
  }

  forgetKey() {
    this.#sent = { key: "", said: "" }
  }
}
