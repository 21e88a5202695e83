import { html, nothing } from "lit"
import type { Mistake } from "../base/fields.ts"
import { isRequired } from "./typed.ts"
import type { Field, FieldTexts, SectionWords } from "./types.ts"

interface Asked {
  readonly words: SectionWords
  readonly id: string
  readonly field: Field
  /** Whether the town requires an answer, be it later. */
  readonly needed?: boolean
  readonly typed: FieldTexts
  readonly mistakes: ReadonlyArray<Mistake>
  readonly type: (text: string) => void
  readonly fill: (typed: FieldTexts) => void
}

const kinds = {
  phone: { type: "tel", inputmode: "tel" },
  mail: { type: "email", inputmode: "email" },
  day: { type: "text", inputmode: "numeric" },
  digits: { type: "text", inputmode: "numeric" },
  number: { type: "text", inputmode: "decimal" },
  text: { type: "text", inputmode: "text" }
} as const

const kindOf = (kind: string) => Object.entries(kinds).find(([name]) => name === kind)?.[1] ?? kinds.text

const textOf = ({ target }: Event) =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
    ? target.value
    : ""

/** A field of a form, with its label, hint and mistake. */
export function input(asked: Asked) {
  const { words, id, field, needed = false, typed, mistakes, type, fill } = asked
  const { sections } = words
  const { kind, label } = field
  const mistake = mistakes.find((each) => each.field === id)
  const hint = field.hint ?? (kind === "day" ? sections.day : kind === "phone" ? sections.phone : undefined)
  const described = [hint === undefined ? "" : `${id}-hint`, mistake === undefined ? "" : `${id}-mistake`]
  const description = described.filter((name) => name !== "").join(" ") || nothing
  const invalid = mistake === undefined ? "false" : "true"
  const required = isRequired(field, typed)
  const value = typed[field.path] ?? ""
  const title = html`${label} ${required || needed ? html`<span class="required">${required ? sections.required : sections.needed}</span>` : nothing}`
  const help = html`<div class="help">
    ${hint === undefined ? nothing : html`<p class="hint" id="${id}-hint">${hint}</p>`}
    ${mistake === undefined ? nothing : html`<p class="mistake" id="${id}-mistake">${mistake.say()}</p>`}
  </div>`
  const wrong = mistake === undefined ? "" : "wrong"

  if (kind === "read-only") {
    return html`<div class="field wide" id=${id} tabindex="-1"><span class="label">${label}</span><span>${value || sections.empty}</span>${help}</div>`
  }
  if (kind === "tick") {
    return html`<div class="check wide">
      <input
        type="checkbox"
        id=${id}
        aria-describedby=${description}
        .checked=${value === "yes"}
        @change=${() => type(value === "yes" ? "no" : "yes")}
      />
      <label for=${id}>${label}</label>
      ${help}
    </div>`
  }
  if (kind === "yes-no" || kind === "yes-no-unsaid") {
    const answers = [["yes", sections.yes] as const, ["no", sections.no] as const]
    const choices = needed || kind === "yes-no" ? answers : [...answers, ["", sections.unsaid] as const]
    return html`<fieldset class="field wide ${wrong}" part="field" aria-describedby=${description}>
      <legend>${title}</legend>
      ${help}
      <div class="answers">
        ${choices.map(
          ([answer, said], index) =>
            html`<label
              ><input
                type="radio"
                id=${index === 0 ? id : nothing}
                name=${id}
                value=${answer}
                .checked=${value === answer}
                @change=${() => type(answer)}
              />${said}</label
            >`
        )}
      </div>
    </fieldset>`
  }
  return html`<div class="field level ${wrong} ${kind === "lines" ? "wide" : ""} ${field.width ?? ""}" part="field">
    <label for=${id}>${title}</label>
    ${help}
    ${
      field.control !== undefined
        ? html`<div>${field.control({ id, value, typed, invalid, described: description, type, fill })}</div>`
        : kind === "choice"
          ? html`<select
            id=${id}
            part="input"
            autocomplete=${field.autocomplete ?? "off"}
            aria-invalid=${invalid}
            aria-required=${required ? "true" : nothing}
            aria-describedby=${description}
            @change=${(event: Event) => type(textOf(event))}
          >
            ${[["", sections.unsaid] as const, ...(field.options ?? [])].map(
              ([choice, said]) => html`<option value=${choice} .selected=${choice === value}>${said}</option>`
            )}
          </select>`
          : html`<div class="control">
            ${
              kind === "lines"
                ? html`<textarea
                    id=${id}
                    part="input"
                    rows="3"
                    aria-invalid=${invalid}
                    aria-required=${required ? "true" : nothing}
                    aria-describedby=${description}
                    .value=${value}
                    @input=${(event: Event) => type(textOf(event))}
                  ></textarea>`
                : html`<input
                    id=${id}
                    part="input"
                    type=${kindOf(kind).type}
                    inputmode=${kindOf(kind).inputmode}
                    autocomplete=${field.autocomplete ?? "off"}
                    spellcheck="false"
                    aria-invalid=${invalid}
                    aria-required=${required ? "true" : nothing}
                    aria-describedby=${description}
                    .value=${value}
                    @input=${(event: Event) => type(textOf(event))}
                  />`
            }
          </div>`
    }
  </div>`
}
