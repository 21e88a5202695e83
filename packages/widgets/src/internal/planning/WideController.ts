import type { LitElement, ReactiveController } from "lit"

/** Whether an element has room for a table; in a typeface twice as large it needs twice the width. */
export class WideController implements ReactiveController {
  readonly #host: LitElement
  readonly #observer = new ResizeObserver(() => this.#measure())
  #is: boolean | undefined

  constructor(host: LitElement) {
    this.#host = host
    host.addController(this)
  }

  get is() {
    this.#is ??= this.#roomy
    return this.#is
  }

  /** Its width in the page's letters. */
  get rems() {
    return this.#host.clientWidth / Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  }

  get #roomy() {
    return this.rems >= 46
  }

  #measure() {
    if (this.#roomy === this.#is) return
    this.#is = this.#roomy
    this.#host.requestUpdate()
  }

  hostConnected() {
    this.#observer.observe(this.#host)
  }

  hostDisconnected() {
    this.#observer.disconnect()
  }
}
