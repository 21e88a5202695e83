import { html, nothing } from "lit"
import { busyButton } from "../base/busyButton.ts"
import { errorSummary } from "../base/fields.ts"
import { icon } from "../base/icons.ts"
import { notice, sayTrouble, troubleBox } from "../base/parts.ts"
import { contactsIn, nameOf } from "./contacts.ts"
import { editContact, moveContact, removeContact, restoreContacts } from "./contactsEditing.ts"
import type { SectionDraft } from "./drafts.ts"
import { drawing } from "./drawings.ts"
import { contactsView, contactView, differences } from "./factsView.ts"
import { input } from "./inputs.ts"
import type { SectionEditor } from "./SectionEditor.ts"
import { idOf } from "./selectors.ts"
import { isAsked } from "./typed.ts"
import { isNeeded, type SectionRef, startOf } from "./types.ts"

/** What came of the last attempt, where it did not just succeed. */
export function messages(editor: SectionEditor, ref: SectionRef) {
  const { words, focusing } = editor.host
  const { trouble, mistakes = [], copied } = editor.attempt(ref)
  return html`${trouble === undefined ? nothing : troubleBox(words, sayTrouble(words, trouble))}
    ${errorSummary(words, mistakes, (field) => void focusing.on(`#${field}`))}
    ${copied === undefined ? nothing : notice("calm", html`<p>${words.sections.copy.done(copied)}</p>`)}`
}

function copyView(editor: SectionEditor, ref: SectionRef, draft: SectionDraft) {
  const { dossier, words } = editor.host
  const siblings = (dossier.list ?? []).filter(({ id }) => id !== ref.childId)
  if (!editor.host.spec(ref).copied || siblings.length === 0 || draft.person !== undefined) return nothing
  const { copy } = words.sections
  const id = idOf(ref, "copy")
  return html`<div class="field copy">
    <label for=${id}>${copy.label}</label>
    <p class="hint" id="${id}-hint">${copy.hint}</p>
    <select
      id=${id}
      part="input"
      aria-describedby="${id}-hint"
      @change=${({ target }: Event) => {
        if (!(target instanceof HTMLSelectElement) || target.value === "") return
        void editor.copy(ref, draft, target.value)
        target.value = ""
      }}
    >
      <option value="">${copy.choose}</option>
      ${siblings.map((child) => html`<option value=${child.id}>${child.givenName}</option>`)}
    </select>
  </div>`
}

function conflictView(editor: SectionEditor, ref: SectionRef, draft: SectionDraft) {
  const { words, format } = editor.host
  const { conflict: now } = editor.attempt(ref)
  if (now === undefined) return nothing
  const { conflict, saving } = words.sections
  const model = { words, format, spec: editor.host.spec(ref) }
  return notice(
    "warn",
    html`<p><strong>${conflict.title}</strong></p>
      <p>${conflict.text}</p>
      ${differences(model, editor.asked(ref, draft), startOf(now), [conflict.typed, conflict.current])}
      <div class="row">
        ${busyButton(conflict.keep, false, saving, () => void editor.keep(ref, draft, now))}
        <button type="button" part="button" @click=${() => editor.leave(ref)}>${conflict.take}</button>
      </div>`,
    "alert"
  )
}

function form(editor: SectionEditor, ref: SectionRef, draft: SectionDraft, content: unknown, cancel: () => unknown) {
  const { words } = editor.host
  const { busy = false, conflict } = editor.attempt(ref)
  return html`<form
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault()
      if (conflict === undefined) void editor.save(ref, draft)
      else void editor.keep(ref, draft, conflict)
    }}
  >
    ${messages(editor, ref)} ${conflictView(editor, ref, draft)} ${content}
    ${
      conflict === undefined
        ? html`<div class="row">
            ${busyButton(html`${icon("check")}${words.sections.save}`, busy, words.sections.saving)}
            <button type="button" part="button" @click=${cancel}>${words.common.cancel}</button>
          </div>`
        : nothing
    }
  </form>`
}

function fieldsView(editor: SectionEditor, ref: SectionRef, draft: SectionDraft) {
  const { words } = editor.host
  const { mistakes = [] } = editor.attempt(ref)
  const { typed } = draft
  return editor.host.spec(ref).groups.map(
    ({ title, fields }) =>
      html`${title === undefined ? nothing : html`<p class="group">${title}</p>`}
        <div class="fields">
          ${fields
            .filter((field) => isAsked(field, typed))
            .map((field) =>
              input({
                words,
                id: idOf(ref, field.path),
                field,
                needed: isNeeded(field, draft.read),
                typed,
                mistakes,
                type: (text) => editor.type(ref, draft, { ...typed, [field.path]: text }),
                fill: (texts) => editor.type(ref, draft, { ...typed, ...texts })
              })
            )}
        </div>`
  )
}

/** A section to change. */
export function sectionForm(editor: SectionEditor, ref: SectionRef, draft: SectionDraft) {
  const { words } = editor.host
  const said = draft.read.onApproval ? words.sections.onApproval : editor.host.spec(ref).note
  const note = said === undefined ? nothing : html`<p class="muted">${said}</p>`
  if (editor.host.spec(ref).persons) return html`${note}${personsForm(editor, ref, draft)}`
  return html`${note}${form(
    editor,
    ref,
    draft,
    html`${copyView(editor, ref, draft)} ${fieldsView(editor, ref, draft)}`,
    () => editor.leave(ref)
  )}`
}

function personsForm(editor: SectionEditor, ref: SectionRef, draft: SectionDraft) {
  const { words } = editor.host
  const { contacts } = words.sections
  const persons = contactsIn(startOf(draft.read))
  const { person, values } = draft
  if (person !== undefined) {
    const known = persons[person]
    return html`<p class="group">${known === undefined ? contacts.newPerson : nameOf(known)}</p>
      ${form(editor, ref, draft, fieldsView(editor, ref, draft), () => editor.list(ref, {}))}`
  }
  const { busy, conflict } = editor.attempt(ref)
  if (values !== undefined && (!busy || conflict !== undefined)) {
    return form(editor, ref, draft, contactsView(words, contactsIn(values)), () => editor.list(ref, {}))
  }
  return html`<div class="editing stack">
    ${messages(editor, ref)}${removedView(editor, ref)}
    ${persons.length === 0 ? html`<p class="muted">${contacts.none}</p>` : nothing}
    ${persons.length > 1 ? html`<p class="muted">${contacts.order}</p>` : nothing}
    <ol class="persons">${persons.map((_, at) => personItem(editor, ref, persons, at))}</ol>
    <div class="row">
      <button type="button" part="button" data-add @click=${() => editContact(editor, ref, persons.length)}>
        ${drawing("plus")}${contacts.add}
      </button>
      <button type="button" part="button" @click=${() => editor.leave(ref)}>${contacts.finish}</button>
    </div>
    ${copyView(editor, ref, draft)}
  </div>`
}

function removedView(editor: SectionEditor, ref: SectionRef) {
  const { undo } = editor.attempt(ref)
  const { contacts } = editor.host.words.sections
  if (undo === undefined) return nothing
  return notice(
    "ok",
    html`<p>${contacts.removed(undo.name)}</p>
      <button type="button" part="button" data-undo @click=${() => restoreContacts(editor, ref, undo.values)}>
        ${icon("back")}${contacts.undo}
      </button>`
  )
}

function personItem(editor: SectionEditor, ref: SectionRef, persons: ReturnType<typeof contactsIn>, at: number) {
  const { words } = editor.host
  const { contacts, edit } = words.sections
  const person = persons[at]
  if (person === undefined) return nothing
  const name = nameOf(person)
  const move = (way: "up" | "down", to: number) =>
    to < 0 || to >= persons.length
      ? nothing
      : html`<button
          type="button"
          part="button"
          class="plain"
          data-up=${way === "up" ? "" : nothing}
          data-down=${way === "down" ? "" : nothing}
          aria-label=${contacts[way](name)}
          @click=${() => moveContact(editor, ref, at, to)}
        >
          ${drawing(way)}${contacts.ways[way]}
        </button>`
  return html`<li>
    ${contactView(words, person)}
    <div class="row tools">
      ${move("up", at - 1)} ${move("down", at + 1)}
      <button
        type="button"
        part="button"
        class="plain"
        id=${idOf(ref, `person-${at}`)}
        aria-label=${contacts.edit(name)}
        @click=${() => editContact(editor, ref, at)}
      >
        ${drawing("pencil")}${edit}
      </button>
      <button type="button" part="button" class="plain" aria-label=${contacts.removeLong(name)} @click=${() => removeContact(editor, ref, at)}>
        ${drawing("bin")}${contacts.remove}
      </button>
    </div>
  </li>`
}
