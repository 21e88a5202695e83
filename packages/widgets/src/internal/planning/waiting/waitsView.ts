import { html, nothing } from "lit"
import { icon } from "../icons.ts"
import type { PlanningHost } from "../PlanningHost.ts"
import type { Wait } from "../types.ts"
import { capital } from "../when.ts"
import { placesView } from "./placesView.ts"
import { waitWords } from "./waitWords.ts"

/** What the family waits for: where each stands, of how many, why, and a way to leave the list. */
export function waitsView(host: PlanningHost, waits: ReadonlyArray<Wait>, withdraw: (wait: Wait) => unknown) {
  const waiting = waits.filter(({ state }) => state === "waiting")
  if (waiting.length === 0) return nothing
  const words = waitWords(host)
  return html`<section class="panel" part="section" aria-label=${words.waitingTitle}>
    ${host.heading(words.waitingTitle, 1)}
    <ul class="lines">
      ${waiting.map(
        (wait) => html`<li>
          <div class="stack">
            <span class="mark">${icon("clock")}${words.rank(wait.rank ?? 1, wait.of ?? 1)}</span>
            ${placesView(host, wait)} ${whyView(host, wait)}
            <div>
              <button type="button" part="button" @click=${() => withdraw(wait)}>
                ${words.withdraw}<span class="hidden">. ${words.withdrawLong(wait.places.length, words.rank(wait.rank ?? 1, wait.of ?? 1))}</span>
              </button>
            </div>
          </div>
        </li>`
      )}
    </ul>
    <p class="small">${words.waitingHint}</p>
  </section>`
}

/** Why it stands where it stands: the town's criteria that it meets, then when it was asked for. */
function whyView(host: PlanningHost, { criteria, askedAt, places }: Wait) {
  const words = waitWords(host)
  const asked = words.askedAt(host.format.longInstant(askedAt))
  const met =
    criteria.length === 0
      ? words.noCriteria
      : words.criteria(criteria.map(({ name, points }) => words.criterion(name, points)).join(", "))
  return html`<p class="small">${capital(met)} ${asked} ${places.length > 1 ? words.allOrNothing : nothing}</p>`
}
