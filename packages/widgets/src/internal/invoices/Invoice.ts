import { html, nothing, type PropertyDeclarations, type PropertyValues } from "lit"
import { invoice } from "../../words/fr/invoice.ts"
import { notFound } from "../../words/fr/notFound.ts"
import { placeIn } from "../account/placeIn.ts"
import { dataOf } from "../api/failure.ts"
import { base } from "../base/base.styles.ts"
import { busyButton } from "../base/busyButton.ts"
import { icon } from "../base/icons.ts"
import { DialogController } from "../controllers/DialogController.ts"
import { RequestController } from "../controllers/RequestController.ts"
import { isUnknown, notFoundView } from "../notFound/notFoundView.ts"
import { PayingElement } from "../payment/PayingElement.ts"
import { detailView } from "./detailView.ts"
import { openTab, save, showIn } from "./documents.ts"
import { linesStyles } from "./lines.styles.ts"
import type { receivedView } from "./receivedView.ts"
import { stateStyles } from "./state.styles.ts"
import type { treasuryView } from "./treasuryView.ts"
import type { InvoiceDetail } from "./types.ts"

/**
 * One invoice: its lines, its payments, its PDF, and online payment. `portail-invoices` opens it from its list.
 *
 * @element portail-invoice
 * @attr {string} invoice-id - The invoice.
 * @attr {string} api - Address of the portal; by default the origin of the script.
 * @attr {string} lang - `fr`, `en` or `ar` (from right to left); by default the page's language.
 * @attr {number} heading-level - Level of the first heading, 2 by default.
 * @fires portail-payment-started - The browser leaves for the payment page.
 * @csspart base - The whole element.
 * @csspart heading - Headings.
 * @csspart state - Where the invoice stands.
 * @csspart button - Every button.
 * @csspart primary-button - The main button.
 * @csspart alert - Framed messages.
 */
export class Invoice extends PayingElement {
  static override styles = [base, stateStyles, linesStyles]
  static override properties: PropertyDeclarations = {
    invoiceId: { type: String, attribute: "invoice-id" }
  }

  declare invoiceId: string | null
  readonly #detail = new RequestController<InvoiceDetail>(this)
  readonly #pdf = new RequestController(this)
  readonly #dialog = new DialogController(this)
  /** Comes with the first invoice that the Trésor public collects. */
  #treasury: typeof treasuryView | undefined
  /** Comes with the first invoice. */
  #received: typeof receivedView | undefined

  constructor() {
    super()
    this.invoiceId = null
  }

  protected override left(ended: boolean) {
    super.left(ended)
    this.#dialog.close()
    this.#detail.clear()
    this.#pdf.clear()
  }

  override get words() {
    return { ...super.words, invoice: this.area("invoice", invoice), notFound: this.area("notFound", notFound) }
  }

  protected override updated(changed: PropertyValues) {
    if (changed.has("invoiceId") && this.signedIn && this.#detail.data?.id !== this.invoiceId) void this.load()
  }

  override async load() {
    const id = this.invoiceId
    if (id === null) return
    const params = { path: { id } }
    await this.#detail.run(async () => {
      const detail = await this.ask((client) => dataOf(client.GET("/api/v1/invoices/{id}", { params })))
      if (detail.treasury !== null) this.#treasury = (await import("./treasuryView.ts")).treasuryView
      this.#received ??= (await import("./receivedView.ts")).receivedView
      return detail
    })
  }

  async #withPdf({ id, number }: InvoiceDetail, use: (pdf: Blob, name: string) => void) {
    this.say(this.words.invoice.fetching)
    const params = { path: { id } }
    const fetched = await this.#pdf.run(async () => {
      const pdf = this.ask((client) => dataOf(client.GET("/api/v1/invoices/{id}/pdf", { params, parseAs: "blob" })))
      use(await pdf, this.words.invoice.fileName(number))
    })
    if (fetched) return true
    this.say("")
    await this.focusing.notice("[data-trouble]")
    return false
  }

  async #preview(detail: InvoiceDetail) {
    const module = await import("./InvoicePreview.ts").catch(() => undefined)
    if (!this.signedIn || !this.isConnected) return
    if (module === undefined) return this.#openPdf(detail)
    this.#dialog.show(() => module.showPreview(detail, this, () => this.#openPdf(detail)))
  }

  async #openPdf(detail: InvoiceDetail) {
    const tab = openTab()
    const opened = await this.#withPdf(detail, (pdf, name) => {
      if (tab === undefined) save(pdf, name)
      else showIn(tab, pdf)
    })
    if (!opened) tab?.close()
    else this.say(tab === undefined ? this.words.invoice.previewBlocked : "")
  }

  async #download(detail: InvoiceDetail) {
    if (await this.#withPdf(detail, save)) this.say(this.words.invoice.downloaded)
  }

  protected override signedInView() {
    const { data, trouble } = this.#detail
    const detail = data?.id === this.invoiceId ? data : undefined
    if (detail === undefined && isUnknown(trouble)) {
      const { title, invoice, toInvoices, home } = this.words.notFound
      return notFoundView(this, { title, text: invoice }, [
        { href: placeIn(this, "#/factures"), label: toInvoices },
        { href: placeIn(this, "#/"), label: home }
      ])
    }
    return html`<div data-trouble>${this.leaving.troubleView()}${this.#pdf.troubleView()}</div>
      ${trouble !== undefined && detail === undefined ? this.heading(this.words.invoices.title) : nothing}
      ${this.#detail.render(detail, (known) => this.#view(known))}`
  }

  #view(detail: InvoiceDetail) {
    const { words, format } = this
    return detailView({
      words,
      format,
      invoice: detail,
      heading: (content, depth) => this.heading(content, depth),
      payButton: busyButton(
        html`${icon("card")}${words.invoice.pay(format.money(detail.remainingCents))}`,
        this.paying,
        words.invoices.leaving,
        () => this.pay([detail])
      ),
      treasury: this.#treasury?.(this, detail, (text) => this.heading(text, 1)) ?? nothing,
      received: this.#received?.(this, detail, (text) => this.heading(text, 1)) ?? nothing,
      fetching: this.#pdf.busy,
      preview: () => this.#preview(detail),
      download: () => this.#download(detail)
    })
  }
}
