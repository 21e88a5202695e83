import { dataOf } from "../api/failure.ts"
import { DialogController } from "../controllers/DialogController.ts"
import { RequestController } from "../controllers/RequestController.ts"
import { save } from "../invoices/documents.ts"
import type { DocumentEditor } from "./DocumentEditor.ts"
import type { DocumentHost } from "./DocumentHost.ts"
import { type DocumentFile, nameOf } from "./types.ts"

/** Shows and saves the PDF of a document, and shows the files that go with it. */
export class FileViewer {
  readonly #host: DocumentHost
  readonly #dialog: DialogController
  readonly request: RequestController<Blob>

  constructor(host: DocumentHost) {
    this.#host = host
    this.#dialog = new DialogController(host)
    this.request = new RequestController(host)
  }

  close() {
    this.#dialog.close()
    this.request.clear()
  }

  /** The PDF of a document with what is typed; not where it did not come. */
  async #pdf(editor: DocumentEditor): Promise<Blob | undefined> {
    const params = { path: { id: editor.document.id } }
    const fetched = await this.request.run(async () => {
      await editor.save()
      return this.#host.ask((client) => dataOf(client.GET("/api/v1/documents/{id}/pdf", { params, parseAs: "blob" })))
    })
    return fetched ? this.request.data : undefined
  }

  async preview(editor: DocumentEditor) {
    const { title } = editor.document
    const pdf = await this.#pdf(editor)
    if (pdf !== undefined) await this.#show(pdf, title, this.#host.words.documents.fileName(title))
  }

  async download(editor: DocumentEditor) {
    const pdf = await this.#pdf(editor)
    if (pdf !== undefined) save(pdf, this.#host.words.documents.fileName(editor.document.title))
  }

  async open(editor: DocumentEditor, file: DocumentFile) {
    const index = editor.document.files.indexOf(file)
    const content = await editor.uploads.read(file).catch(() => undefined)
    if (content !== undefined) await this.#show(content, nameOf(this.#host.words.documents, file, index), file.id)
  }

  /** Shows a file over the page; saves it where the dialog cannot be loaded. */
  async #show(content: Blob, title: string, fileName: string) {
    const module = await import("./DocumentPreview.ts").catch(() => undefined)
    if (this.#host.store.state.status !== "signed-in" || !this.#host.isConnected) return
    if (module === undefined) save(content, fileName, content.type)
    else this.#dialog.show(() => module.showFile({ content, title, fileName }, this.#host))
  }
}
