import { html, nothing, type TemplateResult } from "lit"
import type { BaseWords } from "../../words/fr.ts"
import { notice } from "./parts.ts"

/** A mistake in a field, said in the language of the moment. */
export interface Mistake {
  readonly field: string
  readonly say: () => string
}

/** What browsers may fill in; TypeScript lacks some of HTML’s. */
export type AutofillToken = AutoFill | "bday" | "organization-title" | "language"

interface Field {
  readonly id: string
  readonly label: string
  readonly type: "email" | "password" | "text" | "tel"
  readonly autocomplete: AutofillToken
  readonly value: string
  readonly hint?: string
  readonly capitals?: "words"
  readonly digits?: boolean
  readonly required?: boolean
  /** What else describes the input, by id. */
  readonly described?: string
  readonly focused?: () => void
  readonly mistakes: ReadonlyArray<Mistake>
  readonly words: BaseWords
  readonly after?: TemplateResult
  readonly input: (value: string) => void
}

const typed = (event: Event) => (event.target instanceof HTMLInputElement ? event.target.value : "")

/** A labelled input with its hint and its mistake. */
export function field({ id, label, hint, mistakes, words, after, input, ...rest }: Field) {
  const mistake = mistakes.find(({ field }) => field === id)
  const described = [
    hint === undefined ? "" : `${id}-hint`,
    mistake === undefined ? "" : `${id}-mistake`,
    rest.described ?? ""
  ]
  const description = described.filter((name) => name !== "").join(" ")
  return html`<div class="field ${mistake === undefined ? "" : "wrong"}" part="field">
    <label for=${id}>${label}</label>
    ${hint === undefined ? nothing : html`<p class="hint" id="${id}-hint">${hint}</p>`}
    ${mistake === undefined ? nothing : html`<p class="mistake" id="${id}-mistake">${mistake.say()}</p>`}
    <div class="control">
      <input
        id=${id}
        name=${id}
        part="input"
        type=${rest.type}
        autocomplete=${rest.autocomplete}
        autocapitalize=${rest.capitals ?? "none"}
        inputmode=${rest.digits ? "numeric" : nothing}
        spellcheck="false"
        aria-required=${rest.required ? "true" : nothing}
        aria-invalid=${mistake === undefined ? "false" : "true"}
        aria-describedby=${description || nothing}
        .value=${rest.value}
        @focus=${rest.focused}
        @input=${(event: Event) => input(typed(event))}
      />
      ${after ?? nothing}
    </div>
  </div>`
}

interface PasswordField extends Omit<Field, "type" | "after"> {
  readonly revealed: boolean
  readonly toggle: () => void
}

/** A password with a button that shows or hides what is typed. */
export const passwordField = ({ revealed, toggle, ...given }: PasswordField) =>
  field({
    ...given,
    type: revealed ? "text" : "password",
    after: html`<button
      type="button"
      class="reveal"
      part="button"
      aria-controls=${given.id}
      aria-label=${revealed ? given.words.common.hideLong(given.label) : given.words.common.showLong(given.label)}
      @click=${toggle}
    >
      ${revealed ? given.words.common.hide : given.words.common.show}
    </button>`
  })

/** All mistakes of a form, each leading to its field. */
export function errorSummary(words: BaseWords, mistakes: ReadonlyArray<Mistake>, goTo: (field: string) => void) {
  if (mistakes.length === 0) return nothing
  return notice(
    "danger",
    html`<p><strong>${words.common.mistakes(mistakes.length)}</strong></p>
      <ul class="mistakes">
        ${mistakes.map(
          ({ field, say }) =>
            html`<li><button type="button" class="link" @click=${() => goTo(field)}>${say()}</button></li>`
        )}
      </ul>`
  )
}

/** A mail address that could be one: the portal judges the rest. */
export const looksLikeMail = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
