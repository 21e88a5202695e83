import { html, nothing } from "lit"
import { icon } from "../base/icons.ts"
import { notice } from "../base/parts.ts"
import type { DocumentEditor } from "./DocumentEditor.ts"
import type { FileViewer } from "./FileViewer.ts"
import { fillView } from "./fillView.ts"
import { periodOf, standing } from "./listView.ts"
import { answersView, signView } from "./signView.ts"
import { stateBadge } from "./stateBadge.ts"
import { filesView } from "./uploadView.ts"

function pdfButtons(editor: DocumentEditor, viewer: FileViewer) {
  const { words } = editor.host
  const { preview, download, fetching } = words.documents
  const { busy } = viewer.request
  return html`<div class="row">
    <button type="button" part="button" aria-disabled=${busy ? "true" : "false"} @click=${() => viewer.preview(editor)}>
      ${icon("eye")}${busy ? fetching : preview}
    </button>
    <button type="button" part="button" aria-disabled=${busy ? "true" : "false"} @click=${() => viewer.download(editor)}>
      ${icon("save")}${download}
    </button>
  </div>`
}

/** A document that the town has, to read. */
function givenView(editor: DocumentEditor, viewer: FileViewer) {
  const { words, format } = editor.host
  const { document } = editor
  const next = Object.entries(words.documents.next).find(([state]) => state === document.state)?.[1]
  const own = document.state !== "provided"
  return html`${next === undefined ? nothing : notice("calm", html`<p>${next}</p>`, "check")}
    ${document.sentAt === null ? nothing : html`<p class="muted">${words.documents.sentOn(format.instant(document.sentAt))}</p>`}
    ${own && document.hasForm ? pdfButtons(editor, viewer) : nothing}
    ${own ? html`<div class="cards">${answersView(editor)}</div>` : nothing}
    ${
      own && document.hasForm
        ? html`<div>
            <button type="button" part="button" @click=${() => editor.edit()}>${words.documents.again}</button>
          </div>`
        : nothing
    }`
}

function sentView({ host }: DocumentEditor) {
  const { doneTitle, done } = host.words.documents
  return html`<section class="panel finished" part="section">
    <span class="seal">${icon("check")}</span>
    ${host.heading(doneTitle)}
    <p>${done}</p>
  </section>`
}

/** One document: to fill in, to read again and sign, sent, or to read. */
export function documentView(editor: DocumentEditor, viewer: FileViewer) {
  const { document, step, host } = editor
  const { words, format } = host
  if (step === "sent") return sentView(editor)
  if (step === "check") return signView(editor)
  return html`<div class="stack wide">
      ${host.heading(`${document.title} – ${document.subject}`)}
      <p class="muted">${periodOf(words, format, document)}</p>
      <p class="row">${stateBadge(words, document.state)}${standing(words, format, document)}</p>
      ${document.description === "" ? nothing : html`<p>${document.description}</p>`}
    </div>
    ${
      step === "read"
        ? givenView(editor, viewer)
        : html`${document.hasForm ? html`${pdfButtons(editor, viewer)}${fillView(editor)}` : nothing}${filesView(editor, viewer)}`
    }`
}
