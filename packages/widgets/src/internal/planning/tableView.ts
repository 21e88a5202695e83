import { html, nothing } from "lit"
import { type Child, chipView, type DaysModel, type Entry, entriesOf, notesOf } from "./chipView.ts"
import { pastToggle, runsOf, specialView, visibleDays } from "./dayNotes.ts"
import { closedRun } from "./listView.ts"
import { spotKey, type UnitColumn } from "./types.ts"
import { capital, dayName } from "./when.ts"

/** The room that a column needs, in the page's letters. */
const dayWidth = 14.5
const widthOf = ({ units }: Column) => (units.length > 1 ? 10.5 : 7.5)

/** A unit of a child, or all units of an activity where there is no room for each. */
interface Column {
  readonly child: Child
  readonly label: string
  readonly price: string
  readonly units: ReadonlyArray<UnitColumn>
}

/** What a child can book on these days: it is not in every activity. */
function unitsOf({ columns, planning }: DaysModel, child: Child) {
  const held = new Set(
    planning.cells.flatMap(({ childId, activity, unit }) => (childId === child.id ? [`${activity} ${unit}`] : []))
  )
  return columns.filter(({ activity, unit }) => held.has(`${activity} ${unit}`))
}

const byUnit = (model: DaysModel): ReadonlyArray<Column> =>
  model.children.flatMap((child) =>
    unitsOf(model, child).map((unit) => ({ child, label: unit.label, price: unit.price, units: [unit] }))
  )

const byActivity = (model: DaysModel): ReadonlyArray<Column> =>
  model.children.flatMap((child) =>
    [...Map.groupBy(unitsOf(model, child), ({ activity }) => activity).values()].map((units) => ({
      child,
      label: units[0]?.activityName ?? "",
      // they stand below, with the rules
      price: "",
      units
    }))
  )

function head({ words: { planning } }: DaysModel, columns: ReadonlyArray<Column>) {
  const byChild = [...Map.groupBy(columns, ({ child }) => child.id).values()]
  return html`<thead>
    <tr>
      <th scope="col" rowspan="2" class="day-cell">${planning.dayColumn}</th>
      ${byChild.map(
        (own) => html`<th scope="colgroup" colspan=${own.length} class="child-head">${own[0]?.child.givenName}</th>`
      )}
    </tr>
    <tr>
      ${byChild.map((own) =>
        own.map(
          ({ label, price, units }, index) =>
            html`<th
              scope="col"
              class="unit-head ${index === 0 ? "begins" : ""} ${units.length > 1 ? "several" : ""}"
            >
              ${label}${price === "" ? nothing : html`<span class="price">${price}</span>`}
            </th>`
        )
      )}
    </tr>
  </thead>`
}

/** What is said once for a row. */
interface RowNote {
  readonly id: string
  readonly text: string
}

function cellView(model: DaysModel, column: Column, entries: ReadonlyArray<Entry>, row: RowNote, begins: boolean) {
  const classes = begins ? "begins" : ""
  const [first] = entries
  if (first === undefined) {
    return html`<td class=${classes}><span class="hidden">${model.words.planning.nothing}</span></td>`
  }
  const several = column.units.length > 1
  const notes = notesOf(entries).filter(({ text }) => text !== row.text)
  const own = `note-${spotKey(first.cell).replaceAll(" ", "-")}`
  const described = ({ note }: Entry) => (note === "" ? undefined : note === row.text ? row.id : own)
  return html`<td class=${classes}>
    ${entries.map((entry) => chipView(model, entry, described(entry), several))}
    ${
      notes.length === 0
        ? nothing
        : html`<div class="notes" id=${own}>
          ${notes.map(({ text, entries: about }) => {
            const labels = about.map(({ column: { label } }) => label).join(", ")
            const alone = about.length === entries.length
            return html`<p>${capital(alone ? text : model.words.planning.noteOf(labels, text))}</p>`
          })}
        </div>`
    }
  </td>`
}

/** What holds for most of what can be changed on a day: it stands once beside the day. */
function sharedNote(entries: ReadonlyArray<Entry>) {
  const changeable = entries.filter(({ cell: { mayAdd, mayCancel } }) => mayAdd || mayCancel)
  const [most] = notesOf(changeable).toSorted((one, other) => other.entries.length - one.entries.length)
  return most !== undefined && (most.entries.length > 1 || entries.length === 1) ? most.text : ""
}

function dayRow(model: DaysModel, columns: ReadonlyArray<Column>, day: string) {
  const entries = entriesOf(model, day)
  const id = `note-${day}`
  const shared = sharedNote(entries)
  const now = day === model.planning.today
  return html`<tr class=${now ? "now" : ""} part="day">
    <th scope="row" class="day-cell">
      <span class="day-name">${dayName(model.format, day)}</span>
      ${now ? html`<span class="mark">${model.words.planning.today}</span>` : nothing} ${specialView(model, day)}
      ${shared === "" ? nothing : html`<p class="notes" id=${id}>${capital(shared)}</p>`}
    </th>
    ${columns.map((column, index) => {
      const own = entries.filter((each) => each.child === column.child && column.units.includes(each.column))
      return cellView(model, column, own, { id, text: shared }, columns[index - 1]?.child !== column.child)
    })}
  </tr>`
}

/** The days as a table, for a wide page: a row a day, a column for each unit of each child, or for each activity where they are many. */
export function tableView(model: DaysModel, days: string, rems: number) {
  const { words } = model
  const fitting = (columns: ReadonlyArray<Column>) =>
    rems >= columns.reduce((width, column) => width + widthOf(column), dayWidth)
  const wide = byUnit(model)
  const columns = fitting(wide) ? wide : byActivity(model)
  const visible = visibleDays(model)
  // where all columns are in sight, what heads them stays there while the page scrolls
  const fits = fitting(columns)
  return html`${pastToggle(model, visible.past)}
    <div class="panel flush sheet ${fits ? "fits" : "scrolls"}" role="region" aria-label=${words.planning.scroll(days)} tabindex=${fits ? nothing : "0"}>
      <table>
        <caption class="hidden">
          ${words.planning.caption(days)}
        </caption>
        ${head(model, columns)}
        <tbody>
          ${runsOf(model, visible.days).map((run) =>
            run.open
              ? dayRow(model, columns, run.from)
              : html`<tr class="closed">
                  <th scope="row" colspan=${columns.length + 1}>${closedRun(model, run)}</th>
                </tr>`
          )}
        </tbody>
      </table>
    </div>`
}
