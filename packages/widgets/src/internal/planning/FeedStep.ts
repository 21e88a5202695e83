import { html, nothing } from "lit"
import { planningSteps } from "../../words/fr/planningSteps.ts"
import type { Schemas } from "../api/client.ts"
import { dataOf, outcome } from "../api/failure.ts"
import { busyButton } from "../base/busyButton.ts"
import { notice } from "../base/parts.ts"
import { RequestController } from "../controllers/RequestController.ts"
import { icon } from "./icons.ts"
import type { PlanningHost, StepView } from "./PlanningHost.ts"

/** The address at which a calendar program reads the family's days: made, copied, taken back. */
export class FeedStep implements StepView {
  readonly #host: PlanningHost
  readonly #reading: RequestController<Schemas["PlanningFeedState"]>
  readonly #making: RequestController
  /** The address, which is shown once. */
  #url: string | undefined

  constructor(host: PlanningHost) {
    this.#host = host
    this.#reading = new RequestController(host)
    this.#making = new RequestController(host)
  }

  get #words() {
    return this.#host.area("planningSteps", planningSteps).feed
  }

  open() {
    this.clear()
    return this.#reading.run(() => this.#host.ask((client) => dataOf(client.GET("/api/v1/planning/feed"))))
  }

  clear() {
    this.#url = undefined
    this.#reading.clear()
    this.#making.clear()
  }

  readonly #make = async () => {
    const made = await this.#making.run(async () => {
      const { url, createdAt } = await this.#host.ask((client) => dataOf(client.POST("/api/v1/planning/feed")))
      this.#url = url
      this.#reading.data = { createdAt }
    })
    await (made ? this.#host.focusing.on("#feed-url") : this.#host.focusing.notice())
  }

  readonly #revoke = async () => {
    const gone = await this.#making.run(async () => {
      await this.#host.ask((client) => outcome(client.DELETE("/api/v1/planning/feed")))
      this.#url = undefined
      this.#reading.data = { createdAt: null }
    })
    if (gone) this.#host.say(this.#words.revoked)
    await (gone ? this.#host.focusing.step() : this.#host.focusing.notice())
  }

  readonly #copy = async () => {
    const { copied, notCopied } = this.#words
    const done = await navigator.clipboard.writeText(this.#url ?? "").then(
      () => true,
      () => false
    )
    this.#host.say(done ? copied : notCopied)
    this.#copySaid = done ? copied : notCopied
    this.#host.requestUpdate()
  }
  #copySaid = ""

  view(): unknown {
    const { title, text, secret } = this.#words
    return html`${this.#host.heading(title)}
      <p>${text}</p>
      ${notice("calm", html`<p>${secret}</p>`, "eye")} ${this.#making.troubleView()}
      ${this.#reading.render(this.#reading.data, ({ createdAt }) => this.#link(createdAt))}`
  }

  #link(createdAt: string | null) {
    const { format } = this.#host
    const feed = this.#words
    const { busy } = this.#making
    if (this.#url !== undefined) {
      return html`${this.#address(this.#url)}
        <div><button type="button" class="plain" part="button" @click=${this.#revoke}>${feed.revoke}</button></div>`
    }
    if (createdAt === null) {
      return html`<div>${busyButton(html`${icon("calendar")}${feed.make}`, busy, feed.making, this.#make)}</div>`
    }
    return html`<div class="stack">
        <p><strong>${feed.made(format.instant(createdAt))}</strong></p>
        <p>${feed.madeHint}</p>
      </div>
      <div class="row">
        ${busyButton(feed.renew, busy, feed.making, this.#make)}
        <button type="button" part="button" @click=${this.#revoke}>${feed.revoke}</button>
      </div>`
  }

  #address(url: string) {
    const feed = this.#words
    return html`<div class="panel" part="section">
      <div class="field" part="field">
        <label for="feed-url">${feed.address}</label>
        <p class="hint" id="feed-hint">${feed.once}</p>
        <div class="control">
          <input id="feed-url" part="input" type="text" readonly .value=${url} aria-describedby="feed-hint" @focus=${(event: Event) => event.target instanceof HTMLInputElement && event.target.select()} />
        </div>
      </div>
      <div class="row">
        <button type="button" class="primary" part="button primary-button" @click=${this.#copy}>${feed.copy}</button>
        ${this.#copySaid === "" ? nothing : html`<span>${this.#copySaid}</span>`}
      </div>
      ${this.#host.heading(feed.howTitle, 1)}
      <ul class="plain-list">
        ${feed.how.map((step) => html`<li>${step}</li>`)}
      </ul>
    </div>`
  }
}
