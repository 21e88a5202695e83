import { html, nothing, type TemplateResult } from "lit"
import { busyButton } from "../base/busyButton.ts"
import type { Format } from "../base/format.ts"
import { icon } from "../base/icons.ts"
import { type InvoiceList, type InvoiceSummary, type InvoiceWords, payableByHand, remainingOf } from "./types.ts"

interface Payable {
  readonly words: InvoiceWords
  readonly format: Format
  readonly paying: boolean
  readonly pay: (invoices: Array<InvoiceSummary>) => void
}

function payAll({ words, format, paying, pay }: Payable, payable: Array<InvoiceSummary>) {
  if (payable.length === 0) return nothing
  const label = payable.length === 1 ? words.invoices.pay : words.invoices.payAll(format.money(remainingOf(payable)))
  return html`<div>${busyButton(html`${icon("card")}${label}`, paying, words.invoices.leaving, () => pay(payable))}</div>
    <p class="muted small">
      ${words.invoices.secure} ${payable.length > 1 ? words.invoices.selectHint : nothing}
    </p>`
}

/** What is left to pay in all, and the button that pays what no mandate takes; nothing to press while a choice is being made. */
export function balanceView(model: Payable, list: InvoiceList, note: unknown, choosing: boolean): TemplateResult {
  const { words, format } = model
  if (list.balanceCents <= 0) {
    return html`<div class="panel balance settled" part="balance">
      <p class="sum">${icon("check")} ${words.invoices.nothingDue}</p>
      <p class="muted">${words.invoices.nothingDueHint}</p>
      ${note}
    </div>`
  }
  return html`<div class="panel balance" part="balance">
    <p>${words.invoices.balance}<strong class="sum">${format.money(list.balanceCents)}</strong></p>
    ${note} ${choosing ? nothing : payAll(model, payableByHand(list))}
  </div>`
}

/** What has been chosen, and the button that pays it: stays in sight while the list scrolls. */
export function selectionBar(model: Payable, chosen: Array<InvoiceSummary>, clear: () => void) {
  const { words, format, paying, pay } = model
  if (chosen.length === 0) return nothing
  const label = words.invoices.paySelection(format.money(remainingOf(chosen)))
  return html`<div class="selection" part="selection">
    <p>
      <strong>${words.invoices.chosen(chosen.length)}</strong>
      <button type="button" class="link" @click=${clear}>${words.invoices.clear}</button>
    </p>
    ${busyButton(html`${icon("card")}${label}`, paying, words.invoices.leaving, () => pay(chosen))}
  </div>`
}
