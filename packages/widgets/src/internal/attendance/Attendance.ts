import { html, nothing, type PropertyDeclarations, type PropertyValues } from "lit"
import { attendance } from "../../words/fr/attendance.ts"
import { moduleOf } from "../api/failure.ts"
import { PortailElement } from "../base/PortailElement.ts"
import { loading, notice } from "../base/parts.ts"
import { RequestController } from "../controllers/RequestController.ts"
import type { AttendanceHost, Filter } from "./AttendanceHost.ts"
import { attendanceStyles } from "./attendance.styles.ts"
import { endedView } from "./endedView.ts"
import { filtersView } from "./filtersView.ts"
import { Journal } from "./Journal.ts"
import { listView, othersView } from "./listView.ts"
import { type Mark, notesOf, slotsOf, undoing } from "./marks.ts"
import { noticesView } from "./noticesView.ts"
import { keepPage } from "./offline.ts"
import type { Note, Register, RegisterChild, RegisterSlot, SecondFactor, State } from "./types.ts"

const loadTrip = () => import("./agentTrip.ts")
const loadConfirmation = async (way: SecondFactor, host: AttendanceHost): Promise<Confirming> =>
  way === "code"
    ? new (await moduleOf(import("./CodeConfirmation.ts"))).CodeConfirmation(host)
    : new (await moduleOf(import("./Confirmation.ts"))).Confirmation(host)

/** The step by which a tablet is confirmed. */
interface Confirming {
  render(journal: Journal): unknown
}

/** How often a page that is looked at asks anew, in milliseconds. */
const pace = 30_000

/**
 * Notes on a tablet which children came, by the staff link that its page was opened with: for the team of a site, without an account, and
 * without a network too.
 *
 * @element portail-attendance
 * @attr {string} worker-url - Address of the portal's worker that lets the page be opened without a network; none by default.
 * @attr {string} api - Address of the portal; by default the origin of the script.
 * @attr {string} lang - `fr`, `en` or `ar` (from right to left); by default the page's language.
 * @attr {number} heading-level - Level of the first heading, 2 by default.
 * @csspart base - The whole element.
 * @csspart heading - Headings.
 * @csspart button - Every button.
 * @csspart alert - Framed messages.
 */
export class Attendance extends PortailElement implements AttendanceHost {
  static override properties: PropertyDeclarations = {
    workerUrl: { type: String, attribute: "worker-url" },
    filter: { state: true },
    openChild: { state: true },
    ready: { state: true }
  }
  static override styles = [...[PortailElement.styles].flat(), attendanceStyles]

  declare workerUrl: string | null
  /** @internal */
  declare filter: Filter
  /** The child whose details are open. @internal */
  declare openChild: string | null
  /** Whether the page can be opened without a network. @internal */
  declare ready: boolean
  /** @internal */
  journal: Journal | undefined
  /** Brings the last mark back. @internal */
  lastMark: { readonly text: string; readonly undo: () => void } | undefined

  constructor() {
    super()
    this.workerUrl = null
    this.filter = { search: "", place: "", group: "", part: null, onlyOpen: false }
    this.openChild = null
    this.ready = false
  }

  override get words() {
    return { ...super.words, attendance: this.area("attendance", attendance) }
  }

  #confirmationAsked: SecondFactor | undefined
  readonly #confirming = new RequestController<Confirming>(this)
  #timer: ReturnType<typeof setInterval> | undefined
  readonly #sync = () => {
    if (document.visibilityState === "visible") void this.journal?.sync()
  }
  // the secret stays in the address: the page is opened again by it, without a network too
  readonly #open = () => void this.#openWith()

  async #openWith() {
    // who comes back from where an agent signed in
    const returned =
      location.hash === "" && /[?&]state=/.test(location.search) ? (await loadTrip()).takeReturn() : undefined
    const secret = location.hash.slice(1)
    this.journal = /^[A-Za-z0-9_-]{16,128}$/.test(secret)
      ? new Journal(this.base, secret, () => this.requestUpdate())
      : undefined
    this.lastMark = undefined
    void this.journal?.open(returned).then(() => this.#keep())
    this.requestUpdate()
  }

  async #keep() {
    if (this.workerUrl === null || this.journal?.keeps !== true) return
    this.ready = await keepPage(new URL(this.workerUrl, this.base).href)
  }

  override connectedCallback() {
    super.connectedCallback()
    this.#open()
    this.#timer = setInterval(this.#sync, pace)
    window.addEventListener("hashchange", this.#open)
    window.addEventListener("online", this.#sync)
    document.addEventListener("visibilitychange", this.#sync)
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    clearInterval(this.#timer)
    window.removeEventListener("hashchange", this.#open)
    window.removeEventListener("online", this.#sync)
    document.removeEventListener("visibilitychange", this.#sync)
  }

  #made() {
    return { id: () => crypto.randomUUID(), at: new Date().toISOString() }
  }

  /** Notes a child in slots, says so, and offers to take it back. @internal */
  mark(child: RegisterChild, slots: ReadonlyArray<RegisterSlot>, mark: Mark) {
    const { journal } = this
    if (journal === undefined) return
    const notes = notesOf(child, slots, mark, journal.waiting, this.#made())
    if (notes.length === 0) return
    const name = `${child.givenName} ${child.familyName}`
    const noted = new Set(notes.map(({ slotId }) => slotId))
    const back = undoing(
      child,
      slots.filter(({ slotId }) => noted.has(slotId)),
      journal.waiting
    )
    const text = this.words.attendance.marked(name, this.stateWords(mark.state))
    this.lastMark = { text, undo: () => this.#undo(child, name, back) }
    this.say(text)
    void journal.note(notes)
  }

  #undo(child: RegisterChild, name: string, back: ReturnType<typeof undoing>) {
    const { journal } = this
    this.lastMark = undefined
    if (journal?.register === undefined) return
    this.say(this.words.attendance.undone(name))
    void journal.note(back(journal.register, this.#made()))
    void this.focusing.on(`[data-child="${child.id}"] .name`)
  }

  /** What a state is called within a sentence. @internal */
  stateWords(state: State) {
    return this.words.attendance.states[state].toLowerCase()
  }

  /** Notes again what somebody else had overtaken. @internal */
  insist(note: Note, version: number) {
    void this.journal?.note([{ ...note, id: crypto.randomUUID(), notedAt: new Date().toISOString(), basedOn: version }])
  }

  /** The slots that a mark on a row is about. @internal */
  slotsFor(child: RegisterChild) {
    return slotsOf(child, this.filter.part, this.journal?.waiting ?? [])
  }

  /** @internal */
  show(day: string) {
    this.lastMark = undefined
    void this.journal?.show(day)
  }

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed)
    const way = this.journal?.unconfirmed
    if (way === undefined || this.#confirmationAsked === way) return
    this.#confirmationAsked = way
    void this.#confirming.run(() => loadConfirmation(way, this))
  }

  protected override view() {
    const { words, journal } = this
    return html`<div class="panel register">${
      journal === undefined
        ? html`${this.heading(words.attendance.title)}${notice("warn", html`<p>${words.attendance.noLink}</p>`, "alert")}`
        : journal.ended !== undefined
          ? endedView(this, journal, journal.ended)
          : journal.unconfirmed !== undefined
            ? this.#confirmView(journal)
            : this.#dayView(journal)
    }</div>`
  }

  #confirmView(journal: Journal) {
    return html`${this.#confirming.render(this.#confirming.data, (confirmation) => confirmation.render(journal))}`
  }

  #dayView(journal: Journal) {
    const { register } = journal
    const said = this.words.attendance
    if (register === undefined) {
      return html`${this.heading(said.title)}
        ${journal.trouble === undefined ? loading(this.words, said.loading) : noticesView(this, journal)}
        ${journal.offline ? html`<p>${said.noList}</p>` : nothing}`
    }
    return html`${this.#headView(register)} ${noticesView(this, journal)} ${filtersView(this, register, journal)}
      ${listView(this, register, journal)} ${othersView(this, register, journal)} ${this.#footView(journal, register)}`
  }

  #headView({ activity, label, day, days }: Register) {
    const { format } = this
    const said = this.words.attendance
    const step = (title: string, by: number, possible: boolean) => html`<button
      type="button"
      part="button"
      aria-label=${title}
      ?disabled=${!possible}
      @click=${() => this.show(dayAfter(day, by))}
    >
      <span aria-hidden="true">${by < 0 ? "‹" : "›"}</span>
    </button>`
    return html`<header class="head">
      <div>
        ${this.heading(activity)}
        <p class="muted">${label}</p>
      </div>
      <div class="days" role="group" aria-label=${said.day}>
        ${step(said.previousDay, -1, day > days.from)}
        <strong>${format.longDay(day)}</strong>
        ${step(said.nextDay, 1, day < days.to)}
      </div>
    </header>`
  }

  #footView({ waiting, offline, keeps, met }: Journal, { until }: Register) {
    const said = this.words.attendance
    return html`<footer class="muted small foot">
      ${!offline && met && waiting.length === 0 ? html`<p data-all-sent>${said.allSent}</p>` : nothing}
      ${this.ready && keeps ? html`<p data-ready>${said.ready}</p>` : nothing}
      <p>${said.until(this.format.instant(until))}</p>
    </footer>`
  }
}

const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
