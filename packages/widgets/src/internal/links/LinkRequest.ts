import { html, nothing } from "lit"
import { linkRequest } from "../../words/fr/linkRequest.ts"
import type { Client } from "../api/client.ts"
import { outcome } from "../api/failure.ts"
import { busyButton } from "../base/busyButton.ts"
import { errorSummary, field, looksLikeMail, type Mistake } from "../base/fields.ts"
import { icon } from "../base/icons.ts"
import type { PortailElement } from "../base/PortailElement.ts"
import { notice } from "../base/parts.ts"
import { RequestController } from "../controllers/RequestController.ts"
import type { SessionStore } from "../session/SessionStore.ts"

interface Host extends PortailElement {
  readonly store: SessionStore
}

/** What the asked link is for. */
export type LinkKind = "activation" | "reset"

const ask = (client: Client, kind: LinkKind, mail: string) =>
  kind === "activation"
    ? outcome(client.POST("/api/v1/activation-requests", { body: { mail } }))
    : outcome(client.POST("/api/v1/password-resets", { body: { mail } }))

/** The form that asks for a link by mail; its answer never tells whether an address is known. */
export class LinkRequest {
  readonly #host: Host
  readonly #request: RequestController
  readonly kind: LinkKind
  #mail: string
  #mistakes: ReadonlyArray<Mistake> = []

  constructor(host: Host, kind: LinkKind, mail = "") {
    this.#host = host
    this.#request = new RequestController(host)
    this.kind = kind
    this.#mail = mail
  }

  get #words() {
    return this.#host.area("linkRequest", linkRequest)
  }

  get title() {
    return this.#words[this.kind].title
  }

  async #send() {
    const { words, focusing, store } = this.#host
    if (this.#request.busy) return
    this.#request.clear()
    const mail = this.#mail.trim()
    const say = () => (mail === "" ? words.login.mailMissing : words.login.mailOdd)
    this.#mistakes = looksLikeMail(mail) ? [] : [{ field: "link-mail", say }]
    if (this.#mistakes.length > 0) return focusing.mistake(this.#mistakes)
    await this.#request.run(() => ask(store.client, this.kind, mail))
    await focusing.notice(".link-request")
  }

  /** The form, then what follows; `back` leads to where it was opened from. */
  render(back?: () => void) {
    return html`${this.#request.done ? this.#sentView() : this.#form()}
      ${
        back === undefined
          ? nothing
          : html`<div>
              <button type="button" class="link" @click=${back}>${icon("back")}${this.#words.back}</button>
            </div>`
      }`
  }

  #sentView() {
    const { sentTitle, sent } = this.#words[this.kind]
    return html`<div class="link-request">
      ${notice("ok", html`<p><strong>${sentTitle}</strong></p><p>${sent}</p>`)}
    </div>`
  }

  #form() {
    const { words, focusing } = this.#host
    const { intro, submit } = this.#words[this.kind]
    return html`<form
      class="link-request"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault()
        void this.#send()
      }}
    >
      ${this.#request.troubleView()}
      ${errorSummary(words, this.#mistakes, (id) => focusing.on(`#${id}`))}
      <p class="muted">${intro}</p>
      ${field({
        id: "link-mail",
        label: words.login.mail,
        type: "email",
        autocomplete: "username",
        value: this.#mail,
        mistakes: this.#mistakes,
        words,
        input: (value) => {
          this.#mail = value
        }
      })}
      <div>${busyButton(submit, this.#request.busy, words.common.loading)}</div>
    </form>`
  }
}
