import { html, nothing } from "lit"
import { dataOf, outcome, type Trouble } from "../../api/failure.ts"
import { busyButton } from "../../base/busyButton.ts"
import { notice, troubleBox } from "../../base/parts.ts"
import { RequestController } from "../../controllers/RequestController.ts"
import { icon } from "../icons.ts"
import type { PlanningHost } from "../PlanningHost.ts"
import type { Wait } from "../types.ts"
import { instantName } from "../when.ts"
import { placesView } from "./placesView.ts"
import { type WaitWords, waitWords } from "./waitWords.ts"

type Answer = "accepted" | "declined" | "withdrawn"

/** What the family answers to what is offered, or takes back; one press each, and pressed again it changes nothing. */
export class OfferDesk {
  readonly #host: PlanningHost
  readonly #asking: RequestController
  /** The wait that was answered last, and how. */
  #last: { readonly wait: Wait; readonly answer: Answer } | undefined

  constructor(host: PlanningHost) {
    this.#host = host
    this.#asking = new RequestController(host)
  }

  get #words(): WaitWords {
    return waitWords(this.#host)
  }

  clear() {
    this.#last = undefined
    this.#asking.clear()
  }

  isBusyWith({ id }: Wait) {
    return this.#asking.busy && this.#last?.wait.id === id
  }

  accept(wait: Wait) {
    return this.#answer(wait, "accepted", () =>
      this.#host.ask((client) =>
        dataOf(client.POST("/api/v1/planning/waits/{id}/acceptance", { params: { path: { id: wait.id } } }))
      )
    )
  }

  end(wait: Wait, answer: "declined" | "withdrawn") {
    return this.#answer(wait, answer, () =>
      this.#host.ask((client) =>
        outcome(client.DELETE("/api/v1/planning/waits/{id}", { params: { path: { id: wait.id } } }))
      )
    )
  }

  async #answer(wait: Wait, answer: Answer, ask: () => Promise<unknown>) {
    if (this.#asking.busy) return
    this.#last = { wait, answer }
    const done = await this.#asking.run(ask)
    const { trouble } = this.#asking
    if (!done && trouble === undefined) return
    // what was offered is booked, has passed on, or ended otherwise
    if (done || (trouble !== undefined && isOver(trouble))) this.#host.changed()
    await this.#host.focusing.notice("[data-offers]")
  }

  #tell(trouble: Trouble) {
    const { failures } = this.#words
    if (trouble.code === "offer-expired") return failures.expired(instantName(this.#host.format, trouble.until))
    if (trouble.code === "offer-refused") return failures.refused(trouble.sentence)
    if (trouble.code === "nothing-offered") return failures.ended[trouble.state]
    if (trouble.code === "wait-unknown") return failures.ended.closed
    return trouble.code === "network" ? failures.lost : this.#host.tellTrouble(trouble)
  }

  /** What came of the last answer, then what is offered: it is the first thing on the page. */
  view(waits: ReadonlyArray<Wait>) {
    const { trouble } = this.#asking
    const offers = waits.filter(({ state }) => state === "offered")
    const answered = trouble === undefined ? this.#done() : troubleBox(this.#host.words, this.#tell(trouble))
    if (answered === nothing && offers.length === 0) return nothing
    return html`<div class="stack" data-offers>
      ${answered} ${offers.map((wait) => this.#offer(wait))}
    </div>`
  }

  #done() {
    if (!this.#asking.done || this.#last === undefined) return nothing
    const { wait, answer } = this.#last
    return notice("ok", html`<p><strong>${this.#words.answered[answer]}</strong></p>${placesView(this.#host, wait)}`)
  }

  #offer(wait: Wait) {
    const { format } = this.#host
    const words = this.#words
    const until = wait.offeredUntil ?? ""
    if (Date.parse(until) <= Date.now()) {
      return notice(
        "danger",
        html`<p><strong>${words.failures.expired(instantName(format, until))}</strong></p>${placesView(this.#host, wait)}`
      )
    }
    return notice(
      "warn",
      html`${this.#host.heading(words.offered(wait.places.length), 1)}
        ${placesView(this.#host, wait)}
        <p><strong>${words.offeredUntil(instantName(format, until))}</strong></p>
        <p>${words.offeredHint}</p>
        <div class="row">
          ${busyButton(html`${icon("check")}${words.accept}`, this.isBusyWith(wait), words.answering, () => this.accept(wait))}
          <button type="button" part="button" @click=${() => this.end(wait, "declined")}>${icon("cross")}${words.decline}</button>
        </div>`,
      "alert"
    )
  }
}

/** Whether there is nothing left to answer. */
const isOver = ({ code }: Trouble) => code === "offer-expired" || code === "nothing-offered" || code === "wait-unknown"
