import { html, nothing } from "lit"
import type { Format } from "../base/format.ts"
import { notice } from "../base/parts.ts"
import { dayOf } from "../profile/day.ts"
import { drawing } from "./drawings.ts"
import { lineOf, nameOf, type Person, personsIn } from "./persons.ts"
import { isAsked, typedOf } from "./typed.ts"
import { type Field, fieldsOf, type Section, type SectionWords, type Spec, type Typed, type Values } from "./types.ts"

export interface Told {
  readonly words: SectionWords
  readonly format: Format
  readonly spec: Spec
}

/** A value as people read it; empty when there is none. */
function said({ words: { sections }, format }: Told, { kind, path, options = [] }: Field, typed: Typed): string {
  const text = (typed[path] ?? "").trim()
  const day = kind === "day" ? dayOf(text) : undefined
  if (day !== undefined) return format.day(day)
  if (kind === "tick" || kind.startsWith("yes-no"))
    return text === "" ? "" : text === "yes" ? sections.yes : sections.no
  return options.find(([value]) => value === text)?.[1] ?? text
}

const fact = ({ words: { sections } }: Told, field: Field, text: string) =>
  html`<div>
    <dt>${field.label}</dt>
    <dd>${
      text === ""
        ? html`<span class="missing">${field.kind.startsWith("yes-no") ? sections.unsaid : sections.empty}</span>`
        : text
    }</dd>
  </div>`

/** Somebody to call, with numbers that a phone can dial. */
export const personView = ({ sections }: SectionWords, person: Person) =>
  html`<div class="person">
    <strong>${nameOf(person)}</strong>
    ${person.relation === "" ? nothing : html`<span class="muted">${person.relation}</span>`}
    ${[person.phone, person.secondPhone]
      .filter((phone) => phone !== "")
      .map((phone) => html`<a class="nowrap" href="tel:${phone.replace(/\s/g, "")}">${phone}</a>`)}
    ${person.private ? html`<span class="muted small">${drawing("lock")} ${sections.contacts.private}</span>` : nothing}
  </div>`

export const personsView = (words: SectionWords, persons: ReadonlyArray<Person>) =>
  persons.length === 0
    ? html`<p class="muted">${words.sections.contacts.none}</p>`
    : html`<ol class="persons">${persons.map((person) => html`<li>${personView(words, person)}</li>`)}</ol>`

/** The values of a section, to read. */
export function valuesView(told: Told, values: Values) {
  const { spec, words } = told
  if (spec.persons) return personsView(words, personsIn(values))
  const typed = typedOf(fieldsOf(spec), values)
  return spec.groups.map(
    ({ title, fields }) =>
      html`${title === undefined ? nothing : html`<p class="group">${title}</p>`}
        <dl class="facts">
          ${fields.filter((field) => isAsked(field, typed)).map((field) => fact(told, field, said(told, field, typed)))}
        </dl>`
  )
}

interface Row {
  readonly label: string
  readonly text: string
}

function rowsOf(told: Told, values: Values): ReadonlyArray<Row> {
  const { spec } = told
  if (spec.persons) {
    return personsIn(values).map((person, index) => ({ label: `${index + 1}.`, text: lineOf(person) }))
  }
  const fields = fieldsOf(spec)
  const typed = typedOf(fields, values)
  return fields.map((field) => ({ label: field.label, text: said(told, field, typed) }))
}

/** What differs between two states of a section, side by side. */
export function differences(told: Told, one: Values, other: Values, titles: readonly [string, string]) {
  const [left, right] = [rowsOf(told, one), rowsOf(told, other)]
  const longest = left.length > right.length ? left : right
  const text = (rows: ReadonlyArray<Row>, place: number) => rows[place]?.text || told.words.sections.empty
  return html`<dl class="differences">
    ${longest.map(({ label }, place) =>
      text(left, place) === text(right, place)
        ? nothing
        : html`<div>
            <dt>${label}</dt>
            <dd>
              <span><small>${titles[0]}</small>${text(left, place)}</span>
              <span><small>${titles[1]}</small>${text(right, place)}</span>
            </dd>
          </div>`
    )}
  </dl>`
}

/** A section to read, with the change that waits for the town. */
export function sectionFacts(told: Told, { values, waiting }: Section) {
  const { sections } = told.words
  return html`${valuesView(told, values)}
    ${
      waiting === null
        ? nothing
        : notice(
            "warn",
            html`<p><strong>${sections.waiting}</strong></p>
              <p>${sections.waitingSince(told.format.day(waiting.askedAt.slice(0, 10)))}</p>
              ${differences(told, waiting.values, values, [sections.asked, sections.conflict.current])}`
          )
    }
    ${told.spec.more ?? nothing}`
}
