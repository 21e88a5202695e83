import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { auditOf } from "../audit/Audit.ts"
import { Antivirus } from "../files/Antivirus.ts"
import type { FileRefused } from "../files/InspectedFile.ts"
import { Ids } from "../platform/ids/Ids.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { now } from "../platform/time/now.ts"
import { NewsAction } from "./auditActions.ts"
import { NewsItem, NewsNotFound, NewsUnfit } from "./NewsItem.ts"
import { newsPicture } from "./newsPicture.ts"

/** A piece of news as staff give it; what is left out stays as it is. */
export interface GivenNews {
  readonly title?: string
  /** Markdown. */
  readonly body?: string
  /** ISO days; null: a draft, without an end. */
  readonly publishedOn?: string | null
  readonly expiresOn?: string | null
  /** A picture's bytes; null takes it away. Without `alt` no picture is kept. */
  readonly picture?: Uint8Array | null
  readonly alt?: string
}

/** What a town tells its families on the portal's first page. */
export class News extends Context.Service<
  News,
  {
    /** All of a town's news, drafts first, then the last published. */
    list(townId: string): Effect.Effect<ReadonlyArray<NewsItem>>
    /** What families read on an ISO day, the last published first. */
    published(townId: string, day: string): Effect.Effect<ReadonlyArray<NewsItem>>
    /** The piece whose id is or ends in what was typed. */
    named(staff: StaffAccess, typed: string): Effect.Effect<NewsItem, NewsNotFound>
    /** Keeps a new piece, or a changed one where `id` names it; its picture is inspected like any upload. */
    keep(
      staff: StaffAccess,
      id: string | null,
      given: GivenNews
    ): Effect.Effect<NewsItem, NewsUnfit | NewsNotFound | FileRefused>
    /** Deletes a piece and its picture. */
    remove(staff: StaffAccess, id: string): Effect.Effect<void>
    /** The picture of a piece, for anybody who reads it: of a published one. */
    picture(townId: string, id: string): Effect.Effect<{ mediaType: string; content: Uint8Array } | undefined>
  }
>()("@portail-familles/core/news/News") {
  static readonly layerNoDeps = Layer.effect(
    News,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const ids = yield* Ids
      const audit = yield* auditOf(NewsAction)
      const inspected = yield* newsPicture

      const columns = sql`id, title, body, published_on, expires_on, updated_at,
        case when picture_type is null then null else jsonb_build_object('mediaType', picture_type, 'alt', picture_alt) end as picture`
      const decoded = decodeRows(NewsItem)

      const list = Effect.fn("News.list")(function* (townId: string) {
        return yield* sql`select ${columns} from news where town_id = ${townId}
          order by published_on desc nulls first, id desc`.pipe(decoded)
      }, orDieSql)

      const published = Effect.fn("News.published")(function* (townId: string, day: string) {
        return yield* sql`select ${columns} from news where town_id = ${townId}
          and published_on <= ${day} and (expires_on is null or expires_on >= ${day})
          order by published_on desc, id desc`.pipe(decoded)
      }, orDieSql)

      const named = Effect.fn("News.named")(function* (staff: StaffAccess, typed: string) {
        const found = /^[0-9a-f-]{4,36}$/.test(typed)
          ? yield* sql`select ${columns} from news where town_id = ${staff.townId}
              and right(id::text, ${typed.length}) = ${typed} limit 2`.pipe(decoded)
          : []
        const [only, other] = found
        return only === undefined || other !== undefined ? yield* new NewsNotFound({ typed }) : only
      }, orDieSql)

      const keep = Effect.fn("News.keep")(function* (staff: StaffAccess, id: string | null, given: GivenNews) {
        const before = id === null ? undefined : yield* named(staff, id)
        const next = {
          title: (given.title ?? before?.title ?? "").trim(),
          body: (given.body ?? before?.body ?? "").trim(),
          publishedOn: given.publishedOn === undefined ? (before?.publishedOn ?? null) : given.publishedOn,
          expiresOn: given.expiresOn === undefined ? (before?.expiresOn ?? null) : given.expiresOn,
          alt: (given.alt ?? before?.picture?.alt ?? "").trim()
        }
        const hasPicture = given.picture === undefined ? before?.picture != null : given.picture !== null
        yield* fit(next, hasPicture, given.alt !== undefined)
        const picture = given.picture == null ? undefined : yield* inspected(given.picture)
        const newsId = before?.id ?? (yield* ids.next)
        const at = yield* now
        return yield* store(staff, newsId, before, next, hasPicture, picture, at)
      }, orDieSql)

      const store = Effect.fnUntraced(
        function* (
          staff: StaffAccess,
          id: string,
          before: NewsItem | undefined,
          { title, body, publishedOn, expiresOn, alt }: Next,
          hasPicture: boolean,
          picture: { readonly mediaType: string; readonly content: Uint8Array } | undefined,
          at: Date
        ) {
          yield* sql`insert into news (town_id, id, title, body, published_on, expires_on, updated_at)
            values (${staff.townId}, ${id}, ${title}, ${body}, ${publishedOn}, ${expiresOn}, ${at})
            on conflict (town_id, id) do update set title = excluded.title, body = excluded.body,
              published_on = excluded.published_on, expires_on = excluded.expires_on, updated_at = excluded.updated_at`
          if (!hasPicture) {
            yield* sql`update news set picture = null, picture_type = null, picture_alt = null
              where town_id = ${staff.townId} and id = ${id}`
          } else if (picture !== undefined) {
            yield* sql`update news set picture = ${picture.content}, picture_type = ${picture.mediaType}, picture_alt = ${alt}
              where town_id = ${staff.townId} and id = ${id}`
          } else {
            yield* sql`update news set picture_alt = ${alt} where town_id = ${staff.townId} and id = ${id}`
          }
          const published = publishedOn !== null && (before?.publishedOn ?? null) === null
          yield* audit.record(staff, {
            action: before === undefined ? "news.add" : published ? "news.publish" : "news.edit",
            subjectType: "news",
            subjectId: id,
            after: { title, from: publishedOn, until: expiresOn }
          })
          return yield* Effect.orDie(named(staff, id))
        },
        sql.withTransaction,
        orDieSql
      )

      const remove = Effect.fn("News.remove")(
        function* (staff: StaffAccess, id: string) {
          const [gone] = yield* sql<{ title: string }>`delete from news where town_id = ${staff.townId} and id = ${id}
            returning title`
          if (gone === undefined) return
          yield* audit.record(staff, {
            action: "news.remove",
            subjectType: "news",
            subjectId: id,
            before: { title: gone.title }
          })
        },
        sql.withTransaction,
        orDieSql
      )

      const picture = Effect.fn("News.picture")(function* (townId: string, id: string) {
        const [found] = yield* sql`select picture_type as "mediaType", picture as content from news
          where town_id = ${townId} and id = ${id} and picture is not null and published_on is not null`.pipe(
          decodeRows(Picture)
        )
        return found
      }, orDieSql)

      return News.of({ list, published, named, keep, remove, picture })
    })
  )

  /** Over a database and the audit log; what scans pictures is read from `PORTAIL_CLAMD`. */
  static readonly layer = News.layerNoDeps.pipe(Layer.provide(Antivirus.layerConfig))
}

const Picture = Schema.Struct({ mediaType: Schema.String, content: Schema.Uint8Array })

interface Next {
  readonly title: string
  readonly body: string
  readonly publishedOn: string | null
  readonly expiresOn: string | null
  readonly alt: string
}

/** Characters that a title and a text may have. */
const longest = { title: 150, body: 10_000 }

const fit = Effect.fnUntraced(function* (next: Next, hasPicture: boolean, saysText: boolean) {
  const refuse = (problem: NewsUnfit["problem"]) => new NewsUnfit({ problem })
  if (next.title === "" || next.title.length > longest.title) return yield* refuse("title-length")
  if (next.body === "" || next.body.length > longest.body) return yield* refuse("body-length")
  if (next.publishedOn !== null && next.expiresOn !== null && next.expiresOn < next.publishedOn)
    return yield* refuse("ends-before-it-begins")
  if (hasPicture && next.alt === "") return yield* refuse("picture-without-text")
  if (!hasPicture && saysText && next.alt !== "") return yield* refuse("text-without-picture")
})
