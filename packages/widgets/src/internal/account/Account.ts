import { html, nothing, type PropertyDeclarations } from "lit"
import { PortailSignedOutEvent } from "../../events/events.ts"
import { account } from "../../words/fr/account.ts"
import { notFound } from "../../words/fr/notFound.ts"
import { moduleOf } from "../api/failure.ts"
import { base } from "../base/base.styles.ts"
import { icon } from "../base/icons.ts"
import { addresses, hashOf, hrefOf, type Route, RouteController } from "../base/route.ts"
import { RequestController } from "../controllers/RequestController.ts"
import { notFoundView } from "../notFound/notFoundView.ts"
import { forgetReturn, paymentToShow, thisPage } from "../payment/returning.ts"
import { SessionElement } from "../session/SessionElement.ts"
import type { Session } from "../session/SessionState.ts"
import { accountStyles } from "./account.styles.ts"
import { headerView } from "./headerView.ts"
import { homeView } from "./homeView.ts"
import { PageTitle } from "./PageTitle.ts"
import { entries, entryOf, spacePages } from "./spacePages.ts"

const parts =
  "heading, field, input, button, primary-button, alert, balance, invoice, selection, state, section, strength, child, day"

/**
 * The whole personal space: greeting, menu, profile, household, children, planning, enrolments, invoices, payments; keeps its place in the page's address (`#/factures`).
 *
 * @element portail-account
 * @attr {string} api - Address of the portal; by default the origin of the script.
 * @attr {string} lang - `fr`, `en` or `ar` (from right to left); by default the page's language.
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

  /** The element of the page of the moment: the same one as long as the reader stays in it. */
  #page: HTMLElement | undefined

  /** What was shown before the reader moved. */
  #shown: Route["page"] = "home"

  constructor() {
    super()
    this.menuOpen = false
  }

  protected override left() {
    // signing out is what leaves: it goes on to say so
    this.#fetching.clear()
    this.#page = undefined
  }

  override get words() {
    return { ...super.words, account: this.area("account", account), notFound: this.area("notFound", notFound) }
  }

  get #current(): Route {
    const id = paymentToShow(this.base)
    return id === undefined ? this.#route.current : { page: "payment", id }
  }

  /** What the screen of the moment is called. */
  get #screen(): string {
    const { account, notFound } = this.words
    const { page } = this.#current
    const { screens } = account
    if (!this.signedIn) return screens.signIn
    if (page === "unknown") return notFound.title
    if (page in screens) return screens[page as keyof typeof screens]
    const entry = entries.find(({ page: each }) => each === entryOf(page))
    return entry === undefined ? account.home : account[entry.name]
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
    if (entryOf(page) === "planning" && entryOf(before) === "planning") return
    if (this.signedIn) this.say(this.#screen)
    await this.#open(page)
    await this.focusing.on(
      page === "unknown" ? "[data-unknown] [data-step]" : page === "home" ? "[data-step]" : "[data-page]"
    )
  }

  protected override entered() {
    this.#leaving.clear()
    this.#shown = this.#current.page
    void this.#open(this.#shown)
  }

  async #open(page: Route["page"]) {
    const load = page in spacePages ? spacePages[page as keyof typeof spacePages].load : undefined
    if (load !== undefined) await this.#fetching.run(() => moduleOf(load()))
  }

  async #signOut() {
    if (!(await this.#leaving.run(() => this.store.signOut()))) return
    if (this.#current.page !== "home") addresses.go(hashOf({ page: "home" }))
    this.say(this.words.login.signedOut)
    this.dispatchEvent(new PortailSignedOutEvent())
    await this.focusing.on("portail-login")
  }

  /** This page, for the elements in it that lead to other places of the space; the portal's own they know. */
  get #here() {
    if (addresses.space !== undefined) return null
    const { pathname, search } = new URL(thisPage())
    return `${pathname}${search}`
  }

  #leavePayment(event: Event) {
    event.preventDefault()
    forgetReturn()
    const target = hashOf({ page: "invoices" })
    if (addresses.now() === target) this.requestUpdate()
    else addresses.go(target)
    void this.focusing.on("portail-invoices")
  }

  protected override signedInView(session: Session) {
    const { page } = this.#current
    const before = this.#page
    this.#page = undefined
    return html`${this.#header(session, page)}
      ${this.#fetching.troubleView(this.#fetching.again)}${this.#leaving.troubleView()}
      ${page === "home" ? this.#home(session) : this.#place(this.#current, before)}`
  }

  #header(session: Session, page: Route["page"]) {
    const { account } = this.words
    const close = () => {
      this.menuOpen = false
    }
    return headerView({
      words: account,
      session,
      current: entryOf(page),
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

  #place(route: Route, before: HTMLElement | undefined) {
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
    if (route.page === "home") return nothing
    const { tag, routed } = spacePages[route.page]
    const element = before?.localName === tag ? before : this.#elementOf(tag, routed)
    this.#page = element
    Object.assign(element, { api: this.base, spaceUrl: this.#here, headingLevel: level })
    return html`<div>
        <a class="link outside back" href=${hrefOf({ page: "home" })}>${icon("back")} ${this.words.account.toMenu}</a>
      </div>
      ${element}`
  }

  #elementOf(tag: string, routed = false) {
    const element = document.createElement(tag)
    element.dataset["page"] = ""
    element.setAttribute("exportparts", parts)
    if (routed) element.setAttribute("routed", "")
    element.append(this.words.common.loading)
    return element
  }
}
