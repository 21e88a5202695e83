import { html, nothing } from "lit"
import { PortailActivatedEvent, PortailSignedInEvent } from "../../events/events.ts"
import { activation } from "../../words/fr/activation.ts"
import type { Client, Schemas } from "../api/client.ts"
import { dataOf, type Trouble } from "../api/failure.ts"
import { base } from "../base/base.styles.ts"
import { notice } from "../base/parts.ts"
import { LinkElement, type Refusal } from "../links/LinkElement.ts"
import { LinkRequest } from "../links/LinkRequest.ts"
import { byLink } from "../links/token.ts"
import { NewPassword } from "../password/NewPassword.ts"
import { passwordForm } from "../password/passwordForm.ts"
import { strengthStyles } from "../password/strength.styles.ts"

type Opened = Schemas["Activation"]

/**
 * Activates an account: opens the link of the mail, and lets its holder choose a password.
 *
 * @element portail-activation
 * @attr {string} token - The secret of the link; by default what follows `#` in the page's address, which it removes.
 * @attr {string} api - Address of the portal; by default the origin of the script.
 * @attr {string} lang - `fr`, `en` or `ar` (from right to left); by default the page's language.
 * @attr {number} heading-level - Level of the first heading, 2 by default.
 * @attr {string} space-url - Where « Aller à mon espace » leads; by default the portal’s `/espace`.
 * @fires portail-activated - The account is active.
 * @fires portail-signed-in - Its holder is signed in.
 * @csspart base - The whole element.
 * @csspart heading - Headings.
 * @csspart field - A label with its input.
 * @csspart input - An input.
 * @csspart strength - How good the typed password is.
 * @csspart button - Every button.
 * @csspart primary-button - The main button.
 * @csspart alert - Framed messages.
 */
export class Activation extends LinkElement<Opened> {
  static override styles = [base, strengthStyles]
  readonly #linkRequest = new LinkRequest(this, "activation")
  #own: ReadonlyArray<string> = []
  readonly #choice = new NewPassword(this, () => this.#own)

  override get words() {
    return { ...super.words, activation: this.area("activation", activation) }
  }

  protected override caption() {
    return this.words.activation.title
  }

  protected override async look(client: Client, token: string) {
    const opened = await dataOf(client.GET("/api/v1/activations/link", { headers: byLink(token) }))
    this.#own = [opened.givenName, opened.mail]
    return opened
  }

  protected override explain(trouble: Trouble) {
    return this.#choice.explain(trouble)
  }

  async #activate(token: string) {
    const headers = byLink(token)
    const body = { password: this.#choice.password }
    const session = await dataOf(this.store.client.POST("/api/v1/activations/link", { headers, body }))
    this.#choice.clear()
    this.store.adopt(session)
    this.dispatchEvent(new PortailActivatedEvent())
    this.dispatchEvent(new PortailSignedInEvent())
  }

  protected override reason(why: Refusal) {
    return why === "used" || why === "expired" ? this.words.activation[why] : undefined
  }

  protected override helpView(why: Refusal) {
    const { words } = this
    return html`${why === "used" ? html`<div><a class="button" part="button" href=${this.space}>${words.activation.toLogin}</a></div>` : nothing}
      ${this.heading(this.#linkRequest.title, 1)}
      ${this.#linkRequest.render()}`
  }

  protected override openedView(opened: Opened) {
    const { words, format } = this
    return html`<div class="stack">
        ${this.heading(words.activation.title)}
        <p>${words.activation.forWhom(opened.givenName)}</p>
        <p class="muted">${words.activation.mail} <strong>${opened.mail}</strong></p>
      </div>
      ${passwordForm({
        words,
        choice: this.#choice,
        mail: opened.mail,
        busy: this.using.busy,
        submitLabel: words.activation.submit,
        busyLabel: words.activation.submitting,
        trouble: this.using.troubleView(),
        goTo: (id) => this.focusing.on(`#${id}`),
        submit: () => this.use((token) => this.#activate(token))
      })}
      <p class="muted small">${words.activation.until(format.instant(opened.expiresAt))}</p>`
  }

  protected override doneView({ givenName }: Opened) {
    const { words } = this
    return html`${this.heading(words.activation.doneTitle)}
      ${notice("ok", html`<p>${words.activation.done(givenName)}</p>`)}
      <div><a class="button primary" part="button primary-button" href=${this.space}>${words.login.open}</a></div>`
  }
}
