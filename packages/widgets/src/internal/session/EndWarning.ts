import { html, nothing, type PropertyDeclarations } from "lit"
import { PortailSignedOutEvent } from "../../events/events.ts"
import { sessionEnd } from "../../words/fr/sessionEnd.ts"
import { dataOf } from "../api/failure.ts"
import { base } from "../base/base.styles.ts"
import { busyButton } from "../base/busyButton.ts"
import { define } from "../base/define.ts"
import { icon } from "../base/icons.ts"
import { PortailElement } from "../base/PortailElement.ts"
import { sayTrouble } from "../base/parts.ts"
import { activeElement, isBeingTyped } from "../controllers/activeElement.ts"
import { RequestController } from "../controllers/RequestController.ts"
import { countdown } from "./countdown.ts"
import { endWarningStyles } from "./endWarning.styles.ts"
import type { EndingSession, Session } from "./SessionState.ts"
import { wearTheme } from "./theme.ts"

const tag = "portail-session-warning"

/**
 * Says that the session is about to end, at the edge of the page, and lets its owner stay.
 *
 * @ignore the elements show it themselves, once on a page
 */
export class EndWarning extends PortailElement {
  static override styles = [base, endWarningStyles]
  static override properties: PropertyDeclarations = {
    left: { type: Number },
    fixed: { type: Boolean },
    announced: { state: true }
  }

  /** Milliseconds. */
  declare left: number
  /** The session cannot be prolonged. */
  declare fixed: boolean
  declare private announced: string
  readonly #staying = new RequestController<Session>(this)
  readonly #leaving = new RequestController(this)
  ending: EndingSession | undefined
  dismiss: () => void = () => undefined
  #before: Element | undefined

  constructor() {
    super()
    this.left = 0
    this.fixed = false
    this.announced = ""
  }

  override get words() {
    return { ...super.words, sessionEnd: this.area("sessionEnd", sessionEnd) }
  }

  protected override async firstUpdated() {
    if ("showPopover" in this) {
      this.popover = "manual"
      this.showPopover()
    }
    this.#before = activeElement()
    // taking the focus reads the warning out; a field that is being typed in keeps it
    if (!isBeingTyped(this.#before)) return this.focusing.on(".warning")
    const { sessionEnd } = this.words
    this.announced = this.fixed
      ? `${sessionEnd.title}. ${sessionEnd.fixed}`
      : sessionEnd.announced(countdown(this.left))
  }

  /** Goes away, and gives the focus back where it was. */
  close() {
    const hadFocus = this.matches(":focus-within")
    this.remove()
    if (hadFocus && this.#before instanceof HTMLElement && this.#before.isConnected) this.#before.focus()
  }

  async #stay() {
    const { ending, left } = this
    if (ending === undefined) return
    const stays = await this.#staying.run(() => ending.call((client) => dataOf(client.GET("/api/v1/session"))))
    if (!stays || this.#staying.data === undefined) return
    ending.adopt(this.#staying.data)
    // the longest a session may last has been reached
    if (this.isConnected && this.left <= left) this.fixed = true
  }

  async #leave() {
    const { ending } = this
    if (ending === undefined || !(await this.#leaving.run(() => ending.signOut()))) return
    document.dispatchEvent(new PortailSignedOutEvent())
  }

  protected override view() {
    const { sessionEnd } = this.words
    const trouble = this.#staying.trouble ?? this.#leaving.trouble
    return html`<div
      class="warning"
      part="alert"
      role="alertdialog"
      aria-modal="false"
      aria-labelledby="title"
      aria-describedby="text"
      tabindex="-1"
    >
      <span class="symbol">${icon("clock")}</span>
      <div class="text">
        <p class="title" id="title">${sessionEnd.title}</p>
        <p id="text">
          ${sessionEnd.text} <strong role="timer" aria-live="off">${countdown(this.left)}</strong>.
          ${this.fixed ? sessionEnd.fixed : sessionEnd.kept}
        </p>
        ${trouble === undefined ? nothing : html`<p class="mistake" role="alert">${sayTrouble(this.words, trouble)}</p>`}
      </div>
      <div class="row">
        ${
          this.fixed
            ? html`<button type="button" class="primary" @click=${() => this.dismiss()}>${sessionEnd.close}</button>`
            : busyButton(sessionEnd.stay, this.#staying.busy, sessionEnd.staying, () => this.#stay())
        }
        <button type="button" @click=${() => this.#leave()}>${icon("leave")}${sessionEnd.leave}</button>
      </div>
      <p class="hidden" role="alert">${this.announced}</p>
    </div>`
  }
}

/** Puts the warning into the page, in the language and the colours of the first element that shows the session. */
export function showWarning(store: EndingSession, remembered: boolean, dismiss: () => void): EndWarning {
  define(tag, EndWarning)
  const warning = new EndWarning()
  warning.ending = store
  warning.api = store.base
  // a session that is remembered ends on its day, whatever is asked
  warning.fixed = remembered
  warning.dismiss = dismiss
  wearTheme(warning, [...store.elements][0])
  document.body.append(warning)
  return warning
}
