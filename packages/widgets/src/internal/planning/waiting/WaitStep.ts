import { html, nothing } from "lit"
import { dataOf, type Trouble } from "../../api/failure.ts"
import { busyButton } from "../../base/busyButton.ts"
import { troubleBox } from "../../base/parts.ts"
import { RequestController } from "../../controllers/RequestController.ts"
import type { PlanningHost, StepView } from "../PlanningHost.ts"
import { type Cell, spotKey } from "../types.ts"
import { type Asked, askedView } from "./askedView.ts"
import { choiceView } from "./choiceView.ts"
import { OfferDesk } from "./OfferDesk.ts"
import { WaitChoice } from "./WaitChoice.ts"
import { waitsView } from "./waitsView.ts"
import { waitWords } from "./waitWords.ts"

/** The waiting list: what is offered, what is waited for and why it stands where it stands, and what else can be waited for. */
export class WaitStep implements StepView {
  readonly #host: PlanningHost
  readonly #desk: OfferDesk
  readonly #sending: RequestController
  readonly #choice = new WaitChoice(
    (code) => this.#host.planning?.activities.find((each) => each.code === code)?.waitsFor === "period"
  )
  #asked: ReadonlyArray<Asked> = []
  #missing = false

  constructor(host: PlanningHost) {
    this.#host = host
    this.#desk = new OfferDesk(host)
    this.#sending = new RequestController(host)
  }

  async open() {
    this.clear()
    for (const spot of this.#host.wanted) this.#choice.put(spot)
  }

  clear() {
    this.#desk.clear()
    this.#sending.clear()
    this.#choice.clear()
    this.#asked = []
    this.#missing = false
  }

  /** What stands over the days: what is offered. */
  top() {
    return this.#desk.view(this.#host.planning?.waits ?? [])
  }

  /** What the shown days have that can be waited for. */
  get #open(): ReadonlyArray<Cell> {
    return (this.#host.planning?.cells ?? []).filter(({ mayWait, waiting }) => mayWait && waiting === null)
  }

  readonly #send = async (event?: Event) => {
    event?.preventDefault()
    if (this.#sending.busy) return
    const open = new Set(this.#open.map(spotKey))
    for (const spot of this.#choice.spots) if (!open.has(spotKey(spot))) this.#choice.take(spot)
    this.#missing = this.#choice.spots.length === 0
    this.#asked = []
    this.#host.requestUpdate()
    if (this.#missing) return this.#host.focusing.on("[data-missing]")
    await this.#sending.run(async () => {
      for (const places of this.#choice.parties) {
        const body = { key: this.#choice.keyOf(places), places: [...places] }
        const { wait, lines } = await this.#host.ask((client) =>
          dataOf(client.POST("/api/v1/planning/waits", { body }))
        )
        this.#choice.answered(places, wait !== null)
        this.#asked = [...this.#asked, { wait, lines }]
      }
    })
    if (this.#asked.length > 0) this.#host.changed()
    await this.#host.focusing.notice("[data-asked]")
  }

  view(): unknown {
    const { trouble } = this.#sending
    const words = waitWords(this.#host)
    const waits = this.#host.planning?.waits ?? []
    return html`${this.#host.heading(words.title)} ${this.#desk.view(waits)}
      ${
        trouble === undefined && this.#asked.length === 0
          ? nothing
          : html`<div class="stack" data-asked>
            ${askedView(this.#host, this.#asked)} ${trouble === undefined ? nothing : this.#trouble(trouble)}
          </div>`
      }
      ${waitsView(this.#host, waits, (wait) => this.#desk.end(wait, "withdrawn"))} ${this.#form()}`
  }

  #trouble(trouble: Trouble) {
    const { lost } = waitWords(this.#host).failures
    const said = trouble.code === "network" ? lost : this.#host.tellTrouble(trouble)
    return troubleBox(this.#host.words, said, this.#send)
  }

  #form() {
    const words = waitWords(this.#host)
    const open = this.#open
    if (open.length === 0) return html`<p>${words.nothingFull}</p>`
    return html`<form class="panel" part="section" novalidate @submit=${this.#send}>
      ${this.#host.heading(words.askTitle, 1)}
      <p>${words.askHint}</p>
      ${choiceView(this.#host, this.#choice, open)}
      ${this.#missing ? html`<p class="mistake" tabindex="-1" data-missing>${words.missing}</p>` : nothing}
      <div class="row">${busyButton(words.ask, this.#sending.busy, words.asking)}</div>
    </form>`
  }
}
