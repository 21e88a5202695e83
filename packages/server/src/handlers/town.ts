import { FranceConnect } from "@portail-familles/core/accounts"
import { PublicUrl, portalUrlOf } from "@portail-familles/core/mail/model"
import { News } from "@portail-familles/core/news"
import { Towns } from "@portail-familles/core/towns"
import { Effect } from "effect"
import { HttpServerResponse } from "effect/http"
import { HttpApiBuilder } from "effect/http-api"
import { Api } from "../contract/Api.ts"
import { FileUnknown } from "../contract/fileProblems.ts"
import { CurrentTown } from "../contract/middleware.ts"
import { useTownNews } from "../news/townNews.ts"
import { fileUrl, publicTown } from "../towns/publicTown.ts"

export const townHandlers = HttpApiBuilder.group(
  Api,
  "town",
  Effect.fn(function* (handlers) {
    const towns = yield* Towns
    const publicUrl = yield* PublicUrl
    const news = yield* News
    const franceConnect = yield* FranceConnect
    const townNews = yield* useTownNews
    return handlers.handleAll({
      get: Effect.fnUntraced(function* () {
        const town = yield* CurrentTown
        const sizes = yield* towns.fileSizes(town.id)
        return publicTown(town.settings, portalUrlOf(town.settings, publicUrl), sizes, franceConnect.offered(town))
      }),
      news: Effect.fnUntraced(function* () {
        const town = yield* CurrentTown
        return yield* townNews(town, portalUrlOf(town.settings, publicUrl))
      }),
      newsPicture: Effect.fnUntraced(function* ({ params }) {
        const picture = yield* news.picture((yield* CurrentTown).id, params.id)
        if (picture === undefined) return yield* new FileUnknown()
        return HttpServerResponse.uint8Array(picture.content, {
          contentType: picture.mediaType,
          headers: { "cache-control": "public, max-age=300", "cross-origin-resource-policy": "cross-origin" }
        })
      }),
      file: Effect.fnUntraced(function* ({ params }) {
        const town = yield* CurrentTown
        const file = yield* towns.file(town.id, params.name)
        if (file === undefined) return yield* new FileUnknown()
        return HttpServerResponse.uint8Array(file.content, {
          contentType: file.mediaType,
          headers: {
            "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileUrl.baseName(file.name))}`,
            "cache-control": "public, max-age=300"
          }
        })
      })
    })
  })
)
