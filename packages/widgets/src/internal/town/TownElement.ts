import { html, type TemplateResult } from "lit"
import { town } from "../../words/fr/town.ts"
import { type Client, makeClient } from "../api/client.ts"
import { PortailElement } from "../base/PortailElement.ts"
import { RequestController } from "../controllers/RequestController.ts"

/** An element that shows what everybody may see of a town. */
export abstract class TownElement<Data> extends PortailElement {
  readonly #request = new RequestController<Data>(this)
  #loadedFrom = ""

  override get words() {
    return { ...super.words, town: this.area("town", town) }
  }

  protected abstract caption(): string
  protected abstract fetch(client: Client): Promise<Data>
  protected abstract dataView(data: Data): TemplateResult

  protected override willUpdate() {
    if (!this.isConnected || this.base === this.#loadedFrom) return
    this.#loadedFrom = this.base
    void this.#request.run(() => this.fetch(makeClient(this.base)))
  }

  protected override view() {
    return html`${this.heading(this.caption())}
      ${this.#request.render(this.#request.data, (data) => this.dataView(data))}`
  }
}
