import { html, nothing } from "lit"
import { busyButton } from "../base/busyButton.ts"
import { errorSummary } from "../base/fields.ts"
import { icon } from "../base/icons.ts"
import { notice, troubleBox } from "../base/parts.ts"
import type { Draft } from "./drafts.ts"
import { drawing } from "./drawings.ts"
import { differences, personsView, personView } from "./factsView.ts"
import { input } from "./inputs.ts"
import { nameOf, personsIn } from "./persons.ts"
import { idOf, type SectionEditor } from "./SectionEditor.ts"
import { isAsked } from "./typed.ts"
import { type Place, startOf } from "./types.ts"

/** What came of the last attempt, where it did not just succeed. */
export function messages(editor: SectionEditor, place: Place) {
  const { words, format, focus } = editor.host
  const { trouble, mistakes = [], copied } = editor.attempt(place)
  return html`${trouble === undefined ? nothing : troubleBox(words, format, trouble)}
    ${errorSummary(words, mistakes, (field) => void focus(`#${field}`))}
    ${copied === undefined ? nothing : notice("calm", html`<p>${words.sections.copy.done(copied)}</p>`)}`
}

function copyView(editor: SectionEditor, place: Place, draft: Draft) {
  const { dossier, words, spec } = editor.host
  const siblings = (dossier.list ?? []).filter(({ id }) => id !== place.childId)
  if (!spec(place).copied || siblings.length === 0 || draft.person !== undefined) return nothing
  const { copy } = words.sections
  const id = idOf(place, "copy")
  return html`<div class="field copy">
    <label for=${id}>${copy.label}</label>
    <p class="hint" id="${id}-hint">${copy.hint}</p>
    <select
      id=${id}
      part="input"
      aria-describedby="${id}-hint"
      @change=${({ target }: Event) => {
        if (!(target instanceof HTMLSelectElement) || target.value === "") return
        void editor.copy(place, draft, target.value)
        target.value = ""
      }}
    >
      <option value="">${copy.choose}</option>
      ${siblings.map((child) => html`<option value=${child.id}>${child.givenName}</option>`)}
    </select>
  </div>`
}

function conflictView(editor: SectionEditor, place: Place, draft: Draft) {
  const { words, format, spec } = editor.host
  const { conflict: now } = editor.attempt(place)
  if (now === undefined) return nothing
  const { conflict, saving } = words.sections
  const told = { words, format, spec: spec(place) }
  return notice(
    "warn",
    html`<p><strong>${conflict.title}</strong></p>
      <p>${conflict.text}</p>
      ${differences(told, editor.asked(place, draft), startOf(now), [conflict.typed, conflict.current])}
      <div class="row">
        ${busyButton(conflict.keep, false, saving, () => void editor.keep(place, draft, now))}
        <button type="button" part="button" @click=${() => editor.leave(place)}>${conflict.take}</button>
      </div>`,
    "alert"
  )
}

function form(editor: SectionEditor, place: Place, draft: Draft, content: unknown, cancel: () => unknown) {
  const { words } = editor.host
  const { busy = false, conflict } = editor.attempt(place)
  return html`<form
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault()
      if (conflict === undefined) void editor.save(place, draft)
      else void editor.keep(place, draft, conflict)
    }}
  >
    ${messages(editor, place)} ${conflictView(editor, place, draft)} ${content}
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

function fieldsView(editor: SectionEditor, place: Place, draft: Draft) {
  const { words, spec } = editor.host
  const { mistakes = [] } = editor.attempt(place)
  const { typed } = draft
  return spec(place).groups.map(
    ({ title, fields }) =>
      html`${title === undefined ? nothing : html`<p class="group">${title}</p>`}
        <div class="fields">
          ${fields
            .filter((field) => isAsked(field, typed))
            .map((field) =>
              input({
                words,
                id: idOf(place, field.path),
                field,
                typed,
                mistakes,
                type: (text) => editor.type(place, draft, { ...typed, [field.path]: text }),
                fill: (filled) => editor.type(place, draft, { ...typed, ...filled })
              })
            )}
        </div>`
  )
}

/** A section to change. */
export function sectionForm(editor: SectionEditor, place: Place, draft: Draft) {
  const { words, spec } = editor.host
  const note = draft.read.onApproval ? html`<p class="muted">${words.sections.onApproval}</p>` : nothing
  if (spec(place).persons) return html`${note}${personsForm(editor, place, draft)}`
  return html`${note}${form(
    editor,
    place,
    draft,
    html`${copyView(editor, place, draft)} ${fieldsView(editor, place, draft)}`,
    () => editor.leave(place)
  )}`
}

function personsForm(editor: SectionEditor, place: Place, draft: Draft) {
  const { words } = editor.host
  const { contacts } = words.sections
  const persons = personsIn(startOf(draft.read))
  const { person, values } = draft
  if (person !== undefined) {
    const known = persons[person]
    return html`<p class="group">${known === undefined ? contacts.newPerson : nameOf(known)}</p>
      ${form(editor, place, draft, fieldsView(editor, place, draft), () => editor.list(place, {}))}`
  }
  const { busy, conflict } = editor.attempt(place)
  if (values !== undefined && (!busy || conflict !== undefined)) {
    return form(editor, place, draft, personsView(words, personsIn(values)), () => editor.list(place, {}))
  }
  return html`<div class="editing stack">
    ${messages(editor, place)}${removedView(editor, place)}
    ${persons.length === 0 ? html`<p class="muted">${contacts.none}</p>` : nothing}
    <ol class="persons">${persons.map((_, at) => personItem(editor, place, persons, at))}</ol>
    <div class="row">
      <button type="button" part="button" data-add @click=${() => editor.editPerson(place, persons.length)}>
        ${drawing("plus")}${contacts.add}
      </button>
      <button type="button" part="button" @click=${() => editor.leave(place)}>${contacts.finish}</button>
    </div>
    ${copyView(editor, place, draft)}
  </div>`
}

function removedView(editor: SectionEditor, place: Place) {
  const { undo } = editor.attempt(place)
  const { contacts } = editor.host.words.sections
  if (undo === undefined) return nothing
  return notice(
    "ok",
    html`<p>${contacts.removed(undo.name)}</p>
      <button type="button" part="button" data-undo @click=${() => editor.undo(place, undo.values)}>
        ${icon("back")}${contacts.undo}
      </button>`
  )
}

function personItem(editor: SectionEditor, place: Place, persons: ReturnType<typeof personsIn>, at: number) {
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
          class="plain square"
          data-up=${way === "up" ? "" : nothing}
          data-down=${way === "down" ? "" : nothing}
          aria-label=${contacts[way](name)}
          @click=${() => editor.move(place, at, to)}
        >
          ${drawing(way)}
        </button>`
  return html`<li>
    <div class="who">
      ${personView(words, person)}
      <div class="row tools">${move("up", at - 1)} ${move("down", at + 1)}</div>
    </div>
    <div class="row tools">
      <button
        type="button"
        part="button"
        class="plain"
        id=${idOf(place, `person-${at}`)}
        aria-label=${contacts.edit(name)}
        @click=${() => editor.editPerson(place, at)}
      >
        ${drawing("pencil")}${edit}
      </button>
      <button type="button" part="button" class="plain" aria-label=${contacts.removeLong(name)} @click=${() => editor.remove(place, at)}>
        ${drawing("bin")}${contacts.remove}
      </button>
    </div>
  </li>`
}
