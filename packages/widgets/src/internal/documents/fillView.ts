import { html, nothing } from "lit"
import { busyButton } from "../base/busyButton.ts"
import { errorSummary } from "../base/fields.ts"
import { icon } from "../base/icons.ts"
import { notice, sayTrouble, troubleBox } from "../base/parts.ts"
import { input } from "../sections/inputs.ts"
import { isAsked } from "../sections/typed.ts"
import { answerText } from "./answerText.ts"
import type { DocumentEditor } from "./DocumentEditor.ts"
import { fieldOf, idOf, questionsOf } from "./types.ts"

function conflictView(editor: DocumentEditor) {
  const { words, format } = editor.host
  const [conflict] = editor.conflicts
  if (conflict === undefined) return nothing
  const said = words.documents.conflict
  const question = questionsOf(editor.document).find(({ code }) => code === conflict.question)
  return html`<div data-conflict tabindex="-1">
    ${notice(
      "warn",
      html`<p><strong>${said.title}</strong></p>
        <p>${said.text}</p>
        <dl class="differences">
          <div>
            <dt>${question?.label}</dt>
            <dd>
              <span><small>${said.mine}</small>${answerText(words, format, conflict.mine)}</span>
              <span><small>${said.theirs}</small>${answerText(words, format, conflict.theirs)}</span>
            </dd>
          </div>
        </dl>
        <div class="row">
          <button type="button" part="button" @click=${() => editor.settle(conflict, true)}>${said.keep}</button>
          <button type="button" part="button" @click=${() => editor.settle(conflict, false)}>${said.take}</button>
        </div>`,
      "alert"
    )}
  </div>`
}

/** Whether what was typed is saved, in sight all the time. */
function savingView(editor: DocumentEditor) {
  const { saved, saving, unsaved, retrySave } = editor.host.words.documents
  if (editor.saving === "under-way") {
    return html`<p class="saving"><span class="spinner" aria-hidden="true"></span>${saving}</p>`
  }
  if (editor.saving === "failed" && editor.conflicts.length === 0) {
    return html`<p class="saving">
      ${icon("alert")}${unsaved}
      <button type="button" class="link" @click=${() => editor.save()}>${retrySave}</button>
    </p>`
  }
  if (editor.changed) return html`<p class="saving">${icon("clock")}${unsaved}</p>`
  return editor.document.state === "started" ? html`<p class="saving">${icon("check")}${saved}</p>` : nothing
}

function partsView(editor: DocumentEditor) {
  const { words } = editor.host
  const { document, typed, mistakes } = editor
  return document.parts.map(
    ({ title, questions }, index) =>
      html`<section class="panel card" part="section" aria-label=${title}>
        ${editor.host.heading(title, 1)}
        ${
          index === 0 && document.vaccinations.length > 0
            ? html`<div class="stack">
                <p class="group">${words.documents.vaccinations}</p>
                <ul class="plain-list">
                  ${document.vaccinations.map((disease) => html`<li>${disease}</li>`)}
                </ul>
              </div>`
            : nothing
        }
        <div class="fields">
          ${questions
            .map(fieldOf)
            .filter((field) => isAsked(field, typed))
            .map((field) =>
              input({
                words,
                id: idOf(field.path),
                field,
                typed,
                mistakes,
                type: (text) => editor.fill({ [field.path]: text }),
                fill: (typed) => editor.fill(typed)
              })
            )}
        </div>
      </section>`
  )
}

/** The form of a document. What is said while saving stands below the button: it must not move it under a pressing finger. */
export function fillView(editor: DocumentEditor) {
  const { words, focusing } = editor.host
  const { document, trouble } = editor
  const said = words.documents
  const reuse = document.fromBefore && Object.values(document.answers).some((answer) => answer !== null)
  return html`${
    reuse && editor.changes.length === 0
      ? notice(
          "calm",
          html`<p><strong>${said.fromBefore.title}</strong></p>
            <p>${said.fromBefore.text}</p>
            <button type="button" part="button" @click=${() => editor.check()}>${said.fromBefore.confirm}</button>`,
          "check"
        )
      : nothing
  }
    <form
      novalidate
      class="document-form"
      @submit=${(event: Event) => {
        event.preventDefault()
        void editor.check()
      }}
      @focusout=${() => void editor.save()}
    >
      <div data-mistakes>${errorSummary(words, editor.mistakes, (field) => void focusing.on(`#${field}`))}</div>
      ${trouble === undefined ? nothing : troubleBox(words, sayTrouble(words, trouble), () => void editor.save())}
      ${conflictView(editor)} ${partsView(editor)}
      <div class="row">${busyButton(html`${said.toCheck}${icon("next")}`, editor.checking, said.saving)}</div>
      <div class="bottom">${savingView(editor)}</div>
    </form>`
}
