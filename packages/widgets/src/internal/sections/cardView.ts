import { html, nothing } from "lit"
import { icon } from "../base/icons.ts"
import { loading, notice } from "../base/parts.ts"
import { drawing } from "./drawings.ts"
import { sectionFacts, summaryOf } from "./factsView.ts"
import { messages, sectionForm } from "./formView.ts"
import type { SectionEditor } from "./SectionEditor.ts"
import { isComplete, missingFields, type Section, type SectionRef } from "./types.ts"

/** What came of saving, for whoever does not see the form close. */
export function doneView(editor: SectionEditor, ref: SectionRef) {
  const { done } = editor.attempt(ref)
  const { sections } = editor.host.words
  return done === undefined ? nothing : html`<p class="done">${icon("check")} <span>${sections[done]}</span></p>`
}

/** What a section holds: its form while it is changed, else its values. */
export function bodyView(editor: SectionEditor, ref: SectionRef) {
  const { words, format, dossier } = editor.host
  const spec = editor.host.spec(ref)
  const draft = editor.draft(ref)
  const section = dossier.section(ref)
  const { intro } = spec
  const about = intro === undefined ? nothing : html`<p class="muted">${intro}</p>`
  if (draft !== undefined) return html`${about}${sectionForm(editor, ref, draft)}`
  const waiting = editor.attempt(ref).busy ? loading(words) : nothing
  return html`${messages(editor, ref)} ${about}
    ${
      section === undefined
        ? waiting
        : html`${missingView(editor, ref, section)}${sectionFacts({ words, format, spec }, section)}`
    }`
}

/** What the town requires and is not there yet. */
export function missingView(editor: SectionEditor, ref: SectionRef, section: Section) {
  const { sections } = editor.host.words
  if (isComplete(section)) return nothing
  const { atLeast, missing } = section.needs
  const labels = missingFields(editor.host.spec(ref), section).map(({ label }) => label)
  return notice(
    "warn",
    html`<p><strong>${sections.incomplete}</strong></p>
      ${labels.length === 0 ? nothing : html`<p>${sections.missing(labels.join(", "))}</p>`}
      ${missing.includes("contacts") ? html`<p>${sections.tooFew(atLeast)}</p>` : nothing}`,
    "alert"
  )
}

const mark = (tone: string, symbol: unknown, text: string) => html`<span class="mark ${tone}">${symbol}${text}</span>`

function stateOf(editor: SectionEditor, section: Section | undefined, verified: boolean) {
  const { sections } = editor.host.words
  if (section?.waiting) return mark("warn", icon("clock"), sections.waiting)
  if (section && !isComplete(section)) return mark("warn", icon("alert"), sections.incomplete)
  if (verified) return section?.verify ? mark("ok", icon("check"), sections.verified) : nothing
  return mark("warn", icon("alert"), sections.toVerify)
}

/** A section as a card, closed at first: one button shows it, another changes it. */
export function sectionCard(editor: SectionEditor, ref: SectionRef, isVerified?: boolean) {
  const { words, format, dossier } = editor.host
  const { sections } = words
  const spec = editor.host.spec(ref)
  const { title } = spec
  const section = dossier.section(ref)
  const open = editor.isOpen(ref)
  const draft = editor.draft(ref)
  const verified = section === undefined ? (isVerified ?? true) : section.verified || !section.verify
  const body = open || draft !== undefined || editor.attempt(ref).trouble !== undefined || editor.attempt(ref).busy
  return html`<section class="panel card" part="section" data-section=${ref.name} aria-label=${title}>
    <div class="top">
      <div class="title">${editor.host.heading(title, 1)} ${stateOf(editor, section, verified)}</div>
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
                @click=${() => editor.view(ref)}
              >
                ${icon("eye")}${open ? sections.close : sections.view}
              </button>
              <button
                type="button"
                part="button"
                class="plain edit"
                aria-label=${sections.editLong(title)}
                @click=${() => editor.edit(ref)}
              >
                ${drawing("pencil")}${sections.edit}
              </button>
            </div>`
      }
    </div>
    ${doneView(editor, ref)}${
      body
        ? bodyView(editor, ref)
        : section === undefined
          ? nothing
          : html`<p class="muted">${summaryOf({ words, format, spec }, section.values) ?? sections.empty}</p>`
    }
  </section>`
}
