import { html, nothing } from "lit"
import { PortailSignedInEvent } from "../../events/events.ts"
import { reset } from "../../words/fr/reset.ts"
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

type Opened = Schemas["MailedLink"]

/**
 * The new password behind the link of « Mot de passe oublié ? ».
 *
 * @ignore it is what `portail-login` shows with the attribute `reset`
 */
export class PasswordReset extends LinkElement<Opened> {
  static override styles = [base, strengthStyles]
  readonly #linkRequest = new LinkRequest(this, "reset")
  #own: ReadonlyArray<string> = []
  readonly #choice = new NewPassword(this, () => this.#own)

  override get words() {
    return { ...super.words, reset: this.area("reset", reset) }
  }

  protected override caption() {
    return this.words.reset.title
  }

  protected override async look(client: Client, token: string) {
    const opened = await dataOf(client.GET("/api/v1/password-resets/link", { headers: byLink(token) }))
    this.#own = [opened.givenName, opened.mail]
    return opened
  }

  protected override explain(trouble: Trouble) {
    return this.#choice.explain(trouble)
  }

  async #reset(token: string) {
    const headers = byLink(token)
    const body = { password: this.#choice.password }
    const session = await dataOf(this.store.client.POST("/api/v1/password-resets/link", { headers, body }))
    this.#choice.clear()
    this.store.adopt(session)
    this.dispatchEvent(new PortailSignedInEvent())
  }

  protected override reason(why: Refusal) {
    return why === "used" || why === "expired" ? this.words.reset[why] : undefined
  }

  protected override helpView(why: Refusal) {
    const { words } = this
    return html`${this.heading(this.#linkRequest.title, 1)}
      ${this.#linkRequest.render()}
      ${why === "used" ? html`<p><a href=${this.space}>${words.reset.toLogin}</a></p>` : nothing}`
  }

  protected override openedView(opened: Opened) {
    const { words, format } = this
    return html`<div class="stack">
        ${this.heading(words.reset.title)}
        <p>${words.reset.forWhom(opened.givenName)}</p>
        <p class="muted">${words.reset.mail} <strong>${opened.mail}</strong></p>
      </div>
      ${passwordForm({
        words,
        choice: this.#choice,
        mail: opened.mail,
        busy: this.using.busy,
        submitLabel: words.reset.submit,
        busyLabel: words.reset.submitting,
        trouble: this.using.troubleView(),
        goTo: (id) => this.focusing.on(`#${id}`),
        submit: () => this.use((token) => this.#reset(token))
      })}
      <p class="muted small">${words.reset.until(format.time(opened.expiresAt))}</p>`
  }

  protected override doneView() {
    const { words } = this
    return html`${this.heading(words.reset.doneTitle)} ${notice("ok", html`<p>${words.reset.done}</p>`)}
      <div><a class="button primary" part="button primary-button" href=${this.space}>${words.login.open}</a></div>`
  }
}
