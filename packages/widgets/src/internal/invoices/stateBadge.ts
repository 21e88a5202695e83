import { html } from "lit"
import type { Format } from "../base/format.ts"
import { type IconName, icon } from "../base/icons.ts"
import type { InvoiceState, InvoiceSummary, InvoiceWords } from "./types.ts"

const looks: Record<InvoiceState, readonly [symbol: IconName, tone: string]> = {
  "to-pay": ["dot", "calm"],
  overdue: ["alert", "danger"],
  "being-paid": ["clock", "warn"],
  "payment-left": ["back", "warn"],
  "being-checked": ["clock", "warn"],
  "being-debited": ["clock", "calm"],
  "partly-paid": ["half", "calm"],
  paid: ["check", "ok"],
  credited: ["back", "quiet"],
  cancelled: ["cross", "quiet"]
}

/** Where an invoice stands, by symbol and by text; of one that a mandate takes, on which day. */
export const stateBadge = ({ invoices }: InvoiceWords, format: Format, { state, debit }: Standing) => {
  const [symbol, tone] = looks[state]
  return html`<span class="state ${tone}" part="state">${icon(symbol)}${invoices.states[state]}${debit && format.mediumDay(debit.on)}</span>`
}

type Standing = Pick<InvoiceSummary, "state" | "debit">
