import { html, nothing, type TemplateResult } from "lit"
import type { BaseWords } from "../../words/fr.ts"
import type { Trouble } from "../api/failure.ts"
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
export const troubleBox = (words: BaseWords, said: string, retry?: () => void) =>
  notice(
    "danger",
    html`<p>${said}</p>
      ${
        retry === undefined
          ? nothing
          : html`<button type="button" part="button" @click=${retry}>${words.common.retry}</button>`
      }`
  )

/** What went wrong in words; of what nobody foresaw, the reference to read out on the phone. */
export function sayTrouble({ failures }: BaseWords, trouble: Trouble): string {
  const { code, instance } = trouble as { readonly code: string; readonly instance?: string }
  const said = (failures as Readonly<Record<string, string>>)[code] ?? failures.unexpected
  return instance && said === failures.unexpected ? said + failures.reference + instance.slice(-9) : said
}
