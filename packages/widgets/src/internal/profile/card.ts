import { html, nothing, type TemplateResult } from "lit"
import type { BaseWords, Words } from "../../words/fr.ts"
import { icon } from "../base/icons.ts"

export type ProfileWords = BaseWords & Pick<Words, "profile">

const pencil = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
  <path d="m2.5 13.500.7-3.200 7.600-7.600 2.500 2.500-7.600 7.600zM9.300 4.200l2.500 2.500" />
</svg>`

interface Card {
  readonly words: ProfileWords
  readonly name: keyof Words["profile"]["sections"]
  readonly heading: TemplateResult
  readonly content: unknown
  /** Opens the form; absent while it is open, and where there is none. */
  readonly edit?: (() => void) | undefined
  /** What was just done. */
  readonly done?: string | undefined
}

/** One part of the profile: what stands there first, then its form. */
export const card = ({ words, name, heading, content, edit, done }: Card) =>
  html`<section class="panel" part="section" data-section=${name} aria-label=${words.profile.sections[name]}>
    <div class="top">
      ${heading}
      ${
        edit === undefined
          ? nothing
          : html`<button
              type="button"
              class="edit"
              part="button"
              aria-label=${words.profile.editLong(words.profile.sections[name])}
              @click=${edit}
            >
              ${pencil}${words.profile.edit}
            </button>`
      }
    </div>
    ${done === undefined ? nothing : html`<p class="done">${icon("check")} <span>${done}</span></p>`} ${content}
  </section>`

export const fact = (label: unknown, value: unknown) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`
