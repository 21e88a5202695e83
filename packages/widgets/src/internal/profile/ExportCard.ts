import { html, nothing } from "lit"
import { dataOf, troubleOf } from "../api/failure.ts"
import { icon } from "../base/icons.ts"
import { troubleBox } from "../base/parts.ts"
import { save } from "../invoices/documents.ts"
import { card } from "./card.ts"
import { ProfileCard } from "./ProfileCard.ts"

/** The copy of one's own data. */
export class ExportCard extends ProfileCard {
  #download() {
    const { ask, say, words } = this.around
    const { data } = words.profile
    return this.run(
      async () => {
        say(data.preparing)
        const file = await ask((client) => dataOf(client.GET("/api/v1/profile/export", { parseAs: "blob" })))
        const name = data.fileName(new Date().toISOString().slice(0, 10))
        save(file, name, "application/zip")
        this.done = data.done(name)
        say(this.done)
      },
      async (thrown) => {
        const trouble = troubleOf(thrown)
        say("")
        if (trouble.code !== "signed-out") this.trouble = trouble
      }
    )
  }

  render() {
    const { words, format, heading } = this.around
    const { data } = words.profile
    return card({
      words,
      name: "data",
      heading: heading(words.profile.sections.data),
      done: this.done,
      content: html`<p>${data.text}</p>
        ${this.trouble === undefined ? nothing : troubleBox(words, format, this.trouble)}
        <div class="row">
          <button
            type="button"
            part="button"
            aria-disabled=${this.busy ? "true" : "false"}
            @click=${() => this.#download()}
          >
            ${this.busy ? html`<span class="spinner" aria-hidden="true"></span>${data.preparing}` : html`${icon("save")}${data.download}`}
          </button>
          <span class="muted small">${data.format}</span>
        </div>`
    })
  }
}
