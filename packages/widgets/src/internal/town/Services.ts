import { html, nothing } from "lit"
import type { Client, Schemas } from "../api/client.ts"
import { dataOf } from "../api/failure.ts"
import { base } from "../base/base.styles.ts"
import { icon } from "../base/icons.ts"
import { TownElement } from "./TownElement.ts"
import { townStyles } from "./town.styles.ts"

type Town = Schemas["Town"]
type TownService = Schemas["TownService"]

const phoneAddress = (phone: string) => `tel:${phone.replace(/[^+\d]/g, "")}`

/**
 * The municipal services: what each does, how to reach it, what to download.
 *
 * @element portail-services
 * @attr {string} api - Address of the portal; by default the origin of the script.
 * @attr {string} lang - `fr`, `en` or `ar` (from right to left); by default the page's language.
 * @attr {number} heading-level - Level of the first heading, 2 by default.
 * @csspart base - The whole element.
 * @csspart heading - Headings.
 * @csspart item - One service.
 * @csspart button - Every button.
 */
export class Services extends TownElement<Town> {
  static override styles = [base, townStyles]

  protected override caption() {
    return this.words.town.services
  }

  protected override fetch(client: Client): Promise<Town> {
    return dataOf(client.GET("/api/v1/town"))
  }

  protected override dataView({ services }: Town) {
    if (services.length === 0) return html`<p class="muted">${this.words.town.noServices}</p>`
    return html`<ul class="items wide">${services.map((service) => this.#service(service))}</ul>`
  }

  #service(service: TownService) {
    const { town } = this.words
    const { name, description, phone, address, openingHours, files } = service
    return html`<li class="panel" part="item">
      ${this.heading(name, 1)}
      ${description === "" ? nothing : html`<p>${description}</p>`}
      ${address === "" ? nothing : html`<p class="muted">${address}</p>`}
      ${openingHours.length === 0 ? nothing : html`<div><strong>${town.hours}</strong><ul>${openingHours.map((hours) => html`<li>${hours}</li>`)}</ul></div>`}
      <div class="row">
        <a class="button" part="button" href="${this.base}/espace/messages" aria-label="${town.mail}, ${name}">${town.mail}</a>
        ${phone === "" ? nothing : html`<a class="button" part="button" href=${phoneAddress(phone)}>${town.phone} ${phone}</a>`}
      </div>
      ${files.length === 0 ? nothing : html`<div><strong>${town.files}</strong><ul>${files.map((file) => this.#file(file))}</ul></div>`}
    </li>`
  }

  #file({ label, url, size }: TownService["files"][number]) {
    const kilobytes = Math.max(1, Math.round(size / 1000))
    return html`<li>
      <a class="file" href=${new URL(url, `${this.base}/`).href}>${icon("save")}${label}</a>
      <span class="muted small">(${this.words.town.size(kilobytes)})</span>
    </li>`
  }
}
