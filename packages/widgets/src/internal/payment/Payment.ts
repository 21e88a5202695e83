import { html, nothing, type PropertyDeclarations, type PropertyValues } from "lit"
import { PortailPaymentClosedEvent, PortailPaymentSettledEvent } from "../../events/events.ts"
import { notFound } from "../../words/fr/notFound.ts"
import { payment } from "../../words/fr/payment.ts"
import { placeIn } from "../account/placeIn.ts"
import type { Schemas } from "../api/client.ts"
import { dataOf } from "../api/failure.ts"
import { loading, notice } from "../base/parts.ts"
import { RequestController } from "../controllers/RequestController.ts"
import { isUnknown, notFoundView } from "../notFound/notFoundView.ts"
import { SessionElement } from "../session/SessionElement.ts"
import { PayingElement } from "./PayingElement.ts"
import { Polling } from "./Polling.ts"
import { forgetReturn, returningPayment } from "./returning.ts"

type PaymentAnswer = Schemas["Payment"]

const tones = {
  pending: ["warn", "clock"],
  paid: ["ok", "check"],
  failed: ["danger", "alert"],
  cancelled: ["calm", "back"],
  expired: ["warn", "clock"],
  quarantined: ["warn", "clock"],
  rejected: ["danger", "alert"]
} as const

/**
 * What became of an online payment: waits for the confirmation, then says what to do next.
 *
 * @element portail-payment
 * @attr {string} payment-id - The payment; by default `portail-payment` in the page's address.
 * @attr {string} api - Address of the portal; by default the origin of the script.
 * @attr {string} lang - `fr`, `en` or `ar` (from right to left); by default the page's language.
 * @attr {number} heading-level - Level of the first heading, 2 by default.
 * @attr {string} space-url - Where « Retour à mes factures » leads; by default the portal’s `/espace`.
 * @fires portail-payment-settled - The last word is known.
 * @fires portail-payment-closed - The reader goes back to the invoices; `preventDefault()` keeps the page.
 * @csspart base - The whole element.
 * @csspart heading - Headings.
 * @csspart button - Every button.
 * @csspart primary-button - The main button.
 * @csspart alert - Framed messages.
 */
export class Payment extends SessionElement {
  static override properties: PropertyDeclarations = {
    paymentId: { type: String, attribute: "payment-id" }
  }

  declare paymentId: string | null
  readonly #payment = new RequestController<PaymentAnswer>(this)
  readonly #polling = new Polling(this, () => this.#look())

  constructor() {
    super()
    this.paymentId = null
  }

  override get words() {
    return { ...super.words, payment: this.area("payment", payment), notFound: this.area("notFound", notFound) }
  }

  get #id() {
    return this.paymentId ?? returningPayment(this.base)
  }

  // without a payment there is nothing to tell, and nobody has to sign in for it
  override get silent() {
    return this.#id === undefined
  }

  protected override view() {
    return this.silent ? html`` : super.view()
  }

  protected override entered() {
    this.#polling.start()
  }

  protected override left() {
    this.#payment.clear()
    this.#polling.stop()
  }

  protected override updated(changed: PropertyValues) {
    if (changed.has("paymentId") && changed.get("paymentId") && this.signedIn) {
      this.#payment.clear()
      this.#polling.start()
    }
  }

  async #look() {
    const id = this.#id
    if (id === undefined) return "final"
    const params = { path: { id } }
    await this.#payment.run(() => this.store.call((client) => dataOf(client.GET("/api/v1/payments/{id}", { params }))))
    const { data, trouble } = this.#payment
    // a line that is down may come back
    if (trouble?.code === "network") return "pending"
    return trouble === undefined && data !== undefined ? this.#settle(data) : "final"
  }

  #settle(payment: PaymentAnswer) {
    const { id, state, againAt } = payment
    if (againAt !== null) this.say(this.#leftTitle(againAt))
    if (state === "pending") return "pending"
    this.say(this.words.payment[`${this.#outcome(payment)}Title`])
    this.dispatchEvent(new PortailPaymentSettledEvent(id, state))
    for (const element of this.store.elements) if (element instanceof PayingElement) void element.load()
    void this.store.refresh()
    return "final"
  }

  #leftTitle(againAt: string) {
    return this.words.payment.leftTitle(this.format.time(againAt))
  }

  /** A direct debit is agreed to and not yet collected. */
  #outcome({ state, means }: PaymentAnswer) {
    return state === "paid" && means === "direct-debit" ? "debit" : state
  }

  #close(event: Event) {
    if (!this.dispatchEvent(new PortailPaymentClosedEvent())) return event.preventDefault()
    const invoices = document.querySelector("portail-account, portail-invoices")
    if (this.spaceUrl !== null || this.paymentId !== null || !(invoices instanceof SessionElement)) return
    event.preventDefault()
    forgetReturn()
    this.requestUpdate()
    void invoices.focusing.step()
  }

  protected override signedInView() {
    return html`<div class="panel">${this.#content()}</div>`
  }

  #content() {
    const { words } = this
    const { data: payment, trouble } = this.#payment
    if (isUnknown(trouble)) {
      const { title, payment, toInvoices, home } = words.notFound
      return notFoundView(this, { title, text: payment }, [
        { href: placeIn(this, "#/factures"), label: toInvoices },
        { href: placeIn(this, "#/"), label: home }
      ])
    }
    if (trouble !== undefined && trouble.code !== "network") {
      return html`${this.heading(words.payment.pendingTitle)}
        ${this.#payment.troubleView(() => this.#polling.start())}${this.#back(false)}`
    }
    if (payment === undefined)
      return html`${this.heading(words.payment.pendingTitle)}<p>${words.payment.pending}</p>${loading(words, words.payment.checking)}`
    const { state, againAt } = payment
    if (againAt !== null) {
      return html`${this.heading(this.#leftTitle(againAt))}
        ${notice("calm", html`<p>${words.payment.left}</p>`, "back")}
        ${this.#facts(payment)}${this.#back(false)}`
    }
    const outcome = this.#outcome(payment)
    const [tone, symbol] = tones[state]
    const tired = state === "pending" && this.#polling.tired
    const again = state === "failed" || state === "cancelled" || state === "expired" || state === "rejected"
    return html`${this.heading(words.payment[`${outcome}Title`])}
      ${notice(tone, html`<p>${tired ? words.payment.pendingLong : words.payment[outcome]}</p>`, symbol)}
      ${this.#facts(payment)}
      ${state === "pending" && !tired ? loading(words, words.payment.checking) : nothing}
      ${tired ? html`<div><button type="button" part="button" @click=${() => this.#polling.start()}>${words.payment.checkNow}</button></div>` : nothing}
      ${state === "pending" && !tired ? nothing : this.#back(again)}`
  }

  #back(again: boolean) {
    const { toInvoices, retry } = this.words.payment
    return html`<div>
      <a class="button primary" part="button primary-button" href=${this.space} @click=${this.#close}>${again ? retry : toInvoices}</a>
    </div>`
  }

  #facts({ amountCents, invoices, means, paidAt, authorisation }: PaymentAnswer) {
    const { words, format } = this
    const fact = (label: string, value: unknown) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`
    return html`<dl class="facts">
      ${fact(words.payment.amount, format.money(amountCents))}
      ${fact(words.payment.invoices, invoices.map(({ number }) => number).join(", "))}
      ${paidAt === null ? nothing : fact(means === "direct-debit" ? words.payment.recordedAt : words.payment.paidAt, format.instant(paidAt))}
      ${authorisation === "" ? nothing : fact(words.payment.authorisation, authorisation)}
    </dl>`
  }
}
