import { html, nothing, type ReactiveController } from "lit"
import { linkRequest } from "../../words/fr/linkRequest.ts"
import type { BaseWords } from "../../words/fr.ts"
import type { Client } from "../api/client.ts"
import { outcome, type Trouble, troubleOf } from "../api/failure.ts"
import { busyButton } from "../base/busyButton.ts"
import { errorSummary, field, looksLikeMail, type Mistake } from "../base/fields.ts"
import type { Format } from "../base/format.ts"
import { icon } from "../base/icons.ts"
import type { PortailElement } from "../base/PortailElement.ts"
import { notice, troubleBox } from "../base/parts.ts"

interface Surroundings {
  readonly words: BaseWords
  readonly format: Format
  readonly client: Client
  readonly focus: (selector: string) => Promise<void>
  /** Leads back to where the form was opened from. */
  readonly back?: () => void
}

/** What the asked link is for. */
export type LinkKind = "activation" | "reset"

const ask = (client: Client, kind: LinkKind, mail: string) =>
  kind === "activation"
    ? outcome(client.POST("/api/v1/activation-requests", { body: { mail } }))
    : outcome(client.POST("/api/v1/password-resets", { body: { mail } }))

/** The form that asks for a link by mail; its answer never tells whether an address is known. */
export class LinkRequest implements ReactiveController {
  readonly #host: PortailElement
  readonly kind: LinkKind
  #mail: string
  #mistakes: ReadonlyArray<Mistake> = []
  #trouble: Trouble | undefined
  #step: "asking" | "sending" | "sent" = "asking"

  constructor(host: PortailElement, kind: LinkKind, mail = "") {
    this.#host = host
    this.kind = kind
    this.#mail = mail
    host.addController(this)
  }

  hostConnected() {}

  get #words() {
    return this.#host.area("linkRequest", linkRequest)
  }

  get title() {
    return this.#words[this.kind].title
  }

  #set(change: () => void) {
    change()
    this.#host.requestUpdate()
  }

  async #send({ client, words, focus }: Surroundings) {
    if (this.#step === "sending") return
    const mail = this.#mail.trim()
    if (!looksLikeMail(mail)) {
      const say = () => (mail === "" ? words.login.mailMissing : words.login.mailOdd)
      this.#set(() => {
        this.#mistakes = [{ field: "link-mail", say }]
      })
      return focus("#link-mail")
    }
    this.#set(() => {
      this.#mistakes = []
      this.#trouble = undefined
      this.#step = "sending"
    })
    try {
      await ask(client, this.kind, mail)
      this.#set(() => {
        this.#step = "sent"
      })
    } catch (thrown) {
      this.#set(() => {
        this.#trouble = troubleOf(thrown)
        this.#step = "asking"
      })
    }
    await focus(".link-request [data-notice]")
  }

  render(around: Surroundings) {
    const { back } = around
    return html`${this.#step === "sent" ? this.#sentView() : this.#form(around)}
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

  #form(around: Surroundings) {
    const { words, format, focus } = around
    const { intro, submit } = this.#words[this.kind]
    return html`<form
      class="link-request"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault()
        void this.#send(around)
      }}
    >
      ${this.#trouble === undefined ? nothing : troubleBox(words, format, this.#trouble)}
      ${errorSummary(words, this.#mistakes, (id) => focus(`#${id}`))}
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
      <div>${busyButton(submit, this.#step === "sending", words.common.loading)}</div>
    </form>`
  }
}
