import { html, nothing } from "lit"
import { franceConnect } from "../../words/fr/franceConnect.ts"
import { dataOf } from "../api/failure.ts"
import type { LoginHost } from "./LoginHost.ts"
import { onPortal } from "./webauthn.ts"

/** Leads from a page of the town's site to FranceConnect, where the town has it; the portal's own pages show its button themselves. */
export class FranceConnectWay {
  readonly #host: LoginHost
  #url: string | null = null

  constructor(host: LoginHost) {
    this.#host = host
    if (!onPortal(host.base)) void this.#load()
  }

  async #load() {
    try {
      this.#url = (await dataOf(this.#host.store.client.GET("/api/v1/town"))).franceConnectUrl
      this.#host.requestUpdate()
    } catch {
      // the password is there, whatever else is not
    }
  }

  render() {
    if (this.#url === null) return nothing
    const { signIn, what } = this.#host.area("franceConnect", franceConnect)
    return html`<div><a class="button" part="button" href=${this.#url}>${signIn}</a></div>
      <p><a href="https://franceconnect.gouv.fr/" target="_blank" rel="noopener">${what}</a></p>`
  }
}
