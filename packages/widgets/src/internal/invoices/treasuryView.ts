import { html, nothing, type TemplateResult } from "lit"
import { treasury as french } from "../../words/fr/treasury.ts"
import type { PortailElement } from "../base/PortailElement.ts"
import type { InvoiceDetail } from "./types.ts"

/** Whom an invoice of the Trésor public is paid to, where and how; nothing once it is settled, or for a régie's. */
export function treasuryView(
  host: PortailElement,
  { treasury, remainingCents }: InvoiceDetail,
  heading: (text: string) => TemplateResult
) {
  if (treasury === null || remainingCents <= 0) return nothing
  const words = host.area("treasury", french)
  const { claim, kind, office, address, payUrl } = treasury
  const claimed =
    claim === null ? nothing : html`<p>${words.claims[kind](claim.piece, claim.bordereau, claim.exercise)}</p>`
  const references =
    claim === null
      ? nothing
      : html`<div><dt>${words.numcli}</dt><dd>${claim.numcli}</dd></div>
          <div><dt>${words.reference}</dt><dd class="nowrap">${claim.reference}</dd></div>`
  const link =
    payUrl === null
      ? nothing
      : html`<div class="stack">
          <a part="button primary-button" class="button primary" href=${payUrl} rel="noreferrer">${words.pay(host.format.money(remainingCents))}</a>
          <p class="muted small">${words.secure}</p>
        </div>`
  return html`<section class="stack" data-treasury>
    ${heading(words.title)}
    <p>${words.intro}</p>
    ${claimed} ${link}
    <dl class="facts">
      ${payUrl === null ? html`<div><dt>${words.online}</dt><dd>${onlineText(host, words, treasury)}</dd></div>` : nothing}
      ${references}
      <div><dt>${words.office}</dt><dd>${[office, ...address].filter((line) => line !== "").map((line) => html`${line}<br />`)}</dd></div>
    </dl>
    <p class="muted small">${words.order} ${words.shown}</p>
  </section>`
}

const onlineText = (
  { format }: PortailElement,
  words: typeof french,
  { claim, payFrom }: NonNullable<InvoiceDetail["treasury"]>
): string => {
  if (claim === null) return words.ask
  if (payFrom === null) return words.later
  return Date.parse(`${payFrom}T00:00:00`) > Date.now() ? words.from(format.day(payFrom)) : words.ask
}
