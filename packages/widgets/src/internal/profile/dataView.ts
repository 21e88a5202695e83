import { html, nothing } from "lit"
import { busyButton } from "../base/busyButton.ts"
import { type AutofillToken, errorSummary, field, type Mistake } from "../base/fields.ts"
import type { Format } from "../base/format.ts"
import { notice } from "../base/parts.ts"
import { fact, type ProfileWords } from "./card.ts"
import { dayOf } from "./day.ts"
import type { ProfileDraft } from "./drafts.ts"
import { idOf } from "./mistakes.ts"
import {
  type DataSection,
  fieldsOf,
  type ProfileData,
  type ProfileField,
  type ProfileTexts,
  typedOf
} from "./sections.ts"

interface SectionModel {
  readonly words: ProfileWords
  readonly format: Format
  readonly section: DataSection
}

/** A value as people read it. */
function valueText({ words: { profile }, format }: SectionModel, { key, kind }: ProfileField, typed: ProfileTexts) {
  const text = (typed[key] ?? "").trim()
  if (kind === "choice") return text === "yes" ? profile.wanted : profile.unwanted
  if (kind === "language") return profile.languages[text === "en" ? "en" : "fr"]
  if (text === "") return profile.empty
  const day = kind === "day" ? dayOf(text) : undefined
  return day === undefined ? text : format.day(day)
}

/** A section to read. */
export function sectionFacts(model: SectionModel, profile: ProfileData) {
  const { words, section } = model
  const typed = typedOf(profile, section)
  return html`<dl class="facts">
      ${fieldsOf[section].map((each) => {
        const missing = (typed[each.key] ?? "") === "" && each.kind !== "choice"
        return fact(
          words.profile.fields[each.key],
          html`<span class=${missing ? "missing" : ""}>${valueText(model, each, typed)}</span>`
        )
      })}
    </dl>
    ${section === "notifications" ? html`<p class="muted small">${words.profile.hints.notifications}</p>` : nothing}`
}

interface Form extends SectionModel {
  readonly draft: ProfileDraft
  readonly mistakes: ReadonlyArray<Mistake>
  readonly trouble: unknown
  readonly busy: boolean
  /** How the profile is now, when it changed since the form was opened. */
  readonly conflict: ProfileData | undefined
  readonly type: (typed: ProfileTexts) => void
  readonly goTo: (id: string) => void
  readonly save: () => void
  readonly keep: () => void
  readonly take: () => void
  readonly cancel: () => void
}

/** A section to change. */
export function sectionForm(form: Form) {
  const { words, mistakes, section } = form
  return html`<form
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault()
      if (form.conflict === undefined) form.save()
      else form.keep()
    }}
  >
    ${form.trouble} ${errorSummary(words, mistakes, form.goTo)}
    ${form.conflict === undefined ? nothing : conflictView(form, form.conflict)}
    ${fieldsOf[section].map((each) => input(form, each))}
    ${section === "notifications" ? html`<p class="hint">${words.profile.hints.notifications}</p>` : nothing}
    ${
      form.conflict === undefined
        ? html`<div class="row">
            ${busyButton(words.profile.save, form.busy, words.profile.saving)}
            <button type="button" part="button" @click=${form.cancel}>${words.common.cancel}</button>
          </div>`
        : nothing
    }
  </form>`
}

function conflictView(form: Form, current: ProfileData) {
  const { words, section, draft } = form
  const { conflict, fields } = words.profile
  const now = typedOf(current, section)
  const different = fieldsOf[section].filter(({ key }) => (draft.typed[key] ?? "").trim() !== (now[key] ?? ""))
  return html`${notice(
    "warn",
    html`<p><strong>${conflict.title}</strong></p>
      <p>${conflict.text}</p>
      <dl class="differences">
        ${different.map((each) =>
          fact(
            fields[each.key],
            html`<span><small>${conflict.typed}</small>${valueText(form, each, draft.typed)}</span
              ><span><small>${conflict.current}</small>${valueText(form, each, now)}</span>`
          )
        )}
      </dl>
      <div class="row">
        ${busyButton(conflict.keep, form.busy, words.profile.saving, form.keep)}
        <button type="button" part="button" @click=${form.take}>${conflict.take}</button>
      </div>`,
    "alert"
  )}`
}

function input(form: Form, each: ProfileField) {
  const { words, section, draft, mistakes } = form
  const { key, kind } = each
  const { profile } = words
  const id = idOf(section, key)
  const value = draft.typed[key] ?? ""
  const type = (text: string) => form.type({ ...draft.typed, [key]: text })
  if (kind === "choice") return tick(id, profile.fields[key], noticeHint(form, key), value === "yes", type)
  if (kind === "civility") return options(id, profile.fields[key], each.autocomplete, profile.civilities, value, type)
  if (kind === "language") return options(id, profile.fields[key], each.autocomplete, profile.languages, value, type)
  const { hints } = profile
  const hint =
    kind === "phone"
      ? hints.phone
      : kind === "day"
        ? hints.birthDate
        : key === "familyName"
          ? hints.familyName
          : undefined
  return field({
    id,
    label: `${profile.fields[key]}${each.required ? ` ${profile.required}` : ""}`,
    type: kind === "phone" ? "tel" : "text",
    autocomplete: each.autocomplete,
    value,
    mistakes,
    words,
    input: type,
    ...(hint === undefined ? {} : { hint }),
    ...(kind === "text" ? { capitals: "words" as const } : {}),
    ...(kind === "day" ? { digits: true } : {}),
    ...(each.required ? { required: true } : {})
  })
}

const chosen = (event: Event) => (event.target instanceof HTMLSelectElement ? event.target.value : "")

const options = (
  id: string,
  label: string,
  autocomplete: AutofillToken,
  choices: Readonly<Record<string, string>>,
  value: string,
  type: (text: string) => void
) =>
  html`<div class="field" part="field">
    <label for=${id}>${label}</label>
    <select id=${id} part="input" autocomplete=${autocomplete} @change=${(event: Event) => type(chosen(event))}>
      ${Object.entries(choices).map(
        ([choice, said]) => html`<option value=${choice} ?selected=${choice === value}>${said}</option>`
      )}
    </select>
  </div>`

const noticeHint = ({ words }: Form, key: string) => {
  const hints: Readonly<Record<string, string>> = words.profile.noticeHints
  return hints[key] ?? ""
}

const tick = (id: string, label: string, hint: string, on: boolean, type: (text: string) => void) =>
  html`<div class="check">
    <input
      type="checkbox"
      id=${id}
      aria-describedby="${id}-hint"
      .checked=${on}
      @change=${() => type(on ? "" : "yes")}
    />
    <label for=${id}>${label}</label>
    <p class="hint" id="${id}-hint">${hint}</p>
  </div>`
