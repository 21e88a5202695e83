import { html, nothing } from "lit"
import type { BaseWords } from "../../words/fr.ts"
import { busyButton } from "../base/busyButton.ts"
import { field, type Mistake } from "../base/fields.ts"
import type { Asked, PricedActivity, PricedUnit, TariffWords } from "./types.ts"

interface FormModel {
  readonly base: BaseWords
  readonly words: TariffWords["simulator"]
  readonly activities: ReadonlyArray<PricedActivity>
  readonly unit: PricedUnit
  readonly asked: Asked
  readonly busy: boolean
  readonly mistakes: ReadonlyArray<Mistake>
  readonly change: (changes: Partial<Asked>) => void
  readonly submit: () => void
}

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, place) => {
    const number = String(from + place)
    return [number, number] as const
  })

const chosenIn = (event: Event) => (event.target instanceof HTMLSelectElement ? event.target.value : "")

const choice = (
  id: string,
  label: string,
  value: string,
  options: ReadonlyArray<readonly [string, string]>,
  choose: (value: string) => void
) => html`<div class="field" part="field">
  <label for=${id}>${label}</label>
  <select id=${id} name=${id} part="input" @change=${(event: Event) => choose(chosenIn(event))}>
    ${options.map(([code, said]) => html`<option value=${code} .selected=${code === value}>${said}</option>`)}
  </select>
</div>`

const what = ({ words, activities, asked, change }: FormModel) => html`<div class="field wide" part="field">
  <label for="what">${words.what}</label>
  <select id="what" name="what" part="input" @change=${(event: Event) => change({ what: chosenIn(event) })}>
    ${activities.map(
      ({ code, name, units }) => html`<optgroup label=${name}>
        ${units.map((unit) => {
          const key = `${code}/${unit.code}`
          return html`<option value=${key} .selected=${key === asked.what}>
            ${units.length === 1 && unit.name === name ? name : `${name}, ${unit.name}`}
          </option>`
        })}
      </optgroup>`
    )}
  </select>
</div>`

const residency = ({ words, asked, change }: FormModel) => html`<fieldset class="field wide" part="field">
  <legend>${words.residency}</legend>
  <div class="answers">
    ${[true, false].map(
      (resident) => html`<label
        ><input
          type="radio"
          name="resident"
          part="input"
          .checked=${asked.resident === resident}
          @change=${() => change({ resident })}
        />${resident ? words.resident : words.elsewhere}</label
      >`
    )}
  </div>
</fieldset>`

/** What is asked of a family: only what the price depends on. */
export function formView(model: FormModel) {
  const { base, words, unit, asked, busy, mistakes, change, submit } = model
  const { asks } = unit
  const submitted = (event: Event) => {
    event.preventDefault()
    if (!busy) submit()
  }
  return html`<form class="panel" novalidate @submit=${submitted}>
    <div class="fields">
      ${what(model)}
      ${
        asks.quotient
          ? html`<div class="wide">${field({
              ...{ id: "quotient", label: words.quotient, hint: words.quotientHint, type: "text", autocomplete: "off" },
              ...{ value: asked.quotient, mistakes, words: base, digits: true },
              input: (quotient) => change({ quotient })
            })}</div>`
          : nothing
      }
      ${asks.residency ? residency(model) : nothing}
      ${choice("children", words.children, String(asked.children), numbers(1, 6), (children) =>
        change({ children: Number(children) })
      )}
      ${choice("times", words.times, String(asked.times), numbers(1, 31), (times) => change({ times: Number(times) }))}
      ${
        asks.age
          ? choice(
              "age",
              words.age,
              String(asked.age),
              numbers(2, 18).map(([age]) => [age, words.years(Number(age))] as const),
              (age) => change({ age: Number(age) })
            )
          : nothing
      }
      ${
        asks.classes.length === 0
          ? nothing
          : choice(
              "class",
              words.schoolClass,
              asked.schoolClass,
              [["", words.otherClass], ...asks.classes.map((each) => [each, each] as const)],
              (schoolClass) => change({ schoolClass })
            )
      }
    </div>
    <div>${busyButton(words.compute, busy, words.computing)}</div>
  </form>`
}
