import { html } from "lit"
import { confirmation } from "../../words/fr/confirmation.ts"
import { outcome, troubleOf } from "../api/failure.ts"
import { busyButton } from "../base/busyButton.ts"
import { errorSummary, type Mistake, passwordField } from "../base/fields.ts"
import { RequestController } from "../controllers/RequestController.ts"
import { Delay } from "../login/Delay.ts"
import type { ProfileHost } from "./ProfileHost.ts"

const id = "confirming-password"

/** Asks for the password where signing in was too long ago for what was pressed, then goes on with it. */
export class Confirmation {
  readonly #host: ProfileHost
  readonly #goOn: () => unknown
  readonly #cancel: () => void
  readonly #request: RequestController
  #typed = ""
  #revealed = false
  #mistakes: ReadonlyArray<Mistake> = []
  #delay: Delay | undefined

  constructor(host: ProfileHost, goOn: () => unknown, cancel: () => void) {
    this.#host = host
    this.#goOn = goOn
    this.#cancel = cancel
    this.#request = new RequestController(host)
  }

  begin() {
    return this.#host.focusing.on(`#${id}`)
  }

  async #submit() {
    const { focusing, words } = this.#host
    const { currentMissing, currentWrong } = words.profile.signIn
    if (this.#request.busy) return
    this.#delay = undefined
    this.#mistakes = this.#typed === "" ? [{ field: id, say: () => currentMissing }] : []
    this.#request.clear()
    if (this.#mistakes.length > 0) return focusing.mistake(this.#mistakes)
    const body = { password: this.#typed }
    const confirmed = await this.#request.run(() =>
      this.#host
        .ask((client) => outcome(client.POST("/api/v1/profile/confirmation", { body })))
        .catch((thrown: unknown) => {
          const trouble = troubleOf(thrown)
          if (trouble.code === "current-password-wrong") this.#mistakes = [{ field: id, say: () => currentWrong }]
          else if (trouble.code === "sign-in-delayed") this.#delay = new Delay(this.#host, trouble.retryAt)
          else throw thrown
        })
    )
    if (this.#mistakes.length > 0) return focusing.mistake(this.#mistakes)
    if (confirmed && this.#delay === undefined) await this.#goOn()
  }

  render() {
    const { words, format, focusing } = this.#host
    const { why, goOn, goingOn } = this.#host.area("confirmation", confirmation)
    return html`<form
      novalidate
      class="inner"
      @submit=${(event: Event) => {
        event.preventDefault()
        void this.#submit()
      }}
    >
      ${this.#request.troubleView()} ${this.#delay?.render(format)}
      <p>${why}</p>
      ${errorSummary(words, this.#mistakes, (field) => focusing.on(`#${field}`))}
      ${passwordField({
        ...{ id, words, mistakes: this.#mistakes, required: true, autocomplete: "current-password" },
        ...{ label: words.profile.signIn.current, value: this.#typed, revealed: this.#revealed },
        toggle: () => {
          this.#revealed = !this.#revealed
          this.#host.requestUpdate()
        },
        input: (typed) => {
          this.#typed = typed
        }
      })}
      <div class="row">
        ${busyButton(goOn, this.#request.busy, goingOn, undefined, this.#delay?.over === false)}
        <button type="button" part="button" @click=${() => this.#cancel()}>${words.common.cancel}</button>
      </div>
    </form>`
  }
}
