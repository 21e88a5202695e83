import { html, nothing } from "lit"
import { reset } from "../../words/fr/reset.ts"
import { notice } from "../base/parts.ts"
import type { Refusal } from "../links/LinkElement.ts"
import { LinkRequest } from "../links/LinkRequest.ts"
import { PasswordLink } from "../password/PasswordLink.ts"

/**
 * The new password behind the link of « Mot de passe oublié ? ».
 *
 * @ignore it is what `portail-login` shows with the attribute `reset`
 */
export class PasswordReset extends PasswordLink {
  protected override readonly path = "/api/v1/password-resets/link"
  readonly #linkRequest = new LinkRequest(this, "reset")

  protected override get said() {
    return this.area("reset", reset)
  }

  protected override until(expiresAt: string) {
    return this.said.until(this.format.time(expiresAt))
  }

  protected override helpView(why: Refusal) {
    return html`${this.heading(this.#linkRequest.title, 1)}
      ${this.#linkRequest.render()}
      ${why === "used" ? html`<p><a href=${this.space}>${this.said.toLogin}</a></p>` : nothing}`
  }

  protected override doneView() {
    const { words, said } = this
    return html`${this.heading(said.doneTitle)} ${notice("ok", html`<p>${said.done}</p>`)}
      <div><a class="button primary" part="button primary-button" href=${this.space}>${words.login.open}</a></div>`
  }
}
