import { html } from "lit"
import { passkeys } from "../../words/fr/passkeys.ts"
import type { Schemas } from "../api/client.ts"
import { dataOf } from "../api/failure.ts"
import { busyButton } from "../base/busyButton.ts"
import { errorSummary, field, type Mistake } from "../base/fields.ts"
import { RequestController } from "../controllers/RequestController.ts"
import type { ProfileHost } from "./ProfileCard.ts"
import { nameMistakes } from "./passkeyNames.ts"

type Passkey = Schemas["Passkey"]

/** The form in which a passkey gets another name. */
export class PasskeyName {
  readonly #host: ProfileHost
  readonly #request: RequestController
  readonly #renamed: (passkey: Passkey) => Promise<void>
  /** Of the passkey that the form is open for. */
  id: string | undefined
  #name = ""
  #mistakes: ReadonlyArray<Mistake> = []

  constructor(host: ProfileHost, renamed: (passkey: Passkey) => Promise<void>) {
    this.#host = host
    this.#renamed = renamed
    this.#request = new RequestController(host)
  }

  get #words() {
    return this.#host.area("passkeys", passkeys)
  }

  open({ id, name }: Passkey) {
    this.id = id
    this.#name = name
    this.#mistakes = []
    this.#host.requestUpdate()
    void this.#host.focusing.on("#renamed-passkey")
  }

  close() {
    this.id = undefined
    this.#request.clear()
  }

  async #submit(id: string) {
    const { focusing } = this.#host
    if (this.#request.busy) return
    this.#mistakes = nameMistakes(() => this.#words, "renamed-passkey", this.#name)
    this.#host.requestUpdate()
    if (this.#mistakes.length > 0) return focusing.mistake(this.#mistakes)
    let renamed: Passkey | undefined
    const [params, body] = [{ path: { id } }, { name: this.#name.trim() }]
    await this.#request.run(async () => {
      renamed = await this.#host.ask((client) =>
        dataOf(client.PATCH("/api/v1/profile/passkeys/{id}", { params, body }))
      )
    })
    if (renamed === undefined) return focusing.notice("[data-section=passkeys]")
    this.close()
    await this.#renamed(renamed)
  }

  render() {
    const { words: all, focusing } = this.#host
    const words = this.#words
    const { id = "" } = this
    return html`<form
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault()
        void this.#submit(id)
      }}
    >
      ${this.#request.troubleView()} ${errorSummary(all, this.#mistakes, (field) => focusing.on(`#${field}`))}
      ${field({
        ...{ id: "renamed-passkey", type: "text", autocomplete: "off", label: words.name, value: this.#name },
        ...{ required: true, mistakes: this.#mistakes, words: all },
        input: (name) => {
          this.#name = name
        }
      })}
      <div class="row">
        ${busyButton(words.save, this.#request.busy, all.profile.saving)}
        <button type="button" part="button" @click=${() => this.#cancel()}>${all.common.cancel}</button>
      </div>
    </form>`
  }

  #cancel() {
    const { id } = this
    this.close()
    this.#host.requestUpdate()
    void this.#host.focusing.on(`[data-remove="${id}"]`)
  }
}
