import { html, nothing } from "lit"
import { chipView, type DaysModel, type Entry, entriesOf, type Note, notesOf } from "./chipView.ts"
import { type DayRun, pastToggle, runsOf, specialView, visibleDays } from "./dayNotes.ts"
import { capital, dayName } from "./when.ts"

/** What is said once for all that it is about; a single note needs no names. */
function notesView(model: DaysModel, id: string, notes: ReadonlyArray<Note>, alone: boolean) {
  if (notes.length === 0) return nothing
  return html`<div class="notes" id=${id}>
    ${notes.map(({ text, entries }) => {
      const labels = [...new Set(entries.map(({ column }) => column.label))].join(", ")
      return html`<p>${capital(alone ? text : model.words.planning.noteOf(labels, text))}</p>`
    })}
  </div>`
}

function childView(model: DaysModel, day: string, entries: ReadonlyArray<Entry>, shared: string | undefined) {
  const [first] = entries
  if (first === undefined) return nothing
  const { child } = first
  const notes = shared === undefined ? notesOf(entries) : []
  const id = `note-${day}-${child.id}`
  return html`<div class="of-child" role="group" aria-label=${child.givenName}>
    ${model.planning.children.length > 1 ? html`<p class="child-name" aria-hidden="true">${child.givenName}</p>` : nothing}
    <ul class="chips">
      ${entries.map((entry) => html`<li>${chipView(model, entry, shared ?? (notes.length > 0 ? id : undefined), true)}</li>`)}
    </ul>
    ${notesView(model, id, notes, notes.length === 1 && notes[0]?.entries.length === entries.length)}
  </div>`
}

function dayView(model: DaysModel, day: string) {
  const entries = entriesOf(model, day)
  const notes = notesOf(entries)
  const id = `note-${day}`
  const shared = notes.length === 1 && notes[0]?.entries.length === entries.length ? id : undefined
  return html`<li class="day ${day === model.planning.today ? "now" : ""}" part="day">
    <div class="day-head">
      ${model.heading(html`<span class="day-name">${dayName(model.format, day)}</span>`, 1)}
      ${day === model.planning.today ? html`<span class="mark">${model.words.planning.today}</span>` : nothing}
      ${specialView(model, day)}
    </div>
    ${[...Map.groupBy(entries, ({ child }) => child.id).values()].map((of) => childView(model, day, of, shared))}
    ${shared === undefined ? nothing : notesView(model, id, notes, true)}
  </li>`
}

/** Days on which nothing takes place, and why. */
export const closedRun = ({ words: { planning }, format }: DaysModel, { from, to, special }: DayRun) =>
  html`<strong class="day-name"
      >${from === to ? dayName(format, from) : planning.range(dayName(format, from), dayName(format, to))}</strong
    >
    <span class="special">${special}</span>`

/** The days as a list, for a narrow page. */
export function listView(model: DaysModel) {
  const { past, days } = visibleDays(model)
  return html`${pastToggle(model, past)}
    <ul class="days">
      ${runsOf(model, days).map((run) =>
        run.open ? dayView(model, run.from) : html`<li class="day day-head">${closedRun(model, run)}</li>`
      )}
    </ul>`
}
