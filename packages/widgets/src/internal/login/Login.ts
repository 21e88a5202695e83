import { html, type PropertyDeclarations } from "lit"
import { PortailSignedInEvent } from "../../events/events.ts"
import { moduleOf, troubleOf } from "../api/failure.ts"
import { base } from "../base/base.styles.ts"
import { busyButton } from "../base/busyButton.ts"
import { errorSummary, field, looksLikeMail, type Mistake, passwordField } from "../base/fields.ts"
import { notice } from "../base/parts.ts"
import { RequestController } from "../controllers/RequestController.ts"
import type { LinkKind, LinkRequest } from "../links/LinkRequest.ts"
import { SessionElement } from "../session/SessionElement.ts"
import type { Session } from "../session/SessionState.ts"
import type { Delay } from "./Delay.ts"
import type { LaterParts } from "./LaterParts.ts"
import { loginStyles } from "./login.styles.ts"

const loadReset = () => import("../../elements/passwordReset.ts")

/**
 * Signs a family in, and says who is signed in.
 *
 * @element portail-login
 * @attr {string} api - Address of the portal; by default the origin of the script.
 * @attr {string} lang - `fr`, `en` or `ar` (from right to left); by default the page's language.
 * @attr {number} heading-level - Level of the first heading, 2 by default.
 * @attr {boolean} reset - Shows the choice of a new password, with the secret that follows `#` in the page's address.
 * @attr {boolean} enter - Opens the personal space as soon as somebody has signed in.
 * @attr {string} space-url - Where « Aller à mon espace » leads; by default the portal’s `/espace`.
 * @fires portail-signed-in - Somebody signed in.
 * @fires portail-signed-out - Somebody signed out.
 * @csspart base - The whole element.
 * @csspart heading - Headings.
 * @csspart field - A label with its input.
 * @csspart input - An input.
 * @csspart strength - How good the typed password is, with `reset`.
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
    reset: { type: Boolean },
    enter: { type: Boolean },
    mistakes: { state: true },
    revealed: { state: true },
    remember: { state: true },
    asking: { state: true },
    delay: { state: true }
  }

  declare ended: boolean
  declare reset: boolean
  declare enter: boolean
  declare private mistakes: ReadonlyArray<Mistake>
  declare private revealed: boolean
  /** @internal */
  declare remember: boolean
  declare private asking: LinkRequest | undefined
  declare private delay: Delay | undefined
  readonly #signing = new RequestController(this)
  /** The code of another step. */
  readonly #fetching = new RequestController(this)
  readonly #later = new RequestController<LaterParts>(this)
  #mail = ""
  #resetAsked = false
  #password = ""

  constructor() {
    super()
    this.ended = false
    this.reset = false
    this.enter = false
    this.mistakes = []
    this.revealed = false
    this.remember = false
    this.asking = undefined
    this.delay = undefined
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
    if (this.#signing.busy) return
    this.#signing.clear()
    this.delay = undefined
    this.mistakes = this.#check()
    if (this.mistakes.length > 0) return this.focusing.mistake(this.mistakes)
    if (!(await this.#signing.run(() => this.#signIn()))) return this.focusing.notice("form")
    this.#password = ""
    this.revealed = false
    await this.welcome()
  }

  /** @internal */
  async welcome() {
    this.dispatchEvent(new PortailSignedInEvent())
    if (this.enter) location.assign(this.space)
    await this.focusing.step()
  }

  async #signIn() {
    try {
      await this.store.signIn({ mail: this.#mail.trim(), password: this.#password, remember: this.remember })
    } catch (thrown) {
      const trouble = troubleOf(thrown)
      if (trouble.code === "sign-in-delayed") {
        const { Delay } = await import("./Delay.ts").catch(() => ({ Delay: undefined }))
        if (Delay !== undefined) this.delay = new Delay(this, trouble.retryAt)
      }
      throw thrown
    }
  }

  override connectedCallback() {
    super.connectedCallback()
    if (!this.#later.done)
      void this.#later.run(async () => new (await moduleOf(import("./LaterParts.ts"))).LaterParts(this))
  }

  // what changed while the words were on their way is not among the changed properties
  protected override willUpdate() {
    super.willUpdate()
    if (!this.reset || this.#resetAsked) return
    this.#resetAsked = true
    void this.#fetching.run(() => moduleOf(loadReset()))
  }

  protected override view() {
    const { words } = this
    if (!this.reset) return super.view()
    if (this.#fetching.trouble !== undefined) return html`${this.#fetching.waitingView()}`
    return html`<portail-password-reset
      data-step
      exportparts="heading, field, input, strength, button, primary-button, alert"
      .api=${this.base}
      .headingLevel=${this.headingLevel}
      .spaceUrl=${this.spaceUrl}
      >${words.common.loading}</portail-password-reset
    >`
  }

  protected override signedInView(session: Session) {
    return html`${this.#later.render(this.#later.data, (parts) => parts.signedIn(session))}`
  }

  protected override signedOutView(ended: boolean) {
    const { words, asking } = this
    if (asking?.kind === "reset") return html`<div class="panel narrow">${this.#askingView(asking, 0)}</div>`
    return html`<div class="panel narrow">
      <div class="stack">
        ${this.heading(words.login.title)}
        ${this.ended || ended ? notice("warn", html`<p>${words.login.ended}</p>`) : html`<p class="muted">${words.login.intro}</p>`}
      </div>
      ${this.#form()}
      <div class="first-time">
        ${
          asking !== undefined
            ? this.#askingView(asking, 1)
            : html`<p class="row">
                <span>${words.login.firstTime}</span>
                <button type="button" class="link" @click=${() => this.#ask("activation")}>${words.login.askLink}</button>
              </p>`
        }
      </div>
    </div>`
  }

  #askingView(asking: LinkRequest, depth: number) {
    return html`${this.heading(asking.title, depth)}
      ${asking.render(() => this.#stopAsking())}`
  }

  async #ask(kind: LinkKind) {
    const fetched = await this.#fetching.run(async () => {
      const { LinkRequest } = await moduleOf(import("../links/LinkRequest.ts"))
      this.asking = new LinkRequest(this, kind, this.#mail)
    })
    if (fetched) await this.focusing.on(kind === "reset" ? "[data-step]" : ".first-time [data-step]")
  }

  #stopAsking() {
    this.asking = undefined
    void this.focusing.step()
  }

  #form() {
    const { words, mistakes } = this
    const waiting = this.delay?.over === false
    return html`<form novalidate @submit=${this.#submit}>
      ${this.#fetching.troubleView()} ${this.delay?.render(this.format) ?? this.#signing.troubleView()}
      ${errorSummary(words, mistakes, (id) => this.focusing.on(`#${id}`))}
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
          this.delay = undefined
        }
      })}
      ${passwordField({
        id: "password",
        label: words.login.password,
        autocomplete: "current-password",
        value: this.#password,
        mistakes,
        words,
        revealed: this.revealed,
        toggle: () => {
          this.revealed = !this.revealed
        },
        input: (value) => {
          this.#password = value
        }
      })}
      <p class="forgotten">
        <button type="button" class="link" @click=${() => this.#ask("reset")}>${words.login.forgotten}</button>
      </p>
      <div class="check">
        <input
          type="checkbox"
          id="remember"
          aria-describedby="remember-hint"
          .checked=${this.remember}
          @change=${() => {
            this.remember = !this.remember
            if (this.remember) void this.#later.data?.limits.tell()
          }}
        />
        <label for="remember">${words.login.remember}</label>
        <p class="hint" id="remember-hint">${words.login.rememberHint}${this.#later.data?.limits.render()}</p>
      </div>
      <div>${busyButton(words.login.submit, this.#signing.busy, words.login.submitting, undefined, waiting)}</div>
      ${this.#later.data?.ways.render()}
    </form>`
  }
}
