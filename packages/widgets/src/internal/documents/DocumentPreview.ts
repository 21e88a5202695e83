import { html, type LitElement, type PropertyDeclarations } from "lit"
import { documents } from "../../words/fr/documents.ts"
import { base } from "../base/base.styles.ts"
import { icon } from "../base/icons.ts"
import { notice } from "../base/parts.ts"
import { openTab, save, showIn } from "../invoices/documents.ts"
import { dialogStyles } from "../preview/dialog.styles.ts"
import { PreviewElement, showOver } from "../preview/PreviewElement.ts"
import { previewStyles } from "./preview.styles.ts"

const tag = "portail-document-preview"

/** A file to look at: its content and what it is called, on screen and when it is saved. */
export interface PreviewFile {
  readonly content: Blob
  readonly title: string
  readonly fileName: string
}

/**
 * A PDF or a picture over what is there. Where the browser shows no PDF inside a page, or the page's policy forbids it, the dialog says so
 * and opens the file in a tab.
 *
 * @ignore portail-documents shows it itself
 */
export class DocumentPreview extends PreviewElement {
  static override styles = [base, dialogStyles, previewStyles]
  static override properties: PropertyDeclarations = { file: { attribute: false }, blocked: { state: true } }

  declare file: PreviewFile | undefined
  declare private blocked: boolean
  #address = ""

  constructor() {
    super()
    this.blocked = false
  }

  override get words() {
    return { ...super.words, documents: this.area("documents", documents) }
  }

  override connectedCallback() {
    super.connectedCallback()
    document.addEventListener("securitypolicyviolation", this.#refused)
    if (this.file === undefined) return
    this.#address = URL.createObjectURL(this.file.content)
    this.blocked = this.#isPdf && !navigator.pdfViewerEnabled
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    document.removeEventListener("securitypolicyviolation", this.#refused)
    URL.revokeObjectURL(this.#address)
  }

  readonly #refused = ({ blockedURI }: SecurityPolicyViolationEvent) => {
    if (blockedURI.startsWith("blob")) this.blocked = true
  }

  get #isPdf() {
    return this.file?.content.type === "application/pdf"
  }

  #open({ content, fileName }: PreviewFile) {
    const tab = openTab()
    if (tab === undefined) save(content, fileName, content.type)
    else showIn(tab, content)
  }

  #content({ title }: PreviewFile) {
    if (this.blocked) return notice("calm", html`<p>${this.words.documents.notInPage}</p>`, "file")
    return this.#isPdf
      ? html`<iframe src="${this.#address}#navpanes=0&view=FitH" title=${title}></iframe>`
      : html`<img src=${this.#address} alt=${title} />`
  }

  protected override view() {
    const { file, words } = this
    if (file === undefined) return html``
    const { openInTab, download, closePreview } = words.documents
    return html`<dialog aria-label=${file.title} @close=${() => this.closed()}>
      <div class="bar">
        <button type="button" @click=${() => this.#open(file)}>${icon("file")}${openInTab}</button>
        <button type="button" @click=${() => save(file.content, file.fileName, file.content.type)}>
          ${icon("save")}${download}
        </button>
        <button type="button" class="primary" @click=${() => this.close()}>${icon("cross")}${closePreview}</button>
      </div>
      <div class="paper">
        ${this.heading(file.title)} ${this.#content(file)}
      </div>
    </dialog>`
  }
}

/** Puts a file over the page. */
export const showFile = (file: PreviewFile, host: LitElement): DocumentPreview =>
  showOver(tag, DocumentPreview, { file }, host)
