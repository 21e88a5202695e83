import { html, nothing } from "lit"
import type { Format } from "../base/format.ts"
import type { Basket } from "./Basket.ts"
import { icon } from "./icons.ts"
import { type Action, lookOf, noteOf } from "./look.ts"
import type { Span } from "./place.ts"
import { type Cell, type Planning, type PlanningWords, spotKey, type UnitColumn } from "./types.ts"
import { dayName } from "./when.ts"

export type Child = Planning["children"][number]

/** What the days are drawn from. */
export interface DaysModel {
  readonly words: PlanningWords
  readonly format: Format
  readonly planning: Planning
  readonly span: Span
  readonly columns: ReadonlyArray<UnitColumn>
  /** The children that are shown. */
  readonly children: ReadonlyArray<Child>
  readonly cells: ReadonlyMap<string, Cell>
  readonly basket: Basket
  readonly pastShown: boolean
  readonly press: (cell: Cell, action: Action) => void
  readonly showPast: (shown: boolean) => void
  readonly heading: (content: unknown, depth: number) => unknown
}

/** A child's unit on a day, with what is said about it. */
export interface Entry {
  readonly cell: Cell
  readonly column: UnitColumn
  readonly child: Child
  readonly note: string
}

/** What there is on a day, child by child. */
export const entriesOf = (model: DaysModel, day: string): ReadonlyArray<Entry> =>
  model.children.flatMap((child) =>
    model.columns.flatMap((column) => {
      const { activity, unit } = column
      const cell = model.cells.get(spotKey({ childId: child.id, activity, unit, day }))
      return cell === undefined
        ? []
        : [{ cell, column, child, note: noteOf(model.words.planning, model.format, cell, model.planning.today) }]
    })
  )

/** A note, and what it is about. */
export interface Note {
  readonly text: string
  readonly entries: ReadonlyArray<Entry>
}

/** What is said about some entries, each text once. */
export const notesOf = (entries: ReadonlyArray<Entry>): ReadonlyArray<Note> =>
  [...Map.groupBy(entries, ({ note }) => note)]
    .filter(([text]) => text !== "")
    .map(([text, about]) => ({ text, entries: about }))

/** A price that fits beside a state; longer ones stand with the rules, and all of them over the columns of a table. */
const shortPrice = (price: string) => (price.length <= 14 ? price : "")

/** A unit on a day: a button where it can be changed, else a text; `named` where no column says what it is. */
export function chipView(model: DaysModel, { cell, column, child }: Entry, noteId: string | undefined, named: boolean) {
  const { words, format, basket, press } = model
  const { planning } = words
  const look = lookOf(planning, cell, basket.wishFor(cell)?.action, model.planning.today)
  const price = named && look.tone === "free" ? shortPrice(column.price) : ""
  const text = html`${icon(look.symbol)}
    <span class="chip-text">
      ${
        named
          ? html`<strong>${column.label}</strong>`
          : html`<span class="hidden">${planning.spot(column.label, child.givenName, dayName(format, cell.day))},</span>`
      }
      <span class="chip-state">${look.said}${price === "" ? nothing : html`<span class="nowrap"> · ${price}</span>`}</span>
    </span>`
  const { action } = look
  if (action === null) return html`<span class="chip ${look.tone}" part="state">${text}</span>`
  const more = named ? `${child.givenName}, ${dayName(format, cell.day)}` : ""
  return html`<button
    type="button"
    class="chip ${look.tone}"
    part="button state"
    aria-describedby=${noteId ?? nothing}
    @click=${() => press(cell, action)}
  >
    ${text}${more === "" ? nothing : html`<span class="hidden">, ${more}</span>`}
  </button>`
}
