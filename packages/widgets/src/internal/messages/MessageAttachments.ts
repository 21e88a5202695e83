import { html, nothing } from "lit"
import { documents as frenchDocuments } from "../../words/fr/documents.ts"
import { messageFiles as french } from "../../words/fr/messageFiles.ts"
import type { Schemas } from "../api/client.ts"
import { dataOf, type Trouble, troubleOf } from "../api/failure.ts"
import { icon } from "../base/icons.ts"
import { notice, troubleBox } from "../base/parts.ts"
import { DialogController } from "../controllers/DialogController.ts"
import { RequestController } from "../controllers/RequestController.ts"
import { sendFile } from "../documents/sendFile.ts"
import { save } from "../invoices/documents.ts"
import type { SessionElement } from "../session/SessionElement.ts"

type SentFile = Schemas["SentFile"]

/** A file that goes with the message that is being written. */
interface Chosen {
  /** The same each time it is sent: the portal then keeps it once. */
  readonly uploadId: string
  readonly file: File
  /** From 0 to 1. */
  readonly sent: number
  /** Its id at the portal, once it is there. */
  readonly id?: string
  readonly trouble?: Trouble
}

/** The bytes that the portal takes of a file, and the files of one message. */
const [mostBytes, mostFiles] = [10_000_000, 5]

/** Files of messages: those that go with the next one, and those that were sent, to look at. */
export class MessageAttachments {
  readonly #host: SessionElement
  readonly #dialog: DialogController
  readonly #opening: RequestController<Blob>
  #chosen: ReadonlyArray<Chosen> = []

  constructor(host: SessionElement) {
    this.#host = host
    this.#dialog = new DialogController(host)
    this.#opening = new RequestController(host)
  }

  get #words() {
    return this.#host.area("messageFiles", french)
  }

  get #scan() {
    return this.#host.area("documents", frenchDocuments).scan
  }

  clear() {
    this.#chosen = []
    this.#dialog.close()
    this.#opening.clear()
  }

  /** Why the message cannot go yet; nothing when it can. */
  get hindrance(): string | undefined {
    return this.#chosen.some(({ id, trouble }) => id === undefined && trouble === undefined)
      ? this.#words.busy
      : undefined
  }

  /** What the message takes along: those that could not be taken stay behind. */
  get named(): ReadonlyArray<{ id: string; name: string }> {
    return this.#chosen.flatMap(({ id, file }) => (id === undefined ? [] : [{ id, name: file.name.slice(-120) }]))
  }

  /** Why the portal refused files of a message; nothing where it is not about files. */
  tell(problem: unknown): string | undefined {
    if (problem === "too-many-files") return this.#words.tooMany
    return problem === "unknown-file" ? this.#words.unknown : undefined
  }

  #set(chosen: ReadonlyArray<Chosen>) {
    this.#chosen = chosen
    this.#host.requestUpdate()
  }

  #change({ uploadId }: Chosen, change: Partial<Chosen>) {
    this.#set(this.#chosen.map((each) => (each.uploadId === uploadId ? { ...each, ...change } : each)))
  }

  #add(files: Iterable<File>) {
    const added = [...files]
      .slice(0, mostFiles - this.#chosen.length)
      .map((file): Chosen => ({ uploadId: crypto.randomUUID(), file, sent: 0 }))
    this.#set([...this.#chosen, ...added])
    for (const chosen of added) {
      if (chosen.file.size > mostBytes) this.#change(chosen, { trouble: tooLarge })
      else void this.#send(chosen)
    }
  }

  async #send(chosen: Chosen) {
    this.#set(this.#chosen.map((each) => (each.uploadId === chosen.uploadId ? chosen : each)))
    const address = `${this.#host.base}/api/v1/messages/uploads/${chosen.uploadId}`
    try {
      const sending = () => sendFile(address, chosen.file, (sent) => this.#change(chosen, { sent }))
      const { id } = await this.#host.ask(sending)
      this.#change(chosen, { id })
      this.#host.say(this.#scan.added(chosen.file.name))
    } catch (thrown) {
      this.#change(chosen, { trouble: troubleOf(thrown) })
    }
  }

  readonly #leave = ({ uploadId }: Chosen) => {
    this.#set(this.#chosen.filter((each) => each.uploadId !== uploadId))
    void this.#host.focusing.on("[data-attach]")
  }

  /** Files that were sent with a message. */
  sentView(threadId: string, files: ReadonlyArray<SentFile>) {
    if (files.length === 0) return nothing
    const words = this.#words
    return html`<ul class="attached" aria-label=${words.attached}>
        ${files.map(({ id, name, file }) =>
          file?.scanned
            ? html`<li>
                <button type="button" part="button" aria-label=${words.open(name)} @click=${() => this.#open(threadId, id, name, file.mediaType)}>
                  ${icon("file")}<span>${name}</span>
                </button>
              </li>`
            : html`<li>
                <span class="name">${icon(file === null ? "alert" : "clock")}${name}</span>
                <span class="muted">${file === null ? words.refused : words.waits}</span>
              </li>`
        )}
      </ul>
      ${this.#opening.troubleView()}`
  }

  async #open(id: string, fileId: string, title: string, type: string) {
    const params = { path: { id, fileId } }
    const read = () =>
      this.#host.ask((client) =>
        dataOf(client.GET("/api/v1/messages/{id}/files/{fileId}", { params, parseAs: "blob" }))
      )
    if (!(await this.#opening.run(read)) || this.#opening.data === undefined) return
    const content = new Blob([this.#opening.data], { type })
    const module = await import("../documents/DocumentPreview.ts").catch(() => undefined)
    if (this.#host.store.state.status !== "signed-in" || !this.#host.isConnected) return
    if (module === undefined) save(content, title, type)
    else this.#dialog.show(() => module.showFile({ content, title, fileName: title }, this.#host))
  }

  /** What goes with the message that is being written, and the button that adds to it. */
  chooser() {
    const words = this.#words
    return html`<div class="field" part="field">
      ${
        this.#chosen.length === 0
          ? nothing
          : html`<ul class="attached" aria-label=${words.attached}>
              ${this.#chosen.map((chosen) => this.#chosenView(chosen))}
            </ul>`
      }
      <span class="muted" id="file-limits">${words.limits}</span>
      <input
        type="file"
        class="hidden"
        multiple
        tabindex="-1"
        aria-hidden="true"
        accept="application/pdf,image/jpeg,image/png"
        @change=${({ target }: Event) => {
          if (!(target instanceof HTMLInputElement) || target.files === null) return
          this.#add(target.files)
          target.value = ""
        }}
      />
      <div>
        <button
          type="button"
          part="button"
          data-attach
          aria-describedby="file-limits"
          ?disabled=${this.#chosen.length >= mostFiles}
          @click=${({ target }: Event) =>
            target instanceof HTMLElement &&
            target.closest(".field")?.querySelector<HTMLInputElement>("input")?.click()}
        >
          ${icon("file")}${words.attach}
        </button>
      </div>
    </div>`
  }

  #chosenView(chosen: Chosen) {
    const { file, sent, id, trouble } = chosen
    const scan = this.#scan
    const leave = html`<button type="button" part="button" aria-label=${scan.remove(file.name)} @click=${() => this.#leave(chosen)}>
      ${icon("cross")}${scan.take}
    </button>`
    if (trouble?.code === "file-refused") {
      return html`<li>
        ${notice("danger", html`<p><strong>${file.name}</strong> – ${scan.refused[trouble.rule]}</p>`, "alert")}${leave}
      </li>`
    }
    if (trouble !== undefined) {
      const { trouble: _, ...again } = chosen
      const told = this.#host.tellTrouble(trouble)
      return html`<li>${troubleBox(this.#host.words, told, () => void this.#send(again))}${leave}</li>`
    }
    if (id !== undefined) return html`<li><span class="name">${icon("check")}${file.name}</span>${leave}</li>`
    const percent = Math.round(sent * 100)
    return html`<li>
      <span>${percent >= 100 ? scan.checking(file.name) : scan.sending(file.name, percent)}</span>
      <progress max="100" value=${percent >= 100 ? nothing : percent} aria-label=${file.name}></progress>
    </li>`
  }
}

const tooLarge: Trouble = {
  type: "urn:portail-familles:problem:file-refused",
  status: 422,
  title: "This file cannot be taken",
  code: "file-refused",
  rule: "too-large",
  limit: String(mostBytes)
}
