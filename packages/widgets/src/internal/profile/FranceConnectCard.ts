import { html, nothing } from "lit"
import { franceConnect } from "../../words/fr/franceConnect.ts"
import type { Schemas } from "../api/client.ts"
import { dataOf, outcome } from "../api/failure.ts"
import { busyButton } from "../base/busyButton.ts"
import { icon } from "../base/icons.ts"
import { RequestController } from "../controllers/RequestController.ts"
import { ProfileCard } from "./ProfileCard.ts"

type Link = Schemas["FranceConnectLink"]

/** Whether FranceConnect opens the account too; nothing where the town has none. */
export class FranceConnectCard extends ProfileCard {
  readonly #link = new RequestController<Link>(this.host)
  #asking = false

  forget() {
    this.#link.clear()
    this.clear()
    this.#asking = false
    this.done = undefined
  }

  load() {
    return this.#link.run(() => this.host.ask((client) => dataOf(client.GET("/api/v1/profile/france-connect"))))
  }

  get #words() {
    return this.host.area("franceConnect", franceConnect)
  }

  #ask(asking: boolean) {
    this.set(() => {
      this.#asking = asking
    })
    void this.host.focusing.on(asking ? ".confirm" : "[data-unlink]")
  }

  async #unlink() {
    const gone = await this.run(
      async () => {
        await this.host.ask((client) => outcome(client.DELETE("/api/v1/profile/france-connect")))
        this.#asking = false
        await this.load()
      },
      () => this.#unlink()
    )
    if (gone) await this.say(this.#words.unlinked, "[data-section=franceConnect] .heading")
  }

  render() {
    const { data } = this.#link
    if (data === undefined || (data.linkUrl === null && data.linkedAt === null)) return nothing
    const { title } = this.#words
    return html`<section class="panel" part="section" data-section="franceConnect" aria-label=${title}>
      <div class="top">${this.host.heading(title, 1)}</div>
      ${this.done === undefined ? nothing : html`<p class="done">${icon("check")} <span>${this.done}</span></p>`}
      ${this.troubleView()} ${data.linkedAt === null ? this.#none(data.linkUrl) : this.#linked(data.linkedAt, data.usedAt)}
    </section>`
  }

  #none(linkUrl: string | null) {
    const { none, link } = this.#words
    return html`<p>${none}</p>
      <div><a class="button" part="button" href=${linkUrl ?? "/"}>${link}</a></div>`
  }

  #linked(linkedAt: string, usedAt: string | null) {
    const { format } = this.host
    const { linked, used, unused, unlink } = this.#words
    return html`<p>${linked(format.instant(linkedAt))} ${usedAt === null ? unused : used(format.instant(usedAt))}</p>
      ${this.#asking ? this.#question() : html`<div><button type="button" part="button" data-unlink @click=${() => this.#ask(true)}>${unlink}</button></div>`}`
  }

  #question() {
    const { words } = this.host
    const { question, confirm } = this.#words
    return html`<div class="confirm" role="group" aria-label=${question} tabindex="-1">
      <p>${question}</p>
      <div class="row">
        ${busyButton(confirm, this.request.busy, words.common.loading, () => this.#unlink())}
        <button type="button" part="button" @click=${() => this.#ask(false)}>${words.common.cancel}</button>
      </div>
    </div>`
  }
}
