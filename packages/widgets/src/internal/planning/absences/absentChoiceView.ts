import { html } from "lit"
import type { PlanningHost } from "../PlanningHost.ts"
import { type Cell, spotKey } from "../types.ts"
import { spotNames } from "../waiting/placesView.ts"
import { capital, dayName } from "../when.ts"

/** What is booked and can no longer be cancelled, day by day, to choose from. */
export const absentChoiceView = (
  host: PlanningHost,
  open: ReadonlyArray<Cell>,
  isChosen: (cell: Cell) => boolean,
  toggle: (cell: Cell) => void
) =>
  [...Map.groupBy(open, ({ day }) => day)].map(
    ([day, cells]) => html`<fieldset class="field" part="field">
      <legend>${capital(dayName(host.format, day))}</legend>
      <div class="answers">
        ${cells.map((cell) => {
          const { label, child } = spotNames(host, cell)
          return html`<label
            ><input type="checkbox" name=${spotKey(cell)} .checked=${isChosen(cell)} @change=${() => toggle(cell)} />${label}, ${child}</label
          >`
        })}
      </div>
    </fieldset>`
  )
