import { readFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import { FranceConnect } from "@portail-familles/core/accounts"
import { Activities } from "@portail-familles/core/activities"
import { opensSoon } from "@portail-familles/core/activities/model"
import { PublicUrl, portalUrlOf } from "@portail-familles/core/mail/model"
import { comparable } from "@portail-familles/core/platform/text"
import { now } from "@portail-familles/core/platform/time"
import { type Town, type TownSettings, Towns } from "@portail-familles/core/towns"
import { Effect } from "effect"
import { HttpRouter, HttpServerRequest, HttpServerRespondable, HttpServerResponse } from "effect/http"
import { PageUnknown, TownUnknown } from "../contract/problems.ts"
import { franceConnectButton } from "../franceConnect/button.ts"
import { leaveOf } from "../franceConnect/cookies.ts"
import { usePageSession } from "../franceConnect/pageSession.ts"
import { newsRss } from "../news/rss.ts"
import { useTownNews } from "../news/townNews.ts"
import { hostOf } from "../security/origin.ts"
import { publicTown } from "../towns/publicTown.ts"
import { TownDirectory } from "../towns/TownDirectory.ts"
import { readBuiltRelease } from "../widgets/builtRelease.ts"
import { preloadsOf } from "../widgets/preloads.ts"
import { compressed } from "./compressed.ts"
import { activationPage, addressPage, homePage, legalPage, passwordPage, registerPage, spacePage } from "./home.ts"
import { type Html, html } from "./html.ts"
import { accessibilityPage } from "./legal/accessibility.ts"
import { cookiesPage, noticesPage } from "./legal/notices.ts"
import { personalDataPage } from "./legal/personalData.ts"
import { iconSizes, webManifest } from "./manifest.ts"
import { townIcons } from "./townIcons.ts"
import { iconSvg, townCss } from "./townLook.ts"

/** Pages that a town's settings say whole; the space is one for all of its places: what is there, its element reads in the address. */
const pages: Readonly<Record<`/${string}`, (settings: TownSettings, otherWays: Html) => string>> = {
  "/activation": activationPage,
  "/mot-de-passe": passwordPage,
  "/adresse": addressPage,
  "/espace/*": spacePage,
  "/pointage": registerPage,
  "/accessibilite": accessibilityPage,
  "/mentions-legales": noticesPage,
  "/donnees-personnelles": personalDataPage,
  "/cookies": cookiesPage
}

/** The hosted portal: pages that a town can send families to as they are. */
export const pageRoutes = (widgets: string) =>
  HttpRouter.use((router) =>
    Effect.gen(function* () {
      const directory = yield* TownDirectory
      const towns = yield* Towns
      const publicUrl = yield* PublicUrl
      const read = (file: string) =>
        Effect.promise(() => readFile(fileURLToPath(new URL(file, import.meta.url)), "utf8"))
      const [css, queue] = [yield* read("portal.css"), yield* read("queue.client.js")]
      const leave = yield* read("franceconnect.client.js")
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
      const { modules } = yield* readBuiltRelease(widgets)
      const script = /<script type="module" src="\/widgets\/(elements\/\w+\.js)">/
      const links = new Map<string, string>()
      const linksOf = (entry: string) => {
        const known =
          links.get(entry) ??
          preloadsOf(modules, entry)
            .map((path) => `<link rel="modulepreload" href="/widgets/${path}">`)
            .join("")
        links.set(entry, known)
        return known
      }
      /** Answers about a town with a text that everybody may read. */
      const textOfTown = (...respond: Parameters<typeof ofTown>) => {
        const answer = ofTown(...respond)
        return (request: HttpServerRequest.HttpServerRequest) => Effect.flatMap(answer(request), compressed)
      }
      const preloading = (body: string) => body.replace(script, (tag, entry: string) => `${linksOf(entry)}${tag}`)
      /** What signs out of FranceConnect who signs out of the portal. */
      const leaving = (town: Town, body: string) =>
        franceConnect.offered(town)
          ? body.replace("</head>", `<script type="module" src="/pages/franceconnect.js"></script>\n</head>`)
          : body
      const sessionIn = yield* usePageSession
      const otherWays = (town: Town) =>
        franceConnect.offered(town)
          ? Effect.gen(function* () {
              const leaves = leaveOf(yield* HttpServerRequest.HttpServerRequest) !== ""
              return franceConnectButton((yield* sessionIn(town)) !== null, leaves)
            })
          : Effect.succeed(html``)
      const asPage = (town: Town, body: string) =>
        HttpServerResponse.text(preloading(leaving(town, body)), {
          contentType: "text/html; charset=utf-8",
          headers: { "cache-control": "no-cache" }
        })
      const asset = (body: string, contentType: string) =>
        HttpServerResponse.text(body, { contentType, headers: { "cache-control": "public, max-age=300" } })

      const townNews = yield* useTownNews
      const franceConnect = yield* FranceConnect
      const activities = yield* Activities
      const icon = townIcons(towns)

      yield* router.add(
        "GET",
        "/",
        textOfTown((town) =>
          Effect.gen(function* () {
            const portalUrl = portalUrlOf(town.settings, publicUrl)
            const [sizes, offered, at] = [yield* towns.fileSizes(town.id), yield* activities.list(town.id), yield* now]
            const content = {
              guideSize: sizes.get(town.settings.guide ?? "") ?? 0,
              news: yield* townNews(town, ""),
              soon: opensSoon(offered, at),
              otherWays: yield* otherWays(town)
            }
            return asPage(
              town,
              homePage(town.settings, publicTown(town.settings, portalUrl, sizes, franceConnect.offered(town)), content)
            )
          })
        )
      )
      for (const [path, content] of Object.entries(pages)) {
        yield* router.add(
          "GET",
          path as `/${string}`,
          textOfTown((town) => Effect.map(otherWays(town), (ways) => asPage(town, content(town.settings, ways))))
        )
      }
      yield* router.add(
        "GET",
        "/actualites.xml",
        textOfTown((town) => {
          const portalUrl = portalUrlOf(town.settings, publicUrl)
          return Effect.map(townNews(town, portalUrl), (news) =>
            asset(newsRss(town.settings, portalUrl, news), "application/rss+xml; charset=utf-8")
          )
        })
      )
      yield* router.add("GET", "/mentions/:name", (request) =>
        textOfTown((town) => {
          const { settings } = town
          const name = request.url.split("?")[0]?.split("/").at(-1)
          const entry = settings.legalLinks.find(({ label, text }) => text !== "" && comparable(label, "-") === name)
          return entry === undefined
            ? HttpServerRespondable.toResponse(new PageUnknown())
            : Effect.succeed(asPage(town, legalPage(settings, entry.label, entry.text)))
        })(request)
      )
      yield* router.add(
        "GET",
        "/pointage-hors-ligne.js",
        HttpServerResponse.text(worker, {
          contentType: "text/javascript; charset=utf-8",
          headers: { "cache-control": "no-cache" }
        })
      )
      yield* router.add("GET", "/pages/queue.js", asset(queue, "text/javascript; charset=utf-8"))
      yield* router.add("GET", "/pages/franceconnect.js", asset(leave, "text/javascript; charset=utf-8"))
      yield* router.add("GET", "/pages/portal.css", compressed(asset(css, "text/css; charset=utf-8")))
      const ofTownAssets: Readonly<Record<`/${string}`, readonly [(settings: TownSettings) => string, string]>> = {
        "/pages/town.css": [({ accentColor }) => townCss(accentColor), "text/css; charset=utf-8"],
        "/pages/icon.svg": [({ accentColor }) => iconSvg(accentColor), "image/svg+xml"],
        "/manifest.webmanifest": [webManifest, "application/manifest+json"]
      }
      for (const [path, [content, type]] of Object.entries(ofTownAssets)) {
        yield* router.add(
          "GET",
          path as `/${string}`,
          ofTown((town) => Effect.succeed(asset(content(town.settings), type)))
        )
      }
      for (const size of iconSizes) {
        yield* router.add(
          "GET",
          `/pages/icon-${size}.png`,
          ofTown((town) =>
            Effect.map(icon(town, size), (png) =>
              HttpServerResponse.uint8Array(png, {
                contentType: "image/png",
                headers: { "cache-control": "public, max-age=300" }
              })
            )
          )
        )
      }
      yield* router.add("GET", "/favicon.ico", HttpServerResponse.redirect("/pages/icon.svg", { status: 301 }))
    })
  )
