import { html, nothing } from "lit"
import { passkeys } from "../../words/fr/passkeys.ts"
import type { Schemas } from "../api/client.ts"
import { dataOf, Failure } from "../api/failure.ts"
import { busyButton } from "../base/busyButton.ts"
import { errorSummary, field, type Mistake, passwordField } from "../base/fields.ts"
import { notice } from "../base/parts.ts"
import { RequestController } from "../controllers/RequestController.ts"
import { Delay } from "../login/Delay.ts"
import { makePasskey, NoPasskey } from "../login/webauthn.ts"
import type { ProfileHost } from "./ProfileCard.ts"
import { nameMistakes } from "./passkeyNames.ts"

type Passkey = Schemas["Passkey"]

/** Adds a passkey: its name and the password, then what the device asks. */
export class NewPasskey {
  readonly #host: ProfileHost
  readonly #request: RequestController
  readonly #added: (passkey: Passkey) => Promise<void>
  #open = false
  #name = ""
  #current = ""
  #revealed = false
  #mistakes: ReadonlyArray<Mistake> = []
  #delay: Delay | undefined
  #said: string | undefined

  constructor(host: ProfileHost, added: (passkey: Passkey) => Promise<void>) {
    this.#host = host
    this.#added = added
    this.#request = new RequestController(host)
  }

  get #words() {
    return this.#host.area("passkeys", passkeys)
  }

  close() {
    this.#open = false
    this.#name = ""
    this.#current = ""
    this.#revealed = false
    this.#mistakes = []
    this.#delay = undefined
    this.#said = undefined
    this.#request.clear()
  }

  #begin() {
    this.close()
    this.#open = true
    this.#host.requestUpdate()
    void this.#host.focusing.on("#passkey-name")
  }

  #cancel() {
    this.close()
    void this.#host.focusing.on("[data-open=passkey]")
  }

  #check(): ReadonlyArray<Mistake> {
    const missing = { field: "passkey-password", say: () => this.#words.currentMissing }
    return [...nameMistakes(() => this.#words, "passkey-name", this.#name), ...(this.#current === "" ? [missing] : [])]
  }

  async #make(): Promise<Passkey> {
    const password = this.#current
    const options = await this.#host.ask((client) =>
      dataOf(client.POST("/api/v1/profile/passkeys/options", { body: { password } }))
    )
    const body = { name: this.#name.trim(), ...(await makePasskey(options)) }
    return this.#host.ask((client) => dataOf(client.POST("/api/v1/profile/passkeys", { body })))
  }

  async #submit() {
    const { focusing } = this.#host
    if (this.#request.busy) return
    this.#said = undefined
    this.#delay = undefined
    this.#mistakes = this.#check()
    this.#request.clear()
    if (this.#mistakes.length > 0) return focusing.mistake(this.#mistakes)
    let made: Passkey | undefined
    await this.#request.run(async () => {
      made = await this.#make().catch((thrown: unknown) => this.#explain(thrown))
    })
    if (made === undefined) {
      if (this.#mistakes.length > 0) return focusing.mistake(this.#mistakes)
      return focusing.notice("[data-section=passkeys]")
    }
    this.close()
    await this.#added(made)
  }

  #explain(thrown: unknown): undefined {
    const words = this.#words
    const trouble = thrown instanceof Failure ? thrown.trouble : undefined
    if (thrown instanceof NoPasskey) this.#said = thrown.alreadyThere ? words.alreadyThere : words.notMade
    else if (trouble?.code === "passkey-refused") this.#said = words.notMade
    else if (trouble?.code === "passkeys-full") this.#said = words.full(trouble.most)
    else if (trouble?.code === "current-password-wrong") {
      this.#mistakes = [{ field: "passkey-password", say: () => this.#words.currentWrong }]
    } else if (trouble?.code === "sign-in-delayed") this.#delay = new Delay(this.#host, trouble.retryAt)
    else throw thrown
  }

  /** The button that opens the form, which `opening` is told of, or the form. */
  render(opening: () => void) {
    const words = this.#words
    if (!this.#open) {
      return html`<div class="row">
        <button type="button" part="button" data-open="passkey" @click=${() => {
          opening()
          this.#begin()
        }}>${words.add}</button>
      </div>`
    }
    const { words: all, format, focusing } = this.#host
    return html`<form
      novalidate
      class="inner"
      @submit=${(event: Event) => {
        event.preventDefault()
        void this.#submit()
      }}
    >
      ${this.#request.troubleView()} ${this.#delay?.render(format)}
      ${this.#said === undefined ? nothing : notice("warn", html`<p>${this.#said}</p>`)}
      <p class="muted small">${all.profile.allRequired}</p>
      ${errorSummary(all, this.#mistakes, (id) => focusing.on(`#${id}`))} ${this.#fields()}
      <div class="row">
        ${busyButton(words.submit, this.#request.busy, words.adding, undefined, this.#delay?.over === false)}
        <button type="button" part="button" @click=${() => this.#cancel()}>${all.common.cancel}</button>
      </div>
    </form>`
  }

  #fields() {
    const words = this.#words
    const shared = { mistakes: this.#mistakes, words: this.#host.words, required: true } as const
    return html`${field({
      ...{ ...shared, id: "passkey-name", type: "text", autocomplete: "off" },
      ...{ label: words.name, hint: words.nameHint, value: this.#name },
      input: (name) => {
        this.#name = name
      }
    })}
    ${passwordField({
      ...{ ...shared, id: "passkey-password", autocomplete: "current-password" },
      ...{ label: words.current, value: this.#current, revealed: this.#revealed },
      toggle: () => {
        this.#revealed = !this.#revealed
        this.#host.requestUpdate()
      },
      input: (current) => {
        this.#current = current
      }
    })}`
  }
}
