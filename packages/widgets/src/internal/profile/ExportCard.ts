import { html } from "lit"
import { dataOf } from "../api/failure.ts"
import { icon } from "../base/icons.ts"
import { today } from "../base/today.ts"
import { save } from "../invoices/documents.ts"
import { card } from "./card.ts"
import { ProfileCard } from "./ProfileCard.ts"

/** The copy of one's own data. */
export class ExportCard extends ProfileCard {
  async #download() {
    const { data } = this.host.words.profile
    const name = data.fileName(today())
    this.host.say(data.preparing)
    const saved = await this.run(async () => {
      const file = await this.host.ask((client) => dataOf(client.GET("/api/v1/profile/export", { parseAs: "blob" })))
      save(file, name, "application/zip")
      this.done = data.done(name)
    })
    this.host.say(saved ? data.done(name) : "")
  }

  render() {
    const { words } = this.host
    const { data } = words.profile
    return card({
      words,
      name: "data",
      heading: this.host.heading(words.profile.sections.data, 1),
      done: this.done,
      content: html`<p>${data.text}</p>
        ${this.request.troubleView()}
        <div class="row">
          <button
            type="button"
            part="button"
            aria-disabled=${this.request.busy}
            @click=${() => this.#download()}
          >
            ${this.request.busy ? html`<span class="spinner" aria-hidden="true"></span>${data.preparing}` : html`${icon("save")}${data.download}`}
          </button>
          <span class="muted small">${data.format}</span>
        </div>`
    })
  }
}
