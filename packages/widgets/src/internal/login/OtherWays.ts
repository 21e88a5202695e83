import { html } from "lit"
import { FranceConnectWay } from "./FranceConnectWay.ts"
import type { LoginHost } from "./LoginHost.ts"
import { PasskeyWay } from "./PasskeyWay.ts"

/** What signs in beside the password. */
export class OtherWays {
  readonly #franceConnect: FranceConnectWay
  readonly #passkey: PasskeyWay

  constructor(host: LoginHost) {
    this.#franceConnect = new FranceConnectWay(host)
    this.#passkey = new PasskeyWay(host)
  }

  render() {
    return html`<div class="ways">${this.#franceConnect.render()}${this.#passkey.render()}</div>`
  }
}
