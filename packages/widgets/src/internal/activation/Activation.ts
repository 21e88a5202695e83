import { html, nothing, type PropertyDeclarations, type PropertyValues } from "lit"
import { PortailActivatedEvent, PortailSignedInEvent } from "../../events/events.ts"
import { activation } from "../../words/fr/activation.ts"
import { linkRequest } from "../../words/fr/linkRequest.ts"
import type { Schemas } from "../api/client.ts"
import { dataOf, type Trouble, troubleOf } from "../api/failure.ts"
import type { Mistake } from "../base/fields.ts"
import { PortailElement } from "../base/PortailElement.ts"
import { loading, notice, troubleBox } from "../base/parts.ts"
import { storeFor } from "../session/SessionStore.ts"
import { LinkRequest } from "./LinkRequest.ts"
import { minimumLength, passwordForm } from "./passwordForm.ts"
import { takeToken } from "./token.ts"

type Refusal = "noToken" | "unknown" | "used" | "expired"

const refusals: Readonly<Record<string, Refusal>> = {
  "invitation-unknown": "unknown",
  "request-invalid": "unknown",
  "invitation-used": "used",
  "invitation-expired": "expired"
}

type Step =
  | { readonly name: "checking" }
  | { readonly name: "refused"; readonly why: Refusal }
  | { readonly name: "unreachable"; readonly trouble: Trouble }
  | { readonly name: "choosing"; readonly activation: Schemas["Activation"] }
  | { readonly name: "done"; readonly givenName: string }

/**
 * Activates an account: opens the link of the mail, and lets its holder choose a password.
 *
 * @element portail-activation
 * @attr {string} token - The secret of the link; by default what follows `#` in the page's address, which it removes.
 * @attr {string} api - Address of the portal; by default the origin of the script.
 * @attr {string} lang - `fr` or `en`; by default the page's language.
 * @attr {number} heading-level - Level of the first heading, 2 by default.
 * @attr {string} space-url - Where « Aller à mon espace » leads; by default the portal’s `/espace`.
 * @fires portail-activated - The account is active.
 * @fires portail-signed-in - Its holder is signed in.
 * @csspart base - The whole element.
 * @csspart heading - Headings.
 * @csspart field - A label with its input.
 * @csspart input - An input.
 * @csspart button - Every button.
 * @csspart primary-button - The main button.
 * @csspart alert - Framed messages.
 */
export class Activation extends PortailElement {
  static override properties: PropertyDeclarations = {
    token: { type: String },
    step: { state: true },
    mistakes: { state: true },
    trouble: { state: true },
    busy: { state: true },
    shown: { state: true },
    typed: { state: true }
  }

  declare token: string | null
  declare private step: Step
  declare private mistakes: ReadonlyArray<Mistake>
  declare private trouble: Trouble | undefined
  declare private busy: boolean
  declare private shown: boolean
  declare private typed: { readonly password: string; readonly confirmation: string }
  readonly #linkRequest = new LinkRequest(this)

  constructor() {
    super()
    this.token = null
    this.step = { name: "checking" }
    this.mistakes = []
    this.trouble = undefined
    this.busy = false
    this.shown = false
    this.typed = { password: "", confirmation: "" }
  }

  readonly #takeToken = () => {
    const token = takeToken()
    if (token !== undefined) this.token = token
    else if (this.token === null) this.step = { name: "refused", why: "noToken" }
  }

  override connectedCallback() {
    super.connectedCallback()
    this.#takeToken()
    window.addEventListener("hashchange", this.#takeToken)
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    window.removeEventListener("hashchange", this.#takeToken)
  }

  protected override willUpdate(changed: PropertyValues) {
    if (changed.has("token") && this.token) void this.#open(this.token)
  }

  protected override get words() {
    return {
      ...super.words,
      activation: this.area("activation", activation),
      linkRequest: this.area("linkRequest", linkRequest)
    }
  }

  get #store() {
    return storeFor(this.base)
  }

  async #open(token: string) {
    this.step = { name: "checking" }
    try {
      const asked = this.#store.client.GET("/api/v1/activations/{token}", { params: { path: { token } } })
      this.step = { name: "choosing", activation: await dataOf(asked) }
    } catch (thrown) {
      this.#refuse(troubleOf(thrown))
    }
  }

  #refuse(trouble: Trouble) {
    const why = refusals[trouble.code]
    this.step = why === undefined ? { name: "unreachable", trouble } : { name: "refused", why }
  }

  #check(): ReadonlyArray<Mistake> {
    const { password, confirmation } = this.typed
    const short = () => this.words.activation.tooShort(minimumLength)
    if ([...password].length < minimumLength) return [{ field: "new-password", say: short }]
    if (password === confirmation) return []
    return [{ field: "confirmation", say: () => this.words.activation.different }]
  }

  async #submit(event: Event) {
    event.preventDefault()
    if (this.busy) return
    this.trouble = undefined
    this.mistakes = this.#check()
    const [first] = this.mistakes
    if (first !== undefined) return this.focusOn(`#${first.field}`)
    this.busy = true
    try {
      await this.#activate(this.token ?? "")
    } catch (thrown) {
      await this.#notActivated(troubleOf(thrown))
    } finally {
      this.busy = false
    }
  }

  async #activate(token: string) {
    const params = { path: { token } }
    const body = { password: this.typed.password }
    const session = await dataOf(this.#store.client.POST("/api/v1/activations/{token}", { params, body }))
    this.typed = { password: "", confirmation: "" }
    this.step = { name: "done", givenName: session.adult.givenName }
    this.#store.adopt(session)
    this.dispatchEvent(new PortailActivatedEvent())
    this.dispatchEvent(new PortailSignedInEvent())
    await this.focusStep()
  }

  async #notActivated(trouble: Trouble) {
    if (trouble.code === "password-refused") {
      const { rule, limit } = trouble
      this.mistakes = [{ field: "new-password", say: () => this.words.activation.refusals[rule](limit) }]
      return this.focusOn("#new-password")
    }
    if (refusals[trouble.code] !== undefined) {
      this.#refuse(trouble)
      return this.focusStep()
    }
    this.trouble = trouble
    await this.focusOn("[data-notice]")
  }

  protected override view() {
    return html`<div class="panel narrow">${this.#content()}</div>`
  }

  #content() {
    const { step, words, format } = this
    switch (step.name) {
      case "checking":
        return html`${this.heading(words.activation.title)}${loading(words)}`
      case "unreachable":
        return html`${this.heading(words.activation.title)}
        ${troubleBox(words, format, step.trouble, () => this.#open(this.token ?? ""))}`
      case "refused":
        return this.#refusedView(step.why)
      case "choosing":
        return this.#choosingView(step.activation)
      case "done":
        return html`${this.heading(words.activation.doneTitle)}
          ${notice("ok", html`<p>${words.activation.done(step.givenName)}</p>`)}
          <div><a class="button primary" part="button primary-button" href=${this.space}>${words.login.open}</a></div>`
    }
  }

  #refusedView(why: Refusal) {
    const { words, format } = this
    return html`${this.heading(words.activation[`${why}Title`])}
      ${notice("warn", html`<p>${words.activation[why]}</p>`, "alert")}
      ${why === "used" ? html`<div><a class="button" part="button" href=${this.space}>${words.activation.toLogin}</a></div>` : nothing}
      ${this.heading(words.linkRequest.title, 1)}
      ${this.#linkRequest.render({
        words,
        format,
        client: this.#store.client,
        focus: (selector) => this.focusOn(selector)
      })}`
  }

  #choosingView({ givenName, mail, expiresAt }: Schemas["Activation"]) {
    const { words, format } = this
    return html`<div class="stack">
        ${this.heading(words.activation.title)}
        <p>${words.activation.forWhom(givenName)}</p>
        <p class="muted">${words.activation.mail} <strong>${mail}</strong></p>
      </div>
      ${passwordForm({
        words,
        format,
        mail,
        typed: this.typed,
        mistakes: this.mistakes,
        trouble: this.trouble,
        shown: this.shown,
        busy: this.busy,
        type: (typed) => {
          this.typed = { ...this.typed, ...typed }
        },
        toggle: () => {
          this.shown = !this.shown
        },
        goTo: (id) => this.focusOn(`#${id}`),
        submit: (event) => this.#submit(event)
      })}
      <p class="muted small">${words.activation.until(format.instant(expiresAt))}</p>`
  }
}
