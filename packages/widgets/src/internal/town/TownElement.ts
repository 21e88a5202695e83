import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit"
import { town } from "../../words/fr/town.ts"
import { type Client, makeClient } from "../api/client.ts"
import { type Trouble, troubleOf } from "../api/failure.ts"
import { PortailElement } from "../base/PortailElement.ts"
import { loading, troubleBox } from "../base/parts.ts"

/** An element that shows what everybody may see of a town. */
export abstract class TownElement<Data> extends PortailElement {
  static override properties: PropertyDeclarations = { data: { state: true }, trouble: { state: true } }

  declare protected data: Data | undefined
  declare protected trouble: Trouble | undefined
  #loadedFrom = ""

  protected override get words() {
    return { ...super.words, town: this.area("town", town) }
  }

  protected abstract caption(): string
  protected abstract fetch(client: Client): Promise<Data>
  protected abstract dataView(data: Data): TemplateResult

  protected override willUpdate() {
    if (this.isConnected && this.base !== this.#loadedFrom) void this.#load()
  }

  async #load() {
    this.#loadedFrom = this.base
    this.trouble = undefined
    try {
      this.data = await this.fetch(makeClient(this.base))
    } catch (thrown) {
      this.trouble = troubleOf(thrown)
    }
  }

  protected override view() {
    const { words, format, data, trouble } = this
    return html`${this.heading(this.caption())}
      ${trouble === undefined ? nothing : troubleBox(words, format, trouble, () => this.#load())}
      ${data === undefined ? (trouble === undefined ? loading(words) : nothing) : this.dataView(data)}`
  }
}
