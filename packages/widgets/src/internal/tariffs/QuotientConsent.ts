import { css, html, nothing, type PropertyDeclarations } from "lit"
import { quotientConsent } from "../../words/fr/quotientConsent.ts"
import { dataOf, type Trouble } from "../api/failure.ts"
import { base } from "../base/base.styles.ts"
import { busyButton } from "../base/busyButton.ts"
import { define } from "../base/define.ts"
import { notice } from "../base/parts.ts"
import { RequestController } from "../controllers/RequestController.ts"
import { SessionElement } from "../session/SessionElement.ts"
import type { FetchedQuotient, HouseholdQuotient, QuotientFund } from "./types.ts"

/**
 * Consent that the town asks CAF or MSA for the quotient: its text, the answer or why there is none, and taking it back.
 *
 * @ignore portail-quotient shows it itself
 */
export class QuotientConsent extends SessionElement {
  static override styles = [
    base,
    css`
      :host {
        margin-block: 0.75rem;
      }
      .agreed {
        display: grid;
        gap: 0.75rem;
        max-inline-size: 46rem;
        padding: 1rem;
        border: 1px solid var(--_edge);
        border-radius: var(--_radius);
      }
      .agreed p {
        margin: 0;
      }
      summary {
        display: flex;
        align-items: center;
        min-block-size: 2.75rem;
        color: var(--_link);
        text-decoration: underline;
        text-underline-offset: 0.2em;
        cursor: pointer;
      }
    `
  ]
  static override properties: PropertyDeclarations = {
    fund: { attribute: false },
    changed: { attribute: false },
    agreed: { state: true },
    unticked: { state: true },
    done: { state: true }
  }

  declare fund: QuotientFund | undefined
  /** Takes what was read meanwhile; without it, it is to be read again. */
  declare changed: ((quotient?: HouseholdQuotient) => void) | undefined
  declare private agreed: boolean
  /** The button was pressed and the box is not ticked. */
  declare private unticked: boolean
  declare private done: string
  readonly #fetching = new RequestController<FetchedQuotient>(this)
  readonly #withdrawing = new RequestController<HouseholdQuotient>(this)

  constructor() {
    super()
    this.agreed = false
    this.unticked = false
    this.done = ""
  }

  override get words() {
    return { ...super.words, quotientConsent: this.area("quotientConsent", quotientConsent) }
  }

  override tellTrouble(trouble: Trouble) {
    const { failures, tooOften } = this.words.quotientConsent
    if (trouble.code === "fund-asked-too-often") return tooOften(this.format.time(trouble.retryAt))
    const said: Readonly<Record<string, string>> = failures
    return said[trouble.code] ?? super.tellTrouble(trouble)
  }

  protected override left() {
    this.agreed = false
    this.done = ""
    for (const request of [this.#fetching, this.#withdrawing]) request.clear()
  }

  async #fetch({ version, givenAt }: QuotientFund) {
    this.done = ""
    this.#withdrawing.clear()
    this.unticked = givenAt === null && !this.agreed
    if (this.unticked) return this.focusing.on("#quotient-agree")
    this.say(this.words.quotientConsent.fetching)
    const body = { version }
    await this.#fetching.run(() =>
      this.ask((client) => dataOf(client.POST("/api/v1/household/quotient/consent", { body })))
    )
    const fetched = this.#fetching.trouble === undefined ? this.#fetching.data : undefined
    this.changed?.(fetched?.quotient)
    if (fetched === undefined) return this.focusing.notice("[data-trouble]")
    await this.#tell(this.#result(fetched))
  }

  #result({ amount, from, quotient: { inForce } }: FetchedQuotient) {
    const words = this.words.quotientConsent
    const { format } = this
    const fetched = words.fetched(format.quantity(String(amount)), format.day(from))
    return inForce !== null && inForce.from > from ? `${fetched} ${words.later(format.day(inForce.from))}` : fetched
  }

  async #withdraw() {
    this.done = ""
    this.#fetching.clear()
    const withdrawn = await this.#withdrawing.run(() =>
      this.ask((client) => dataOf(client.DELETE("/api/v1/household/quotient/consent")))
    )
    if (!withdrawn) return this.focusing.notice("[data-trouble]")
    this.agreed = false
    this.changed?.(this.#withdrawing.data)
    await this.#tell(this.words.quotientConsent.withdrawn)
  }

  async #tell(done: string) {
    this.done = done
    this.say(done)
    await this.focusing.notice("[data-done]")
  }

  protected override signedOutView() {
    return html``
  }

  protected override signedInView() {
    const { fund } = this
    if (fund === undefined) return html``
    const words = this.words.quotientConsent
    return html`<div class="stack">
      ${this.heading(words.title, 1)}
      ${this.done === "" ? nothing : html`<div data-done>${notice("ok", html`<p>${this.done}</p>`)}</div>`}
      <div data-trouble>${this.#fetching.troubleView()}${this.#withdrawing.troubleView()}</div>
      ${fund.givenAt === null ? this.#offer(fund) : this.#given(fund, fund.givenAt)}
    </div>`
  }

  #text({ text }: QuotientFund) {
    return html`<div class="agreed">${text.map((paragraph) => html`<p>${paragraph}</p>`)}</div>`
  }

  #missing({ missing }: QuotientFund) {
    const words = this.words.quotientConsent
    return html`<p>${words.incomplete}</p>
      <ul>
        ${missing.map((part) => html`<li>${words.missing[part]}</li>`)}
      </ul>
      <p>${words.complete}</p>`
  }

  #offer(fund: QuotientFund) {
    const words = this.words.quotientConsent
    if (fund.missing.length > 0) return html`<p>${words.intro}</p>${this.#missing(fund)}`
    return html`<p>${words.intro}</p>
      ${this.#text(fund)}
      <form
        class="stack"
        novalidate
        @submit=${(event: Event) => {
          event.preventDefault()
          void this.#fetch(fund)
        }}
      >
        ${this.#box()}
        <div class="row">${busyButton(words.fetch, this.#fetching.busy, words.fetching)}</div>
      </form>`
  }

  #box() {
    const words = this.words.quotientConsent
    return html`<div class=${this.unticked ? "field wrong" : "field"}>
      ${this.unticked ? html`<p class="mistake" id="quotient-agree-mistake">${words.agreeMissing}</p>` : nothing}
      <div class="check">
        <input
          type="checkbox"
          id="quotient-agree"
          aria-required="true"
          aria-invalid=${this.unticked}
          aria-describedby=${this.unticked ? "quotient-agree-mistake" : nothing}
          .checked=${this.agreed}
          @change=${(event: Event) => {
            this.agreed = event.target instanceof HTMLInputElement && event.target.checked
            if (this.agreed) this.unticked = false
          }}
        />
        <label for="quotient-agree">${words.agree}</label>
      </div>
    </div>`
  }

  #given(fund: QuotientFund, givenAt: string) {
    const words = this.words.quotientConsent
    const busy = this.#fetching.busy || this.#withdrawing.busy
    return html`<p>${words.given(this.format.instant(givenAt))}</p>
      <details>
        <summary>${words.read}</summary>
        ${this.#text(fund)}
      </details>
      ${fund.missing.length > 0 ? this.#missing(fund) : nothing}
      <div class="row">
        ${
          fund.missing.length > 0
            ? nothing
            : busyButton(words.again, this.#fetching.busy, words.fetching, () => void this.#fetch(fund))
        }
        <button type="button" part="button" ?disabled=${busy} @click=${() => void this.#withdraw()}>
          ${words.withdraw}
        </button>
      </div>`
  }
}

define("portail-quotient-consent", QuotientConsent)
