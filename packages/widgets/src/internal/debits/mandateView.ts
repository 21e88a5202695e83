import { html, nothing, type TemplateResult } from "lit"
import { busyButton } from "../base/busyButton.ts"
import type { Format } from "../base/format.ts"
import { icon } from "../base/icons.ts"
import { notice } from "../base/parts.ts"
import type { DebitWords, FamilyMandate, RegieDebits } from "./types.ts"

const fact = (label: string, value: unknown) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`

/** What will be debited, and when. */
export function debitsView(words: DebitWords, format: Format, { debits }: RegieDebits) {
  if (debits.length === 0) return html`<p class="muted">${words.nothing}</p>`
  return html`<p>${words.next}</p>
    <dl class="facts">
      ${debits.map(({ number, amountCents, on, ordered }) =>
        fact((ordered ? words.ordered : words.expected)(number, format.day(on)), format.money(amountCents))
      )}
    </dl>
    ${debits.some(({ ordered }) => !ordered) ? html`<p class="muted small">${words.early}</p>` : nothing}`
}

/** A mandate that holds, as far as who looks may know it. */
export function mandateFacts(words: DebitWords, format: Format, mandate: FamilyMandate) {
  const { signedBy, ibanEnd, reference, signedOn } = mandate
  if (signedBy !== "me" || ibanEnd === null) return html`<p>${signedBy === "paper" ? words.paper : words.other}</p>`
  return html`<p>${icon("check")} ${words.active(ibanEnd)}</p>
    <dl class="facts">
      ${fact(words.reference, reference)} ${fact(words.signedOn, format.day(signedOn))}
    </dl>`
}

interface Ending {
  readonly words: DebitWords
  readonly format: Format
  readonly heading: (content: unknown, depth?: number) => TemplateResult
  readonly cancelLabel: string
  readonly busy: boolean
  readonly end: () => void
  readonly cancel: () => void
}

/** What ending a mandate changes, asked once more. */
export const endingView = (model: Ending, { debits }: RegieDebits) => {
  const { words, format, heading, cancelLabel, busy, end, cancel } = model
  return html`<div data-ending>
    ${notice(
      "warn",
      html`${heading(words.endTitle, 2)}
        <p>${words.endFrom}</p>
        ${debits
          .filter(({ ordered }) => ordered)
          .map(({ number, on }) => html`<p>${words.endOrdered(number, format.day(on))}</p>`)}
        <div class="row">
          ${busyButton(words.endNow, busy, words.ending, end)}
          <button type="button" part="button" @click=${cancel}>${cancelLabel}</button>
        </div>`,
      "alert"
    )}
  </div>`
}
