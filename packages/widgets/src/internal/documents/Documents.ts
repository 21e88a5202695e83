import { html, nothing, type PropertyDeclarations } from "lit"
import { documents } from "../../words/fr/documents.ts"
import { sections } from "../../words/fr/sections.ts"
import { dataOf, type Trouble, troubleOf } from "../api/failure.ts"
import { base } from "../base/base.styles.ts"
import { icon } from "../base/icons.ts"
import { loading, notice, troubleBox } from "../base/parts.ts"
import { hrefOf, RouteController } from "../base/route.ts"
import { save } from "../invoices/documents.ts"
import { sectionStyles } from "../sections/sections.styles.ts"
import { SessionElement } from "../session/SessionElement.ts"
import { DocumentEditor } from "./DocumentEditor.ts"
import { documentStyles } from "./documents.styles.ts"
import { fillView } from "./fillView.ts"
import { listView, periodOf, standing } from "./listView.ts"
import { answersView, signView } from "./signView.ts"
import { stateBadge } from "./stateBadge.ts"
import type { Document, DocumentFile, DocumentSummary, DocumentWords } from "./types.ts"
import { filesView, nameOf } from "./uploadView.ts"

const page = "#/documents"

/**
 * MES DOCUMENTS À ÉDITER: what the town asks for, filled in on screen, signed and sent.
 *
 * @element portail-documents
 * @attr {string} api - Address of the portal; by default the origin of the script.
 * @attr {string} lang - `fr` or `en`; by default the page's language.
 * @attr {number} heading-level - Level of the first heading, 2 by default.
 * @attr {boolean} routed - Keep the open document in the page's address (`#/documents/…`), so that « back » works.
 * @fires portail-signed-in - Somebody signed in.
 * @csspart base - The whole element.
 * @csspart heading - Headings.
 * @csspart child - A document of the list.
 * @csspart section - A part of a form.
 * @csspart state - Where a document stands.
 * @csspart field - A label with its input.
 * @csspart input - An input.
 * @csspart button - Every button.
 * @csspart primary-button - The main button.
 * @csspart alert - Framed messages.
 * @cssproperty --portail-accent - The town's colour.
 * @cssproperty --portail-font - Typeface, the page's by default.
 * @cssproperty --portail-radius - Roundness of corners.
 * @cssproperty --portail-surface - Background of panels.
 */
export class Documents extends SessionElement {
  static override styles = [base, sectionStyles, documentStyles]
  static override properties: PropertyDeclarations = {
    routed: { type: Boolean },
    list: { state: true },
    opened: { state: true },
    unread: { state: true },
    fetching: { state: true }
  }

  declare routed: boolean
  declare private list: ReadonlyArray<DocumentSummary> | undefined
  declare private opened: string | undefined
  declare private unread: Trouble | undefined
  declare private fetching: boolean
  declare private preview: HTMLElement | undefined
  #editor: DocumentEditor | undefined
  #loading: Promise<unknown> = Promise.resolve()

  constructor() {
    super()
    this.routed = false
    this.fetching = false
    new RouteController(this, () => this.#moved())
  }

  protected override get words(): DocumentWords {
    return {
      ...super.words,
      sections: this.area("sections", sections),
      documents: this.area("documents", documents)
    }
  }

  get #openId() {
    return this.routed ? /^#\/documents\/([\w-]+)$/.exec(location.hash)?.[1] : this.opened
  }

  protected override entered() {
    void this.#read()
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.preview?.remove()
  }

  protected override left(ended: boolean) {
    this.preview?.remove()
    this.list = undefined
    this.unread = undefined
    // what was typed when a session ended by itself is saved once somebody is back
    if (ended && this.#editor?.dirty) return
    this.#hold(undefined)
    if (!ended) this.opened = undefined
  }

  #read() {
    this.unread = undefined
    this.#loading = this.#load().then(
      () => this.requestUpdate(),
      (thrown: unknown) => {
        const trouble = troubleOf(thrown)
        if (trouble.code !== "signed-out") this.unread = trouble
      }
    )
    return this.#loading
  }

  async #load() {
    const id = this.#openId
    if (id === undefined) {
      this.#hold(undefined)
      this.list = await this.ask((client) => dataOf(client.GET("/api/v1/documents")))
      return
    }
    if (this.#editor?.document.id === id && this.#editor.dirty) {
      await this.#editor.save()
      return
    }
    const params = { path: { id } }
    const document = await this.ask((client) => dataOf(client.GET("/api/v1/documents/{id}", { params })))
    this.#hold(
      new DocumentEditor(document, () => ({
        words: this.words,
        base: this.base,
        call: (request) => this.ask(request),
        ask: (request) => this.ask(request),
        redraw: () => this.requestUpdate(),
        say: (text) => {
          this.status = text
        },
        focus: (selector) => this.focusOn(selector)
      }))
    )
  }

  /** Works on one document, and puts the one before away with its pictures. */
  #hold(editor: DocumentEditor | undefined) {
    this.#editor?.stop()
    this.#editor = editor
  }

  async #moved() {
    if (!this.signedIn || !this.isConnected) return
    // the reader left for another part of the space
    if (this.routed && !location.hash.startsWith(page)) return
    await this.#editor?.save()
    void this.store.refresh()
    void this.#read()
    await this.focusStep()
  }

  override async focusStep() {
    await this.updateComplete
    await this.#loading
    await super.focusStep()
  }

  #go(id: string | undefined) {
    this.opened = id
    return this.#moved()
  }

  #link(id: string | undefined, content: unknown, classes: string) {
    const part = id === undefined ? "button" : "child"
    if (!this.routed) {
      return html`<button type="button" class=${classes} part=${part} @click=${() => this.#go(id)}>${content}</button>`
    }
    const href = id === undefined ? hrefOf({ page: "documents" }) : hrefOf({ page: "document", id })
    return html`<a class=${classes} part=${part} href=${href}>${content}</a>`
  }

  protected override signedInView() {
    const { words, format, unread, list } = this
    const id = this.#openId
    const trouble =
      unread === undefined
        ? nothing
        : unread.code === "document-unknown"
          ? notice("warn", html`<p>${words.documents.unknown}</p>`, "alert")
          : troubleBox(words, format, unread, () => this.#read())
    if (id !== undefined) {
      return html`<div>${this.#link(undefined, html`${icon("back")} ${words.documents.back}`, "link outside back")}</div>
        ${trouble}${this.#document(id)}`
    }
    return html`${this.heading(words.documents.title)}${trouble}
    ${
      list === undefined
        ? unread === undefined
          ? loading(words)
          : nothing
        : listView({
            words,
            format,
            documents: list,
            heading: (content, depth) => this.heading(content, depth),
            link: (to, content) => this.#link(to, content, "tile")
          })
    }`
  }

  #document(id: string) {
    const { words, format, unread } = this
    const editor = this.#editor
    if (editor === undefined || editor.document.id !== id) return unread === undefined ? loading(words) : nothing
    const model = {
      words,
      format,
      editor,
      heading: (content: unknown, depth = 0) => this.heading(content, depth),
      focus: (selector: string) => this.focusOn(selector),
      showFile: (file: DocumentFile) => this.#openFile(editor, file)
    }
    if (editor.step === "sent") return this.#done()
    if (editor.step === "check") return signView(model)
    const { document } = editor
    return html`<div class="stack wide">
        ${this.heading(`${document.title} – ${document.subject}`)}
        <p class="muted">${periodOf(words, format, document)}</p>
        <p class="row">${stateBadge(words, document.state)}${standing(words, format, document)}</p>
        ${document.description === "" ? nothing : html`<p>${document.description}</p>`}
      </div>
      ${
        editor.step === "fill"
          ? document.hasForm
            ? html`${this.#pdfButtons(editor)}${fillView(model)}${filesView(model)}`
            : filesView(model)
          : this.#readView(editor, model)
      }`
  }

  #readView(editor: DocumentEditor, model: Parameters<typeof answersView>[0]) {
    const { words, format } = this
    const { document } = editor
    const next = Object.entries(words.documents.next).find(([state]) => state === document.state)?.[1]
    return html`${next === undefined ? nothing : notice("calm", html`<p>${next}</p>`, "check")}
    ${document.sentAt === null ? nothing : html`<p class="muted">${words.documents.sentOn(format.instant(document.sentAt))}</p>`}
    ${document.hasForm && document.state !== "provided" ? this.#pdfButtons(editor) : nothing}
    ${document.state === "provided" ? nothing : html`<div class="cards">${answersView(model, document)}</div>`}
    ${
      document.hasForm && document.state !== "provided"
        ? html`<div>
            <button type="button" part="button" @click=${() => editor.edit()}>${words.documents.again}</button>
          </div>`
        : nothing
    }`
  }

  #pdfButtons({ document }: DocumentEditor) {
    const { preview, download, fetching } = this.words.documents
    return html`<div class="row">
      <button type="button" part="button" aria-disabled=${this.fetching ? "true" : "false"} @click=${() => this.#preview(document)}>
        ${icon("eye")}${this.fetching ? fetching : preview}
      </button>
      <button type="button" part="button" aria-disabled=${this.fetching ? "true" : "false"} @click=${() => this.#download(document)}>
        ${icon("save")}${download}
      </button>
    </div>`
  }

  async #pdf({ id }: Document) {
    this.fetching = true
    // what is typed is what the PDF shows
    await this.#editor?.save()
    try {
      const params = { path: { id } }
      return await this.ask((client) => dataOf(client.GET("/api/v1/documents/{id}/pdf", { params, parseAs: "blob" })))
    } catch (thrown) {
      this.unread = troubleOf(thrown)
      return undefined
    } finally {
      this.fetching = false
    }
  }

  async #preview(document: Document) {
    const content = await this.#pdf(document)
    if (content !== undefined) await this.#show(content, document.title, this.words.documents.fileName(document.title))
  }

  /** Shows a file over the page; saves it where the dialog cannot be loaded. */
  async #show(content: Blob, title: string, fileName: string) {
    const module = await import("./DocumentPreview.ts").catch(() => undefined)
    if (!this.signedIn || !this.isConnected) return
    if (module === undefined) return save(content, fileName, content.type)
    this.preview?.remove()
    this.preview = module.showFile({ content, title, fileName }, this)
  }

  async #download(document: Document) {
    const pdf = await this.#pdf(document)
    if (pdf !== undefined) save(pdf, this.words.documents.fileName(document.title))
  }

  async #openFile(editor: DocumentEditor, file: DocumentFile) {
    const index = editor.document.files.indexOf(file)
    const content = await editor.uploads.read(file).catch(() => undefined)
    if (content !== undefined) await this.#show(content, nameOf(this.words.documents, file, index), file.id)
  }

  #done() {
    const { doneTitle, done } = this.words.documents
    return html`<section class="panel finished" part="section">
      <span class="seal">${icon("check")}</span>
      ${this.heading(doneTitle)}
      <p>${done}</p>
    </section>`
  }
}
