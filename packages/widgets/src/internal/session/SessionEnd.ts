import type { EndWarning } from "./EndWarning.ts"
import { SessionChannel, type SessionMessage } from "./SessionChannel.ts"
import type { EndingSession } from "./SessionState.ts"

export { besideLogin } from "./oneLogin.ts"

/** Time before the end at which the warning appears. */
const lead = 120_000
const second = 1000
/** What `setTimeout` can hold; later ends are looked at when the reader comes back. */
const longest = 2 ** 31 - 1
/** Clocks that differ by less are taken as one: the header `date` has whole seconds. */
const tolerance = 10_000

/** Knows when the session of a store ends: warns in time, ends it in the page, and tells the other tabs. */
export class SessionEnd {
  readonly #store: EndingSession
  readonly #tabs: SessionChannel
  #adult = ""
  #until = Number.NaN
  /** How much the portal's clock is ahead of this one. */
  #ahead = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #warning: EndWarning | "coming" | undefined
  #dismissed = false
  /** What another tab said must not be said back. */
  #listening = false

  constructor(store: EndingSession) {
    this.#store = store
    this.#tabs = new SessionChannel(store.base, (message) => this.#heard(message))
    store.addEventListener("change", () => this.#changed())
    store.addEventListener("answer", () => this.#answered())
    // timers sleep with the computer, and in tabs that are not seen
    document.addEventListener("visibilitychange", () => this.#look())
    window.addEventListener("pageshow", () => this.#look())
    this.#answered()
    this.#changed()
  }

  get #left() {
    return this.#until - Date.now() - this.#ahead
  }

  #answered() {
    const { heard, heardAt, state } = this.#store
    // not by the time now: what watches may be loaded long after the answer
    const ahead = Date.parse(heard?.get("date") ?? "") - heardAt
    if (!Number.isNaN(ahead)) this.#ahead = Math.abs(ahead) < tolerance ? 0 : ahead
    const until = heard?.get("portail-session-expires")
    if (!until || state.status !== "signed-in" || this.#adult === "") return
    this.#extend(until)
    this.#tabs.send({ adult: this.#adult, until, opened: false })
  }

  #changed() {
    const { state } = this.#store
    if (state.status === "signed-in") {
      const { adult, expiresAt } = state.session
      const opened = adult.id !== this.#adult
      this.#adult = adult.id
      this.#extend(expiresAt)
      if (!this.#listening) this.#tabs.send({ adult: adult.id, until: expiresAt, opened })
    }
    if (state.status === "signed-out") {
      if (this.#adult !== "" && !state.ended && !this.#listening) this.#tabs.send({ adult: "" })
      this.#adult = ""
      this.#extend("")
    }
  }

  #heard(message: SessionMessage) {
    const { status } = this.#store.state
    if (message.until !== undefined && message.adult === this.#adult) return this.#extend(message.until)
    const opened = message.opened === true
    this.#listening = true
    if (status === "signed-in" && (message.adult === "" || opened)) this.#store.end(false)
    this.#listening = false
    if (opened && status !== "loading") void this.#store.reload()
  }

  #extend(until: string) {
    const end = Date.parse(until)
    if (end !== this.#until) this.#dismissed = false
    this.#until = end
    this.#look()
  }

  #look() {
    clearTimeout(this.#timer)
    const left = this.#left
    if (left <= 0) return this.#over()
    if (left <= lead) {
      this.#timer = setTimeout(() => this.#look(), Math.min(left, left % second || second))
      return this.#warn(left)
    }
    this.#unwarn()
    if (left - lead < longest) this.#timer = setTimeout(() => this.#look(), left - lead)
  }

  #over() {
    this.#unwarn()
    if (this.#store.state.status === "signed-in") this.#store.end(true)
  }

  #warn(left: number) {
    if (this.#dismissed || this.#warning === "coming") return
    if (this.#warning === undefined) return void this.#show()
    this.#warning.left = left
  }

  async #show() {
    this.#warning = "coming"
    const { showWarning } = await import("./EndWarning.ts").catch(() => ({ showWarning: undefined }))
    this.#warning = undefined
    const { state } = this.#store
    if (showWarning === undefined || state.status !== "signed-in" || !(this.#left <= lead)) return
    this.#warning = showWarning(this.#store, state.session.remembered, () => {
      this.#unwarn()
      this.#dismissed = true
    })
    this.#warning.left = this.#left
  }

  #unwarn() {
    if (this.#warning instanceof HTMLElement) this.#warning.close()
    this.#warning = undefined
  }
}
