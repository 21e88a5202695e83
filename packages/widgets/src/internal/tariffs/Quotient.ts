import { html, nothing, type PropertyDeclarations, type PropertyValues } from "lit"
import { tariffs as french } from "../../words/fr/tariffs.ts"
import { dataOf } from "../api/failure.ts"
import { base } from "../base/base.styles.ts"
import { RequestController } from "../controllers/RequestController.ts"
import { SessionElement } from "../session/SessionElement.ts"
import { tariffStyles } from "./tariffs.styles.ts"
import type { HouseholdQuotient } from "./types.ts"

/**
 * What a family's prices depend on, in MON FOYER: its quotient, until when it holds, and where to give the next one.
 *
 * @element portail-quotient
 * @internal
 */
export class Quotient extends SessionElement {
  static override styles = [base, tariffStyles]
  static override properties: PropertyDeclarations = { given: { attribute: false } }

  /** The file that gives it: with another one the portal is asked again. */
  declare given: object | undefined
  readonly #reading = new RequestController<HouseholdQuotient>(this)

  override get words() {
    return { ...super.words, tariffs: this.area("tariffs", french) }
  }

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed)
    if (!changed.has("given") || this.given === undefined) return
    void import("./FamilyPrices.ts").catch(() => undefined)
    void this.#read()
  }

  /** What was read meanwhile, or what the portal says now. */
  async #read(quotient?: HouseholdQuotient) {
    await this.#reading.run(
      async () => quotient ?? this.store.call((client) => dataOf(client.GET("/api/v1/household/quotient")))
    )
    if (this.#reading.data?.fund) void import("./QuotientConsent.ts").catch(() => undefined)
  }

  readonly #changed = (quotient?: HouseholdQuotient) => void this.#read(quotient)

  protected override left() {
    this.#reading.clear()
  }

  protected override signedOutView() {
    return html``
  }

  protected override signedInView() {
    const { data } = this.#reading
    // a failure here is none of the dossier
    return data === undefined ? html`` : this.#view(data)
  }

  #view({ inForce, ended, next, fund }: HouseholdQuotient) {
    const { quotient } = this.words.tariffs
    const { format } = this
    const amount = (euros: number) => format.quantity(String(euros))
    return html`<section class="panel estimate" part="section">
      ${this.heading(quotient.title, 0)}
      <p class="muted">${quotient.intro}</p>
      ${
        inForce === null
          ? html`<p><strong>${ended?.until ? quotient.ended(format.day(ended.until)) : quotient.unknown}</strong></p>
              <p>${quotient.byDefault}</p>`
          : html`<p><strong>${quotient.inForce(amount(inForce.amount))}</strong></p>
              <p>
                ${
                  inForce.until === null
                    ? quotient.since(format.day(inForce.from))
                    : quotient.until(format.day(inForce.from), format.day(inForce.until))
                }
                ${quotient.sources[inForce.source]}
              </p>`
      }
      ${next === null ? nothing : html`<p>${quotient.next(amount(next.amount), format.day(next.from))}</p>`}
      <p>${quotient.give}</p>
      ${
        fund &&
        html`<portail-quotient-consent
          .api=${this.base}
          .headingLevel=${this.headingLevel}
          .fund=${fund}
          .changed=${this.#changed}
        ></portail-quotient-consent>`
      }
      <portail-family-prices
        .api=${this.base}
        .headingLevel=${this.headingLevel}
        .given=${this.#reading.data}
      ></portail-family-prices>
    </section>`
  }
}
