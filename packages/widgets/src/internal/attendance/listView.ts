import { html, nothing } from "lit"
import { icon } from "../base/icons.ts"
import type { AttendanceHost } from "./AttendanceHost.ts"
import { childView } from "./childView.ts"
import { matching } from "./filtersView.ts"
import type { Journal } from "./Journal.ts"
import { comesIn, isListed, shown } from "./marks.ts"
import type { Register, RegisterChild, Shown, State } from "./types.ts"

/** The children of the day, a row each. */
export const listView = (element: AttendanceHost, register: Register, journal: Journal) => {
  const { filter } = element
  const said = element.words.attendance
  const { waiting } = journal
  const here = register.children.filter((child) => comesIn(child, filter.part, waiting))
  if (here.length === 0) return html`<p>${said.nobody}</p>`
  const rows = matching(here, filter).filter(
    // a child that was just noted stays where it was pressed
    (child) =>
      !filter.onlyOpen || shown(child, filter.part, waiting).state === "not-recorded" || element.openChild === child.id
  )
  if (rows.length === 0) return html`<p>${said.noneFound}</p>`
  return html`<ul class="children">
    ${rows.map((child) => rowView(element, register, journal, child))}
  </ul>`
}

const symbols = { present: "check", "absent-excused": "cross", "absent-unexcused": "cross", mixed: "half" } as const

const rowView = (element: AttendanceHost, register: Register, journal: Journal, child: RegisterChild) => {
  const said = element.words.attendance
  const name = `${child.givenName} ${child.familyName}`
  const seen = shown(child, element.filter.part, journal.waiting)
  const open = element.openChild === child.id
  const button = (word: string, state: State, symbol: "check" | "cross", pressed: boolean) => html`<button
    type="button"
    part="button"
    class=${symbol}
    aria-pressed=${pressed}
    aria-label=${said.mark(word, name)}
    @click=${() => element.mark(child, element.slotsFor(child), { state, lateMinutes: null })}
  >
    ${icon(symbol)}${word}
  </button>`
  const absent = seen.state === "absent-excused" || seen.state === "absent-unexcused"
  return html`<li class="child ${seen.state}" data-child=${child.id}>
    <div class="row-of-child">
      <button
        type="button"
        class="name"
        part="button"
        aria-expanded=${open}
        @click=${() => {
          element.openChild = open ? null : child.id
        }}
      >
        <strong>${child.familyName} ${child.givenName}</strong>
        <span class="muted small">${aboutOf(element, register, journal, child)}</span>
        <span class="state small">${stateView(element, seen)}</span>
      </button>
      ${button(said.present, "present", "check", seen.state === "present")}
      ${button(said.absent, "absent-unexcused", "cross", absent)}
    </div>
    ${open ? childView(element, register, journal, child) : nothing}
  </li>`
}

const stateView = (element: AttendanceHost, { state, lateMinutes, waiting }: Shown) => {
  const said = element.words.attendance
  const symbol = state === "not-recorded" ? nothing : icon(symbols[state])
  const sent = state === "not-recorded" && !waiting ? nothing : ` · ${waiting ? said.waiting : said.kept}`
  const late = lateMinutes === 0 ? nothing : ` · ${said.late(lateMinutes)}`
  return html`${symbol} ${said.states[state]}${late}<span data-sent=${waiting ? "waiting" : "kept"}>${sent}</span>`
}

const aboutOf = (element: AttendanceHost, { groups, places }: Register, { care }: Journal, child: RegisterChild) => {
  const said = element.words.attendance
  const named = (list: Register["groups"], code: string) => list.find((each) => each.code === code)?.name ?? code
  const health = care?.children.find(({ id }) => id === child.id)?.health ?? []
  return [
    child.schoolClass,
    places.length > 1 ? named(places, child.place) : "",
    named(groups, child.group),
    child.expected && child.units.length > 0 ? "" : said.unbooked,
    child.noPork ? said.noPork : "",
    child.noMeat ? said.noMeat : "",
    child.packedMeal ? said.packedMeal : "",
    health.length > 0 ? said.toKnow : ""
  ]
    .filter((text) => text !== "")
    .join(" · ")
}

/** Children who are enrolled and not on the list, once somebody looks for them. */
export const othersView = (element: AttendanceHost, register: Register, { waiting }: Journal) => {
  const { filter } = element
  const said = element.words.attendance
  const others = register.children.filter((child) => !isListed(child, waiting))
  if (others.length === 0) return nothing
  if (filter.search.trim().length < 2) return html`<p class="muted small">${said.othersHint}</p>`
  const found = matching(others, filter).slice(0, 12)
  if (found.length === 0) return nothing
  return html`<section class="others" aria-label=${said.others}>
    ${element.heading(said.others, 1)}
    <ul class="children">
      ${found.map((child) => otherView(element, register, child))}
    </ul>
  </section>`
}

const otherView = (element: AttendanceHost, register: Register, child: RegisterChild) => {
  const said = element.words.attendance
  const name = `${child.givenName} ${child.familyName}`
  const partsHere = new Set(child.slots.map(({ part }) => part))
  const units = register.units.filter(({ parts }) => parts.every((part) => partsHere.has(part)))
  const add = (parts: ReadonlyArray<string>) => {
    element.mark(
      child,
      child.slots.filter(({ part }) => parts.includes(part)),
      { state: "present", lateMinutes: null }
    )
    element.filter = { ...element.filter, search: "" }
    void element.focusing.on(`[data-child="${child.id}"] .name`)
  }
  return html`<li class="child">
    <div class="row-of-child">
      <span class="name"><strong>${child.familyName} ${child.givenName}</strong>
        <span class="muted small">${child.schoolClass}</span></span>
      ${
        units.length < 2
          ? html`<button type="button" part="button" @click=${() => add([...partsHere])}>${said.add(name)}</button>`
          : units.map(
              (unit) => html`<button
                type="button"
                part="button"
                aria-label=${said.addFor(name, unit.name)}
                @click=${() => add(unit.parts)}
              >
                ${unit.name}
              </button>`
            )
      }
    </div>
  </li>`
}
