import { html, nothing, type TemplateResult } from "lit"
import type { Format } from "../base/format.ts"
import { icon } from "../base/icons.ts"
import { notice } from "../base/parts.ts"
import { linesView } from "./linesView.ts"
import { stateBadge } from "./stateBadge.ts"
import type { DetailWords, InvoiceDetail } from "./types.ts"

export interface DetailModel {
  readonly words: DetailWords
  readonly format: Format
  readonly invoice: InvoiceDetail
  readonly heading: (content: unknown, depth?: number) => TemplateResult
  readonly payButton: TemplateResult
  /** How to pay what no régie collects. */
  readonly treasury: unknown
  /** What was paid, and what the town no longer claims. */
  readonly received: unknown
  readonly fetching: boolean
  readonly preview: () => void
  readonly download: () => void
}

const fact = (label: unknown, value: unknown) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`

function warning({ words, format, invoice }: DetailModel) {
  if (invoice.state === "being-paid") {
    const { locked, lockedOpen } = words.invoice
    const text = invoice.lockedUntil === null ? lockedOpen : locked(format.time(invoice.lockedUntil))
    return notice("warn", html`<p>${text}</p>`)
  }
  if (invoice.state === "payment-left" && invoice.lockedUntil !== null)
    return notice("calm", html`<p>${words.invoice.left(format.time(invoice.lockedUntil))}</p>`, "back")
  if (invoice.debit !== null) {
    const { debitedOn, debitedFrom } = words.invoice
    const day = format.day(invoice.debit.on)
    return notice("calm", html`<p>${invoice.debit.ordered ? debitedOn(day) : debitedFrom(day)}</p>`, "clock")
  }
  if (invoice.state === "being-checked") return notice("warn", html`<p>${words.invoice.beingChecked}</p>`, "clock")
  if (invoice.state !== "overdue") return nothing
  return notice("warn", html`<p>${words.invoice.overdueHint(format.day(invoice.dueOn))}</p>`, "alert")
}

/** Days, régie and amounts, down to what is left to pay. */
export function factsView(words: DetailWords, format: Format, invoice: InvoiceDetail) {
  const { totalCents, paidCents, creditedCents, remainingCents } = invoice
  return html`<dl class="facts">
    ${fact(words.invoice.issued, format.day(invoice.issuedOn))}
    ${remainingCents > 0 ? fact(words.invoice.dueOn, format.day(invoice.dueOn)) : nothing}
    ${invoice.treasury === null ? fact(words.invoice.regie, invoice.regie) : nothing} ${fact(words.invoice.total, format.money(totalCents))}
    ${paidCents > 0 ? fact(words.invoice.paid, format.money(-paidCents)) : nothing}
    ${creditedCents > 0 ? fact(words.invoice.credited, format.money(-creditedCents)) : nothing}
    <div class="remaining">
      <dt>${words.invoice.remaining}</dt>
      <dd>${format.money(remainingCents)}</dd>
    </div>
  </dl>`
}

function summary(model: DetailModel) {
  const { words, format, invoice, heading } = model
  return html`<div class="panel">
    <div class="stack">
      <p class="muted">${format.period(invoice.period)}</p>
      ${heading(words.invoice.title(invoice.number))} ${stateBadge(words, format, invoice)}
    </div>
    ${warning(model)}
    ${factsView(words, format, invoice)}
    ${invoice.payable ? html`<div class="stack">${model.payButton}<p class="muted small">${words.invoices.secure}</p></div>` : nothing}
    ${model.treasury}
    ${documents(model)}
  </div>`
}

function documents({ words, fetching, preview, download }: DetailModel) {
  const button = (label: string, symbol: "eye" | "save", press: () => void) => html`<button
    type="button"
    part="button"
    aria-disabled=${fetching}
    @click=${() => fetching || press()}
  >
    ${icon(symbol)}${label}
  </button>`
  return html`<div class="stack">
    <div class="row">
      ${button(words.invoice.preview, "eye", preview)} ${button(words.invoice.download, "save", download)}
    </div>
    <p class="muted small">${fetching ? words.invoice.fetching : words.invoice.previewHint}</p>
  </div>`
}

/** One invoice: where it stands, how each price was computed, what was paid. */
export const detailView = (model: DetailModel) => html`
  ${summary(model)}
  <div class="panel">
    ${model.heading(model.words.invoice.lines, 1)}
    ${linesView(model.words, model.format, model.invoice.lines, (child) => model.heading(child, 2))}
  </div>
  <div class="panel">
    ${model.heading(model.words.invoice.payments, 1)}
    ${model.received}
  </div>
`
