import { frenchSpaces } from "@portail-familles/core/platform/text"
import type { TownSettings } from "@portail-familles/core/towns"
import { fileUrl } from "../towns/publicTown.ts"
import { type Html, html } from "./html.ts"
import { legalLinks } from "./legal/legalPages.ts"

/** A page of no town. */
export const barePage = (title: string, main: Html): string =>
  frenchSpaces(
    html`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="/pages/portal.css">
</head>
<body><main class="bar narrow">${main}</main></body>
</html>`.text
  )

/**
 * A whole page of the hosted portal, around its main part, with the elements of a script of the widgets (none: null); one that is asked
 * for again after some seconds has none.
 */
export const page = (
  town: TownSettings,
  title: string,
  main: Html,
  { again, script = "portail.js" }: { readonly again?: number; readonly script?: string | null } = {}
): string =>
  frenchSpaces(
    html`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – ${town.name}</title>
<link rel="icon" href="/pages/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/pages/portal.css">
<link rel="stylesheet" href="/pages/town.css">
<link rel="manifest" href="/manifest.webmanifest">
<link rel="apple-touch-icon" href="/pages/icon-192.png">
<meta name="theme-color" content="${town.accentColor}">
<link rel="alternate" type="application/rss+xml" title="Actualités – ${town.name}" href="/actualites.xml">
${again === undefined ? (script === null ? html`` : html`<script type="module" src="/widgets/${script}"></script>`) : html`<script type="module" src="/pages/queue.js"></script><noscript><meta http-equiv="refresh" content="${again}"></noscript>`}
</head>
<body>
<a class="skip" href="#contenu">Aller au contenu</a>
<header class="top">
<div class="bar">
<a class="brand" href="/">${town.logo === null ? html`<span class="mark" aria-hidden="true"></span>` : html`<img class="mark logo" src="${fileUrl.of("", town.logo)}" alt="" width="42" height="42">`}<span><strong>Portail Familles</strong><span class="town">${town.name}</span></span></a>
<nav aria-label="Liens utiles"><a href="${town.siteUrl}"><span>Site de la ville<span aria-hidden="true"> ↗</span></span></a></nav>
</div>
</header>
<main id="contenu" tabindex="-1">${main}</main>
<footer class="foot"><div class="bar">
<p>${town.name}${town.contactMail === "" ? html`` : html`<a href="mailto:${town.contactMail}">${town.contactMail}</a>`}</p>
<ul>${legalLinks(town).map((link) => html`<li><a href="${link.url}">${link.label}</a></li>`)}</ul>
</div></footer>
</body>
</html>`.text
  )
