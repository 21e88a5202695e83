import { html, nothing, type TemplateResult } from "lit"
import type { Format } from "../base/format.ts"
import { icon } from "../base/icons.ts"
import { stateBadge } from "./stateBadge.ts"
import { type InvoiceSummary, type InvoiceWords, yearOf, yearsOf } from "./types.ts"

export interface ListModel {
  readonly words: InvoiceWords
  readonly format: Format
  readonly invoices: ReadonlyArray<InvoiceSummary>
  readonly chosen: ReadonlySet<string>
  readonly year: string
  readonly link: (invoice: InvoiceSummary, content: unknown) => TemplateResult
  readonly choose: (id: string, chosen: boolean) => void
  readonly showYear: (year: string) => void
}

const hidden = (text: string) => html`<span class="hidden">${text}</span>`

function yearFilter({ words, invoices, year, showYear }: ListModel) {
  const years = yearsOf(invoices)
  if (years.length < 2) return nothing
  const option = (value: string, label: string) =>
    html`<option value=${value} ?selected=${value === year}>${label}</option>`
  return html`<div class="years row">
    <label for="year">${words.invoices.year}</label>
    <select
      id="year"
      part="input"
      @change=${(event: Event) => event.target instanceof HTMLSelectElement && showYear(event.target.value)}
    >
      ${option("", words.invoices.allYears)}${years.map((each) => option(each, each))}
    </select>
  </div>`
}

function pick({ words, chosen, choose }: ListModel, { id, number, payable }: InvoiceSummary) {
  if (!payable) return nothing
  return html`<label class="pick">
    <input
      type="checkbox"
      .checked=${chosen.has(id)}
      @change=${(event: Event) => event.target instanceof HTMLInputElement && choose(id, event.target.checked)}
    />
    ${hidden(words.invoices.choose(number))}
  </label>`
}

function amount({ words, format }: ListModel, { totalCents, remainingCents }: InvoiceSummary) {
  const partly = remainingCents > 0 && remainingCents < totalCents
  return html`<strong class="nowrap">${format.money(totalCents)}</strong>
    ${partly ? html`<span class="muted small nowrap">${words.invoices.rest(format.money(remainingCents))}</span>` : nothing}`
}

/** Nothing to settle by oneself before a day. */
const isSettled = ({ remainingCents, debit }: InvoiceSummary) => remainingCents <= 0 || debit

function row(model: ListModel, invoice: InvoiceSummary) {
  const { words, format, link, chosen } = model
  const due = format.mediumDay(invoice.dueOn)
  return html`<tr role="row" part="invoice" class=${chosen.has(invoice.id) ? "chosen" : ""}>
    <td role="cell" class="pick-cell">${pick(model, invoice)}</td>
    <td role="cell" class="what">
      <strong>${format.period(invoice.period)}</strong>
      <span class="muted small">${words.invoices.number(invoice.number)}</span>
    </td>
    <td role="cell" class="due">
      ${isSettled(invoice) ? nothing : html`<span class="on-phone">${words.invoices.due(due)}</span>`}
      <span class="on-wide nowrap">${due}</span>
    </td>
    <td role="cell" class="state-cell">${stateBadge(words, format, invoice)}</td>
    <td role="cell" class="amount">${amount(model, invoice)}</td>
    <td role="cell" class="open">
      ${link(invoice, html`<span aria-hidden="true">${words.invoices.open}</span>${hidden(words.invoices.openLong(invoice.number))}${icon("next")}`)}
    </td>
  </tr>`
}

/** The invoices: cards on a narrow page, a table on a wide one. */
export function listView(model: ListModel) {
  const { words, invoices, year } = model
  const visible = invoices.filter((invoice) => year === "" || yearOf(invoice) === year)
  const column = (name: string, label: unknown) => html`<th role="columnheader" scope="col" class=${name}>${label}</th>`
  return html`${yearFilter(model)}
    <div class="panel flush">
      <table role="table" aria-label=${words.invoices.title}>
        <thead role="rowgroup">
          <tr role="row">
            ${column("pick-cell", hidden(words.invoices.columnChoose))}
            ${column("what", words.invoices.columnInvoice)}
            ${column("due", words.invoices.columnDue)}
            ${column("state-cell", words.invoices.columnState)}
            ${column("amount", words.invoices.columnAmount)}
            ${column("open", hidden(words.invoices.open))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${visible.map((invoice) => row(model, invoice))}
        </tbody>
      </table>
    </div>`
}
