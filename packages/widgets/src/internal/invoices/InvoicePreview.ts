import { html, type LitElement, type PropertyDeclarations } from "lit"
import { invoice } from "../../words/fr/invoice.ts"
import { invoices } from "../../words/fr/invoices.ts"
import { base } from "../base/base.styles.ts"
import { icon } from "../base/icons.ts"
import { dialogStyles } from "../preview/dialog.styles.ts"
import { PreviewElement, showOver } from "../preview/PreviewElement.ts"
import { factsView } from "./detailView.ts"
import { linesStyles } from "./lines.styles.ts"
import { linesView } from "./linesView.ts"
import { previewStyles } from "./preview.styles.ts"
import { receivedView } from "./receivedView.ts"
import { stateStyles } from "./state.styles.ts"
import { stateBadge } from "./stateBadge.ts"
import type { InvoiceDetail } from "./types.ts"

const tag = "portail-invoice-preview"

// a sheet of the page itself: its content policy may refuse style elements, never this
const alone = new CSSStyleSheet()
alone.replaceSync(`@media print { body > :not(${tag}) { display: none !important } }`)

/**
 * One invoice as a page to read and to print, over what is there.
 *
 * @ignore portail-invoice shows it itself
 */
export class InvoicePreview extends PreviewElement {
  static override styles = [base, dialogStyles, stateStyles, linesStyles, previewStyles]
  static override properties: PropertyDeclarations = { detail: { attribute: false } }

  declare detail: InvoiceDetail | undefined
  openPdf: () => void = () => undefined

  override get words() {
    const areas = { invoice: this.area("invoice", invoice), invoices: this.area("invoices", invoices) }
    return { ...super.words, ...areas }
  }

  override connectedCallback() {
    super.connectedCallback()
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, alone]
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== alone)
  }

  protected override view() {
    const { words, format, detail } = this
    if (detail === undefined) return html``
    const { invoice } = words
    return html`<dialog aria-label=${invoice.title(detail.number)} @close=${() => this.closed()}>
      <div class="bar">
        <button type="button" class="primary" @click=${() => print()}>${invoice.print}</button>
        <button type="button" @click=${() => this.openPdf()}>${icon("file")}${invoice.openPdf}</button>
        <button type="button" @click=${() => this.close()}>${icon("cross")}${invoice.closePreview}</button>
      </div>
      <div class="paper">
        <div class="stack">
          <p class="muted">${format.period(detail.period)}</p>
          ${this.heading(invoice.title(detail.number))} ${stateBadge(words, format, detail)}
        </div>
        <address>
          ${[...detail.debtor.names, ...detail.debtor.addressLines].map((line) => html`<div>${line}</div>`)}
        </address>
        ${factsView(words, format, detail)}
        ${this.heading(invoice.lines, 1)}
        ${linesView(words, format, detail.lines, (child) => this.heading(child, 2))}
        ${this.heading(invoice.payments, 1)} ${receivedView(this, detail, (text) => this.heading(text, 1))}
      </div>
    </dialog>`
  }
}

/** Puts the preview of an invoice over the page. */
export const showPreview = (detail: InvoiceDetail, host: LitElement, openPdf: () => void): InvoicePreview =>
  showOver(tag, InvoicePreview, { detail, openPdf }, host)
