import { html, nothing } from "lit"
import type { Client, Schemas } from "../api/client.ts"
import { dataOf } from "../api/failure.ts"
import { base } from "../base/base.styles.ts"
import { TownElement } from "./TownElement.ts"
import { townStyles } from "./town.styles.ts"

type NewsItems = ReadonlyArray<Schemas["NewsItem"]>

/**
 * The news of the portal, for everybody.
 *
 * @element portail-news
 * @attr {string} api - Address of the portal; by default the origin of the script.
 * @attr {string} lang - `fr`, `en` or `ar` (from right to left); by default the page's language.
 * @attr {number} heading-level - Level of the first heading, 2 by default.
 * @csspart base - The whole element.
 * @csspart heading - Headings.
 * @csspart item - One piece of news.
 * @csspart button - Where a piece of news leads.
 */
export class News extends TownElement<NewsItems> {
  static override styles = [base, townStyles]

  protected override caption() {
    return this.words.town.news
  }

  protected override fetch(client: Client): Promise<NewsItems> {
    return dataOf(client.GET("/api/v1/town/news"))
  }

  protected override dataView(items: NewsItems) {
    if (items.length === 0) return html`<p class="muted">${this.words.town.noNews}</p>`
    return html`<ul class="items">
      ${items.map(
        ({ title, publishedOn, body, link }) => html`<li class="panel" part="item">
          <div>
            ${this.heading(title, 1)}
            <p class="muted small"><time datetime=${publishedOn}>${this.format.day(publishedOn)}</time></p>
          </div>
          <p class="text">${body}</p>
          ${
            link === null
              ? nothing
              : html`<div><a class="button" part="button" href=${link.url.startsWith("/") ? `${this.base}${link.url}` : link.url}>${link.label}</a></div>`
          }
        </li>`
      )}
    </ul>`
  }
}
