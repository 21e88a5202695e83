import { html, nothing, type TemplateResult } from "lit"
import type { Words } from "../../words/fr.ts"
import type { PlanningHost } from "./PlanningHost.ts"
import type { RepeatForm, Until } from "./RepeatForm.ts"

const valueOf = ({ target }: Event) =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.value : ""

/** A set with a value more or less. */
const toggled = <Value>(set: ReadonlySet<Value>, value: Value): ReadonlySet<Value> => {
  const next = new Set(set)
  if (!next.delete(value)) next.add(value)
  return next
}

interface Answer {
  readonly label: string
  readonly checked: boolean
  readonly choose: () => void
}

const answers = (type: "radio" | "checkbox", name: string, legend: string, all: ReadonlyArray<Answer>) =>
  html`<fieldset class="field" part="field">
    <legend>${legend}</legend>
    <div class="answers">
      ${all.map(
        ({ label, checked, choose }) =>
          html`<label><input type=${type} name=${name} .checked=${checked} @change=${choose} />${label}</label>`
      )}
    </div>
  </fieldset>`

const dayField = (id: string, label: string, value: string, type: (value: string) => void) =>
  html`<div class="field short" part="field">
    <label for=${id}>${label}</label>
    <div class="control">
      <input id=${id} part="input" type="date" .value=${value} @input=${(event: Event) => type(valueOf(event))} />
    </div>
  </div>`

/** The form of a pattern: what, for whom, on which days, until when. */
export function repeatFormView(
  { format }: PlanningHost,
  { repeat, weekdays }: Words["planningSteps"],
  form: RepeatForm,
  typed: () => void
): TemplateResult {
  const set = (change: Partial<RepeatForm>) => () => {
    Object.assign(form, change)
    typed()
  }
  const { children } = form.planning
  const holidays = form.lastBeforeHolidays
  const until = (until: Until, label: string) => ({ label, checked: form.until === until, choose: set({ until }) })
  return html`${answers(
    "radio",
    "action",
    repeat.action,
    (["add", "cancel"] as const).map((action) => ({
      label: repeat.actions[action],
      checked: form.action === action,
      choose: set({ action })
    }))
  )}
  ${
    children.length < 2
      ? nothing
      : answers(
          "checkbox",
          "children",
          repeat.children,
          children.map(({ id, givenName }) => ({
            label: givenName,
            checked: form.children.has(id),
            choose: () => set({ children: toggled(form.children, id) })()
          }))
        )
  }
  <div class="field" part="field">
    <label for="unit">${repeat.unit}</label>
    <select id="unit" part="input" @change=${(event: Event) => set({ unit: valueOf(event) })()}>
      ${form.units.map(({ activity, unit, label }) => {
        const value = `${activity} ${unit}`
        return html`<option value=${value} .selected=${value === form.unit}>${label}</option>`
      })}
    </select>
  </div>
  ${answers(
    "checkbox",
    "weekdays",
    repeat.weekdays,
    weekdays.slice(0, 6).map((label, index) => ({
      label,
      checked: form.weekdays.has(index + 1),
      choose: () => set({ weekdays: toggled(form.weekdays, index + 1) })()
    }))
  )}
  ${answers(
    "radio",
    "weeks",
    repeat.weeks,
    (["every", "even", "odd"] as const).map((weeks) => ({
      label: repeat.parity[weeks],
      checked: form.weeks === weeks,
      choose: set({ weeks })
    }))
  )}
  ${dayField("from", repeat.from, form.from, (from) => set({ from })())}
  ${answers("radio", "until-kind", repeat.untilTitle, [
    ...(holidays === undefined ? [] : [until("holidays", repeat.untilHolidays(format.day(holidays)))]),
    until("month", repeat.untilMonth(format.day(form.endOfMonth))),
    until("day", repeat.untilDay)
  ])}
  ${form.until === "day" ? dayField("until", repeat.until, form.untilDay, (untilDay) => set({ untilDay })()) : nothing}`
}
