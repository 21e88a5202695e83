import { html, nothing } from "lit"
import { PortailSignedOutEvent } from "../../events/events.ts"
import { account } from "../../words/fr/account.ts"
import { moduleOf } from "../api/failure.ts"
import { base } from "../base/base.styles.ts"
import { type IconName, icon } from "../base/icons.ts"
import { hashOf, hrefOf, type Route, RouteController } from "../base/route.ts"
import { RequestController } from "../controllers/RequestController.ts"
import { forgetReturn, returningPayment } from "../payment/returning.ts"
import { SessionElement } from "../session/SessionElement.ts"
import type { Session } from "../session/SessionState.ts"
import { accountStyles } from "./account.styles.ts"

const has = (menu: Session["menu"], entry: string) => menu.some(({ id }) => id === entry)
const badgeOf = (menu: Session["menu"], entry: string) => menu.find(({ id }) => id === entry)?.badge ?? 0
const toVerifyIn = (menu: Session["menu"]) => badgeOf(menu, "household") + badgeOf(menu, "children")

/** Pages that come when they are opened. */
const pages: Partial<Record<Route["page"], () => Promise<unknown>>> = {
  profile: () => import("../../elements/profile.ts"),
  household: () => import("../../elements/household.ts"),
  children: () => import("../../elements/children.ts"),
  child: () => import("../../elements/children.ts"),
  documents: () => import("../../elements/documents.ts"),
  document: () => import("../../elements/documents.ts"),
  verification: () => import("../../elements/verification.ts")
}

const entryOf: Partial<Record<Route["page"], string>> = {
  child: "children",
  document: "documents",
  invoice: "invoices",
  payment: "invoices"
}

const parts =
  "heading, field, input, button, primary-button, alert, balance, invoice, selection, state, section, strength, child"

/**
 * The whole personal space: greeting, menu, profile, household, children, invoices, payments; keeps its place in the page's address (`#/factures`).
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
 * @csspart child - A child of the list.
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

  /** The code of a page. */
  readonly #fetching = new RequestController(this)
  readonly #leaving = new RequestController(this)
  readonly #route = new RouteController(this, () => this.#moved())

  protected override left() {
    this.#fetching.clear()
    this.#leaving.clear()
  }

  override get words() {
    return { ...super.words, account: this.area("account", account) }
  }

  get #current(): Route {
    const id = returningPayment()
    return id === undefined ? this.#route.current : { page: "payment", id }
  }

  async #moved() {
    const { page } = this.#current
    if (page === "home") return this.focusing.on("[data-step]")
    if (pages[page] === undefined) return
    await this.#open(page)
    await this.focusing.on("[data-page]")
  }

  protected override entered() {
    void this.#open(this.#current.page)
  }

  async #open(page: Route["page"]) {
    const toVerify = this.store.state.status === "signed-in" && toVerifyIn(this.store.state.session.menu) > 0
    const load = page === "home" && toVerify ? pages.verification : pages[page]
    if (load !== undefined) await this.#fetching.run(() => moduleOf(load()))
  }

  async #signOut() {
    if (!(await this.#leaving.run(() => this.store.signOut()))) return
    if (this.#current.page !== "home") location.hash = hashOf({ page: "home" })
    this.say(this.words.login.signedOut)
    this.dispatchEvent(new PortailSignedOutEvent())
    await this.focusing.on("portail-login")
  }

  #leavePayment(event: Event) {
    event.preventDefault()
    forgetReturn()
    const target = hashOf({ page: "invoices" })
    if (location.hash === target) this.requestUpdate()
    else location.hash = target
    void this.focusing.on("portail-invoices")
  }

  protected override signedInView(session: Session) {
    const { page } = this.#current
    return html`${this.#header(session, page)}
      ${this.#fetching.troubleView(this.#fetching.again)}${this.#leaving.troubleView()}
      ${page === "home" ? this.#home(session) : this.#page(this.#current)}`
  }

  #header({ adult, household, menu }: Session, page: Route["page"]) {
    const { account } = this.words
    const current = entryOf[page] ?? page
    const link = (to: Route, label: string, said?: (count: number) => string) => {
      const badge = badgeOf(menu, to.page)
      if (to.page !== "home" && !has(menu, to.page)) return nothing
      return html`<li>
        <a href=${hrefOf(to)} aria-current=${current === to.page ? "page" : nothing} @click=${() => forgetReturn()}
          >${label}${
            said === undefined || badge === 0
              ? nothing
              : html`<span class="count" aria-hidden="true">${badge}</span><span class="hidden">, ${said(badge)}</span>`
          }</a
        >
      </li>`
    }
    return html`<header class="header" part="header">
      <div>
        ${this.heading(account.hello(adult.givenName))}
        <p class="muted">${account.household(household.name)}</p>
      </div>
      <button type="button" class="leave" part="button" @click=${this.#signOut}>${icon("leave")}${account.signOut}</button>
      <nav aria-label=${account.menu} part="menu">
        <ul>
          ${link({ page: "home" }, account.home)} ${link({ page: "profile" }, account.profile)}
          ${link({ page: "household" }, account.family, account.toVerify)}
          ${link({ page: "children" }, account.children, account.toVerify)}
          ${link({ page: "invoices" }, account.invoices, account.toPay)}
          ${link({ page: "documents" }, account.documents, account.toGive)}
        </ul>
      </nav>
    </header>`
  }

  #home({ menu }: Session) {
    const { account } = this.words
    const badge = (entry: string, waits: (count: number) => string, done: string) => {
      const count = badgeOf(menu, entry)
      return html`<span class="badge ${count > 0 ? "due" : ""}">
        ${icon(count > 0 ? "dot" : "check")}${count > 0 ? waits(count) : done}
      </span>`
    }
    const tile = (to: Route, symbol: IconName, label: string, hint: string, badge: unknown) =>
      has(menu, to.page) ? this.#tile(to, symbol, label, hint, badge) : nothing
    const verified = (entry: string) => badge(entry, account.toVerify, account.verified)
    return html`${
      toVerifyIn(menu) === 0
        ? nothing
        : html`<portail-verification
              banner
              routed
              exportparts=${parts}
              .api=${this.base}
              .headingLevel=${this.headingLevel + 1}
            ></portail-verification>`
    }
      <div class="tiles">
        ${tile({ page: "household" }, "house", account.family, account.familyHint, verified("household"))}
        ${tile({ page: "children" }, "people", account.children, account.childrenHint, verified("children"))}
        ${tile({ page: "invoices" }, "file", account.invoices, account.invoicesHint, badge("invoices", account.toPay, account.upToDate))}
        ${tile({ page: "documents" }, "save", account.documents, account.documentsHint, badge("documents", account.toGive, account.given))}
        ${tile({ page: "profile" }, "person", account.profile, account.profileHint, nothing)}
      </div>`
  }

  #tile(to: Route, symbol: IconName, label: string, hint: string, badge: unknown) {
    return html`<a class="tile" href=${hrefOf(to)}>
      <span class="tile-icon">${icon(symbol)}</span>
      <span class="tile-text"><strong>${label}</strong><span class="muted">${hint}</span>${badge}</span>
      ${icon("next")}
    </a>`
  }

  #page(route: Route) {
    const level = Math.min(6, this.headingLevel + 1)
    if (route.page === "payment") {
      return html`<portail-payment
        exportparts=${parts}
        .api=${this.base}
        .headingLevel=${level}
        .paymentId=${route.id}
        @portail-payment-closed=${this.#leavePayment}
      ></portail-payment>`
    }
    const content = this.#lazyPage(route.page, level)
    if (content !== undefined) {
      return html`<div>
          <a class="link outside back" href=${hrefOf({ page: "home" })}>${icon("back")} ${this.words.account.toMenu}</a>
        </div>
        ${content}`
    }
    return html`<portail-invoices data-page exportparts=${parts} routed .api=${this.base} .headingLevel=${level}></portail-invoices>`
  }

  #lazyPage(page: Route["page"], level: number) {
    const { loading } = this.words.common
    switch (page) {
      case "profile":
        return html`<portail-profile data-page exportparts=${parts} .api=${this.base} .headingLevel=${level}>${loading}</portail-profile>`
      case "household":
        return html`<portail-household data-page routed exportparts=${parts} .api=${this.base} .headingLevel=${level}>${loading}</portail-household>`
      case "children":
      case "child":
        return html`<portail-children data-page routed exportparts=${parts} .api=${this.base} .headingLevel=${level}>${loading}</portail-children>`
      case "documents":
      case "document":
        return html`<portail-documents data-page routed exportparts=${parts} .api=${this.base} .headingLevel=${level}>${loading}</portail-documents>`
      case "verification":
        return html`<portail-verification data-page routed exportparts=${parts} .api=${this.base} .headingLevel=${level}>${loading}</portail-verification>`
      default:
        return undefined
    }
  }
}
