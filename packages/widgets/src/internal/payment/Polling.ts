import type { ReactiveController, ReactiveControllerHost } from "lit"

const first = 1000
const longest = 15_000
const growth = 1.5
const attempts = 25

/** Looks again and again at growing intervals, and at once when the reader comes back to the page. */
export class Polling implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #look: () => Promise<"pending" | "final">
  #timer: ReturnType<typeof setTimeout> | undefined
  #done = 0
  #running = false
  tired = false

  constructor(host: ReactiveControllerHost, look: () => Promise<"pending" | "final">) {
    this.#host = host
    this.#look = look
    host.addController(this)
  }

  start() {
    this.stop()
    this.#done = 0
    this.tired = false
    this.#running = true
    void this.#turn()
  }

  stop() {
    clearTimeout(this.#timer)
    this.#running = false
  }

  async #turn() {
    clearTimeout(this.#timer)
    const answer = await this.#look()
    if (!this.#running) return
    this.#done += 1
    this.tired = this.#done >= attempts
    if (answer === "final" || this.tired) this.stop()
    else this.#timer = setTimeout(() => this.#turn(), Math.min(longest, first * growth ** (this.#done - 1)))
    this.#host.requestUpdate()
  }

  readonly #seen = () => {
    if (this.#running && document.visibilityState === "visible") void this.#turn()
  }

  hostConnected() {
    document.addEventListener("visibilitychange", this.#seen)
  }

  hostDisconnected() {
    document.removeEventListener("visibilitychange", this.#seen)
    this.stop()
  }
}
