import { html, nothing } from "lit"
import { notice } from "../base/parts.ts"
import type { RequestController } from "../controllers/RequestController.ts"
import { helpView, isHelped } from "./answerView.ts"
import type { Child, DaysModel } from "./chipView.ts"
import { isoWeekOf } from "./days.ts"
import type { emptyView } from "./emptyView.ts"
import { icon } from "./icons.ts"
import { listView } from "./listView.ts"
import type { Places } from "./Places.ts"
import type { PlanningHost } from "./PlanningHost.ts"
import { otherSpan, spanAfter, steps } from "./place.ts"
import { tableView } from "./tableView.ts"
import { columnsOf, type Planning, spotKey } from "./types.ts"
import { instantName } from "./when.ts"

interface Page extends Pick<DaysModel, "span" | "pastShown" | "press" | "showPast"> {
  readonly host: PlanningHost
  readonly places: Places
  readonly title: string
  readonly wide: boolean
  /** The width of the element, in the page's letters. */
  readonly rems: number
  /** The days that are shown, once they have come. */
  readonly planning: Planning | undefined
  readonly children: ReadonlyArray<Child>
  readonly reading: RequestController<Planning>
  /** What stands over the days: places that are offered. */
  readonly top: unknown
  /** What is said where there is nothing to show; undefined until it has come. */
  readonly empty: typeof emptyView | undefined
  readonly print: (children: ReadonlyArray<Child>) => void
  readonly refresh: () => void
}

/** Which days are shown, and ways to others. */
function spanView({ host, places, span, title }: Page) {
  const { planning } = host.words
  const { kind } = span
  const other = otherSpan(span, host.planning?.today ?? span.from)
  const views = [kind === "month" ? span : other, kind === "week" ? span : other]
  return html`<div class="span">
    <div class="turn">
      ${places.link({ id: spanAfter(span, -1).id }, html`${icon("back")}<span class="hidden">${planning.before[kind]}</span>`, "button square")}
      <div class="span-title">
        ${host.heading(title, 1)}
        ${kind === "week" ? html`<span class="muted">${planning.weekNumber(isoWeekOf(span.from))}</span>` : nothing}
      </div>
      ${places.link({ id: spanAfter(span, 1).id }, html`${icon("next")}<span class="hidden">${planning.after[kind]}</span>`, "button square")}
    </div>
    <div class="choice" role="group" aria-label=${planning.views}>
      ${views.map((each) => places.link({ id: each.id }, planning[each.kind], "button", each.kind === kind))}
    </div>
  </div>`
}

function childrenView({ host, places, children }: Page) {
  if (children.length < 2) return nothing
  const { planning } = host.words
  const { child } = places.current
  return html`<div class="choice children" role="group" aria-label=${planning.children}>
    ${places.link({ child: "" }, planning.allChildren, "button", child === "")}
    ${children.map(({ id, givenName }) => places.link({ child: id }, givenName, "button", child === id))}
  </div>`
}

const symbols = { repeat: "repeat", history: "history", feed: "calendar", absences: "minus" } as const

function toolsView({ host, places, children, print }: Page, shown: ReadonlyArray<Child>) {
  const { tools } = host.words.planning
  const link = (step: keyof typeof steps & keyof typeof tools) =>
    places.link({ id: steps[step] }, html`${icon(symbols[step])}${tools[step]}`, "button plain")
  return html`<div class="tools" ?hidden=${children.length === 0}>
    ${link("repeat")}
    <button type="button" class="plain" part="button" @click=${() => print(shown)}>${icon("print")}${tools.print}</button>
    ${link("absences")} ${link("history")} ${link("feed")}
  </div>`
}

const aDay = 86_400_000

/** What opens next, and when; a page whose clock is ahead can ask again. */
function openingsView({ host, refresh }: Page, { openings }: Planning) {
  if (openings.length === 0) return nothing
  const { words, format } = host
  const said = openings.map(({ activityName, period, at }) =>
    words.planning.opens(activityName, period, instantName(format, at))
  )
  const left = Math.min(...openings.map(({ at }) => Date.parse(at))) - Date.now()
  return notice(
    "calm",
    html`${[...new Set(said)].map((text) => html`<p><strong>${text}</strong></p>`)}
      ${
        left <= 0
          ? html`<button type="button" part="button" @click=${refresh}>${words.planning.refresh}</button>`
          : left < aDay
            ? html`<p class="muted">${words.planning.opensHint}</p>`
            : nothing
      }`,
    "clock"
  )
}

/** What the family must do first, each once, with the way there. */
function hindrancesView({ host }: Page, { cells }: Planning) {
  const reasons = cells.flatMap(({ reason }) => (reason !== null && isHelped(reason.code) ? [reason] : []))
  const first = [...Map.groupBy(reasons, ({ code }) => code).values()].flatMap(([reason]) => reason ?? [])
  if (first.length === 0) return nothing
  return notice(
    "warn",
    first.map(({ code, sentence }) => html`<p><strong>${sentence}</strong></p>${helpView(host, code)}`),
    "alert"
  )
}

function basketBar({ host, places }: Page) {
  const { size } = host.basket
  if (size === 0) return nothing
  const { planning } = host.words
  return html`<div class="selection" part="selection">
    <p><strong>${planning.chosen(size)}</strong></p>
    ${places.link({ id: steps.basket }, planning.openBasket, "button primary")}
  </div>`
}

function loadedView(page: Page, planning: Planning, children: ReadonlyArray<Child>) {
  const { host, span, title, wide, rems, pastShown, press, showPast } = page
  const cells = planning.cells.filter(({ childId }) => children.some(({ id }) => id === childId))
  const model: DaysModel = {
    words: host.words,
    format: host.format,
    planning,
    span,
    columns: columnsOf(planning),
    children,
    cells: new Map(cells.map((cell) => [spotKey(cell), cell])),
    basket: host.basket,
    pastShown,
    press,
    showPast,
    heading: (content, depth) => host.heading(content, depth)
  }
  const days = wide ? tableView(model, title, rems) : listView(model)
  return html`${openingsView(page, planning)} ${hindrancesView(page, planning)} ${cells.length === 0 ? page.empty?.(page, planning) : days}
  <portail-estimate .host=${host} .planning=${planning}></portail-estimate>`
}

/** The days, with the ways to other days, other children and the steps beside them. */
export function pageView(page: Page) {
  const { host, places, children, planning, reading, top } = page
  const { child } = places.current
  const shown = child === "" ? children : children.filter(({ id }) => id === child)
  return html`${host.heading(host.words.planning.title)} ${top}
    <div class="bar">${spanView(page)}${childrenView(page)}${toolsView(page, shown)}</div>
    ${reading.render(planning, (data) => loadedView(page, data, shown))} ${basketBar(page)}`
}
