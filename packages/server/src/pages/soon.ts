import type { Soon } from "@portail-familles/core/activities/model"
import { datesIn } from "@portail-familles/core/platform/time"
import { type Html, html } from "./html.ts"

const { longInstant } = datesIn("fr")

const words: Readonly<Record<Soon["what"], string>> = {
  enrolments: "Les inscriptions ouvrent",
  bookings: "Les réservations ouvrent",
  "enrolments-end": "Dernier jour pour s’inscrire"
}

/** What opens soon, as the first page says it; nothing where nothing does. */
export const soonView = (soon: ReadonlyArray<Soon>): Html =>
  soon.length === 0
    ? html``
    : html`<section class="bar" aria-labelledby="bientot"><h2 id="bientot">Bientôt</h2>
<ul class="soon">${soon.map(
        ({ activity, period, what, at }) =>
          html`<li><time datetime="${at.toISOString()}">${longInstant(at)}</time><strong>${activity}</strong><span>${words[what]} : ${period}</span></li>`
      )}</ul></section>`
