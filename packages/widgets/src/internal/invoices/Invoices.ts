import { html, type PropertyDeclarations } from "lit"
import { dataOf, moduleOf } from "../api/failure.ts"
import { base } from "../base/base.styles.ts"
import { icon } from "../base/icons.ts"
import { notice } from "../base/parts.ts"
import { addresses, hashOf, hrefOf, RouteController } from "../base/route.ts"
import { RequestController } from "../controllers/RequestController.ts"
import { PayingElement } from "../payment/PayingElement.ts"
import { forgetReturn, paymentToShow } from "../payment/returning.ts"
import { balanceView, selectionBar } from "./balanceView.ts"
import { listStyles } from "./list.styles.ts"
import { listView } from "./listView.ts"
import { stateStyles } from "./state.styles.ts"
import type { InvoiceList } from "./types.ts"

const loadDetail = () => import("../../elements/invoice.ts")
const loadPayment = () => import("../../elements/payment.ts")

/**
 * The invoices of the household: what is left to pay, each invoice in detail, its PDF, and online payment.
 *
 * @element portail-invoices
 * @attr {string} api - Address of the portal; by default the origin of the script.
 * @attr {string} lang - `fr`, `en` or `ar` (from right to left); by default the page's language.
 * @attr {number} heading-level - Level of the first heading, 2 by default.
 * @attr {boolean} routed - Keep the open invoice in the page's address (`#/factures/…`), so that « back » works.
 * @fires portail-payment-started - The browser leaves for the payment page.
 * @fires portail-payment-settled - The last word about a payment is known.
 * @fires portail-signed-in - Somebody signed in.
 * @csspart base - The whole element.
 * @csspart heading - Headings.
 * @csspart balance - What is left to pay.
 * @csspart invoice - An invoice of the list.
 * @csspart selection - The bar with what has been chosen.
 * @csspart state - Where an invoice stands.
 * @csspart button - Every button.
 * @csspart primary-button - The main button.
 * @csspart alert - Framed messages.
 * @cssproperty --portail-accent - The town's colour.
 * @cssproperty --portail-font - Typeface, the page's by default.
 * @cssproperty --portail-radius - Roundness of corners.
 * @cssproperty --portail-surface - Background of panels.
 */
export class Invoices extends PayingElement {
  static override styles = [base, stateStyles, listStyles]
  static override properties: PropertyDeclarations = {
    routed: { type: Boolean },
    opened: { state: true },
    chosen: { state: true },
    year: { state: true }
  }

  declare routed: boolean
  declare private opened: string | undefined
  declare private chosen: ReadonlySet<string>
  declare private year: string
  readonly #list = new RequestController<InvoiceList | undefined>(this)
  readonly #route = new RouteController(this, () => this.#moved())

  constructor() {
    super()
    this.routed = false
    this.chosen = new Set()
    this.year = ""
  }

  protected override left(ended: boolean) {
    super.left(ended)
    this.#list.clear()
    if (ended) return
    this.opened = undefined
    this.chosen = new Set()
    this.year = ""
  }

  get #openId() {
    if (!this.routed) return this.opened
    const route = this.#route.current
    return route.page === "invoice" ? route.id : undefined
  }

  override load() {
    return this.#list.run(async () => {
      if (paymentToShow(this.base) !== undefined) await moduleOf(loadPayment())
      else if (this.#openId !== undefined) await moduleOf(loadDetail())
      else {
        void import("./Beneath.ts").catch(() => undefined)
        return this.ask((client) => dataOf(client.GET("/api/v1/invoices")))
      }
      return this.#list.data
    })
  }

  async #moved() {
    this.leaving.clear()
    if (!this.signedIn || !this.isConnected) return
    const loaded = this.load()
    if (this.#openId !== undefined) await loaded
    await this.focusing.step()
  }

  async #go(id: string | undefined) {
    if (this.routed) {
      addresses.go(hashOf(id === undefined ? { page: "invoices" } : { page: "invoice", id }))
      return
    }
    this.opened = id
    await this.#moved()
  }

  #choose(id: string, isChosen: boolean) {
    const chosen = new Set(this.chosen)
    chosen[isChosen ? "add" : "delete"](id)
    this.chosen = chosen
    this.say(this.words.invoices.chosen(chosen.size))
  }

  #link(id: string | undefined, content: unknown, classes: string) {
    if (!this.routed) {
      return html`<button type="button" part="button" class=${classes} @click=${() => this.#go(id)}>${content}</button>`
    }
    const href = hrefOf(id === undefined ? { page: "invoices" } : { page: "invoice", id })
    return html`<a part="button" class=${classes} href=${href}>${content}</a>`
  }

  protected override signedInView() {
    const returning = paymentToShow(this.base)
    if (returning !== undefined) return this.#paymentView(returning)
    return this.#openId === undefined ? this.#listView() : this.#detailView(this.#openId)
  }

  #paymentView(id: string) {
    return html`${this.#troubles()}
      <portail-payment
        data-step
        exportparts="heading, button, primary-button, alert"
        .api=${this.base}
        .headingLevel=${this.headingLevel}
        .paymentId=${id}
        @portail-payment-closed=${(event: Event) => {
          event.preventDefault()
          forgetReturn()
          this.chosen = new Set()
          void this.#moved()
        }}
        >${this.words.common.loading}</portail-payment
      >`
  }

  #detailView(id: string) {
    return html`<div>${this.#link(undefined, html`${icon("back")} ${this.words.invoices.back}`, "link outside")}</div>
      ${this.#troubles()}
      <portail-invoice
        data-step
        exportparts="heading, state, button, primary-button, alert"
        .api=${this.base}
        .spaceUrl=${this.spaceUrl}
        .headingLevel=${this.headingLevel}
        .invoiceId=${id}
        >${this.words.common.loading}</portail-invoice
      >`
  }

  #troubles() {
    return html`<div data-trouble>${this.leaving.troubleView()}${this.#list.troubleView(this.#list.again)}</div>`
  }

  #listView() {
    return html`${this.heading(this.words.invoices.title)}
      <div data-trouble>${this.leaving.troubleView()}</div>
      ${this.#list.render(this.#list.data, (list) => this.#loadedView(list))}`
  }

  #loadedView(list: InvoiceList) {
    const { words, format, paying } = this
    if (list.invoices.length === 0) {
      return notice(
        "calm",
        html`<p><strong>${words.invoices.emptyTitle}</strong></p><p>${words.invoices.empty}</p>`,
        "file"
      )
    }
    const chosen = list.invoices.filter(({ id, payable }) => payable && this.chosen.has(id))
    const payable = { words, format, paying, pay: (invoices: InvoiceList["invoices"]) => this.pay(invoices) }
    const note = html`<portail-balance .api=${this.base} .list=${list}></portail-balance>`
    return html`${balanceView(payable, list, note, chosen.length > 0)}
      ${listView({
        words,
        format,
        invoices: list.invoices,
        chosen: this.chosen,
        year: this.year,
        link: ({ id }, content) => this.#link(id, content, "button"),
        choose: (id, isChosen) => this.#choose(id, isChosen),
        showYear: (year) => {
          this.year = year
        }
      })}
      ${selectionBar(payable, chosen, () => {
        this.chosen = new Set()
        void this.focusing.on(".balance button")
      })}
      <portail-beneath .api=${this.base} .headingLevel=${this.headingLevel}></portail-beneath>`
  }
}
