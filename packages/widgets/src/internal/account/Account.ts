import { html, type PropertyDeclarations } from "lit"
import { PortailSignedOutEvent } from "../../events/events.ts"
import { account } from "../../words/fr/account.ts"
import { notFound } from "../../words/fr/notFound.ts"
import { moduleOf } from "../api/failure.ts"
import { base } from "../base/base.styles.ts"
import { icon } from "../base/icons.ts"
import { hashOf, hrefOf, type Route, RouteController } from "../base/route.ts"
import { RequestController } from "../controllers/RequestController.ts"
import { notFoundView } from "../notFound/notFoundView.ts"
import { forgetReturn, returningPayment, thisPage } from "../payment/returning.ts"
import { SessionElement } from "../session/SessionElement.ts"
import type { Session } from "../session/SessionState.ts"
import { accountStyles } from "./account.styles.ts"
import { headerView } from "./headerView.ts"
import { homeView } from "./homeView.ts"
import { PageTitle } from "./PageTitle.ts"

/** Pages that come when they are opened. */
const pages: Partial<Record<Route["page"], () => Promise<unknown>>> = {
  profile: () => import("../../elements/profile.ts"),
  household: () => import("../../elements/household.ts"),
  children: () => import("../../elements/children.ts"),
  child: () => import("../../elements/children.ts"),
  documents: () => import("../../elements/documents.ts"),
  document: () => import("../../elements/documents.ts"),
  verification: () => import("../../elements/verification.ts"),
  planning: () => import("../../elements/planning.ts"),
  days: () => import("../../elements/planning.ts"),
  enrolments: () => import("../../elements/enrolments.ts")
}

/** The words of pages that the menu names. */
const named = {
  home: "home",
  profile: "profile",
  household: "family",
  children: "children",
  invoices: "invoices",
  documents: "documents",
  planning: "planning",
  days: "planning",
  enrolments: "enrolments"
} as const

const entryOf: Partial<Record<Route["page"], string>> = {
  planning: "planning",
  days: "planning",
  child: "children",
  document: "documents",
  invoice: "invoices",
  payment: "invoices"
}

const parts =
  "heading, field, input, button, primary-button, alert, balance, invoice, selection, state, section, strength, child, day"

/**
 * The whole personal space: greeting, menu, profile, household, children, planning, enrolments, invoices, payments; keeps its place in the page's address (`#/factures`).
 *
 * @element portail-account
 * @attr {string} api - Address of the portal; by default the origin of the script.
 * @attr {string} lang - `fr` or `en`; by default the page's language.
 * @attr {number} heading-level - Level of the first heading, 2 by default.
 * @fires portail-signed-in - Somebody signed in.
 * @fires portail-signed-out - Somebody signed out.
 * @fires portail-planning-changed - Days were booked or cancelled.
 * @fires portail-enrolment-changed - An enrolment was asked for or taken back.
 * @fires portail-payment-started - The browser leaves for the payment page.
 * @fires portail-payment-settled - The last word about a payment is known.
 * @csspart base - The whole element.
 * @csspart heading - Headings.
 * @csspart header - The greeting with the menu.
 * @csspart menu - The menu.
 * @csspart to-do - What is to be done.
 * @csspart balance - What is left to pay.
 * @csspart child - A child of the list.
 * @csspart day - A day of the planning.
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
  static override properties: PropertyDeclarations = { menuOpen: { state: true } }

  declare private menuOpen: boolean

  /** The code of a page. */
  readonly #fetching = new RequestController(this)
  readonly #leaving = new RequestController(this)
  readonly #route = new RouteController(this, () => this.#moved())
  readonly #title = new PageTitle(this)

  /** What was shown before the reader moved. */
  #shown: Route["page"] = "home"

  constructor() {
    super()
    this.menuOpen = false
  }

  protected override left() {
    this.#fetching.clear()
    this.#leaving.clear()
  }

  override get words() {
    return { ...super.words, account: this.area("account", account), notFound: this.area("notFound", notFound) }
  }

  get #current(): Route {
    const id = returningPayment()
    return id === undefined ? this.#route.current : { page: "payment", id }
  }

  /** What the screen of the moment is called. */
  get #screen(): string {
    const { account, notFound } = this.words
    const { page } = this.#current
    const { screens } = account
    if (!this.signedIn) return screens.signIn
    if (page === "unknown") return notFound.title
    return page in screens ? screens[page as keyof typeof screens] : account[named[page as keyof typeof named]]
  }

  protected override updated() {
    if (this.store.state.status !== "loading") this.#title.show(this.#screen)
  }

  async #moved() {
    this.menuOpen = false
    const { page } = this.#current
    const before = this.#shown
    this.#shown = page
    // who turns the pages of the planning stays where the focus is
    if (entryOf[page] === "planning" && entryOf[before] === "planning") return
    if (this.signedIn) this.say(this.#screen)
    await this.#open(page)
    await this.focusing.on(
      page === "unknown" ? "[data-unknown] [data-step]" : page === "home" ? "[data-step]" : "[data-page]"
    )
  }

  protected override entered() {
    this.#shown = this.#current.page
    void this.#open(this.#shown)
  }

  async #open(page: Route["page"]) {
    const load = pages[page]
    if (load !== undefined) await this.#fetching.run(() => moduleOf(load()))
  }

  async #signOut() {
    if (!(await this.#leaving.run(() => this.store.signOut()))) return
    if (this.#current.page !== "home") location.hash = hashOf({ page: "home" })
    this.say(this.words.login.signedOut)
    this.dispatchEvent(new PortailSignedOutEvent())
    await this.focusing.on("portail-login")
  }

  /** This page, for the elements in it that lead to other places of the space. */
  get #here() {
    const { pathname, search } = new URL(thisPage())
    return `${pathname}${search}`
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

  #header(session: Session, page: Route["page"]) {
    const { account } = this.words
    const close = () => {
      this.menuOpen = false
    }
    return headerView({
      words: account,
      session,
      current: entryOf[page] ?? page,
      heading: this.heading(account.hello(session.adult.givenName)),
      open: this.menuOpen,
      toggle: () => {
        this.menuOpen = !this.menuOpen
      },
      close: () => {
        forgetReturn()
        close()
      },
      leave: this.#signOut
    })
  }

  #home(session: Session) {
    return homeView(this.words.account, this.format, session, (text) => this.heading(text, 1))
  }

  #page(route: Route) {
    const level = Math.min(6, this.headingLevel + 1)
    if (route.page === "unknown") {
      const { notFound, account } = this.words
      return notFoundView(this, notFound, [
        { href: hrefOf({ page: "home" }), label: notFound.home },
        { href: hrefOf({ page: "invoices" }), label: account.invoices }
      ])
    }
    if (route.page === "payment") {
      return html`<portail-payment
        exportparts=${parts}
        .api=${this.base}
        .spaceUrl=${this.#here}
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
    return html`<portail-invoices data-page exportparts=${parts} routed .api=${this.base} .spaceUrl=${this.#here} .headingLevel=${level}></portail-invoices>`
  }

  #lazyPage(page: Route["page"], level: number) {
    const { loading } = this.words.common
    switch (page) {
      case "profile":
        return html`<portail-profile data-page exportparts=${parts} .api=${this.base} .spaceUrl=${this.#here} .headingLevel=${level}>${loading}</portail-profile>`
      case "household":
        return html`<portail-household data-page routed exportparts=${parts} .api=${this.base} .spaceUrl=${this.#here} .headingLevel=${level}>${loading}</portail-household>`
      case "children":
      case "child":
        return html`<portail-children data-page routed exportparts=${parts} .api=${this.base} .spaceUrl=${this.#here} .headingLevel=${level}>${loading}</portail-children>`
      case "documents":
      case "document":
        return html`<portail-documents data-page routed exportparts=${parts} .api=${this.base} .spaceUrl=${this.#here} .headingLevel=${level}>${loading}</portail-documents>`
      case "planning":
      case "days":
        return html`<portail-planning data-page routed exportparts=${parts} .api=${this.base} .spaceUrl=${this.#here} .headingLevel=${level}>${loading}</portail-planning>`
      case "enrolments":
        return html`<portail-enrolments data-page exportparts=${parts} .api=${this.base} .spaceUrl=${this.#here} .headingLevel=${level}>${loading}</portail-enrolments>`
      case "verification":
        return html`<portail-verification data-page routed exportparts=${parts} .api=${this.base} .spaceUrl=${this.#here} .headingLevel=${level}>${loading}</portail-verification>`
      default:
        return undefined
    }
  }
}
