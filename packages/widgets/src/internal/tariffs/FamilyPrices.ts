import { css, html, nothing, type PropertyDeclarations, type PropertyValues } from "lit"
import { familyPrices } from "../../words/fr/familyPrices.ts"
import type { Schemas } from "../api/client.ts"
import { dataOf } from "../api/failure.ts"
import { base } from "../base/base.styles.ts"
import { define } from "../base/define.ts"
import { RequestController } from "../controllers/RequestController.ts"
import { SessionElement } from "../session/SessionElement.ts"

type Prices = Schemas["HouseholdPrices"]

/**
 * What each activity costs this family's children today, with the arithmetic in words.
 *
 * @ignore portail-quotient shows it itself
 */
export class FamilyPrices extends SessionElement {
  static override styles = [
    base,
    css`
      ul {
        display: grid;
        gap: 0.75rem;
        inline-size: 100%;
        max-inline-size: 46rem;
        margin: 0 0 0.75rem;
        padding: 0;
        list-style: none;
      }
      li > p {
        margin: 0;
      }
      .price {
        display: flex;
        flex-wrap: wrap;
        gap: 0 1rem;
        justify-content: space-between;
      }
    `
  ]
  static override properties: PropertyDeclarations = { given: { attribute: false } }

  /** The quotient: with another one the portal is asked again. */
  declare given: object | undefined
  readonly #reading = new RequestController<Prices>(this)

  override get words() {
    return { ...super.words, familyPrices: this.area("familyPrices", familyPrices) }
  }

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed)
    if (!changed.has("given") || this.given === undefined) return
    void this.#reading.run(() => this.store.call((client) => dataOf(client.GET("/api/v1/household/prices"))))
  }

  protected override left() {
    this.#reading.clear()
  }

  protected override signedOutView() {
    return html``
  }

  protected override signedInView() {
    const { data } = this.#reading
    if (data === undefined) return html``
    const words = this.words.familyPrices
    return html`<div class="stack">
      ${this.heading(words.title, 1)}
      ${
        data.children.length === 0
          ? html`<p>${words.none}</p>`
          : html`<p class="muted">${data.resident ? words.resident : words.elsewhere}</p>
              ${data.children.map((child) => this.#child(child))}
              <p class="muted small">${words.noContract}</p>`
      }
      <p>${words.when}</p>
    </div>`
  }

  #child({ childName, prices }: Prices["children"][number]) {
    const words = this.words.familyPrices
    const { format } = this
    return html`${this.heading(childName, 2)}
      <ul>
        ${prices.map(
          ({ activity, unit, cents, sentence }) =>
            html`<li>
              <p class="price"><span>${words.price(activity, unit)}</span><strong>${format.money(cents)}</strong></p>
              ${sentence === "" ? nothing : html`<p class="muted small">${sentence}</p>`}
            </li>`
        )}
      </ul>`
  }
}

define("portail-family-prices", FamilyPrices)
