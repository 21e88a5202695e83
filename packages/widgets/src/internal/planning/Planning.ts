import { html, type PropertyDeclarations } from "lit"
import { PortailPlanningChangedEvent } from "../../events/events.ts"
import { notFound } from "../../words/fr/notFound.ts"
import { planning as french } from "../../words/fr/planning.ts"
import { placeIn } from "../account/placeIn.ts"
import { dataOf, moduleOf, type Trouble } from "../api/failure.ts"
import { base } from "../base/base.styles.ts"
import { hashOf, type Route } from "../base/route.ts"
import { RequestController } from "../controllers/RequestController.ts"
import { type DraftShelf, UnsavedChanges } from "../controllers/UnsavedChanges.ts"
import { notFoundView } from "../notFound/notFoundView.ts"
import { formStyles } from "../sections/forms.styles.ts"
import { SessionElement } from "../session/SessionElement.ts"
import { Basket, type Wish } from "./Basket.ts"
import { BasketStep } from "./BasketStep.ts"
import type { Child } from "./chipView.ts"
import type { emptyView } from "./emptyView.ts"
import { icon } from "./icons.ts"
import type { Action } from "./look.ts"
import { OpeningClock } from "./OpeningClock.ts"
import { Places } from "./Places.ts"
import type { PlanningHost, StepView } from "./PlanningHost.ts"
import { pageView } from "./pageView.ts"
import { steps as places, type Span, type Step } from "./place.ts"
import { planningStyles } from "./planning.styles.ts"
import type { Cell, Planning as Days, PlanningWords, Spot } from "./types.ts"
import { WideController } from "./WideController.ts"
import { dayName, firstDayName } from "./when.ts"
import { mostChanges, toggle, wishesOf } from "./wishes.ts"

const baskets: DraftShelf<Basket> = new WeakMap()

/** Steps that come when they are opened; the basket is there at once, for the morning on which everybody asks. */
const steps: Record<Step, (host: PlanningHost) => StepView | Promise<StepView>> = {
  basket: (host) => new BasketStep(host),
  repeat: (host) => import("./RepeatStep.ts").then(({ RepeatStep }) => new RepeatStep(host)),
  history: (host) => import("./HistoryStep.ts").then(({ HistoryStep }) => new HistoryStep(host)),
  feed: (host) => import("./FeedStep.ts").then(({ FeedStep }) => new FeedStep(host)),
  waits: (host) => import("./waiting/WaitStep.ts").then(({ WaitStep }) => new WaitStep(host)),
  absences: (host) => import("./absences/AbsenceStep.ts").then(({ AbsenceStep }) => new AbsenceStep(host)),
  requests: (host) => import("./requests/RequestStep.ts").then(({ RequestStep }) => new RequestStep(host))
}

/**
 * MON PLANNING: the children's days, booked and cancelled by touch; several changes are confirmed together.
 *
 * @element portail-planning
 * @attr {string} api - Address of the portal; by default the origin of the script.
 * @attr {string} lang - `fr`, `en` or `ar` (from right to left); by default the page's language.
 * @attr {number} heading-level - Level of the first heading, 2 by default.
 * @attr {boolean} routed - Keep the days that are shown in the page's address (`#/planning/2026-12`), so that « back » works.
 * @fires portail-signed-in - Somebody signed in.
 * @fires portail-planning-changed - Days were booked or cancelled.
 * @csspart base - The whole element.
 * @csspart heading - Headings.
 * @csspart day - A day.
 * @csspart selection - The bar with what has been chosen.
 * @csspart section - A part of a step.
 * @csspart state - How a day stands.
 * @csspart field - A label with its input.
 * @csspart input - An input.
 * @csspart button - Every button.
 * @csspart primary-button - The main button.
 * @csspart alert - Framed messages.
 * @cssproperty --portail-accent - The town's colour.
 * @cssproperty --portail-font - Typeface, the page's by default.
 * @cssproperty --portail-radius - Roundness of corners.
 * @cssproperty --portail-surface - Background of panels.
 */
export class Planning extends SessionElement implements PlanningHost {
  static override styles = [base, formStyles, planningStyles]
  static override properties: PropertyDeclarations = {
    routed: { type: Boolean },
    pastShown: { state: true }
  }

  declare routed: boolean
  declare private pastShown: boolean
  readonly #wide = new WideController(this)
  readonly #reading = new RequestController<Days>(this)
  readonly #unsaved = new UnsavedChanges(this, baskets)
  readonly #clock = new OpeningClock(this, () => this.#refreshAtOpening())
  readonly #places = new Places(
    this,
    () => this.#wide.is,
    () => this.#moved()
  )
  readonly #fetching = new RequestController(this)
  #empty: typeof emptyView | undefined
  readonly #steps = new Map<Step, StepView>()
  /** What was shown before the reader moved. */
  #shown: { readonly step: Step | undefined; readonly days: string | undefined } = { step: undefined, days: undefined }

  constructor() {
    super()
    this.routed = false
    this.pastShown = false
  }

  override get words(): PlanningWords {
    return { ...super.words, planning: this.area("planning", french), notFound: this.area("notFound", notFound) }
  }

  override tellTrouble(trouble: Trouble) {
    const { busy, lost, reused, tooLong } = this.words.planning
    if (trouble.code === "planning-busy") return busy
    if (trouble.code === "key-reused") return reused
    if (trouble.code === "period-refused") return tooLong(trouble.mostDays)
    return trouble.code === "network" && this.#places.step === "basket" ? lost : super.tellTrouble(trouble)
  }

  /** @internal */
  get basket(): Basket {
    const { drafts } = this.#unsaved
    const known = drafts.get("basket") ?? new Basket()
    drafts.set("basket", known)
    return known
  }

  /** @internal */
  wanted: ReadonlyArray<Spot> = []

  /** @internal */
  get planning() {
    return this.#reading.data
  }

  /** @internal */
  hrefTo(route: Route) {
    return placeIn(this, hashOf(route))
  }

  protected override entered() {
    void this.#load()
  }

  protected override left(ended: boolean) {
    this.#reading.clear()
    this.#fetching.clear()
    for (const step of this.#steps.values()) step.clear()
    this.wanted = []
    if (!ended) this.#places.forget()
  }

  async #load() {
    const { step, span } = this.#places
    this.#shown = { step, days: span?.id }
    // the steps speak of what the days tell of
    if (step === undefined || (step !== "basket" && this.planning === undefined)) await this.#read()
    if (step !== undefined) await this.#fetching.run(() => moduleOf(this.#open(step)))
  }

  async #open(step: Step) {
    const view = await this.#fetched(step)
    void view.open()
    if (step === "waits" || step === "absences") this.wanted = []
  }

  async #fetched(step: Step) {
    const came = this.#steps.get(step) ?? (await steps[step](this))
    // it may have been fetched twice at once
    const view = this.#steps.get(step) ?? came
    this.#steps.set(step, view)
    return view
  }

  async #read() {
    const { span } = this.#places
    if (span === undefined) return
    const query = { from: span.from, to: span.to }
    const came = await this.#reading.run(() =>
      this.ask((client) => dataOf(client.GET("/api/v1/planning", { params: { query } })))
    )
    if (!came) return
    this.#clock.wait((this.planning?.openings ?? []).map(({ at }) => at))
    // what is offered, and what was asked for, stands over the days
    const telling = (["waits", "requests"] as const).filter((step) => this.planning?.[step].length)
    void this.#fetching.run(() =>
      moduleOf(
        Promise.all([
          import("../../elements/estimate.ts"),
          this.#readEmpty(),
          ...telling.map((step) => this.#fetched(step))
        ])
      )
    )
  }

  async #readEmpty() {
    this.#empty = (await import("./emptyView.ts")).emptyView
  }

  async #refreshAtOpening() {
    await this.#read()
    this.say(this.words.planning.opened)
  }

  /** @internal */
  refresh() {
    void this.#read()
  }

  /** @internal */
  changed() {
    this.refresh()
    void this.store.refresh()
    this.dispatchEvent(new PortailPlanningChangedEvent())
  }

  async #moved() {
    if (!this.signedIn || !this.isConnected) return
    const { step, span } = this.#places
    const before = this.#shown
    // another child of the same days needs nothing new
    if (before.step === step && before.days === span?.id) return
    const loaded = this.#load()
    if (before.step !== step) return this.focusing.step()
    // who turns the pages keeps the focus where it is, and hears what is shown
    await loaded
    if (span !== undefined) this.say(this.#titleOf(span))
  }

  /** @internal */
  linkTo(step: Step, content: unknown) {
    return this.#places.link({ id: places[step] }, content, "button")
  }

  /** @internal */
  leaveStep() {
    this.#places.go(this.#places.before)
  }

  #back() {
    const { before } = this.#places
    return html`<div>${this.#places.link(before, html`${icon("back")} ${this.words.planning.back}`, "link outside back")}</div>`
  }

  /** What days are called: a month, or a week. */
  #titleOf({ kind, id, from, to }: Span) {
    const { format, words } = this
    return kind === "month" ? format.period(id) : words.planning.weekOf(firstDayName(format, from, to), format.day(to))
  }

  /** @internal */
  choose(wishes: ReadonlyArray<Wish>) {
    if (this.basket.size + wishes.length > mostChanges) return false
    for (const wish of wishes) this.basket.put(wish)
    this.requestUpdate()
    return true
  }

  /** @internal */
  waitFor(spots: ReadonlyArray<Spot>) {
    this.#goTo("waits", spots)
  }

  #goTo(step: Step, spots: ReadonlyArray<Spot>) {
    this.wanted = spots
    this.#places.go({ ...this.#places.current, id: places[step] })
  }

  #press(cell: Cell, action: Action) {
    const { planning, words, basket } = this
    if (action === "wait") return this.waitFor([cell])
    if (action === "absent") return this.#goTo("absences", [cell])
    if (planning === undefined) return
    const wishes = wishesOf(this, planning, cell, action)
    const [first] = wishes
    const put = toggle(basket, wishes, cell)
    this.requestUpdate()
    if (put === undefined || first === undefined) return this.say(words.planning.tooMany(mostChanges))
    const names = wishes.map(({ label }) => label).join(", ")
    const spot = words.planning.spot(names, first.childName, dayName(this.format, cell.day))
    this.say((put ? words.planning.put : words.planning.taken)(spot, basket.size))
  }

  async #print(children: ReadonlyArray<Child>) {
    const module = await import("./PlanningSheet.ts").catch(() => undefined)
    if (module === undefined || this.planning === undefined) return
    module.showSheet(this.planning, children, this)
  }

  protected override signedInView() {
    const { step, span } = this.#places
    if (step !== undefined) return this.#stepView(step)
    if (span === undefined) {
      const { notFound, planning } = this.words
      return notFoundView(this, notFound, [{ href: placeIn(this, "#/planning"), label: planning.title }])
    }
    const { data } = this.#reading
    return pageView({
      host: this,
      places: this.#places,
      span,
      title: this.#titleOf(span),
      wide: this.#wide.is,
      rems: this.#wide.rems,
      planning: data?.from === span.from && data.to === span.to ? data : undefined,
      // the children stay to be chosen from while other days come
      children: data?.children ?? [],
      reading: this.#reading,
      top: [this.#steps.get("waits")?.top?.(), this.#steps.get("requests")?.top?.()],
      empty: this.#empty,
      pastShown: this.pastShown,
      press: (cell, action) => this.#press(cell, action),
      showPast: (shown) => {
        this.pastShown = shown
      },
      print: (children) => this.#print(children),
      refresh: () => this.refresh()
    })
  }

  #stepView(step: Step) {
    const view = this.#steps.get(step)
    const known = step === "basket" || this.planning !== undefined
    return html`${this.#back()}
    ${known ? (view?.view() ?? this.#fetching.waitingView()) : this.#reading.waitingView()}`
  }
}
