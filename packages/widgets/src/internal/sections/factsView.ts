import { html, nothing } from "lit"
import type { Format } from "../base/format.ts"
import { notice } from "../base/parts.ts"
import { dayOf } from "../profile/day.ts"
import { type Contact, contactsIn, lineOf, nameOf } from "./contacts.ts"
import { drawing } from "./drawings.ts"
import { isAsked, typedOf } from "./typed.ts"
import {
  type Field,
  type FieldTexts,
  fieldsOf,
  type Section,
  type SectionWords,
  type Spec,
  type Values
} from "./types.ts"

export interface FactsModel {
  readonly words: SectionWords
  readonly format: Format
  readonly spec: Spec
}

/** A value as people read it; empty when there is none. */
function said(
  { words: { sections }, format }: FactsModel,
  { kind, path, options = [] }: Field,
  typed: FieldTexts
): string {
  const text = (typed[path] ?? "").trim()
  const day = kind === "day" ? dayOf(text) : undefined
  if (day !== undefined) return format.day(day)
  if (kind === "tick" || kind.startsWith("yes-no"))
    return text === "" ? "" : text === "yes" ? sections.yes : sections.no
  return options.find(([value]) => value === text)?.[1] ?? text
}

const fact = ({ words: { sections } }: FactsModel, field: Field, text: string) =>
  html`<div>
    <dt>${field.label}</dt>
    <dd>${
      text === ""
        ? html`<span class="missing">${field.kind.startsWith("yes-no") ? sections.unsaid : sections.empty}</span>`
        : text
    }</dd>
  </div>`

/** Somebody to call, with numbers that a phone can dial. */
export const contactView = ({ sections }: SectionWords, person: Contact) =>
  html`<div class="person">
    <strong>${nameOf(person)}</strong>
    ${person.relation === "" ? nothing : html`<span class="muted">${person.relation}</span>`}
    ${[person.phone, person.secondPhone]
      .filter((phone) => phone !== "")
      .map((phone) => html`<a class="nowrap" href="tel:${phone.replace(/\s/g, "")}">${phone}</a>`)}
    ${person.private ? html`<span class="muted small">${drawing("lock")} ${sections.contacts.private}</span>` : nothing}
  </div>`

export const contactsView = (words: SectionWords, persons: ReadonlyArray<Contact>) =>
  persons.length === 0
    ? html`<p class="muted">${words.sections.contacts.none}</p>`
    : html`<ol class="persons">${persons.map((person) => html`<li>${contactView(words, person)}</li>`)}</ol>`

/** The values of a section, to read. */
export function valuesView(model: FactsModel, values: Values) {
  const { spec, words } = model
  if (spec.persons) return contactsView(words, contactsIn(values))
  const typed = typedOf(fieldsOf(spec), values)
  return spec.groups.map(
    ({ title, fields }) =>
      html`${title === undefined ? nothing : html`<p class="group">${title}</p>`}
        <dl class="facts">
          ${fields.filter((field) => isAsked(field, typed)).map((field) => fact(model, field, said(model, field, typed)))}
        </dl>`
  )
}

interface Row {
  readonly label: string
  readonly text: string
}

function rowsOf(model: FactsModel, values: Values): ReadonlyArray<Row> {
  const { spec } = model
  if (spec.persons) {
    return contactsIn(values).map((person, index) => ({ label: `${index + 1}.`, text: lineOf(person) }))
  }
  const fields = fieldsOf(spec)
  const typed = typedOf(fields, values)
  return fields.map((field) => ({ label: field.label, text: said(model, field, typed) }))
}

/** What reads as one with the answer after it: `15 rue de la Surveillance`. */
const begun = /civility|givenName|streetNumber|postalCode/

/** A closed section in one line: its first answers; undefined where it has none. */
export function summaryOf(model: FactsModel, values: Values): string | undefined {
  const { spec } = model
  if (spec.persons) return contactsIn(values).map(nameOf).join(", ") || undefined
  const fields = fieldsOf(spec)
  const typed = typedOf(fields, values)
  const answers = fields
    .filter((field) => isAsked(field, typed))
    .map((field) => ({ field, text: said(model, field, typed) }))
    .filter(({ text }) => text !== "")
    .slice(0, 5)
  const parts = answers.map(({ field, text }, place) => {
    const before = answers[place - 1]
    const joined = before === undefined ? "" : begun.test(before.field.path) ? " " : " · "
    return joined + (field.kind.startsWith("yes-no") ? model.words.sections.answer(field.label, text) : text)
  })
  return parts.length === 0 ? undefined : parts.join("")
}

/** What differs between two states of a section, side by side. */
export function differences(model: FactsModel, one: Values, other: Values, titles: readonly [string, string]) {
  const [left, right] = [rowsOf(model, one), rowsOf(model, other)]
  const longest = left.length > right.length ? left : right
  const text = (rows: ReadonlyArray<Row>, index: number) => rows[index]?.text || model.words.sections.empty
  return html`<dl class="differences">
    ${longest.map(({ label }, index) =>
      text(left, index) === text(right, index)
        ? nothing
        : html`<div>
            <dt>${label}</dt>
            <dd>
              <span><small>${titles[0]}</small>${text(left, index)}</span>
              <span><small>${titles[1]}</small>${text(right, index)}</span>
            </dd>
          </div>`
    )}
  </dl>`
}

/** A section to read, with the change that waits for the town. */
export function sectionFacts(model: FactsModel, { values, waiting }: Section) {
  const { sections } = model.words
  return html`${valuesView(model, values)}
    ${
      waiting === null
        ? nothing
        : notice(
            "warn",
            html`<p><strong>${sections.waiting}</strong></p>
              <p>${sections.waitingSince(model.format.day(waiting.askedAt.slice(0, 10)))}</p>
              ${differences(model, waiting.values, values, [sections.asked, sections.conflict.current])}`
          )
    }
    ${model.spec.more ?? nothing}`
}
