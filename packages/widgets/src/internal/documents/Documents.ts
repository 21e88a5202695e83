import { html, type PropertyDeclarations } from "lit"
import { documents } from "../../words/fr/documents.ts"
import { notFound } from "../../words/fr/notFound.ts"
import { sections } from "../../words/fr/sections.ts"
import type { Words } from "../../words/fr.ts"
import { placeIn } from "../account/placeIn.ts"
import { dataOf } from "../api/failure.ts"
import { base } from "../base/base.styles.ts"
import { icon } from "../base/icons.ts"
import { addresses, hrefOf, RouteController } from "../base/route.ts"
import { RequestController } from "../controllers/RequestController.ts"
import { type DraftShelf, UnsavedChanges } from "../controllers/UnsavedChanges.ts"
import { isUnknown, notFoundView } from "../notFound/notFoundView.ts"
import { sectionStyles } from "../sections/sections.styles.ts"
import { SessionElement } from "../session/SessionElement.ts"
import { DocumentEditor } from "./DocumentEditor.ts"
import { documentStyles } from "./documents.styles.ts"
import { documentView } from "./documentView.ts"
import { FileViewer } from "./FileViewer.ts"
import { listView } from "./listView.ts"
import type { DocumentSummary, DocumentWords } from "./types.ts"

const documentDrafts: DraftShelf<DocumentEditor> = new WeakMap()

const page = "#/documents"

/**
 * MES DOCUMENTS À ÉDITER: what the town asks for, filled in on screen, signed and sent.
 *
 * @element portail-documents
 * @attr {string} api - Address of the portal; by default the origin of the script.
 * @attr {string} lang - `fr`, `en` or `ar` (from right to left); by default the page's language.
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
    opened: { state: true }
  }

  declare routed: boolean
  declare private opened: string | undefined
  readonly #viewer = new FileViewer(this)
  readonly #reading = new RequestController(this)
  readonly #unsaved = new UnsavedChanges(this, documentDrafts)
  #list: ReadonlyArray<DocumentSummary> | undefined
  #editor: DocumentEditor | undefined

  constructor() {
    super()
    this.routed = false
    new RouteController(this, () => this.#moved())
  }

  override get words(): DocumentWords & Pick<Words, "notFound"> {
    return {
      ...super.words,
      sections: this.area("sections", sections),
      documents: this.area("documents", documents),
      notFound: this.area("notFound", notFound)
    }
  }

  get #openId() {
    return this.routed ? /^#\/documents\/([\w-]+)$/.exec(addresses.now())?.[1] : this.opened
  }

  protected override entered() {
    void this.#read()
  }

  protected override left(ended: boolean) {
    this.#viewer.close()
    this.#reading.clear()
    this.#list = undefined
    this.#hold(undefined)
    if (!ended) this.opened = undefined
  }

  #read() {
    return this.#reading.run(() => this.#load())
  }

  async #load() {
    const id = this.#openId
    if (id === undefined) {
      this.#hold(undefined)
      this.#list = await this.ask((client) => dataOf(client.GET("/api/v1/documents")))
      return
    }
    const draft = this.#unsaved.drafts.get(id)
    if (draft?.changed) {
      this.#hold(draft)
      await draft.save()
      return
    }
    const params = { path: { id } }
    const document = await this.ask((client) => dataOf(client.GET("/api/v1/documents/{id}", { params })))
    this.#hold(new DocumentEditor(document, this))
  }

  /** Works on one document. The one before is put away with its pictures; what is not saved of it waits for its adult. */
  #hold(editor: DocumentEditor | undefined) {
    const { drafts } = this.#unsaved
    const before = this.#editor
    if (before !== undefined && before !== editor) {
      before.stop()
      if (!before.changed) drafts.delete(before.document.id)
    }
    this.#editor = editor
    if (editor === undefined) return
    editor.resume(this)
    drafts.set(editor.document.id, editor)
  }

  async #moved() {
    if (!this.signedIn || !this.isConnected) return
    // the reader left for another part of the space
    if (this.routed && !addresses.now().startsWith(page)) return
    await this.#editor?.save()
    void this.store.refresh()
    void this.#read()
    await this.focusing.step()
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
    const { words } = this
    const id = this.#openId
    if (id === undefined) {
      return html`${this.heading(words.documents.title)} ${this.#reading.render(this.#list, (list) => this.#listView(list))}`
    }
    if (isUnknown(this.#reading.trouble)) return this.#unknown()
    const editor = this.#editor?.document.id === id ? this.#editor : undefined
    return html`<div>${this.#link(undefined, html`${icon("back")} ${words.documents.back}`, "link outside back")}</div>
      ${this.#viewer.request.troubleView()}${this.#reading.render(editor, (open) => documentView(open, this.#viewer))}`
  }

  #unknown() {
    const { title, document, toDocuments, home } = this.words.notFound
    return notFoundView(this, { title, text: document }, [
      { href: placeIn(this, page), label: toDocuments },
      { href: placeIn(this, "#/"), label: home }
    ])
  }

  #listView(documents: ReadonlyArray<DocumentSummary>) {
    const { words, format } = this
    return listView({
      words,
      format,
      documents,
      heading: (content, depth) => this.heading(content, depth),
      link: (to, content) => this.#link(to, content, "tile")
    })
  }
}
