import { html, nothing, type TemplateResult } from "lit"
import type { BaseWords } from "../../words/fr.ts"
import type { Trouble } from "../api/failure.ts"
import type { Format } from "./format.ts"
import { type IconName, icon } from "./icons.ts"

/** Something is on its way. */
export const loading = (words: BaseWords, text = words.common.loading) =>
  html`<p class="loading" role="status"><span class="spinner" aria-hidden="true"></span>${text}</p>`

export type Tone = "danger" | "ok" | "warn" | "calm"

const symbols: Record<Tone, IconName> = { danger: "alert", ok: "check", warn: "clock", calm: "dot" }

/** A framed message; one that says a mistake or a refusal is read out at once. */
export const notice = (tone: Tone, content: unknown, symbol: IconName = symbols[tone]): TemplateResult =>
  html`<div class="notice ${tone}" part="alert" role=${tone === "danger" ? "alert" : "group"} tabindex="-1" data-notice>
    <span class="symbol">${icon(symbol)}</span>
    <div>${content}</div>
  </div>`

/** What went wrong in words, and a way to try again where that may help. */
export const troubleBox = (words: BaseWords, format: Format, trouble: Trouble, retry?: () => void) =>
  notice(
    "danger",
    html`<p>${sayTrouble(words, format, trouble)}</p>
      ${
        retry === undefined
          ? nothing
          : html`<button type="button" part="button" @click=${retry}>${words.common.retry}</button>`
      }`
  )

export function sayTrouble(words: BaseWords, format: Format, trouble: Trouble): string {
  const { failures } = words
  switch (trouble.code) {
    case "payment-refused":
      return failures.payment[trouble.rule](format.money(trouble.limitCents))
    case "payment-under-way":
      return failures["payment-under-way"](trouble.number, format.time(trouble.until))
    case "payment-being-checked":
      return failures["payment-being-checked"](trouble.number)
    case "invoice-not-payable":
      return failures["invoice-not-payable"](trouble.number)
    default: {
      const said: unknown = Object.entries(failures).find(([code]) => code === trouble.code)?.[1]
      return typeof said === "string" ? said : failures.unexpected
    }
  }
}
