import { html, nothing } from "lit"
import { icon, type PlanningIcon } from "../icons.ts"
import type { PlanningHost } from "../PlanningHost.ts"
import { type PlanningRequest, spotKey } from "../types.ts"
import { capital, dayName, instantName } from "../when.ts"
import { checkView } from "./checkView.ts"
import { outcomeOf, type RequestOutcome, titleOf } from "./outcome.ts"
import { requestWords } from "./requestWords.ts"

const looks: Record<RequestOutcome, { readonly symbol: PlanningIcon; readonly tone: string }> = {
  open: { symbol: "clock", tone: "" },
  closed: { symbol: "clock", tone: "" },
  given: { symbol: "check", tone: "ok" },
  partly: { symbol: "check", tone: "ok" },
  refused: { symbol: "cross", tone: "warn" }
}

/** A request: where it stands and what follows, its places, what gave it its chances, and how to check the draw. */
export function requestView(host: PlanningHost, request: PlanningRequest, announced: boolean | undefined) {
  const words = requestWords(host)
  const outcome = outcomeOf(request, Date.now())
  const { symbol, tone } = looks[outcome]
  const title = titleOf(request)
  return html`<section class="panel" part="section" aria-label=${title}>
    ${host.heading(title, 1)}
    <div><span class="mark ${tone}">${icon(symbol)}${words.outcomes[outcome]}</span></div>
    ${(outcome === "open" || outcome === "closed" ? pendingView : resultView)(host, request, outcome)}
    ${placesView(host, request)} ${waitingView(host, request)}
    ${request.decidedBy === "draw" ? html`<p class="small">${chancesOf(host, request)}</p>` : nothing}
    <p class="small">${words.askedAt(host.format.longInstant(request.askedAt))} ${request.whole && request.places.length > 1 ? words.allOrNothing : nothing}</p>
    ${checkView(host, request, announced)}
  </section>`
}

/** Until when it can be changed, and when one will know. */
function pendingView(host: PlanningHost, { until, decidedBy }: PlanningRequest, outcome: RequestOutcome) {
  const words = requestWords(host)
  const when = until === null ? "" : instantName(host.format, until)
  return html`${outcome === "open" && when !== "" ? html`<p><strong>${words.changeUntil(when)}</strong></p>` : nothing}
    <p>${words.notBooked} ${outcome === "closed" ? words.closedNext[decidedBy](when) : words.openNext[decidedBy]}</p>`
}

/** How the draw came out. */
function resultView(host: PlanningHost, { draw }: PlanningRequest) {
  const words = requestWords(host)
  if (draw === null) return html`<p>${words.decidedByTown}</p>`
  return html`<p>
    <strong>${words.rank(draw.rank, draw.of)}</strong>
    ${words.drawnOn(host.format.longInstant(draw.heldAt))} ${words.satisfied(draw.satisfied)}
  </p>`
}

/** What was asked for, what became of each, and why not. */
function placesView(host: PlanningHost, { places }: PlanningRequest) {
  const words = requestWords(host)
  const same = Map.groupBy(places, ({ childId, unit, state, code }) => `${state} ${childId} ${unit} ${code}`)
  return html`<ul class="plain-list">
    ${[...same.values()].map((of) => {
      const [first] = of
      if (first === undefined) return nothing
      const days = of.map(({ day }) => dayName(host.format, day)).join(", ")
      return html`<li>
        ${first.state === "waiting" ? nothing : html`<strong>${words.states[first.state]}</strong>`}
        ${first.childName}, ${first.unitName}, ${days}${first.sentence === "" ? nothing : html`. ${capital(first.sentence)}`}
      </li>`
    })}
  </ul>`
}

/** Where something that was not given is waited for. */
function waitingView(host: PlanningHost, { activity, places }: PlanningRequest) {
  const waited = new Set(
    (host.planning?.waits ?? []).flatMap((wait) =>
      wait.places.map((place) => spotKey({ ...place, activity: wait.activity }))
    )
  )
  const waits = places.some((place) => place.state === "refused" && waited.has(spotKey({ ...place, activity })))
  if (!waits) return nothing
  const words = requestWords(host)
  return html`<p>${words.waits}</p>
    <div>${host.linkTo("waits", words.toWaits)}</div>`
}

function chancesOf(host: PlanningHost, { weight, criteria }: PlanningRequest) {
  const { chances, chance, noCriteria } = requestWords(host)
  if (criteria.length === 0) return noCriteria
  return chances(weight, criteria.map((each) => chance(each.name, each.weight)).join(", "))
}
