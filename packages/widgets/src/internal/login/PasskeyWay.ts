import { html, nothing } from "lit"
import { passkeys } from "../../words/fr/passkeys.ts"
import { dataOf, Failure } from "../api/failure.ts"
import { notice } from "../base/parts.ts"
import { RequestController } from "../controllers/RequestController.ts"
import { Delay } from "./Delay.ts"
import type { LoginHost } from "./LoginHost.ts"
import { answerPasskey, knowsPasskeys, NoPasskey, onPortal } from "./webauthn.ts"

/** Signs in with a passkey; on another site, leads to the portal, where passkeys answer. */
export class PasskeyWay {
  readonly #host: LoginHost
  readonly #request: RequestController
  #refusal: "notUsed" | "refused" | undefined
  #delay: Delay | undefined

  constructor(host: LoginHost) {
    this.#host = host
    this.#request = new RequestController(host)
  }

  get #words() {
    return this.#host.area("passkeys", passkeys)
  }

  async #open() {
    const { store, remember } = this.#host
    const options = await dataOf(store.client.POST("/api/v1/session/passkey/options"))
    const answer = await answerPasskey(options)
    store.adopt(await dataOf(store.client.POST("/api/v1/session/passkey", { body: { ...answer, remember } })))
  }

  async #signIn() {
    if (this.#request.busy || this.#delay?.over === false) return
    this.#refusal = undefined
    this.#delay = undefined
    const entered = await this.#request.run(() => this.#open().catch((thrown: unknown) => this.#explain(thrown)))
    if (entered && this.#refusal === undefined && this.#delay === undefined) return this.#host.welcome()
    await this.#host.focusing.notice(".ways")
  }

  #explain(thrown: unknown) {
    const trouble = thrown instanceof Failure ? thrown.trouble : undefined
    if (thrown instanceof NoPasskey) this.#refusal = "notUsed"
    else if (trouble?.code === "passkey-refused") this.#refusal = "refused"
    else if (trouble?.code === "sign-in-delayed") this.#delay = new Delay(this.#host, trouble.retryAt)
    else throw thrown
  }

  render() {
    if (!knowsPasskeys()) return nothing
    const words = this.#words
    if (!onPortal(this.#host.base)) return html`<p><a href="${this.#host.base}/espace">${words.onPortal}</a></p>`
    const { busy } = this.#request
    return html`${this.#delay?.render(this.#host.format) ?? this.#request.troubleView()}
      ${this.#refusal === undefined ? nothing : notice("warn", html`<p>${words[this.#refusal]}</p>`)}
      <div>
        <button type="button" part="button" aria-disabled=${busy} @click=${() => this.#signIn()}>
          ${busy ? html`<span class="spinner" aria-hidden="true"></span>${words.signingIn}` : words.signIn}
        </button>
      </div>`
  }
}
