import { html, nothing, type PropertyDeclarations } from "lit"
import { PortailSignedOutEvent } from "../../events/events.ts"
import { account } from "../../words/fr/account.ts"
import { type Trouble, troubleOf } from "../api/failure.ts"
import { base } from "../base/base.styles.ts"
import { type IconName, icon } from "../base/icons.ts"
import { troubleBox } from "../base/parts.ts"
import { hashOf, hrefOf, type Route, RouteController } from "../base/route.ts"
import { forgetReturn, returningPayment } from "../payment/returning.ts"
import { SessionElement } from "../session/SessionElement.ts"
import type { Session } from "../session/SessionState.ts"
import { accountStyles } from "./account.styles.ts"

const has = (menu: Session["menu"], entry: string) => menu.some(({ id }) => id === entry)
const unpaidIn = (menu: Session["menu"]) => menu.find(({ id }) => id === "invoices")?.badge ?? 0

const loadProfile = () => import("../../elements/profile.ts")

const parts =
  "heading, field, input, button, primary-button, alert, balance, invoice, selection, state, section, strength"

/**
 * The whole personal space: greeting, menu, profile, invoices, payments; keeps its place in the page's address (`#/factures`).
 *
 * @element portail-account
 * @attr {string} api - Address of the portal; by default the origin of the script.
 * @attr {string} lang - `fr` or `en`; by default the page's language.
 * @attr {number} heading-level - Level of the first heading, 2 by default.
 * @fires portail-signed-in - Somebody signed in.
 * @fires portail-signed-out - Somebody signed out.
 * @fires portail-payment-started - The browser leaves for the payment page.
 * @fires portail-payment-settled - The last word about a payment is known.
 * @csspart base - The whole element.
 * @csspart heading - Headings.
 * @csspart header - The greeting with the menu.
 * @csspart menu - The menu.
 * @csspart balance - What is left to pay.
 * @csspart invoice - An invoice of the list.
 * @csspart section - A part of the profile.
 * @csspart strength - How good a typed password is.
 * @csspart state - Where an invoice stands.
 * @csspart button - Every button.
 * @csspart primary-button - The main button.
 * @csspart alert - Framed messages.
 * @cssproperty --portail-accent - The town's colour.
 * @cssproperty --portail-font - Typeface, the page's by default.
 * @cssproperty --portail-radius - Roundness of corners.
 * @cssproperty --portail-surface - Background of panels.
 */
export class Account extends SessionElement {
  static override styles = [base, accountStyles]
  static override properties: PropertyDeclarations = { trouble: { state: true } }

  declare private trouble: Trouble | undefined
  readonly #route = new RouteController(this, () => this.#moved())

  protected override left() {
    this.trouble = undefined
  }

  protected override get words() {
    return { ...super.words, account: this.area("account", account) }
  }

  get #place(): Route {
    const id = returningPayment()
    return id === undefined ? this.#route.current : { page: "payment", id }
  }

  async #moved() {
    const { page } = this.#place
    if (page === "profile") {
      await this.#openProfile()
      await this.focusOn("portail-profile")
    }
    if (page === "home") await this.focusOn("[data-step]")
  }

  protected override entered() {
    if (this.#place.page === "profile") void this.#openProfile()
  }

  async #openProfile() {
    this.trouble = undefined
    await loadProfile().catch(() => {
      this.trouble = { code: "network" }
    })
  }

  async #signOut() {
    try {
      await this.store.signOut()
      if (this.#place.page !== "home") location.hash = hashOf({ page: "home" })
      this.status = this.words.login.signedOut
      this.dispatchEvent(new PortailSignedOutEvent())
      await this.focusOn("portail-login")
    } catch (thrown) {
      this.trouble = troubleOf(thrown)
    }
  }

  #leavePayment(event: Event) {
    event.preventDefault()
    forgetReturn()
    const target = hashOf({ page: "invoices" })
    if (location.hash === target) this.requestUpdate()
    else location.hash = target
    void this.focusOn("portail-invoices")
  }

  protected override signedInView(session: Session) {
    const { page } = this.#place
    return html`${this.#header(session, page)}
      ${this.trouble === undefined ? nothing : troubleBox(this.words, this.format, this.trouble)}
      ${page === "home" ? this.#home(session) : this.#page(this.#place)}`
  }

  #header({ adult, household, menu }: Session, page: Route["page"]) {
    const { account } = this.words
    const unpaid = unpaidIn(menu)
    const count =
      unpaid === 0
        ? nothing
        : html`<span class="count" aria-hidden="true">${unpaid}</span><span class="hidden">, ${account.toPay(unpaid)}</span>`
    const link = (to: Route, label: unknown, current: boolean) =>
      html`<li><a href=${hrefOf(to)} aria-current=${current ? "page" : nothing} @click=${() => forgetReturn()}>${label}</a></li>`
    return html`<header class="header" part="header">
      <div>
        ${this.heading(account.hello(adult.givenName))}
        <p class="muted">${account.household(household.name)}</p>
      </div>
      <button type="button" class="leave" part="button" @click=${this.#signOut}>${icon("leave")}${account.signOut}</button>
      <nav aria-label=${account.menu} part="menu">
        <ul>
          ${link({ page: "home" }, account.home, page === "home")}
          ${has(menu, "profile") ? link({ page: "profile" }, account.profile, page === "profile") : nothing}
          ${link({ page: "invoices" }, html`${account.invoices}${count}`, page !== "home" && page !== "profile")}
        </ul>
      </nav>
    </header>`
  }

  #home({ menu }: Session) {
    const { account } = this.words
    const unpaid = unpaidIn(menu)
    const badge = html`<span class="badge ${unpaid > 0 ? "due" : ""}">
      ${icon(unpaid > 0 ? "dot" : "check")}${unpaid > 0 ? account.toPay(unpaid) : account.upToDate}
    </span>`
    return html`<div class="tiles">
      ${has(menu, "profile") ? this.#tile({ page: "profile" }, "person", account.profile, account.profileHint, nothing) : nothing}
      ${this.#tile({ page: "invoices" }, "file", account.invoices, account.invoicesHint, badge)}
    </div>`
  }

  #tile(to: Route, symbol: IconName, label: string, hint: string, badge: unknown) {
    return html`<a class="tile" href=${hrefOf(to)}>
      <span class="tile-icon">${icon(symbol)}</span>
      <span class="tile-text"><strong>${label}</strong><span class="muted">${hint}</span>${badge}</span>
      ${icon("next")}
    </a>`
  }

  #page(place: Route) {
    const level = Math.min(6, this.headingLevel + 1)
    if (place.page === "payment") {
      return html`<portail-payment
        exportparts=${parts}
        .api=${this.base}
        .headingLevel=${level}
        .paymentId=${place.id}
        @portail-payment-closed=${this.#leavePayment}
      ></portail-payment>`
    }
    if (place.page === "profile") {
      return html`<div><a class="link outside back" href=${hrefOf({ page: "home" })}>${icon("back")} ${this.words.account.toMenu}</a></div>
        <portail-profile exportparts=${parts} .api=${this.base} .headingLevel=${level}>${this.words.common.loading}</portail-profile>`
    }
    return html`<portail-invoices exportparts=${parts} routed .api=${this.base} .headingLevel=${level}></portail-invoices>`
  }
}
