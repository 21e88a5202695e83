import { html, type PropertyDeclarations } from "lit"
import { waitingRoom } from "../../words/fr/waitingRoom.ts"
import { base } from "../base/base.styles.ts"
import { define } from "../base/define.ts"
import { icon } from "../base/icons.ts"
import { PortailElement } from "../base/PortailElement.ts"
import { endWarningStyles } from "../session/endWarning.styles.ts"
import { wearTheme } from "../session/theme.ts"

const tag = "portail-waiting-notice"

/**
 * Says at the edge of the page where the family stands in the queue.
 *
 * @ignore the elements show it themselves, once on a page
 */
export class WaitingNotice extends PortailElement {
  static override styles = [base, endWarningStyles]
  static override properties: PropertyDeclarations = {
    rank: { type: Number },
    estimateSeconds: { type: Number, attribute: "estimate-seconds" }
  }

  declare rank: number
  declare estimateSeconds: number

  constructor() {
    super()
    this.rank = 0
    this.estimateSeconds = 0
  }

  protected override firstUpdated() {
    if (!("showPopover" in this)) return
    this.popover = "manual"
    this.showPopover()
  }

  protected override view() {
    const words = this.area("waitingRoom", waitingRoom)
    const minutes = Math.ceil(this.estimateSeconds / 60)
    // by keyboard it scrolls where large text makes it taller than the screen
    return html`<div class="warning" part="alert" role="status" aria-live="polite" aria-labelledby="title" tabindex="0">
      <span class="symbol">${icon("clock")}</span>
      <div class="text">
        <p class="title" id="title">${words.title}</p>
        <p>${words.place(this.rank)} ${minutes <= 1 ? words.soon : words.estimate(minutes)}</p>
        <p>${words.stay}</p>
      </div>
    </div>`
  }
}

/** Puts the notice into the page, in the language and the colours of its first element, or tells it the new place. */
export function showNotice(
  shown: WaitingNotice | undefined,
  { rank, estimateSeconds }: { readonly rank: number; readonly estimateSeconds: number }
): WaitingNotice {
  define(tag, WaitingNotice)
  const notice = shown ?? new WaitingNotice()
  notice.rank = rank
  notice.estimateSeconds = estimateSeconds
  if (shown !== undefined) return notice
  wearTheme(
    notice,
    [...document.querySelectorAll("*")].find(({ localName }) => localName.startsWith("portail-"))
  )
  document.body.append(notice)
  return notice
}
