import { html, nothing, type PropertyDeclarations } from "lit"
import { PortailSignedInEvent, PortailSignedOutEvent } from "../../events/events.ts"
import type { LinkRequest } from "../activation/LinkRequest.ts"
import { type Trouble, troubleOf } from "../api/failure.ts"
import { base } from "../base/base.styles.ts"
import { busyButton } from "../base/busyButton.ts"
import { errorSummary, field, looksLikeMail, type Mistake, passwordField } from "../base/fields.ts"
import { icon } from "../base/icons.ts"
import { notice, troubleBox } from "../base/parts.ts"
import { SessionElement } from "../session/SessionElement.ts"
import type { Session } from "../session/SessionStore.ts"
import { loginStyles } from "./login.styles.ts"

/**
 * Signs a family in, and says who is signed in.
 *
 * @element portail-login
 * @attr {string} api - Address of the portal; by default the origin of the script.
 * @attr {string} lang - `fr` or `en`; by default the page's language.
 * @attr {number} heading-level - Level of the first heading, 2 by default.
 * @attr {string} space-url - Where « Aller à mon espace » leads; by default the portal’s `/espace`.
 * @fires portail-signed-in - Somebody signed in.
 * @fires portail-signed-out - Somebody signed out.
 * @csspart base - The whole element.
 * @csspart heading - Headings.
 * @csspart field - A label with its input.
 * @csspart input - An input.
 * @csspart button - Every button.
 * @csspart primary-button - The main button.
 * @csspart alert - Framed messages.
 * @cssproperty --portail-accent - The town's colour.
 * @cssproperty --portail-on-accent - Text on the town's colour, white by default.
 * @cssproperty --portail-font - Typeface, the page's by default.
 * @cssproperty --portail-radius - Roundness of corners.
 * @cssproperty --portail-surface - Background of panels.
 * @cssproperty --portail-text - Text on panels.
 */
export class Login extends SessionElement {
  static override styles = [base, loginStyles]
  static override properties: PropertyDeclarations = {
    ended: { attribute: false },
    mistakes: { state: true },
    trouble: { state: true },
    busy: { state: true },
    shown: { state: true },
    remember: { state: true },
    linkRequest: { state: true }
  }

  declare ended: boolean
  declare private mistakes: ReadonlyArray<Mistake>
  declare private trouble: Trouble | undefined
  declare private busy: boolean
  declare private shown: boolean
  declare private remember: boolean
  declare private linkRequest: LinkRequest | undefined
  #mail = ""
  #password = ""

  constructor() {
    super()
    this.ended = false
    this.mistakes = []
    this.trouble = undefined
    this.busy = false
    this.shown = false
    this.remember = false
    this.linkRequest = undefined
  }

  #check(): ReadonlyArray<Mistake> {
    const mail = this.#mail.trim()
    const mailMissing = { field: "mail", say: () => this.words.login.mailMissing }
    const mailOdd = { field: "mail", say: () => this.words.login.mailOdd }
    const passwordMissing = { field: "password", say: () => this.words.login.passwordMissing }
    return [
      ...(mail === "" ? [mailMissing] : looksLikeMail(mail) ? [] : [mailOdd]),
      ...(this.#password === "" ? [passwordMissing] : [])
    ]
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
      await this.store.signIn({ mail: this.#mail.trim(), password: this.#password, remember: this.remember })
      this.#password = ""
      this.shown = false
      this.dispatchEvent(new PortailSignedInEvent())
      await this.focusStep()
    } catch (thrown) {
      this.trouble = troubleOf(thrown)
      await this.focusOn("[data-notice]")
    } finally {
      this.busy = false
    }
  }

  async #signOut() {
    try {
      await this.store.signOut()
      this.status = this.words.login.signedOut
      this.dispatchEvent(new PortailSignedOutEvent())
      await this.focusStep()
    } catch (thrown) {
      this.trouble = troubleOf(thrown)
    }
  }

  protected override signedInView({ adult }: Session) {
    const { login } = this.words
    return html`<div class="panel narrow">
      ${this.heading(login.signedIn)}
      <p>${login.signedInAs(`${adult.givenName} ${adult.familyName}`)}</p>
      ${this.trouble === undefined ? nothing : troubleBox(this.words, this.format, this.trouble)}
      <div class="row">
        <a class="button primary" part="button primary-button" href=${this.space}>${login.open}</a>
        <button type="button" part="button" @click=${this.#signOut}>${icon("leave")}${login.signOut}</button>
      </div>
    </div>`
  }

  protected override signedOutView(ended: boolean) {
    const { words } = this
    return html`<div class="panel narrow">
      <div class="stack">
        ${this.heading(words.login.title)}
        ${this.ended || ended ? notice("warn", html`<p>${words.login.ended}</p>`) : html`<p class="muted">${words.login.intro}</p>`}
      </div>
      ${this.#form()}
      <div class="first-time">
        ${
          this.linkRequest !== undefined
            ? html`${this.heading(words.login.askLink, 1)}
              ${this.linkRequest.render({
                words,
                format: this.format,
                client: this.store.client,
                focus: (selector) => this.focusOn(selector)
              })}`
            : html`<p class="row">
                <span>${words.login.firstTime}</span>
                <button type="button" class="link" @click=${this.#askLink}>${words.login.askLink}</button>
              </p>`
        }
      </div>
    </div>`
  }

  async #askLink() {
    try {
      const { LinkRequest } = await import("../activation/LinkRequest.ts")
      this.linkRequest = new LinkRequest(this)
      await this.focusOn(".first-time [data-step]")
    } catch {
      this.trouble = { code: "network" }
    }
  }

  #form() {
    const { words, mistakes } = this
    return html`<form novalidate @submit=${this.#submit}>
      ${this.trouble === undefined ? nothing : troubleBox(words, this.format, this.trouble)}
      ${errorSummary(words, mistakes, (id) => this.focusOn(`#${id}`))}
      ${field({
        id: "mail",
        label: words.login.mail,
        type: "email",
        autocomplete: "username",
        value: this.#mail,
        mistakes,
        words,
        input: (value) => {
          this.#mail = value
        }
      })}
      ${passwordField({
        id: "password",
        label: words.login.password,
        autocomplete: "current-password",
        value: this.#password,
        mistakes,
        words,
        shown: this.shown,
        toggle: () => {
          this.shown = !this.shown
        },
        input: (value) => {
          this.#password = value
        }
      })}
      <div class="check">
        <input
          type="checkbox"
          id="remember"
          aria-describedby="remember-hint"
          .checked=${this.remember}
          @change=${() => {
            this.remember = !this.remember
          }}
        />
        <label for="remember">${words.login.remember}</label>
        <p class="hint" id="remember-hint">${words.login.rememberHint}</p>
      </div>
      <div>${busyButton(words.login.submit, this.busy, words.login.submitting)}</div>
    </form>`
  }
}
