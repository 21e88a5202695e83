import { html, nothing, type PropertyDeclarations, type PropertyValues } from "lit"
import { invoice } from "../../words/fr/invoice.ts"
import { dataOf, type Trouble, troubleOf } from "../api/failure.ts"
import { base } from "../base/base.styles.ts"
import { busyButton } from "../base/busyButton.ts"
import { icon } from "../base/icons.ts"
import { loading, troubleBox } from "../base/parts.ts"
import { PayingElement } from "../payment/PayingElement.ts"
import { detailView } from "./detailView.ts"
import { openTab, save, showIn } from "./documents.ts"
import { linesStyles } from "./lines.styles.ts"
import { stateStyles } from "./state.styles.ts"
import type { InvoiceDetail } from "./types.ts"

/**
 * One invoice: its lines, its payments, its PDF, and online payment. `portail-invoices` opens it from its list.
 *
 * @element portail-invoice
 * @attr {string} invoice-id - The invoice.
 * @attr {string} api - Address of the portal; by default the origin of the script.
 * @attr {string} lang - `fr` or `en`; by default the page's language.
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
    invoiceId: { type: String, attribute: "invoice-id" },
    detail: { state: true },
    fetching: { state: true },
    unread: { state: true }
  }

  declare invoiceId: string | null
  declare private detail: InvoiceDetail | undefined
  declare private fetching: boolean
  declare private unread: Trouble | undefined
  #loading: Promise<void> = Promise.resolve()
  // not `#preview`: `left` runs while the parent constructs this
  declare private preview: HTMLElement | undefined

  constructor() {
    super()
    this.invoiceId = null
  }

  protected override left(ended: boolean) {
    super.left(ended)
    this.preview?.remove()
    this.detail = undefined
    this.fetching = false
    this.unread = undefined
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.preview?.remove()
  }

  protected override get words() {
    return { ...super.words, invoice: this.area("invoice", invoice) }
  }

  protected override updated(changed: PropertyValues) {
    if (changed.has("invoiceId") && this.signedIn && this.detail?.id !== this.invoiceId) void this.load()
  }

  protected override load() {
    const id = this.invoiceId
    if (id !== null) this.#loading = this.#read(id)
    return this.#loading
  }

  async #read(id: string) {
    this.unread = undefined
    try {
      const params = { path: { id } }
      this.detail = await this.ask((client) => dataOf(client.GET("/api/v1/invoices/{id}", { params })))
    } catch (thrown) {
      const trouble = troubleOf(thrown)
      if (trouble.code !== "signed-out") this.unread = trouble
    }
  }

  override async focusStep() {
    await this.updateComplete
    await this.#loading
    await super.focusStep()
  }

  async #withPdf({ id, number }: InvoiceDetail, use: (pdf: Blob, name: string) => void) {
    this.fetching = true
    this.status = this.words.invoice.fetching
    try {
      const params = { path: { id } }
      const pdf = await this.ask((client) =>
        dataOf(client.GET("/api/v1/invoices/{id}/pdf", { params, parseAs: "blob" }))
      )
      use(pdf, this.words.invoice.fileName(number))
      return true
    } catch (thrown) {
      await this.tell(thrown)
      return false
    } finally {
      this.fetching = false
    }
  }

  async #preview(detail: InvoiceDetail) {
    const module = await import("./InvoicePreview.ts").catch(() => undefined)
    if (!this.signedIn || !this.isConnected) return
    if (module === undefined) return this.#openPdf(detail)
    this.preview?.remove()
    this.preview = module.showPreview(detail, this, () => this.#openPdf(detail))
  }

  async #openPdf(detail: InvoiceDetail) {
    const tab = openTab()
    const opened = await this.#withPdf(detail, (pdf, name) => {
      if (tab === undefined) save(pdf, name)
      else showIn(tab, pdf)
    })
    if (!opened) tab?.close()
    else this.status = tab === undefined ? this.words.invoice.previewBlocked : ""
  }

  async #download(detail: InvoiceDetail) {
    if (await this.#withPdf(detail, save)) this.status = this.words.invoice.downloaded
  }

  protected override signedInView() {
    const { words, format, trouble, unread, detail } = this
    const refused = trouble === undefined ? nothing : troubleBox(words, format, trouble)
    const missing = unread === undefined ? nothing : troubleBox(words, format, unread, () => this.load())
    const waiting = unread === undefined ? loading(words) : this.heading(words.invoices.title)
    return html`<div data-trouble>${refused}${missing}</div>
      ${detail?.id === this.invoiceId && detail !== undefined ? this.#view(detail) : waiting}`
  }

  #view(detail: InvoiceDetail) {
    const { words, format, fetching } = this
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
      fetching,
      preview: () => this.#preview(detail),
      download: () => this.#download(detail)
    })
  }
}
