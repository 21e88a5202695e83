import { html, nothing } from "lit"
import type { AttendanceHost, Filter } from "./AttendanceHost.ts"
import type { Journal } from "./Journal.ts"
import { comesIn, countOf } from "./marks.ts"
import type { Register, RegisterChild } from "./types.ts"

interface Choice {
  readonly code: string
  readonly name: string
}

const folded = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()

/** The children of a place and group whose names hold what was typed. */
export const matching = (
  children: ReadonlyArray<RegisterChild>,
  { search, place, group }: Pick<Filter, "search" | "place" | "group">
) => {
  const words = folded(search).split(/\s+/).filter(Boolean)
  return children.filter(
    (child) =>
      (place === "" || child.place === place) &&
      (group === "" || child.group === group) &&
      words.every((word) => folded(`${child.givenName} ${child.familyName}`).includes(word))
  )
}

/** How many came, and what of the list is shown. */
export const filtersView = (element: AttendanceHost, register: Register, { waiting }: Journal) => {
  const { filter } = element
  const said = element.words.attendance
  const inGroup = matching(register.children, { ...filter, search: "" })
  const { present, absent, open, all } = countOf(inGroup, filter.part, waiting)
  const change = (part: Partial<Filter>) => {
    element.filter = { ...element.filter, ...part }
  }
  const listed = register.children.filter((child) => comesIn(child, null, waiting))
  const used = (choices: ReadonlyArray<Choice>, of: (child: RegisterChild) => string) =>
    choices.filter(({ code }) => listed.some((child) => of(child) === code))
  const select = (
    label: string,
    every: string,
    choices: ReadonlyArray<Choice>,
    value: string,
    set: (code: string) => void
  ) =>
    choices.length < 2
      ? nothing
      : html`<label class="choice"
          ><span>${label}</span>
          <select @change=${(event: Event) => set((event.target as HTMLSelectElement).value)}>
            <option value="" ?selected=${value === ""}>${every}</option>
            ${choices.map(({ code, name }) => html`<option value=${code} ?selected=${code === value}>${name}</option>`)}
          </select></label
        >`
  const parts = register.parts.filter(({ code }) =>
    register.children.some(({ slots }) => slots.some(({ part }) => part === code))
  )
  return html`<p class="counts" data-counts>
      <strong>${said.counts(present, all)}</strong>
      <span>${said.absents(absent)}</span>
      <span>${said.open(open)}</span>
    </p>
    <div class="filters">
      <label class="choice search"
        ><span>${said.search}</span>
        <span class="control"
          ><input
            type="search"
            data-search
            autocomplete="off"
            .value=${filter.search}
            @input=${(event: Event) => change({ search: (event.target as HTMLInputElement).value })}
        /></span>
      </label>
      ${select(said.part, said.wholeDay, parts, filter.part ?? "", (code) => change({ part: code === "" ? null : code }))}
      ${select(
        said.place,
        said.everyPlace,
        used(register.places, ({ place }) => place),
        filter.place,
        (place) => change({ place })
      )}
      ${select(
        said.group,
        said.everyGroup,
        used(register.groups, ({ group }) => group),
        filter.group,
        (group) => change({ group })
      )}
      <label class="only"
        ><input
          type="checkbox"
          .checked=${filter.onlyOpen}
          @change=${(event: Event) => change({ onlyOpen: (event.target as HTMLInputElement).checked })}
        />${said.onlyOpen}</label
      >
    </div>`
}
