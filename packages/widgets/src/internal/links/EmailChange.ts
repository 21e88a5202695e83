import { html } from "lit"
import { emailChange } from "../../words/fr/emailChange.ts"
import { placeIn } from "../account/placeIn.ts"
import type { Client, Schemas } from "../api/client.ts"
import { dataOf, outcome } from "../api/failure.ts"
import { busyButton } from "../base/busyButton.ts"
import { notice } from "../base/parts.ts"
import { LinkElement, type Refusal } from "./LinkElement.ts"
import { byLink } from "./token.ts"

type Opened = Schemas["MailedLink"]

/**
 * Confirms a new mail address, from the link sent there: only a press of its button does, because mail scanners open links.
 *
 * @element portail-email-change
 * @attr {string} token - The secret of the link; by default what follows `#` in the page's address, which it removes.
 * @attr {string} api - Address of the portal; by default the origin of the script.
 * @attr {string} lang - `fr`, `en` or `ar` (from right to left); by default the page's language.
 * @attr {number} heading-level - Level of the first heading, 2 by default.
 * @attr {string} space-url - Where « Aller à mon espace » leads; by default the portal’s `/espace`.
 * @csspart base - The whole element.
 * @csspart heading - Headings.
 * @csspart button - Every button.
 * @csspart primary-button - The main button.
 * @csspart alert - Framed messages.
 */
export class EmailChange extends LinkElement<Opened> {
  override get words() {
    return { ...super.words, emailChange: this.area("emailChange", emailChange) }
  }

  protected override caption() {
    return this.words.emailChange.title
  }

  protected override look(client: Client, token: string) {
    return dataOf(client.GET("/api/v1/email-changes/link", { headers: byLink(token) }))
  }

  async #confirm(token: string) {
    await outcome(this.store.client.POST("/api/v1/email-changes/link", { headers: byLink(token) }))
  }

  protected override reason(why: Refusal) {
    return why === "noToken" ? undefined : this.words.emailChange[why]
  }

  protected override helpView() {
    const { words } = this
    return html`<div>
      <a class="button" part="button" href=${placeIn(this, "#/profil")}>${words.emailChange.again}</a>
    </div>`
  }

  protected override openedView(opened: Opened) {
    const { words, format } = this
    const { emailChange } = words
    return html`<div class="stack">
        ${this.heading(emailChange.title)}
        <p>${emailChange.forWhom(opened.givenName)}</p>
        <p><strong>${opened.mail}</strong></p>
        <p class="muted">${emailChange.hint}</p>
      </div>
      ${this.using.troubleView()}
      <div>
        ${busyButton(emailChange.submit, this.using.busy, emailChange.submitting, () => this.use((token) => this.#confirm(token)))}
      </div>
      <div class="stack muted small">
        <p>${emailChange.notYou}</p>
        <p>${emailChange.until(format.instant(opened.expiresAt))}</p>
      </div>`
  }

  protected override doneView({ mail }: Opened) {
    const { words } = this
    return html`${this.heading(words.emailChange.doneTitle)}
      ${notice("ok", html`<p>${words.emailChange.done}</p><p><strong>${mail}</strong></p>`)}
      <div><a class="button primary" part="button primary-button" href=${this.space}>${words.login.open}</a></div>`
  }
}
