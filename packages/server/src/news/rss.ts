import type { TownSettings } from "@portail-familles/core/towns"
import { html } from "../pages/html.ts"
import type { ReadNews } from "./townNews.ts"

/** Noon in Paris, whatever the season. */
const rssDate = (day: string) => new Date(`${day}T11:00:00Z`).toUTCString()

/** A town's news for programs that follow them (RSS 2.0). */
export const newsRss = (settings: TownSettings, portalUrl: string, news: ReadonlyArray<ReadNews>): string =>
  html`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>Portail Familles – ${settings.name}</title>
<link>${portalUrl}/</link>
<description>Les actualités du Portail Familles de ${settings.name}</description>
<language>fr</language>
<atom:link href="${portalUrl}/actualites.xml" rel="self" type="application/rss+xml"/>
${news.map(
  ({ id, title, html: content, link, publishedOn }) => html`<item>
<title>${title}</title>
<link>${link === null ? `${portalUrl}/#actualites` : new URL(link.url, portalUrl).href}</link>
<guid isPermaLink="false">${id === "" ? `${publishedOn} ${title}` : id}</guid>
<pubDate>${rssDate(publishedOn)}</pubDate>
<description>${content}</description>
</item>`
)}
</channel></rss>`.text
