import { html, nothing } from "lit"
import { PortailActivatedEvent } from "../../events/events.ts"
import { activation } from "../../words/fr/activation.ts"
import { notice } from "../base/parts.ts"
import type { Refusal } from "../links/LinkElement.ts"
import { LinkRequest } from "../links/LinkRequest.ts"
import { type LinkHolder, PasswordLink } from "../password/PasswordLink.ts"

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
export class Activation extends PasswordLink {
  protected override readonly path = "/api/v1/activations/link"
  readonly #linkRequest = new LinkRequest(this, "activation")

  protected override get said() {
    return this.area("activation", activation)
  }

  protected override until(expiresAt: string) {
    return this.said.until(this.format.instant(expiresAt))
  }

  protected override announce() {
    this.dispatchEvent(new PortailActivatedEvent())
    super.announce()
  }

  protected override helpView(why: Refusal) {
    return html`${why === "used" ? html`<div><a class="button" part="button" href=${this.space}>${this.said.toLogin}</a></div>` : nothing}
      ${this.heading(this.#linkRequest.title, 1)}
      ${this.#linkRequest.render()}`
  }

  protected override doneView({ givenName }: LinkHolder) {
    const { words, said } = this
    return html`${this.heading(said.doneTitle)}
      ${notice("ok", html`<p>${said.done(givenName)}</p>`)}
      <div><a class="button primary" part="button primary-button" href=${this.space}>${words.login.open}</a></div>`
  }
}
