import { html, type ReactiveController } from "lit"
import { delay } from "../../words/fr/delay.ts"
import type { Format } from "../base/format.ts"
import type { PortailElement } from "../base/PortailElement.ts"
import { notice } from "../base/parts.ts"
import { countdown } from "../session/countdown.ts"

/** The time to wait after too many attempts: counts down in sight, quietly, and says once that it is over. */
export class Delay implements ReactiveController {
  readonly #host: PortailElement
  readonly #until: number
  readonly #retryAt: string
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: PortailElement, retryAt: string) {
    this.#host = host
    this.#retryAt = retryAt
    this.#until = Date.parse(retryAt)
    host.addController(this)
  }

  hostConnected() {
    this.#tick()
  }

  hostDisconnected() {
    clearTimeout(this.#timer)
  }

  get #left() {
    return this.#until - Date.now()
  }

  get over() {
    return !(this.#left > 0)
  }

  readonly #tick = () => {
    clearTimeout(this.#timer)
    if (!this.over) this.#timer = setTimeout(this.#tick, Math.min(1000, this.#left))
    this.#host.requestUpdate()
  }

  render(format: Format) {
    const words = this.#host.area("delay", delay)
    const over = html`<p role="status">${this.over ? words.over : ""}</p>`
    if (this.over) return notice("ok", over)
    return notice(
      "warn",
      html`<p><strong>${words.title}</strong></p>
        <p>
          ${words.wait} <strong class="nowrap" role="timer" aria-live="off">${countdown(this.#left)}</strong>
          ${words.from(format.time(this.#retryAt))}
        </p>
        <p>${words.otherWay}</p>
        ${over}`
    )
  }
}
