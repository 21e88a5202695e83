import { html, nothing, type PropertyDeclarations } from "lit"
import { PortailSignedOutEvent } from "../../events/events.ts"
import { sessionEnd } from "../../words/fr/sessionEnd.ts"
import { dataOf, type Trouble, troubleOf } from "../api/failure.ts"
import { base } from "../base/base.styles.ts"
import { busyButton } from "../base/busyButton.ts"
import { define } from "../base/define.ts"
import { icon } from "../base/icons.ts"
import { PortailElement } from "../base/PortailElement.ts"
import { sayTrouble } from "../base/parts.ts"
import { activeElement, isBeingTyped } from "../controllers/activeElement.ts"
import { countdown } from "./countdown.ts"
import { endWarningStyles } from "./endWarning.styles.ts"
import type { EndingSession } from "./SessionState.ts"
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
    announced: { state: true },
    busy: { state: true },
    trouble: { state: true }
  }

  /** Milliseconds. */
  declare left: number
  /** The session cannot be prolonged. */
  declare fixed: boolean
  declare private announced: string
  declare private busy: boolean
  declare private trouble: Trouble | undefined
  ending: EndingSession | undefined
  dismiss: () => void = () => undefined
  #before: Element | undefined

  constructor() {
    super()
    this.left = 0
    this.fixed = false
    this.announced = ""
    this.busy = false
    this.trouble = undefined
  }

  protected override get words() {
    return { ...super.words, sessionEnd: this.area("sessionEnd", sessionEnd) }
  }

  protected override async firstUpdated() {
    if ("showPopover" in this) {
      this.popover = "manual"
      this.showPopover()
    }
    this.#before = activeElement()
    // taking the focus reads the warning out; a field that is being typed in keeps it
    if (!isBeingTyped(this.#before)) return this.focusOn(".warning")
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
    this.busy = true
    this.trouble = undefined
    try {
      const session = await ending.call((client) => dataOf(client.GET("/api/v1/session")))
      ending.adopt(session)
      // the longest a session may last has been reached
      if (this.isConnected && this.left <= left) this.fixed = true
    } catch (thrown) {
      const trouble = troubleOf(thrown)
      if (trouble.code !== "signed-out") this.trouble = trouble
    } finally {
      this.busy = false
    }
  }

  async #leave() {
    try {
      await this.ending?.signOut()
      document.dispatchEvent(new PortailSignedOutEvent())
    } catch (thrown) {
      this.trouble = troubleOf(thrown)
    }
  }

  protected override view() {
    const { sessionEnd } = this.words
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
        ${this.trouble === undefined ? nothing : html`<p class="mistake" role="alert">${sayTrouble(this.words, this.format, this.trouble)}</p>`}
      </div>
      <div class="row">
        ${
          this.fixed
            ? html`<button type="button" class="primary" @click=${() => this.dismiss()}>${sessionEnd.close}</button>`
            : busyButton(sessionEnd.stay, this.busy, sessionEnd.staying, () => this.#stay())
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
