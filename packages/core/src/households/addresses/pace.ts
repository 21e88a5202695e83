/** How much somebody may ask for in each window of so many milliseconds. */
export interface PaceLimit {
  readonly most: number
  readonly window: number
}

/** Counts what each asked for in the window of the moment; forgets everybody at the next one. */
export class Pace {
  readonly #limit: PaceLimit
  #window = 0
  #counts = new Map<string, number>()

  constructor(limit: PaceLimit) {
    this.#limit = limit
  }

  /** Counts one more, at an instant in milliseconds; whether it is still within the limit. */
  allows(who: string, now: number): boolean {
    const window = Math.floor(now / this.#limit.window)
    if (window !== this.#window) {
      this.#window = window
      this.#counts = new Map()
    }
    const count = (this.#counts.get(who) ?? 0) + 1
    this.#counts.set(who, count)
    return count <= this.#limit.most
  }
}
