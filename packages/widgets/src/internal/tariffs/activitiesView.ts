import { html, nothing } from "lit"
import type { Schemas } from "../api/client.ts"
import type { TariffWords } from "./types.ts"

/** What the activities cost, when they are, and what the town's rules say. */
export function activitiesView({ about, hours }: TariffWords, activities: Schemas["Planning"]["activities"]) {
  if (activities.length === 0) return nothing
  return html`<details class="about" part="section">
    <summary>${about}</summary>
    ${activities.map(
      ({ name, description, units, rules }) => html`<div class="stack">
        <strong>${name}</strong>
        ${description === "" ? nothing : html`<p>${description}</p>`}
        <ul class="plain-list">
          ${units.map(
            ({ name: unit, startsAt, endsAt, price }) =>
              html`<li>${unit}, ${hours(startsAt, endsAt)}${price === "" ? nothing : html`, <strong>${price}</strong>`}</li>`
          )}
          ${rules.map((rule) => html`<li>${rule}</li>`)}
        </ul>
      </div>`
    )}
  </details>`
}
