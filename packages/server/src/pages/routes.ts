import { readFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import { PublicUrl, portalUrlOf } from "@portail-familles/core/mail/model"
import { type Town, Towns } from "@portail-familles/core/towns"
import { Effect } from "effect"
import { HttpRouter, type HttpServerRequest, HttpServerRespondable, HttpServerResponse } from "effect/http"
import { PageUnknown, TownUnknown } from "../contract/problems.ts"
import { hostOf } from "../security/origin.ts"
import { legalLinks, publicTown } from "../towns/publicTown.ts"
import { TownDirectory } from "../towns/TownDirectory.ts"
import { activationPage, addressPage, homePage, legalPage, passwordPage, registerPage, spacePage } from "./home.ts"
import { iconSvg, townCss } from "./townLook.ts"

/** The hosted portal: pages that a town can send families to as they are. */
export const pageRoutes = HttpRouter.use((router) =>
  Effect.gen(function* () {
    const directory = yield* TownDirectory
    const towns = yield* Towns
    const publicUrl = yield* PublicUrl
    const read = (file: string) => Effect.promise(() => readFile(fileURLToPath(new URL(file, import.meta.url)), "utf8"))
    const [css, queue] = [yield* read("portal.css"), yield* read("queue.client.js")]
    const worker = yield* read("register.client.js")

    const ofTown =
      (
        respond: (
          town: Town
        ) => Effect.Effect<HttpServerResponse.HttpServerResponse, never, HttpServerRequest.HttpServerRequest>
      ) =>
      (request: HttpServerRequest.HttpServerRequest) =>
        Effect.flatMap(directory.find(hostOf(request)), (town) =>
          town === undefined ? HttpServerRespondable.toResponse(new TownUnknown()) : respond(town)
        )
    const asPage = (body: string) =>
      HttpServerResponse.text(body, {
        contentType: "text/html; charset=utf-8",
        headers: { "cache-control": "no-cache" }
      })
    const asset = (body: string, contentType: string) =>
      HttpServerResponse.text(body, { contentType, headers: { "cache-control": "public, max-age=300" } })

    yield* router.add(
      "GET",
      "/",
      ofTown((town) =>
        Effect.map(towns.fileSizes(town.id), (sizes) =>
          asPage(
            homePage(
              town.settings,
              publicTown(town.settings, portalUrlOf(town.settings, publicUrl), sizes),
              sizes.get(town.settings.guide ?? "") ?? 0
            )
          )
        )
      )
    )
    yield* router.add(
      "GET",
      "/activation",
      ofTown((town) => Effect.succeed(asPage(activationPage(town.settings))))
    )
    yield* router.add(
      "GET",
      "/mot-de-passe",
      ofTown((town) => Effect.succeed(asPage(passwordPage(town.settings))))
    )
    yield* router.add(
      "GET",
      "/adresse",
      ofTown((town) => Effect.succeed(asPage(addressPage(town.settings))))
    )
    // one page for every place of the space: what is there, its element reads in the address
    yield* router.add(
      "GET",
      "/espace/*",
      ofTown((town) => Effect.succeed(asPage(spacePage(town.settings))))
    )
    yield* router.add(
      "GET",
      "/pointage",
      ofTown((town) => Effect.succeed(asPage(registerPage(town.settings))))
    )
    yield* router.add(
      "GET",
      "/pointage-hors-ligne.js",
      HttpServerResponse.text(worker, {
        contentType: "text/javascript; charset=utf-8",
        headers: { "cache-control": "no-cache" }
      })
    )
    yield* router.add("GET", "/mentions/:name", (request) =>
      ofTown((town) => {
        const links = legalLinks(town.settings)
        const path = request.url.split("?")[0]
        const place = links.findIndex(({ url }) => url === path)
        const entry = town.settings.legalLinks[place]
        return entry === undefined
          ? HttpServerRespondable.toResponse(new PageUnknown())
          : Effect.succeed(asPage(legalPage(town.settings, entry.label, entry.text)))
      })(request)
    )
    yield* router.add("GET", "/pages/queue.js", asset(queue, "text/javascript; charset=utf-8"))
    yield* router.add("GET", "/pages/portal.css", asset(css, "text/css; charset=utf-8"))
    yield* router.add(
      "GET",
      "/pages/town.css",
      ofTown((town) => Effect.succeed(asset(townCss(town.settings.accentColor), "text/css; charset=utf-8")))
    )
    yield* router.add(
      "GET",
      "/pages/icon.svg",
      ofTown((town) => Effect.succeed(asset(iconSvg(town.settings.accentColor), "image/svg+xml")))
    )
    yield* router.add("GET", "/favicon.ico", HttpServerResponse.redirect("/pages/icon.svg", { status: 301 }))
  })
)
