import { html, type LitElement, nothing, type PropertyDeclarations } from "lit"
import { planning as french } from "../../words/fr/planning.ts"
import { planningSteps } from "../../words/fr/planningSteps.ts"
import { base } from "../base/base.styles.ts"
import { dialogStyles } from "../preview/dialog.styles.ts"
import { PreviewElement, showOver } from "../preview/PreviewElement.ts"
import type { Child } from "./chipView.ts"
import { daysAfter, daysBetween, mondayOf } from "./days.ts"
import { icon } from "./icons.ts"
import { sheetStyles } from "./sheet.styles.ts"
import { columnsOf, type Planning } from "./types.ts"
import { capital, dayName, firstDayName } from "./when.ts"

const tag = "portail-planning-sheet"

// a sheet of the page itself: its content policy may refuse style elements, never this
const alone = new CSSStyleSheet()
alone.replaceSync(
  `@page { size: A4 landscape; margin: 12mm } @media print { body > :not(${tag}) { display: none !important } }`
)

/**
 * The days that are booked, a calendar for each child, to read and to print over what is there.
 *
 * @ignore portail-planning shows it itself
 */
export class PlanningSheet extends PreviewElement {
  static override styles = [base, dialogStyles, sheetStyles]
  static override properties: PropertyDeclarations = { planning: { attribute: false }, shown: { attribute: false } }

  declare planning: Planning | undefined
  declare shown: ReadonlyArray<Child>

  override get words() {
    return { ...super.words, planning: this.area("planning", french), steps: this.area("planningSteps", planningSteps) }
  }

  override connectedCallback() {
    super.connectedCallback()
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, alone]
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== alone)
  }

  get #days() {
    const { from = "", to = "" } = this.planning ?? {}
    return from.slice(0, 8) === to.slice(0, 8)
      ? this.format.period(from.slice(0, 7))
      : this.words.planning.weekOf(firstDayName(this.format, from, to), this.format.day(to))
  }

  protected override view() {
    const { words, planning } = this
    if (planning === undefined) return html``
    const { sheet } = words.steps
    return html`<dialog aria-label=${words.planning.scroll(this.#days)} @close=${() => this.closed()}>
      <div class="bar">
        <button type="button" class="primary" @click=${() => print()}>${icon("print")}${sheet.print}</button>
        <button type="button" @click=${() => this.close()}>${icon("cross")}${sheet.close}</button>
      </div>
      ${this.shown.map((child) => this.#page(planning, child))}
    </dialog>`
  }

  #page(planning: Planning, child: Child) {
    const { words, format } = this
    const { sheet, weekdays } = words.steps
    const title = sheet.title(child.givenName, this.#days)
    const weeks: Array<string> = []
    for (let monday = mondayOf(planning.from); monday <= planning.to; monday = daysAfter(monday, 7)) weeks.push(monday)
    return html`<div class="paper">
      ${this.heading(title)}
      <div class="wide-only" role="group" aria-label=${title} tabindex="0">
      <table aria-label=${title}>
        <thead>
          <tr>
            ${weekdays.map((day) => html`<th scope="col">${capital(day)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${weeks.map(
            (monday) => html`<tr>
              ${daysBetween(monday, daysAfter(monday, 6)).map((day) => this.#day(planning, child, day))}
            </tr>`
          )}
        </tbody>
      </table>
      </div>
      <p class="small">${sheet.printedOn(format.day(planning.today))}</p>
    </div>`
  }

  #day(planning: Planning, child: Child, day: string) {
    if (day < planning.from || day > planning.to) return html`<td class="outside"></td>`
    const booked = columnsOf(planning).filter(({ activity, unit }) =>
      planning.cells.some(
        (cell) =>
          cell.childId === child.id &&
          cell.day === day &&
          cell.activity === activity &&
          cell.unit === unit &&
          cell.state === "booked"
      )
    )
    const special = planning.days.filter((each) => each.day === day).map(({ name }) => name)
    return html`<td>
      <span class="number"><span class="hidden">${dayName(this.format, day)}</span><span aria-hidden="true">${Number(day.slice(8))}</span></span>
      ${special.length === 0 ? nothing : html`<em>${special.join(" · ")}</em>`}
      <ul>
        ${booked.map(({ label }) => html`<li>✓ ${label}</li>`)}
      </ul>
    </td>`
  }
}

/** Puts the sheet of some children over the page. */
export const showSheet = (planning: Planning, shown: ReadonlyArray<Child>, host: LitElement): PlanningSheet =>
  showOver(tag, PlanningSheet, { planning, shown }, host)
