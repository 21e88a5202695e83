import { html, nothing } from "lit"
import type { DaysModel } from "./chipView.ts"
import { daysBetween } from "./days.ts"

/** What is special about a day: holidays of schools, a public holiday, a closure. */
export const specialOf = ({ planning }: DaysModel, day: string) =>
  planning.days.filter((each) => each.day === day).map(({ kind, name }) => ({ kind, name }))

export const specialView = (model: DaysModel, day: string) => {
  const special = specialOf(model, day)
  return special.length === 0
    ? nothing
    : html`<span class="special">${special.map(({ name }) => name).join(" · ")}</span>`
}

/** The days of a view: single ones, and those in a row on which nothing takes place and of which the same is said. */
export interface DayRun {
  readonly from: string
  readonly to: string
  readonly open: boolean
  readonly special: string
}

/** The days to show in order; a day on which nothing takes place and nothing is special is left out. */
export function runsOf(model: DaysModel, days: ReadonlyArray<string>): ReadonlyArray<DayRun> {
  const busy = new Set([...model.cells.values()].map(({ day }) => day))
  const runs: Array<DayRun> = []
  for (const day of days) {
    const open = busy.has(day)
    const special = specialOf(model, day)
      .map(({ name }) => name)
      .join(" · ")
    if (!open && special === "") continue
    const last = runs.at(-1)
    const goesOn = last !== undefined && !open && !last.open && last.special === special
    if (goesOn && daysBetween(last.to, day).length === 2) runs[runs.length - 1] = { ...last, to: day }
    else runs.push({ from: day, to: day, open, special })
  }
  return runs
}

/** The days of the view, without those that are past and hidden. */
export function visibleDays({ span, planning, cells, pastShown }: DaysModel) {
  const days = daysBetween(span.from, span.to)
  if (span.to < planning.today) return { past: 0, days }
  const coming = days.filter((day) => day >= planning.today)
  const past = new Set([...cells.values()].map(({ day }) => day).filter((day) => day < planning.today))
  return { past: past.size, days: pastShown ? days : coming }
}

/** A press shows the days that have passed, or hides them. */
export function pastToggle({ words: { planning }, pastShown, showPast }: DaysModel, past: number) {
  if (past === 0) return nothing
  return html`<div>
    <button type="button" class="link outside" part="button" @click=${() => showPast(!pastShown)}>
      ${pastShown ? planning.hidePast : planning.pastDays(past)}
    </button>
  </div>`
}
