import type { TownSettings } from "@portail-familles/core/towns"
import { sessionCookie } from "../../contract/authorization.ts"
import { deviceCookieName } from "../../security/cookies.ts"
import { passCookie, ticketCookie } from "../../waitingRoom/carried.ts"
import { type Html, html } from "../html.ts"
import { page } from "../layout.ts"

const lines = (text: string): Html =>
  html`${text.split("\n").map((line, at) => html`${at === 0 ? html`` : html`<br>`}${line}`)}`

/** Who publishes and who hosts the portal (loi n° 2004-575 du 21 juin 2004, article 6). */
export const noticesPage = (settings: TownSettings): string =>
  page(
    settings,
    "Mentions légales",
    html`<section class="bar reading"><h1>Mentions légales</h1>
<h2>Éditeur</h2>
<p>${settings.name}<br>${lines(settings.addressLines.join("\n"))}</p>
${settings.siret === "" ? html`` : html`<p>SIRET : ${settings.siret}</p>`}
<p>Courriel : <a href="mailto:${settings.contactMail}">${settings.contactMail}</a></p>
<p>Directeur ou directrice de la publication : ${settings.legal.publisher === "" ? `le ou la maire de la ${settings.name.replace(/^Ville/, "ville")}` : settings.legal.publisher}</p>
<h2>Hébergement</h2>
<p>${settings.legal.host === "" ? html`${settings.name}, à la même adresse.` : lines(settings.legal.host)}</p>
<h2>Propriété des contenus</h2>
<p>Les textes, les images et les documents de ce portail appartiennent à ${settings.name} ou à leurs auteurs ; ils ne sont pas réutilisables sans accord.</p></section>`,
    { script: null }
  )

/** What the portal keeps in a browser. */
const cookies: ReadonlyArray<readonly [name: string, why: string, howLong: (settings: TownSettings) => string]> = [
  [
    sessionCookie.key,
    "vous garder connecté",
    ({ sessionMinutes, rememberedDays, rememberedIdleDays }) =>
      `${sessionMinutes} minutes sans activité ; avec « Se souvenir de moi », ${rememberedDays} jours, et ${rememberedIdleDays} jours au plus sans visite`
  ],
  [deviceCookieName, "reconnaître un appareil déjà utilisé, pour vous prévenir des autres", () => "un an"],
  [ticketCookie, "garder votre place dans la file d’attente, les matins d’ouverture", () => "un jour"],
  [passCookie, "ne pas vous y renvoyer une fois entré", () => "vingt minutes"]
]

/** What the portal keeps in a browser: nothing but what it needs, so that nobody is asked. */
export const cookiesPage = (settings: TownSettings): string =>
  page(
    settings,
    "Cookies",
    html`<section class="bar reading"><h1>Cookies</h1>
<p>Ce portail ne dépose que les cookies nécessaires à son fonctionnement : ils ne demandent pas votre accord. Il n’y a ni publicité, ni mesure d’audience, ni contenu d’autres sites.</p>
<div class="table" role="region" aria-labelledby="cookies" tabindex="0"><table><caption class="unseen" id="cookies">Cookies du portail</caption><thead><tr><th scope="col">Cookie</th><th scope="col">Sert à</th><th scope="col">Durée</th></tr></thead><tbody>
${cookies.map(([name, why, howLong]) => html`<tr><th scope="row"><code>${name}</code></th><td>${why}</td><td>${howLong(settings)}</td></tr>`)}
</tbody></table></div>
<p>Votre navigateur peut les effacer à tout moment ; vous devrez alors vous connecter à nouveau.</p></section>`,
    { script: null }
  )
