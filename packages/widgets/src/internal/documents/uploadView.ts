import { html, nothing } from "lit"
import { busyButton } from "../base/busyButton.ts"
import { icon } from "../base/icons.ts"
import { notice, sayTrouble, troubleBox } from "../base/parts.ts"
import { drawing } from "../sections/drawings.ts"
import type { DocumentEditor } from "./DocumentEditor.ts"
import type { FileViewer } from "./FileViewer.ts"
import { type DocumentFile, nameOf } from "./types.ts"
import type { Upload } from "./UploadQueue.ts"

function fileView(editor: DocumentEditor, viewer: FileViewer, file: DocumentFile, index: number) {
  const { words } = editor.host
  const { scan } = words.documents
  const name = nameOf(words.documents, file, index)
  const picture = editor.uploads.pictures.get(file.id) ?? ""
  return html`<li class="page">
    ${picture === "" ? html`<span class="no-picture">${icon("file")}</span>` : html`<img src=${picture} alt=${name} />`}
    <div class="about">
      <strong>${name}</strong>
      ${file.scanned ? nothing : html`<span class="muted">${icon("clock")} ${scan.scanning}</span>`}
      <div class="row tools">
        ${
          file.scanned
            ? html`<button type="button" part="button" class="plain" aria-label=${scan.open(name)} @click=${() => viewer.open(editor, file)}>
                ${icon("eye")}${words.sections.view}
              </button>`
            : nothing
        }
        <button type="button" part="button" class="plain" aria-label=${scan.remove(name)} @click=${() => editor.uploads.remove(file)}>
          ${drawing("bin")}${scan.take}
        </button>
      </div>
    </div>
  </li>`
}

function uploadView(editor: DocumentEditor, upload: Upload) {
  const { words } = editor.host
  const { scan } = words.documents
  const { file, state, sent, trouble } = upload
  const leave = html`<button type="button" part="button" @click=${() => editor.uploads.leave(upload)}>${scan.leave}</button>`
  if (state === "failed") {
    return html`<li>
      ${notice(
        "warn",
        html`<p>${scan.failed(file.name)}</p>
          <div class="row">
            <button type="button" part="button" @click=${() => editor.uploads.retry(upload)}>${scan.retry}</button>
            ${leave}
          </div>`,
        "alert"
      )}
    </li>`
  }
  if (state === "refused") {
    return html`<li>
      ${
        trouble?.code === "file-refused"
          ? notice("danger", html`<p><strong>${file.name}</strong> – ${scan.refused[trouble.rule]}</p>${leave}`)
          : trouble === undefined
            ? nothing
            : html`${troubleBox(words, sayTrouble(words, trouble))}${leave}`
      }
    </li>`
  }
  const percent = Math.round(sent * 100)
  const said = percent >= 100 ? scan.checking(file.name) : scan.sending(file.name, percent)
  return html`<li class="stack">
    <span>${said}</span>
    <progress max="100" value=${percent >= 100 ? nothing : percent} aria-label=${file.name}></progress>
  </li>`
}

/** Photos and PDFs of a document: chosen, sent, looked at again, and given to the town. */
export function filesView(editor: DocumentEditor, viewer: FileViewer) {
  const { words } = editor.host
  const { document, uploads, trouble } = editor
  const { scan } = words.documents
  if (document.upload === null) return nothing
  const { pages, megabytes } = document.upload
  return html`<section class="panel card" part="section" aria-label=${scan.title}>
    ${editor.host.heading(document.hasForm ? scan.paper : scan.title, 1)}
    ${document.hasForm ? html`<p>${scan.paperText}</p>` : nothing}
    ${!document.hasForm && trouble !== undefined ? troubleBox(words, sayTrouble(words, trouble)) : nothing}
    <p class="muted" id="file-limits">${scan.limits(pages, megabytes)}</p>
    <ul class="pages">
      ${document.files.map((file, index) => fileView(editor, viewer, file, index))}
      ${uploads.uploads.map((upload) => uploadView(editor, upload))}
    </ul>
    <div class="row">
      <input
        type="file"
        id="file-choice"
        class="hidden"
        multiple
        tabindex="-1"
        aria-hidden="true"
        accept="application/pdf,image/jpeg,image/png"
        @change=${({ target }: Event) => {
          if (!(target instanceof HTMLInputElement) || target.files === null) return
          uploads.add(target.files)
          target.value = ""
        }}
      />
      <button
        type="button"
        part="button"
        data-choose
        aria-describedby="file-limits"
        @click=${({ target }: Event) =>
          target instanceof HTMLElement &&
          target.closest(".row")?.querySelector<HTMLInputElement>("#file-choice")?.click()}
      >
        ${drawing("plus")}${scan.choose}
      </button>
      ${
        document.files.length === 0
          ? nothing
          : busyButton(
              html`${icon("check")}${scan.submit}`,
              editor.sending,
              words.documents.sending,
              () => void editor.send("scan")
            )
      }
    </div>
  </section>`
}
