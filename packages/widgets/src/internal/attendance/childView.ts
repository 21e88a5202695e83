import { html, nothing } from "lit"
import type { AttendanceHost } from "./AttendanceHost.ts"
import type { Journal } from "./Journal.ts"
import { shown } from "./marks.ts"
import type { CareOfChild, Register, RegisterChild, State } from "./types.ts"

const choices: ReadonlyArray<State> = ["present", "absent-excused", "absent-unexcused", "not-recorded"]
const mostMinutes = 600

/** What the team may need of a child: all that can be noted, and whom to call. */
export const childView = (
  element: AttendanceHost,
  register: Register,
  { care, waiting }: Journal,
  child: RegisterChild
) => {
  const said = element.words.attendance
  const name = `${child.givenName} ${child.familyName}`
  const { state, lateMinutes } = shown(child, element.filter.part, waiting)
  const known = care?.day === register.day ? care.children.find(({ id }) => id === child.id) : undefined
  return html`<div class="details">
    <div class="choices" role="group" aria-label=${said.stateOf(name)}>
      ${choices.map(
        (choice) => html`<button
          type="button"
          part="button"
          aria-pressed=${choice === state}
          @click=${() => element.mark(child, element.slotsFor(child), { state: choice, lateMinutes: null })}
        >
          ${said.states[choice]}
        </button>`
      )}
    </div>
    ${state === "present" || state === "mixed" ? lateView(element, child, lateMinutes) : nothing}
    <dl class="facts">
      ${fact(said.booked, child.units.map((code) => register.units.find((unit) => unit.code === code)?.name ?? code).join(", "))}
      ${known === undefined ? nothing : careFacts(element, known, care?.withHealth === true)}
    </dl>
    ${known === undefined ? html`<p class="muted">${said.noCare}</p>` : nothing}
  </div>`
}

const fact = (title: string, content: unknown) =>
  content === "" || content === nothing ? nothing : html`<div><dt>${title}</dt><dd>${content}</dd></div>`

interface Person {
  readonly name: string
  readonly relation: string
  readonly phone?: string
}

const people = (list: ReadonlyArray<Person>) =>
  list.length === 0
    ? nothing
    : html`<ul>
        ${list.map(
          ({ name, relation, phone = "" }) =>
            html`<li>
              ${name}${relation === "" ? nothing : ` (${relation})`}
              ${phone.split(" · ").map((number) => (number === "" ? nothing : html` <a href="tel:${number.replaceAll(/\s/g, "")}">${number}</a>`))}
            </li>`
        )}
      </ul>`

const careFacts = (element: AttendanceHost, child: CareOfChild, withHealth: boolean) => {
  const said = element.words.attendance
  const health =
    child.health.length === 0
      ? said.noHealth
      : html`<ul>
          ${child.health.map((line) => html`<li>${line}</li>`)}
        </ul>`
  return html`${withHealth ? fact(said.health, health) : nothing} ${fact(said.contacts, people(child.contacts))}
    ${fact(said.pickups, people(child.pickups))} ${fact(said.forbidden, people(child.forbidden))}
    ${fact(said.alone, child.leavesAloneFrom === null ? said.notAlone : said.aloneFrom(child.leavesAloneFrom))}`
}

const lateView = (element: AttendanceHost, child: RegisterChild, lateMinutes: number) => {
  const said = element.words.attendance
  const id = `late-${child.id}`
  const save = (event: SubmitEvent) => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const input = form.elements.namedItem("minutes")
    if (!(input instanceof HTMLInputElement)) return
    const minutes = Number(input.value)
    const fits = input.value.trim() !== "" && Number.isInteger(minutes) && minutes >= 0 && minutes <= mostMinutes
    input.setCustomValidity(fits ? "" : said.lateOdd)
    if (!form.reportValidity()) return
    const slots = element.slotsFor(child)
    element.mark(child, slots, { state: "present", lateMinutes: minutes })
  }
  return html`<form class="late" novalidate @submit=${save}>
    <label for=${id}>${said.lateMinutes}</label>
    <span class="control"
      ><input
        id=${id}
        name="minutes"
        inputmode="numeric"
        .value=${lateMinutes === 0 ? "" : String(lateMinutes)}
        @input=${(event: Event) => (event.target as HTMLInputElement).setCustomValidity("")}
    /></span>
    <button type="submit" part="button">${said.lateSet}</button>
  </form>`
}
