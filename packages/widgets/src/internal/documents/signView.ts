import { html, nothing } from "lit"
import { busyButton } from "../base/busyButton.ts"
import { errorSummary, passwordField } from "../base/fields.ts"
import { icon } from "../base/icons.ts"
import { notice, sayTrouble, troubleBox } from "../base/parts.ts"
import { isAsked } from "../sections/typed.ts"
import { answerText } from "./answerText.ts"
import type { DocumentEditor } from "./DocumentEditor.ts"
import { fieldOf } from "./types.ts"

/** What was answered, part by part. */
export function answersView(editor: DocumentEditor) {
  const { words, format } = editor.host
  const { parts, answers } = editor.document
  return parts.map(
    ({ title, questions }) =>
      html`<section class="panel card" part="section" aria-label=${title}>
        ${editor.host.heading(title, 1)}
        <dl class="facts">
          ${questions
            .filter((question) => isAsked(fieldOf(question), editor.typed))
            .map(
              ({ code, label }) =>
                html`<div>
                  <dt>${label}</dt>
                  <dd>${answerText(words, format, answers[code])}</dd>
                </div>`
            )}
        </dl>
      </section>`
  )
}

/** Reading again, and the signature. */
export function signView(editor: DocumentEditor) {
  const { words, format, focusing } = editor.host
  const { document, trouble, mistakes } = editor
  const said = words.documents
  return html`${editor.host.heading(said.check)} ${answersView(editor)}
    <form
      novalidate
      class="panel card"
      @submit=${(event: Event) => {
        event.preventDefault()
        void editor.send()
      }}
    >
      ${
        trouble === undefined
          ? nothing
          : trouble.code === "document-changed"
            ? notice("danger", html`<p>${said.changed}</p>`)
            : troubleBox(words, sayTrouble(words, trouble))
      }
      ${errorSummary(words, mistakes, (field) => void focusing.on(`#${field}`))}
      ${
        document.provisionalOnceSent === null
          ? nothing
          : notice("warn", html`<p>${said.provisional(format.day(document.provisionalOnceSent))}</p>`)
      }
      ${document.statement === "" ? nothing : html`<p class="statement">${document.statement}</p>`}
      ${
        document.signed
          ? passwordField({
              id: "sign-password",
              label: said.password,
              hint: said.passwordHint,
              autocomplete: "current-password",
              value: editor.password,
              required: true,
              mistakes,
              words,
              revealed: editor.passwordRevealed,
              toggle: () => editor.togglePassword(),
              input: (password) => {
                editor.password = password
              }
            })
          : nothing
      }
      <div class="row">
        ${busyButton(html`${icon("check")}${document.signed ? said.sign : said.send}`, editor.sending, said.sending)}
        <button type="button" part="button" @click=${() => editor.edit()}>${said.change}</button>
      </div>
    </form>`
}
