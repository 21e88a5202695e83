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

/** What a family sees while it waits, until the page opens what it asked for: by itself, with a script or without. */
export const waitingPage = (town: TownSettings, { rank, estimateSeconds, askAgainSeconds }: Waiting): string => {
  const minutes = minutesOf(estimateSeconds)
  return page(
    town,
    `File d’attente : place ${french.format(rank)}`,
    html`<section class="bar narrow" data-again="${askAgainSeconds}"><h1>Vous êtes dans la file d’attente</h1>
<p class="lead">Beaucoup de familles arrivent en même temps. Vous entrerez à votre tour, dans l’ordre d’arrivée.</p>
<dl class="card queue">
<div><dt>Votre place dans la file</dt><dd data-part="rank">${french.format(rank)}</dd></div>
<div><dt>Attente estimée</dt><dd data-part="estimate">${frenchEstimate(minutes)}</dd></div>
</dl>
<p role="status" class="unseen"></p>
<ul>
<li>Vous n’avez rien à recharger : cette page se met à jour toute seule.</li>
<li>À votre tour, votre espace s’ouvre ici. Vous aurez ensuite le temps qu’il vous faut.</li>
<li>Si vous fermez cette page, revenez dans les deux heures avec le même appareil et le même navigateur : vous gardez votre place.</li>
</ul>
<p><a class="button" href="${town.siteUrl}">Retour au site de la ville</a></p>
<p lang="en" class="small">You are in the queue: number <span data-part="english-rank">${english.format(rank)}</span>, <span data-part="english-estimate">${englishEstimate(minutes)}</span>. Nothing to reload: this page updates by itself and opens your account when it is your turn. If you close it, come back within two hours with the same browser: you keep your place.</p>
</section>`,
    { again: askAgainSeconds }
  )
}
