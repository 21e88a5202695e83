import { html } from "lit"
import type { LoginHost } from "./LoginHost.ts"
import { PasskeyWay } from "./PasskeyWay.ts"

/** What signs in beside the password. */
export class OtherWays {
  readonly #passkey: PasskeyWay

  constructor(host: LoginHost) {
    this.#passkey = new PasskeyWay(host)
  }

  render() {
    return html`<div class="ways">${this.#passkey.render()}</div>`
  }
}
