import { html, nothing, type PropertyDeclarations, type PropertyValues } from "lit"
import { tariffs as french } from "../../words/fr/tariffs.ts"
import type { Schemas } from "../api/client.ts"
import { dataOf } from "../api/failure.ts"
import { base } from "../base/base.styles.ts"
import { RequestController } from "../controllers/RequestController.ts"
import type { PlanningHost } from "../planning/PlanningHost.ts"
import { SessionElement } from "../session/SessionElement.ts"
import { activitiesView } from "./activitiesView.ts"
import { tariffStyles } from "./tariffs.styles.ts"

type MonthEstimate = Schemas["PlanningEstimate"]

/**
 * What comes after the days in MON PLANNING: what the month comes to so far, where the town has tariffs and something is booked, and
 * what the activities cost.
 *
 * @element portail-estimate
 * @internal
 */
export class Estimate extends SessionElement {
  static override styles = [base, tariffStyles]
  static override properties: PropertyDeclarations = {
    planning: { attribute: false },
    host: { attribute: false }
  }

  /** The days that stand beside it, as they were read last. */
  declare planning: Schemas["Planning"] | undefined
  /** The planning. */
  declare host: PlanningHost | undefined
  readonly #reading = new RequestController<MonthEstimate | null>(this)

  override get base() {
    // it stands in the page before its code has come
    return this.host?.base ?? super.base
  }

  override get words() {
    return { ...super.words, tariffs: this.area("tariffs", french) }
  }

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed)
    if (changed.has("planning")) this.#read()
  }

  protected override left() {
    this.#reading.clear()
  }

  #read() {
    const month = this.planning?.from.slice(0, 7)
    if (month === undefined) return
    const params = { query: { month } }
    void this.#reading.run(() =>
      this.store.call((client) => dataOf(client.GET("/api/v1/planning/estimate", { params })))
    )
  }

  protected override signedOutView() {
    return html``
  }

  protected override signedInView() {
    const { data } = this.#reading
    // a failure of the estimate is none of the planning
    return html`${data == null || data.lines.length === 0 ? nothing : this.#view(data)}
      ${activitiesView(this.words.tariffs, this.planning?.activities ?? [])}`
  }

  #view({ month, cents, lines, incomplete, withoutQuotient }: MonthEstimate) {
    const { estimate } = this.words.tariffs
    const { format } = this
    return html`<section class="panel estimate" part="section">
      <p><strong>${estimate.total(format.period(month), format.money(cents))}</strong></p>
      ${
        withoutQuotient
          ? html`<p>${estimate.unknown} <a href=${this.host?.hrefTo({ page: "household" }) ?? ""}>${estimate.give}</a></p>`
          : nothing
      }
      ${incomplete ? html`<p>${estimate.incomplete}</p>` : nothing}
      <details>
        <summary>${estimate.why}</summary>
        <ul class="sums">
          ${lines.map((line) => this.#line(line))}
        </ul>
        <p class="muted">${estimate.what}</p>
      </details>
    </section>`
  }

  #line({ childId, description, quantity, unit, unitPriceCents, amountCents, tariff }: MonthEstimate["lines"][number]) {
    const { estimate } = this.words.tariffs
    const child = this.planning?.children.find(({ id }) => id === childId)?.givenName ?? ""
    return html`<li>
      <span>${estimate.of(child, description)}</span>
      <span class="amount">${this.format.money(amountCents)}</span>
      <span class="muted"
        >${estimate.line(quantity, unit, this.format.money(unitPriceCents))}${tariff === "" ? nothing : html`<br />${tariff}`}</span
      >
    </li>`
  }
}
