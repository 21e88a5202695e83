import { html, nothing } from "lit"
import { icon } from "../base/icons.ts"
import { loading } from "../base/parts.ts"
import { drawing } from "./drawings.ts"
import { sectionFacts } from "./factsView.ts"
import { messages, sectionForm } from "./formView.ts"
import type { SectionEditor } from "./SectionEditor.ts"
import type { Place, Section } from "./types.ts"

/** What came of saving, for whoever does not see the form close. */
export function doneView(editor: SectionEditor, place: Place) {
  const { done } = editor.attempt(place)
  const { sections } = editor.host.words
  return done === undefined ? nothing : html`<p class="done">${icon("check")} <span>${sections[done]}</span></p>`
}

/** What a section holds: its form while it is changed, else its values. */
export function bodyView(editor: SectionEditor, place: Place) {
  const { words, format, dossier, spec } = editor.host
  const draft = editor.draft(place)
  const section = dossier.section(place)
  const { intro } = spec(place)
  const about = intro === undefined ? nothing : html`<p class="muted">${intro}</p>`
  if (draft !== undefined) return html`${about}${sectionForm(editor, place, draft)}`
  const waiting = editor.attempt(place).busy ? loading(words) : nothing
  return html`${messages(editor, place)} ${about}
    ${section === undefined ? waiting : sectionFacts({ words, format, spec: spec(place) }, section)}`
}

const mark = (tone: string, symbol: unknown, text: string) => html`<span class="mark ${tone}">${symbol}${text}</span>`

function stateOf(editor: SectionEditor, section: Section | undefined, verified: boolean) {
  const { sections } = editor.host.words
  if (section?.waiting) return mark("warn", icon("clock"), sections.waiting)
  if (verified) return section?.verify ? mark("ok", icon("check"), sections.verified) : nothing
  return mark("warn", icon("alert"), sections.toVerify)
}

/** A section as a card, closed at first: one button shows it, another changes it. */
export function sectionCard(editor: SectionEditor, place: Place, isVerified?: boolean) {
  const { words, dossier, spec, heading } = editor.host
  const { sections } = words
  const { title } = spec(place)
  const section = dossier.section(place)
  const open = editor.isOpen(place)
  const draft = editor.draft(place)
  const verified = section === undefined ? (isVerified ?? true) : section.verified || !section.verify
  const body = open || draft !== undefined || editor.attempt(place).trouble !== undefined || editor.attempt(place).busy
  return html`<section class="panel card" part="section" data-section=${place.name} aria-label=${title}>
    <div class="top">
      <div class="title">${heading(title, 1)} ${stateOf(editor, section, verified)}</div>
      ${
        draft !== undefined
          ? nothing
          : html`<div class="row tools">
              <button
                type="button"
                part="button"
                class="plain"
                aria-expanded=${open ? "true" : "false"}
                aria-label=${open ? sections.closeLong(title) : sections.viewLong(title)}
                @click=${() => editor.view(place)}
              >
                ${icon("eye")}${open ? sections.close : sections.view}
              </button>
              <button
                type="button"
                part="button"
                class="plain edit"
                aria-label=${sections.editLong(title)}
                @click=${() => editor.edit(place)}
              >
                ${drawing("pencil")}${sections.edit}
              </button>
            </div>`
      }
    </div>
    ${doneView(editor, place)}${body ? bodyView(editor, place) : nothing}
  </section>`
}
