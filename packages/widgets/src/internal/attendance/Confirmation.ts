import { html, nothing } from "lit"
import { tablet } from "../../words/fr/tablet.ts"
import type { Trouble } from "../api/failure.ts"
import { busyButton } from "../base/busyButton.ts"
import { notice } from "../base/parts.ts"
import { RequestController } from "../controllers/RequestController.ts"
import type { AttendanceHost } from "./AttendanceHost.ts"
import { depart } from "./agentTrip.ts"
import type { Journal } from "./Journal.ts"

/** Asks for an agent to sign in on this tablet, and says why that did not confirm it. */
export class Confirmation {
  readonly #host: AttendanceHost
  readonly #request: RequestController

  constructor(host: AttendanceHost) {
    this.#host = host
    this.#request = new RequestController(host)
  }

  get #words() {
    return this.#host.area("tablet", tablet)
  }

  async #leave(journal: Journal) {
    await this.#request.run(async () => {
      const visit = await journal.beginVisit()
      if (visit !== undefined) depart(visit.url, location.hash.slice(1), visit.visit)
    })
  }

  #why(trouble: Trouble) {
    if (trouble.code === "agent-refused") return this.#words.refused[trouble.reason]
    if (trouble.code === "agent-sign-in-away") return this.#words.away[trouble.reason]
    return undefined
  }

  render(journal: Journal) {
    const { words } = this.#host
    const said = this.#words
    const trouble = this.#request.trouble ?? journal.refusal
    const why = trouble === undefined ? undefined : this.#why(trouble)
    return html`${this.#host.heading(said.title)}
      ${why === undefined ? this.#request.troubleView() : notice("warn", html`<p>${why}</p>`, "alert")}
      <p>${said.intro}</p>
      ${journal.waiting.length === 0 ? nothing : html`<p>${said.waiting(journal.waiting.length)}</p>`}
      <div>${busyButton(said.signIn, this.#request.busy, words.common.loading, () => void this.#leave(journal))}</div>`
  }
}
