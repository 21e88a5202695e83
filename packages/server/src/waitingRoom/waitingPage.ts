import type { TownSettings } from "@portail-familles/core/towns"
import { html } from "../pages/html.ts"
import { page } from "../pages/layout.ts"

interface Waiting {
  readonly rank: number
  readonly estimateSeconds: number
  readonly askAgainSeconds: number
}

const french = new Intl.NumberFormat("fr-FR")
const english = new Intl.NumberFormat("en-GB")

const minutesOf = (seconds: number) => Math.ceil(seconds / 60)

const frenchEstimate = (minutes: number) =>
  minutes <= 1 ? "une minute au plus" : `environ ${french.format(minutes)} minutes`

const englishEstimate = (minutes: number) =>
  minutes <= 1 ? "a minute at most" : `about ${english.format(minutes)} minutes`

/** What a family sees while it waits; the page comes again by itself, without JavaScript, at the same address. */
export const waitingPage = (town: TownSettings, { rank, estimateSeconds, askAgainSeconds }: Waiting): string => {
  const minutes = minutesOf(estimateSeconds)
  return page(
    town,
    `File d’attente : place ${french.format(rank)}`,
    html`<section class="bar narrow"><h1>Vous êtes dans la file d’attente</h1>
<p class="lead">Beaucoup de familles arrivent en même temps. Vous entrerez à votre tour, dans l’ordre d’arrivée.</p>
<dl class="queue" role="status" aria-live="polite">
<div><dt>Votre place dans la file</dt><dd>${french.format(rank)}</dd></div>
<div><dt>Attente estimée</dt><dd>${frenchEstimate(minutes)}</dd></div>
</dl>
<p>Gardez cette page ouverte : elle se met à jour toute seule et votre espace s’ouvrira dès que ce sera votre tour. Si vous la fermez, revenez avec le même navigateur : vous gardez votre place.</p>
<p><a class="button quiet" href="">Mettre à jour maintenant</a></p>
<p lang="en">You are in the queue: number ${english.format(rank)}, ${englishEstimate(minutes)}. Keep this page open: it updates by itself and opens your account when it is your turn.</p>
</section>`,
    { again: askAgainSeconds }
  )
}
