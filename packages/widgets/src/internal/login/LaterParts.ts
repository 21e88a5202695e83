import { html } from "lit"
import { PortailSignedOutEvent } from "../../events/events.ts"
import { icon } from "../base/icons.ts"
import { RequestController } from "../controllers/RequestController.ts"
import type { Session } from "../session/SessionState.ts"
import type { LoginHost } from "./LoginHost.ts"
import { OtherWays } from "./OtherWays.ts"
import { RememberedLimits } from "./RememberedLimits.ts"

/** What of the login can come after its form: other ways to sign in, and how long a session is remembered, and who is signed in. */
export class LaterParts {
  readonly ways: OtherWays
  readonly limits: RememberedLimits
  readonly #host: LoginHost
  readonly #signingOut: RequestController

  constructor(host: LoginHost) {
    this.#host = host
    this.ways = new OtherWays(host)
    this.limits = new RememberedLimits(host)
    if (host.remember) void this.limits.tell()
    this.#signingOut = new RequestController(host)
  }

  async #signOut() {
    const { store, words, focusing } = this.#host
    if (!(await this.#signingOut.run(() => store.signOut()))) return
    this.#host.say(words.login.signedOut)
    this.#host.dispatchEvent(new PortailSignedOutEvent())
    await focusing.step()
  }

  signedIn({ adult }: Session) {
    const { words, space } = this.#host
    const { login } = words
    return html`<div class="panel narrow">
      ${this.#host.heading(login.signedIn)}
      <p>${login.signedInAs(`${adult.givenName} ${adult.familyName}`)}</p>
      ${this.#signingOut.troubleView()}
      <div class="row">
        <a class="button primary" part="button primary-button" href=${space}>${login.open}</a>
        <button type="button" part="button" @click=${() => this.#signOut()}>${icon("leave")}${login.signOut}</button>
      </div>
    </div>`
  }
}
