import { News, type NewsItem, newsHtml, newsText } from "@portail-familles/core/news"
import { todayInParis } from "@portail-familles/core/platform/time"
import type { Town } from "@portail-familles/core/towns"
import { Effect } from "effect"

/** A piece of news as families read it, wherever the town wrote it. */
export interface ReadNews {
  /** Empty for one of the town's file. */
  readonly id: string
  readonly publishedOn: string
  readonly title: string
  /** As plain text, and as HTML that is safe in a page. */
  readonly body: string
  readonly html: string
  readonly link: { readonly label: string; readonly url: string } | null
  readonly picture: { readonly url: string; readonly alt: string } | null
}

const ofTable = (portalUrl: string, { id, publishedOn, title, body, picture }: NewsItem): ReadNews => ({
  id,
  publishedOn: publishedOn ?? "",
  title,
  body: newsText(body),
  html: newsHtml(body),
  link: null,
  picture: picture === null ? null : { url: `${portalUrl}/api/v1/town/news/${id}/picture`, alt: picture.alt }
})

const ofFile = ({ publishedOn, title, body, link }: Town["settings"]["news"][number]): ReadNews => ({
  id: "",
  publishedOn,
  title,
  body: newsText(body),
  html: newsHtml(body),
  link,
  picture: null
})

/** What families of a town read today, the last first: its news, and those that its file says. */
export const useTownNews = Effect.map(News, (news) =>
  Effect.fnUntraced(function* ({ id, settings }: Town, portalUrl: string) {
    const today = yield* todayInParis
    const published = yield* news.published(id, today)
    return [
      ...published.map((item) => ofTable(portalUrl, item)),
      ...settings.news.filter(({ publishedOn }) => publishedOn <= today).map(ofFile)
    ].toSorted((a, b) => (a.publishedOn < b.publishedOn ? 1 : a.publishedOn > b.publishedOn ? -1 : 0))
  })
)
