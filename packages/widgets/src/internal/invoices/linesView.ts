import { html, nothing } from "lit"
import type { Format } from "../base/format.ts"
import type { DetailWords, InvoiceLine } from "./types.ts"

/** The lines of an invoice by child, in the order of the invoice. */
function byChild(lines: ReadonlyArray<InvoiceLine>) {
  const groups = new Map<string | null, Array<InvoiceLine>>()
  for (const line of lines) groups.set(line.childName, [...(groups.get(line.childName) ?? []), line])
  return [...groups]
}

const row = (words: DetailWords, format: Format, line: InvoiceLine) => html`<tr role="row">
  <td role="cell" class="activity">
    <strong>${line.activity}</strong>
    ${line.description === "" ? nothing : html`<span class="muted small">${line.description}</span>`}
    ${line.tariff === "" ? nothing : html`<span class="tariff small"><span class="muted">${words.invoice.tariff}</span> ${line.tariff}</span>`}
  </td>
  <td role="cell" class="quantity">${format.quantity(line.quantity)} ${line.unit}</td>
  <td role="cell" class="price"><span class="on-phone" aria-hidden="true">× </span>${format.money(line.unitPriceCents)}</td>
  <td role="cell" class="amount"><strong>${format.money(line.amountCents)}</strong></td>
</tr>`

/** What is charged: one table for each child. */
export function linesView(
  words: DetailWords,
  format: Format,
  lines: ReadonlyArray<InvoiceLine>,
  heading: (content: unknown) => unknown
) {
  const { columnActivity, columnQuantity, columnUnitPrice, columnAmount, wholeFamily } = words.invoice
  return byChild(lines).map(
    ([child, own]) => html`<div class="child">
      ${heading(child ?? wholeFamily)}
      <table role="table" class="lines" aria-label=${child ?? wholeFamily}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col" class="activity">${columnActivity}</th>
            <th role="columnheader" scope="col" class="quantity">${columnQuantity}</th>
            <th role="columnheader" scope="col" class="price">${columnUnitPrice}</th>
            <th role="columnheader" scope="col" class="amount">${columnAmount}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${own.map((line) => row(words, format, line))}
        </tbody>
      </table>
    </div>`
  )
}
