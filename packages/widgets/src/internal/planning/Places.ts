import { html, nothing, type ReactiveController } from "lit"
import { addresses, RouteController } from "../base/route.ts"
import { today } from "../base/today.ts"
import type { SessionElement } from "../session/SessionElement.ts"
import { daysAfter, weekdayOf } from "./days.ts"
import { type Place, placeHash, placeOf, type Span, type Step, spanAround, spanOf, stepOf } from "./place.ts"

interface PlacesHost extends SessionElement {
  readonly routed: boolean
}

const start: Place = { id: "", child: "" }

/** Where the reader is: days, or a step beside them; in the page's address where it is to be kept there. */
export class Places implements ReactiveController {
  readonly #host: PlacesHost
  readonly #wide: () => boolean
  #opened = start
  #moved: () => void
  /** The days that were shown last: a step leads back to them. */
  #days = ""

  constructor(host: PlacesHost, wide: () => boolean, moved: () => void) {
    this.#host = host
    this.#wide = wide
    this.#moved = moved
    host.addController(this)
    new RouteController(host, () => {
      if (host.routed && this.inside) this.#moved()
    })
  }

  hostConnected() {}

  hostUpdate() {
    const { id } = this.current
    if (stepOf(id) === undefined && this.inside) this.#days = id
  }

  /** Whether the address is one of the planning's. */
  get inside() {
    return !this.#host.routed || placeOf(addresses.now()) !== undefined
  }

  /** In an address that names another part of the page it is what it was. */
  get current(): Place {
    if (this.#host.routed) this.#opened = placeOf(addresses.now()) ?? this.#opened
    return this.#opened
  }

  get step(): Step | undefined {
    return stepOf(this.current.id)
  }

  /** The days that are shown, or to which a step leads back; undefined where the address names none. */
  get span(): Span | undefined {
    const id = this.step === undefined ? this.current.id : this.#days
    if (id !== "") return spanOf(id)
    const day = today()
    if (this.#wide()) return spanAround(day, "month")
    // at the week-end one plans the week that comes
    return spanAround(weekdayOf(day) > 5 ? daysAfter(day, 2) : day, "week")
  }

  forget() {
    this.#opened = start
    this.#days = ""
  }

  /** The days that a step leads back to. */
  get before(): Place {
    return { id: this.#days, child: this.current.child }
  }

  go(place: Place) {
    if (this.#host.routed) {
      addresses.go(placeHash(place))
      return
    }
    this.#opened = place
    this.#host.requestUpdate()
    this.#moved()
  }

  link(place: Partial<Place>, content: unknown, classes: string, current = false) {
    const whole = { ...this.current, ...place }
    const mark = current ? "true" : nothing
    if (!this.#host.routed) {
      return html`<button type="button" part="button" class=${classes} aria-current=${mark} @click=${() => this.go(whole)}>${content}</button>`
    }
    return html`<a part="button" class=${classes} href=${addresses.of(placeHash(whole))} aria-current=${mark}>${content}</a>`
  }
}
