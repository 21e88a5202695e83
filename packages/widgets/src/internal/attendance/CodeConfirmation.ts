import { html, nothing } from "lit"
import { tablet } from "../../words/fr/tablet.ts"
import type { Trouble } from "../api/failure.ts"
import { busyButton } from "../base/busyButton.ts"
import { field, type Mistake } from "../base/fields.ts"
import { RequestController } from "../controllers/RequestController.ts"
import type { AttendanceHost } from "./AttendanceHost.ts"
import type { Journal } from "./Journal.ts"

/** Asks for the code that an application on a telephone shows, and says why one did not confirm this tablet. */
export class CodeConfirmation {
  readonly #host: AttendanceHost
  readonly #request: RequestController
  #code = ""
  #mistakes: ReadonlyArray<Mistake> = []

  constructor(host: AttendanceHost) {
    this.#host = host
    this.#request = new RequestController(host)
  }

  get #words() {
    return this.#host.area("tablet", tablet)
  }

  async #mistaken(mistake: () => string) {
    this.#mistakes = [{ field: "tablet-code", say: mistake }]
    this.#host.requestUpdate()
    await this.#host.focusing.mistake(this.#mistakes)
  }

  async #confirm(journal: Journal) {
    if (this.#request.busy) return
    this.#mistakes = []
    // applications show codes in two groups
    const code = this.#code.replaceAll(/\s/g, "")
    if (!/^\d{6}$/.test(code)) return this.#mistaken(() => this.#words.codeShort)
    if (await this.#request.run(() => journal.confirmByCode(code))) return
    this.#code = ""
    const why = this.#why(this.#request.trouble)
    if (why === undefined) return
    this.#request.clear()
    await this.#mistaken(why)
  }

  #why(trouble: Trouble | undefined): (() => string) | undefined {
    if (trouble?.code === "tablet-code-refused") return () => this.#words.codeRefused[trouble.reason]
    if (trouble?.code === "tablet-code-delayed")
      return () => this.#words.codeDelayed(this.#host.format.time(trouble.retryAt))
    return undefined
  }

  render(journal: Journal) {
    const { words } = this.#host
    const said = this.#words
    const submit = (event: Event) => {
      event.preventDefault()
      void this.#confirm(journal)
    }
    return html`${this.#host.heading(said.title)}
      ${this.#request.troubleView()}
      <p>${said.codeIntro}</p>
      ${journal.waiting.length === 0 ? nothing : html`<p>${said.waiting(journal.waiting.length)}</p>`}
      <form novalidate @submit=${submit}>
        ${field({
          id: "tablet-code",
          ...{ label: said.code, type: "text", autocomplete: "one-time-code", digits: true, required: true },
          value: this.#code,
          mistakes: this.#mistakes,
          words,
          input: (value) => {
            this.#code = value
          }
        })}
        ${busyButton(said.confirm, this.#request.busy, words.common.loading)}
      </form>`
  }
}
