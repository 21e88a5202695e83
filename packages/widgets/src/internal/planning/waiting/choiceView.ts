import { html, nothing } from "lit"
import type { PlanningHost } from "../PlanningHost.ts"
import { type Cell, type Spot, spotKey } from "../types.ts"
import { capital, dayName } from "../when.ts"
import { spotNames } from "./placesView.ts"
import type { WaitChoice } from "./WaitChoice.ts"
import { waitWords } from "./waitWords.ts"

/** The full places of the shown days, to choose from, and how those that are chosen hang together. */
export function choiceView(host: PlanningHost, choice: WaitChoice, open: ReadonlyArray<Cell>) {
  const words = waitWords(host)
  const toggle = (spot: Spot) => () => {
    if (choice.has(spot)) choice.take(spot)
    else choice.put(spot)
    host.requestUpdate()
  }
  const check = (id: string, label: string, hint: string, checked: boolean, change: () => void) =>
    html`<div class="check">
      <input type="checkbox" id=${id} aria-describedby="${id}-hint" .checked=${checked} @change=${() => {
        change()
        host.requestUpdate()
      }} />
      <label for=${id}>${label}</label>
      <p class="hint" id="${id}-hint">${hint}</p>
    </div>`
  return html`${[...Map.groupBy(open, ({ day }) => day)].map(
    ([day, cells]) => html`<fieldset class="field" part="field">
      <legend>${capital(dayName(host.format, day))}</legend>
      <div class="answers">
        ${cells.map((cell) => {
          const { label, child } = spotNames(host, cell)
          return html`<label
            ><input type="checkbox" name=${spotKey(cell)} .checked=${choice.has(cell)} @change=${toggle(cell)} />${label}, ${child}</label
          >`
        })}
      </div>
    </fieldset>`
  )}
  ${
    choice.hasSiblings
      ? check("wait-siblings", words.siblings, words.siblingsHint, choice.siblingsTogether, () => {
          choice.siblingsTogether = !choice.siblingsTogether
        })
      : nothing
  }
  ${
    choice.hasDays
      ? check("wait-days", words.days, words.daysHint, choice.daysTogether, () => {
          choice.daysTogether = !choice.daysTogether
        })
      : nothing
  }`
}
