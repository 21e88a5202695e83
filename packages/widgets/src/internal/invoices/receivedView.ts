import { html, nothing, type TemplateResult } from "lit"
import { received as french } from "../../words/fr/received.ts"
import type { PortailElement } from "../base/PortailElement.ts"
import type { InvoiceDetail } from "./types.ts"

/** What was paid of an invoice, and what the town no longer claims of it. */
export function receivedView(host: PortailElement, invoice: InvoiceDetail, heading: (text: string) => TemplateResult) {
  return html`${paymentsView(host, invoice)} ${creditNotesView(host, invoice, heading)}`
}

function paymentLabel(host: PortailElement, payment: InvoiceDetail["payments"][number]) {
  const { paidAt, carriedOverAt, rejectedAt, means } = payment
  const { format } = host
  const words = host.area("received", french)
  if (rejectedAt !== null) return `${words.rejected(words.means[means])}, ${format.instant(rejectedAt)}`
  if (carriedOverAt !== null) return `${words.surplus}, ${format.instant(carriedOverAt)}`
  if (means === "direct-debit") return `${words.debitRecorded}, ${format.instant(paidAt)}`
  // the counter notes the day alone
  return `${words.means[means]}, ${means === "card" ? format.instant(paidAt) : format.day(paidAt.slice(0, 10))}`
}

/** What was paid, when and how, and what the bank sent back. */
function paymentsView(host: PortailElement, { payments }: InvoiceDetail) {
  if (payments.length === 0) return html`<p class="muted">${host.area("received", french).noPayment}</p>`
  return html`<dl class="facts">
    ${payments.map(
      (payment) => html`<div>
        <dt>${paymentLabel(host, payment)}</dt>
        <dd>${host.format.money(payment.amountCents)}</dd>
      </div>`
    )}
  </dl>`
}

/** Why the town no longer claims it, and what became of what had been paid of it; nothing where it claims all. */
function creditNotesView(
  host: PortailElement,
  { creditNotes }: InvoiceDetail,
  heading: (text: string) => TemplateResult
) {
  if (creditNotes.length === 0) return nothing
  const words = host.area("received", french)
  const { day, money } = host.format
  return html`${heading(words.creditNotes)}
    <dl class="facts">
      ${creditNotes.map(({ number, issuedOn, amountCents, reason, carriedOver, refundedCents, waitingCents }) => {
        const said = [
          reason,
          ...carriedOver.map((part) => words.carriedOver(money(part.amountCents), part.invoice)),
          ...(refundedCents === 0 ? [] : [words.refunded(money(refundedCents))]),
          ...(waitingCents === 0 ? [] : [words.waiting(money(waitingCents))])
        ]
        return html`<div>
          <dt>${words.creditNote(number, day(issuedOn))}${said.map((line) => html`<br />${line}`)}</dt>
          <dd>${money(-amountCents)}</dd>
        </div>`
      })}
    </dl>`
}
