import { html } from "lit"
import { type IconName, icon } from "../base/icons.ts"
import type { InvoiceState, InvoiceWords } from "./types.ts"

const looks: Record<InvoiceState, { readonly symbol: IconName; readonly tone: string }> = {
  "to-pay": { symbol: "dot", tone: "calm" },
  overdue: { symbol: "alert", tone: "danger" },
  "being-paid": { symbol: "clock", tone: "warn" },
  "payment-left": { symbol: "back", tone: "warn" },
  "being-checked": { symbol: "clock", tone: "warn" },
  "being-debited": { symbol: "clock", tone: "calm" },
  "partly-paid": { symbol: "half", tone: "calm" },
  paid: { symbol: "check", tone: "ok" },
  credited: { symbol: "back", tone: "quiet" },
  cancelled: { symbol: "cross", tone: "quiet" }
}

/** Where an invoice stands, by symbol and by text. */
export const stateBadge = (words: InvoiceWords, state: InvoiceState) =>
  html`<span class="state ${looks[state].tone}" part="state">${icon(looks[state].symbol)}${words.invoices.states[state]}</span>`
