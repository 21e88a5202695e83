import type { LitElement } from "lit"
import type { Mistake } from "../base/fields.ts"
import { activeElement } from "./activeElement.ts"

const controllers = new WeakMap<Element, FocusController>()

/** Moves the focus in an element, after what is on its way has come and is drawn. */
export class FocusController {
  readonly #host: LitElement
  readonly #requests = new Set<{ readonly settled: Promise<unknown> }>()

  constructor(host: LitElement) {
    this.#host = host
    controllers.set(host, this)
  }

  /** The heading of a step may depend on what a request brings. */
  follow(request: { readonly settled: Promise<unknown> }) {
    this.#requests.add(request)
  }

  /** On what a selector names; in an element of ours, on its step. */
  async on(selector: string): Promise<void> {
    await this.#host.updateComplete
    const target = this.#host.renderRoot.querySelector<HTMLElement>(selector)
    const inside = target && controllers.get(target)
    if (inside) await inside.step()
    else target?.focus()
  }

  /** On the heading of the step that is shown, after a change of view and after going back; whoever went on meanwhile stays there. */
  async step() {
    await this.#host.updateComplete
    const before = activeElement()
    for (const { settled } of this.#requests) await settled
    const now = activeElement()
    if (now === before || now === document.body) await this.on("[data-step]")
  }

  /** On the first field that is mistaken, if any. */
  async mistake([first]: ReadonlyArray<Mistake>) {
    if (first !== undefined) await this.on(`#${first.field}`)
  }

  /** On what went wrong. */
  notice(within = "") {
    return this.on(`${within} [data-notice]`)
  }
}
