import { html, nothing, type ReactiveController } from "lit"
import { type Trouble, troubleOf } from "../api/failure.ts"
import type { PortailElement } from "../base/PortailElement.ts"
import { loading, troubleBox } from "../base/parts.ts"

/** Something that an element asks for: idle, on its way, failed with a reason, or ready; it can be asked for again. */
export class RequestController<Data = unknown> implements ReactiveController {
  readonly #host: PortailElement
  #request: (() => Promise<Data>) | undefined
  #state: "idle" | "loading" | "failed" | "ready" = "idle"
  #settled: Promise<boolean> = Promise.resolve(false)
  trouble: Trouble | undefined
  /** What came last. */
  data: Data | undefined

  constructor(host: PortailElement) {
    this.#host = host
    host.addController(this)
    host.focusing.follow(this)
  }

  hostConnected() {}

  get busy() {
    return this.#state === "loading"
  }

  get done() {
    return this.#state === "ready"
  }

  /** Follows the last request to its end. */
  get settled() {
    return this.#settled
  }

  #become(state: "idle" | "loading" | "failed" | "ready", trouble?: Trouble) {
    this.#state = state
    this.trouble = trouble
    this.#host.requestUpdate()
  }

  /** Asks, and tells whether it came; an answer to what was asked before is void. */
  run(request: () => Promise<Data>): Promise<boolean> {
    this.#request = request
    this.#settled = this.#run(request)
    return this.#settled
  }

  async #run(request: () => Promise<Data>) {
    this.#become("loading")
    try {
      const data = await request()
      if (request !== this.#request) return false
      this.data = data
      this.#become("ready")
      return true
    } catch (thrown) {
      if (request === this.#request) this.fail(thrown)
      return false
    }
  }

  /** Says what went wrong; that a session has ended is for the login to say. */
  fail(thrown: unknown) {
    const trouble = troubleOf(thrown)
    if (trouble.code === "signed-out") this.#become("idle")
    else this.#become("failed", trouble)
  }

  /** Asks again; the button that was pressed for it is gone by then, and the focus goes on. */
  readonly again = async () => {
    if (this.#request === undefined) return
    const { focusing } = this.#host
    await ((await this.run(this.#request)) ? focusing.step() : focusing.notice())
  }

  /** Forgets what came, and what is on its way. */
  clear() {
    this.#request = undefined
    this.data = undefined
    this.#become("idle")
  }

  /** What went wrong, if anything. */
  troubleView(retry?: () => void) {
    return this.trouble === undefined
      ? nothing
      : troubleBox(this.#host.words, this.#host.tellTrouble(this.trouble), retry)
  }

  /** Why it has not come and how to ask again, or that it is on its way. */
  waitingView() {
    return this.trouble === undefined ? loading(this.#host.words) : this.troubleView(this.again)
  }

  /** The view of what is there by now, or why it is not. */
  render<Value>(value: Value | undefined, view: (value: Value) => unknown) {
    return value === undefined ? this.waitingView() : html`${this.troubleView(this.again)}${view(value)}`
  }
}
