import { dataOf, outcome, type Trouble, troubleOf } from "../api/failure.ts"
import type { DocumentHost } from "./DocumentHost.ts"
import { sendFile } from "./sendFile.ts"
import type { Document, DocumentFile } from "./types.ts"

/** A file that is on its way, or could not be taken. */
export interface Upload {
  /** The same each time it is sent: the portal then keeps it once. */
  readonly id: string
  readonly file: File
  /** From 0 to 1; at 1 the portal looks at it. */
  readonly sent: number
  readonly state: "waiting" | "sending" | "failed" | "refused"
  readonly trouble?: Trouble
}

/** The document that files are added to, and what went wrong with it. */
interface UploadTarget {
  readonly host: DocumentHost
  document: Document
  trouble: Trouble | undefined
}

/** Milliseconds before a broken line is tried again by itself. */
const pauses = [1_000, 3_000, 9_000]

/** The files that go with a document, sent one after the other. */
export class UploadQueue {
  uploads: ReadonlyArray<Upload> = []
  /** Pictures to show, by file id, as far as they have been read. */
  readonly pictures = new Map<string, string>()
  readonly #editor: UploadTarget
  #running = false

  constructor(editor: UploadTarget) {
    this.#editor = editor
  }

  get files() {
    return this.#editor.document.files
  }

  add(files: Iterable<File>) {
    const most = (this.#editor.document.upload?.megabytes ?? 0) * 1_000_000
    const added = [...files].map((file): Upload => {
      const upload = { id: crypto.randomUUID(), file, sent: 0 }
      return file.size <= most
        ? { ...upload, state: "waiting" }
        : { ...upload, state: "refused", trouble: tooLarge(most) }
    })
    this.#set([...this.uploads, ...added])
    void this.#run()
  }

  retry(upload: Upload) {
    this.#change(upload.id, { state: "waiting", sent: 0 })
    void this.#run()
  }

  leave({ id }: Upload) {
    this.#set(this.uploads.filter((each) => each.id !== id))
    void this.#editor.host.focusing.on("[data-choose]")
  }

  #set(uploads: ReadonlyArray<Upload>) {
    this.uploads = uploads
    this.#editor.host.requestUpdate()
  }

  #change(id: string, change: Partial<Upload>) {
    this.#set(this.uploads.map((each) => (each.id === id ? { ...each, ...change } : each)))
  }

  async #run() {
    if (this.#running) return
    this.#running = true
    for (;;) {
      const next = this.uploads.find(({ state }) => state === "waiting")
      if (next === undefined) break
      await this.#send(next)
    }
    this.#running = false
  }

  async #send({ id, file }: Upload) {
    const { host } = this.#editor
    const address = `${host.base}/api/v1/documents/${this.#editor.document.id}/uploads/${id}`
    for (const pause of [...pauses, undefined]) {
      this.#change(id, { state: "sending", sent: 0 })
      try {
        const kept = await host.ask(() => sendFile(address, file, (sent) => this.#change(id, { sent })))
        this.#keep(kept)
        this.#set(this.uploads.filter((each) => each.id !== id))
        host.say(host.words.documents.scan.added(file.name))
        return
      } catch (thrown) {
        const trouble = troubleOf(thrown)
        // another device of the same account may be sending too
        const passes = trouble.code === "network" || trouble.code === "uploads-under-way"
        if (!passes || pause === undefined) {
          this.#change(id, { state: passes ? "failed" : "refused", trouble })
          return
        }
        await new Promise((settle) => setTimeout(settle, pause))
      }
    }
  }

  #keep(file: DocumentFile) {
    const { document } = this.#editor
    if (document.files.some(({ id }) => id === file.id)) return
    this.#editor.document = { ...document, state: "started", files: [...document.files, file] }
    void this.show(file)
  }

  /** Reads a file of the document as the portal keeps it. */
  async read(file: DocumentFile) {
    const params = { path: { id: this.#editor.document.id, fileId: file.id } }
    const blob = await this.#editor.host.ask((client) =>
      dataOf(client.GET("/api/v1/documents/{id}/files/{fileId}", { params, parseAs: "blob" }))
    )
    return new Blob([blob], { type: file.mediaType })
  }

  /** Shows a picture in the list. */
  async show(file: DocumentFile) {
    if (file.mediaType === "application/pdf" || !file.scanned || this.pictures.has(file.id)) return
    this.pictures.set(file.id, "")
    const blob = await this.read(file).catch(() => undefined)
    if (blob === undefined) return
    this.pictures.set(file.id, URL.createObjectURL(blob))
    this.#editor.host.requestUpdate()
  }

  async remove(file: DocumentFile) {
    const { host } = this.#editor
    const params = { path: { id: this.#editor.document.id, fileId: file.id } }
    try {
      await host.ask((client) => outcome(client.DELETE("/api/v1/documents/{id}/files/{fileId}", { params })))
      const { document } = this.#editor
      this.#editor.document = { ...document, files: document.files.filter(({ id }) => id !== file.id) }
      host.say(host.words.documents.scan.removed)
      host.requestUpdate()
      await host.focusing.on("[data-choose]")
    } catch (thrown) {
      this.#editor.trouble = troubleOf(thrown)
      host.requestUpdate()
    }
  }

  /** Pictures take memory until they are given back. */
  clear() {
    for (const address of this.pictures.values()) if (address !== "") URL.revokeObjectURL(address)
    this.pictures.clear()
  }
}

const tooLarge = (limit: number): Trouble => ({
  type: "urn:portail-familles:problem:file-refused",
  status: 422,
  title: "This file cannot be taken",
  code: "file-refused",
  rule: "too-large",
  limit: String(limit)
})
