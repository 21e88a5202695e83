import { html } from "lit"
import { PortailSignedInEvent } from "../../events/events.ts"
import type { Client, Schemas } from "../api/client.ts"
import { dataOf, type Trouble } from "../api/failure.ts"
import { base } from "../base/base.styles.ts"
import { LinkElement, type Refusal } from "../links/LinkElement.ts"
import { byLink } from "../links/token.ts"
import { NewPassword } from "./NewPassword.ts"
import { passwordForm } from "./passwordForm.ts"
import { strengthStyles } from "./strength.styles.ts"

/** Whose password the link sets, and until when it may. */
export type LinkHolder = Schemas["MailedLink"]

/** What the element says of its link. */
interface Said {
  readonly title: string
  readonly forWhom: (givenName: string) => string
  readonly mail: string
  readonly submit: string
  readonly submitting: string
  readonly used: string
  readonly expired: string
}

/** An element behind a mailed link that lets its holder choose a password, and signs in by it. */
export abstract class PasswordLink extends LinkElement<LinkHolder> {
  static override styles = [base, strengthStyles]
  #own: ReadonlyArray<string> = []
  readonly #choice = new NewPassword(this, () => this.#own)

  protected abstract readonly path: "/api/v1/activations/link" | "/api/v1/password-resets/link"
  protected abstract get said(): Said
  /** Until when the link may be used. */
  protected abstract until(expiresAt: string): string

  protected override caption() {
    return this.said.title
  }

  protected override async look(client: Client, token: string) {
    const opened = await dataOf(client.GET(this.path, { headers: byLink(token) }))
    this.#own = [opened.givenName, opened.mail]
    return opened
  }

  protected override explain(trouble: Trouble) {
    return this.#choice.explain(trouble)
  }

  protected override reason(why: Refusal) {
    return why === "used" || why === "expired" ? this.said[why] : undefined
  }

  /** Takes the password: its holder is signed in. */
  async #choose(token: string) {
    const [headers, body] = [byLink(token), { password: this.#choice.password }]
    const session = await dataOf(this.store.client.POST(this.path, { headers, body }))
    this.#choice.clear()
    this.store.adopt(session)
    this.announce()
  }

  /** Tells the page what has happened. */
  protected announce() {
    this.dispatchEvent(new PortailSignedInEvent())
  }

  protected override openedView({ givenName, mail, expiresAt }: LinkHolder) {
    const { words, said } = this
    return html`<div class="stack">
        ${this.heading(said.title)}
        <p>${said.forWhom(givenName)}</p>
        <p class="muted">${said.mail} <strong>${mail}</strong></p>
      </div>
      ${passwordForm({
        words,
        choice: this.#choice,
        mail,
        busy: this.using.busy,
        submitLabel: said.submit,
        busyLabel: said.submitting,
        trouble: this.using.troubleView(),
        goTo: (id) => this.focusing.on(`#${id}`),
        submit: () => this.use((token) => this.#choose(token))
      })}
      <p class="muted small">${this.until(expiresAt)}</p>`
  }
}
