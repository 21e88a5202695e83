import { html, nothing } from "lit"
import type { Planning, PlanningWords } from "./types.ts"

/** What the activities cost, when they are, and what the town's rules say. */
export function aboutView({ planning }: PlanningWords, { activities }: Planning) {
  if (activities.length === 0) return nothing
  return html`<details class="about" part="section">
    <summary>${planning.about}</summary>
    ${activities.map(
      ({ name, description, units, rules }) => html`<div class="stack">
        <strong>${name}</strong>
        ${description === "" ? nothing : html`<p>${description}</p>`}
        <ul class="plain-list">
          ${units.map(
            ({ name: unit, startsAt, endsAt, price }) =>
              html`<li>${unit}, ${planning.hours(startsAt, endsAt)}${price === "" ? nothing : html`, <strong>${price}</strong>`}</li>`
          )}
          ${rules.map((rule) => html`<li>${rule}</li>`)}
        </ul>
      </div>`
    )}
  </details>`
}
