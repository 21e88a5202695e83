import { html, type ReactiveController } from "lit"
import { linkRequest } from "../../words/fr/linkRequest.ts"
import type { BaseWords } from "../../words/fr.ts"
import type { Client } from "../api/client.ts"
import { outcome, type Trouble, troubleOf } from "../api/failure.ts"
import { busyButton } from "../base/busyButton.ts"
import { field, looksLikeMail, type Mistake } from "../base/fields.ts"
import type { Format } from "../base/format.ts"
import type { PortailElement } from "../base/PortailElement.ts"
import { notice, troubleBox } from "../base/parts.ts"

interface Surroundings {
  readonly words: BaseWords
  readonly format: Format
  readonly client: Client
  readonly focus: (selector: string) => Promise<void>
}

/** The form that asks for an activation link; its answer never tells whether an address is known. */
export class LinkRequest implements ReactiveController {
  readonly #host: PortailElement
  #mail = ""
  #mistakes: ReadonlyArray<Mistake> = []
  #trouble: Trouble | undefined
  #step: "asking" | "sending" | "sent" = "asking"

  constructor(host: PortailElement) {
    this.#host = host
    host.addController(this)
  }

  hostConnected() {}

  get #words() {
    return this.#host.area("linkRequest", linkRequest)
  }

  #set(change: () => void) {
    change()
    this.#host.requestUpdate()
  }

  async #send({ client, words, focus }: Surroundings) {
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
      await outcome(client.POST("/api/v1/activation-requests", { body: { mail } }))
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
    const { words, format } = around
    if (this.#step === "sent") {
      const { sentTitle, sent } = this.#words
      return html`<div class="link-request">
        ${notice("ok", html`<p><strong>${sentTitle}</strong></p><p>${sent}</p>`)}
      </div>`
    }
    return html`<form
      class="link-request"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault()
        void this.#send(around)
      }}
    >
      ${this.#trouble === undefined ? "" : troubleBox(words, format, this.#trouble)}
      <p class="muted">${this.#words.intro}</p>
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
      <div>${busyButton(this.#words.submit, this.#step === "sending", words.common.loading)}</div>
    </form>`
  }
}
