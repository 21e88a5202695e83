import { html, nothing } from "lit"
import { busyButton } from "../base/busyButton.ts"
import { errorSummary } from "../base/fields.ts"
import { icon } from "../base/icons.ts"
import { notice, troubleBox } from "../base/parts.ts"
import { type Desk, idOf } from "./Desk.ts"
import type { Draft } from "./drafts.ts"
import { drawing } from "./drawings.ts"
import { differences, personsView, personView } from "./factsView.ts"
import { input } from "./inputs.ts"
import { nameOf, personsIn } from "./persons.ts"
import { isAsked } from "./typed.ts"
import { type Place, startOf } from "./types.ts"

/** What came of the last attempt, where it did not just succeed. */
export function messages(desk: Desk, place: Place) {
  const { words, format, focus } = desk.around
  const { trouble, mistakes = [], copied } = desk.attempt(place)
  return html`${trouble === undefined ? nothing : troubleBox(words, format, trouble)}
    ${errorSummary(words, mistakes, (field) => void focus(`#${field}`))}
    ${copied === undefined ? nothing : notice("calm", html`<p>${words.sections.copy.done(copied)}</p>`)}`
}

function copyView(desk: Desk, place: Place, draft: Draft) {
  const { file, words, spec } = desk.around
  const siblings = (file.list ?? []).filter(({ id }) => id !== place.childId)
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
        void desk.copy(place, draft, target.value)
        target.value = ""
      }}
    >
      <option value="">${copy.choose}</option>
      ${siblings.map((child) => html`<option value=${child.id}>${child.givenName}</option>`)}
    </select>
  </div>`
}

function conflictView(desk: Desk, place: Place, draft: Draft) {
  const { words, format, spec } = desk.around
  const { conflict: now } = desk.attempt(place)
  if (now === undefined) return nothing
  const { conflict, saving } = words.sections
  const told = { words, format, spec: spec(place) }
  return notice(
    "warn",
    html`<p><strong>${conflict.title}</strong></p>
      <p>${conflict.text}</p>
      ${differences(told, desk.asked(place, draft), startOf(now), [conflict.typed, conflict.current])}
      <div class="row">
        ${busyButton(conflict.keep, false, saving, () => void desk.keep(place, draft, now))}
        <button type="button" part="button" @click=${() => desk.leave(place)}>${conflict.take}</button>
      </div>`,
    "alert"
  )
}

function form(desk: Desk, place: Place, draft: Draft, content: unknown, cancel: () => unknown) {
  const { words } = desk.around
  const { busy = false, conflict } = desk.attempt(place)
  return html`<form
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault()
      if (conflict === undefined) void desk.save(place, draft)
      else void desk.keep(place, draft, conflict)
    }}
  >
    ${messages(desk, place)} ${conflictView(desk, place, draft)} ${content}
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

function fieldsView(desk: Desk, place: Place, draft: Draft) {
  const { words, spec } = desk.around
  const { mistakes = [] } = desk.attempt(place)
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
                type: (text) => desk.type(place, draft, { ...typed, [field.path]: text }),
                fill: (filled) => desk.type(place, draft, { ...typed, ...filled })
              })
            )}
        </div>`
  )
}

/** A section to change. */
export function sectionForm(desk: Desk, place: Place, draft: Draft) {
  const { words, spec } = desk.around
  const note = draft.read.onApproval ? html`<p class="muted">${words.sections.onApproval}</p>` : nothing
  if (spec(place).persons) return html`${note}${personsForm(desk, place, draft)}`
  return html`${note}${form(
    desk,
    place,
    draft,
    html`${copyView(desk, place, draft)} ${fieldsView(desk, place, draft)}`,
    () => desk.leave(place)
  )}`
}

function personsForm(desk: Desk, place: Place, draft: Draft) {
  const { words } = desk.around
  const { contacts } = words.sections
  const persons = personsIn(startOf(draft.read))
  const { person, values } = draft
  if (person !== undefined) {
    const known = persons[person]
    return html`<p class="group">${known === undefined ? contacts.newPerson : nameOf(known)}</p>
      ${form(desk, place, draft, fieldsView(desk, place, draft), () => desk.list(place, {}))}`
  }
  const { busy, conflict } = desk.attempt(place)
  if (values !== undefined && (!busy || conflict !== undefined)) {
    return form(desk, place, draft, personsView(words, personsIn(values)), () => desk.list(place, {}))
  }
  return html`<div class="editing stack">
    ${messages(desk, place)}${removedView(desk, place)}
    ${persons.length === 0 ? html`<p class="muted">${contacts.none}</p>` : nothing}
    <ol class="persons">${persons.map((_, at) => personItem(desk, place, persons, at))}</ol>
    <div class="row">
      <button type="button" part="button" data-add @click=${() => desk.editPerson(place, persons.length)}>
        ${drawing("plus")}${contacts.add}
      </button>
      <button type="button" part="button" @click=${() => desk.leave(place)}>${contacts.finish}</button>
    </div>
    ${copyView(desk, place, draft)}
  </div>`
}

function removedView(desk: Desk, place: Place) {
  const { undo } = desk.attempt(place)
  const { contacts } = desk.around.words.sections
  if (undo === undefined) return nothing
  return notice(
    "ok",
    html`<p>${contacts.removed(undo.name)}</p>
      <button type="button" part="button" data-undo @click=${() => desk.undo(place, undo.values)}>
        ${icon("back")}${contacts.undo}
      </button>`
  )
}

function personItem(desk: Desk, place: Place, persons: ReturnType<typeof personsIn>, at: number) {
  const { words } = desk.around
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
          @click=${() => desk.move(place, at, to)}
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
        @click=${() => desk.editPerson(place, at)}
      >
        ${drawing("pencil")}${edit}
      </button>
      <button type="button" part="button" class="plain" aria-label=${contacts.removeLong(name)} @click=${() => desk.remove(place, at)}>
        ${drawing("bin")}${contacts.remove}
      </button>
    </div>
  </li>`
}
