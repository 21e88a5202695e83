import type { Soon } from "@portail-familles/core/activities/model"
import { datesIn } from "@portail-familles/core/platform/time"
import type { TownSettings } from "@portail-familles/core/towns"
import type { Town as TownSchema } from "../contract/town.ts"
import type { ReadNews } from "../news/townNews.ts"
import { fileUrl } from "../towns/publicTown.ts"
import { Html, html } from "./html.ts"
import { page } from "./layout.ts"
import { soonView } from "./soon.ts"

type Town = typeof TownSchema.Type

const { day } = datesIn("fr")
const kilobytes = new Intl.NumberFormat("fr-FR", { style: "unit", unit: "kilobyte", maximumFractionDigits: 0 })

const download = (file: { readonly label: string; readonly url: string; readonly size: number }): Html =>
  html`<li><a class="file" href="${file.url}" download><span aria-hidden="true">↓</span><span>${file.label} <small>PDF, ${kilobytes.format(Math.max(1, file.size / 1000))}</small></span></a></li>`

const service = (entry: Town["services"][number]): Html => html`<article class="card service">
<h3>${entry.name}</h3>
<p>${entry.description}</p>
<dl>
${entry.openingHours.length === 0 ? html`` : html`<div><dt>Horaires</dt><dd>${entry.openingHours.map((hours) => html`<span>${hours}</span>`)}</dd></div>`}
${entry.address === "" ? html`` : html`<div><dt>Adresse</dt><dd>${entry.address}</dd></div>`}
${entry.phone === "" ? html`` : html`<div><dt>Téléphone</dt><dd><a href="tel:${entry.phone.replaceAll(" ", "")}">${entry.phone}</a></dd></div>`}
</dl>
<p><a class="button quiet" href="/espace/messages">Écrire au service ${entry.name}</a></p>
${entry.files.length === 0 ? html`` : html`<ul class="files">${entry.files.map(download)}</ul>`}
</article>`

/** What stands where an element will be: a shape of it, and what to do where it does not come. */
const waiting = (
  settings: TownSettings,
  needs: string
): Html => html`<div class="skeleton" role="status"><span class="unseen">Chargement en cours…</span><span></span><span></span><span></span><span></span></div>
<p class="slow">Le chargement est long. Vérifiez votre connexion internet, puis rechargez la page.</p>
<noscript><p>${needs} Vous pouvez écrire à <a href="mailto:${settings.contactMail}">${settings.contactMail}</a>.</p></noscript>`

const newsItem = ({ publishedOn, title, html: content, link, picture }: ReadNews): Html => html`<article class="card">
${picture === null ? html`` : html`<img class="shot" src="${picture.url}" alt="${picture.alt}" loading="lazy">`}
<p class="date"><time datetime="${publishedOn}">${day(publishedOn)}</time></p><h3>${title}</h3><div class="text">${new Html(content)}</div>
${link === null ? html`` : html`<p><a class="button quiet" href="${link.url}">${link.label}</a></p>`}</article>`

/** What the first page shows besides the town. */
interface HomeContent {
  readonly guideSize: number
  readonly news: ReadonlyArray<ReadNews>
  readonly soon: ReadonlyArray<Soon>
  /** Ways of signing in besides the password. */
  readonly otherWays: Html
}

/** The portal's first page: sign in, what opens soon, news, and what each municipal service offers. */
export const homePage = (
  settings: TownSettings,
  town: Town,
  { guideSize, news, soon, otherWays }: HomeContent
): string =>
  page(
    settings,
    "Portail Familles",
    html`<section class="hero"><div class="bar split">
<div class="welcome">
<h1>Bienvenue sur le Portail Familles</h1>
<p class="lead">${settings.welcome}</p>
${town.guideUrl === null ? html`` : html`<ul class="files">${download({ label: "Guide de l’utilisateur", url: town.guideUrl, size: guideSize })}</ul>`}
${settings.picture === null ? html`` : html`<picture><source media="(min-width: 56rem)" srcset="${fileUrl.of("", settings.picture.file)}"><img class="scene" src="data:," alt="${settings.picture.alt}"></picture>`}
</div>
<div class="signin">
<portail-login enter space-url="/espace" heading-level="2">${waiting(settings, "La connexion demande JavaScript.")}</portail-login>
${otherWays}
</div>
</div></section>
${soonView(soon)}
<section class="bar" aria-labelledby="actualites"><h2 id="actualites">Actualités</h2>
${news.length === 0 ? html`<p>Aucune actualité pour le moment.</p>` : html`<div class="grid news">${news.map(newsItem)}</div>`}
<p class="small"><a href="/actualites.xml">Suivre les actualités (flux RSS)</a></p>
</section>
<section class="bar" aria-labelledby="services"><h2 id="services">Vos services</h2>
<p>Informations pratiques, contact et dossiers de préinscription de chaque service.</p>
<div class="grid">${town.services.map(service)}</div>
</section>`,
    { script: "elements/login.js" }
  )

/** The page that an activation link opens. */
export const activationPage = (settings: TownSettings): string =>
  page(
    settings,
    "Activer mon compte",
    html`<section class="bar narrow"><portail-activation space-url="/espace" heading-level="1">${waiting(settings, "L’activation du compte demande JavaScript.")}</portail-activation></section>`,
    { script: "elements/activation.js" }
  )

/** The page that the link of a forgotten password opens. */
export const passwordPage = (settings: TownSettings): string =>
  page(
    settings,
    "Choisir un nouveau mot de passe",
    html`<section class="bar narrow"><portail-login reset space-url="/espace" heading-level="1">${waiting(settings, "Le choix d’un nouveau mot de passe demande JavaScript.")}</portail-login></section>`,
    { script: "elements/login.js" }
  )

/** The page that confirms a new mail address. */
export const addressPage = (settings: TownSettings): string =>
  page(
    settings,
    "Confirmer mon adresse e‑mail",
    html`<section class="bar narrow"><portail-email-change space-url="/espace" heading-level="1">${waiting(settings, "La confirmation de l’adresse demande JavaScript.")}</portail-email-change></section>`,
    { script: "elements/emailChange.js" }
  )

/** The family's personal space, with the ways of signing in besides the password. */
export const spacePage = (settings: TownSettings, otherWays: Html): string =>
  page(
    settings,
    "Mon espace",
    html`<section class="bar"><portail-account heading-level="1">${waiting(settings, "L’espace personnel demande JavaScript.")}</portail-account>${otherWays}</section>`,
    { script: "elements/space.js" }
  )

/** The page that a team opens on a tablet by its link; its worker lets it be opened without a network. */
export const registerPage = (settings: TownSettings): string =>
  page(
    settings,
    "Pointage",
    html`<section class="bar"><portail-attendance worker-url="/pointage-hors-ligne.js" heading-level="1">${waiting(settings, "Le pointage demande JavaScript.")}</portail-attendance></section>`,
    { script: "elements/attendance.js" }
  )

/** A text of the town's that the law wants, in paragraphs. */
export const legalPage = (settings: TownSettings, label: string, text: string): string =>
  page(
    settings,
    label,
    html`<section class="bar reading"><h1>${label}</h1>
${text.split(/\n+/).map((paragraph) => html`<p>${paragraph}</p>`)}</section>`,
    { script: null }
  )
