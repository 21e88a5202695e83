import type { ReactiveController, ReactiveControllerHost } from "lit"

/** The longest time that a browser's timer can wait for. */
const longest = 2 ** 31 - 1

/** Runs something once when an instant has come, a moment later on each page: not all of them at once. */
export class OpeningClock implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #rung = new Set<string>()
  readonly #ring: () => void

  constructor(host: ReactiveControllerHost, ring: () => void) {
    this.#ring = ring
    host.addController(this)
  }

  /** Waits for the first of some ISO instants for which it has not rung yet. */
  wait(instants: ReadonlyArray<string>) {
    clearTimeout(this.#timer)
    const [first] = instants.filter((at) => !this.#rung.has(at)).toSorted()
    if (first === undefined) return
    const left = Math.max(0, Date.parse(first) - Date.now()) + 300 + Math.random() * 1500
    this.#timer = setTimeout(
      () => {
        if (left > longest) return this.wait(instants)
        this.#rung.add(first)
        this.#ring()
      },
      Math.min(left, longest)
    )
  }

  hostConnected() {}

  hostDisconnected() {
    clearTimeout(this.#timer)
  }
}
