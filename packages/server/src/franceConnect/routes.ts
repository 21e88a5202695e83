import { type AttemptsDelayed, FranceConnect, type SignedIn } from "@portail-familles/core/accounts"
import { datesIn } from "@portail-familles/core/platform/time"
import type { Town } from "@portail-familles/core/towns"
import { Effect } from "effect"
import { HttpRouter, type HttpServerRequest, HttpServerRespondable, HttpServerResponse } from "effect/http"
import { OriginRefused, TownUnknown } from "../contract/problems.ts"
import { withSessionCookies } from "../security/cookies.ts"
import { hostOf } from "../security/origin.ts"
import { TownDirectory } from "../towns/TownDirectory.ts"
import { leaveOf, secretOf, wayOf, withLeave, withoutLeave, withoutWay, withWay } from "./cookies.ts"
import { usePageBrowser, usePageSession } from "./pageSession.ts"
import { type ProofAsked, proofPage, refusalPage } from "./pages.ts"
import { delayedUntil, type Refusal, refusals } from "./refusals.ts"

type Request = HttpServerRequest.HttpServerRequest

const longestBody = 10_000
const { time } = datesIn("fr")

const to = (path: string | URL) => HttpServerResponse.redirect(path, { status: 303 })

const queryOf = ({ url }: Request) => new URL(url, "http://localhost").searchParams

const pageOf = (status: number, body: string) =>
  HttpServerResponse.text(body, { status, contentType: "text/html; charset=utf-8" })

const refused = (town: Town, said: Refusal) =>
  HttpServerResponse.setHeader(pageOf(said.status, refusalPage(town.settings, said)), "portail-problem", said.code)

const refusal = (town: Town, { _tag }: { readonly _tag: keyof typeof refusals }) => refused(town, refusals[_tag])

const delayed = (town: Town, { retryAt }: AttemptsDelayed) => refused(town, delayedUntil(time(retryAt)))

/** Signing in with FranceConnect, from the browser's side: there, back, proving whose account it is, and out of it again. */
export const franceConnectRoutes = HttpRouter.use((router) =>
  Effect.gen(function* () {
    const franceConnect = yield* FranceConnect
    const directory = yield* TownDirectory
    const browserOf = yield* usePageBrowser
    const sessionIn = yield* usePageSession

    const ofTown =
      <E>(
        respond: (town: Town, request: Request) => Effect.Effect<HttpServerResponse.HttpServerResponse, E, Request>
      ) =>
      (request: Request) =>
        Effect.flatMap(directory.find(hostOf(request)), (town) =>
          town === undefined ? HttpServerRespondable.toResponse(new TownUnknown()) : respond(town, request)
        )

    const welcome = (town: Town, signedIn: SignedIn) =>
      withSessionCookies(to("/espace"), signedIn, town.settings.rememberedDays)

    const begin = Effect.fnUntraced(
      function* (town: Town, request: Request) {
        const own = queryOf(request).get("pour") === "compte"
        const session = own ? yield* sessionIn(town) : null
        if (own && session === null) return to("/espace/profil")
        const { url, state, secret } = yield* franceConnect.begin(town, yield* browserOf(town), session)
        return yield* withWay(to(url), state, secret)
      },
      (effect, town) =>
        Effect.catch(effect, (failure) =>
          Effect.succeed(failure._tag === "AttemptsDelayed" ? delayed(town, failure) : refusal(town, failure))
        )
    )

    const comeBack = Effect.fnUntraced(
      function* (town: Town, request: Request) {
        const query = queryOf(request)
        const way = wayOf(query.get("state") ?? "")
        const [browser, session] = [yield* browserOf(town), yield* sessionIn(town)]
        const back = yield* franceConnect.comeBack(town, browser, session, secretOf(request, way), query)
        if (back.outcome === "unknown") return yield* withLeave(to(`/franceconnect/lier?demande=${way}`), back.leave)
        const answer =
          back.outcome === "taken" ? refusal(town, { _tag: "IdentityTaken" }) : yield* welcome(town, back.signedIn)
        return yield* Effect.flatMap(withoutWay(answer, way), (response) => withLeave(response, back.leave))
      },
      (effect, town) => Effect.catch(effect, (failure) => Effect.succeed(refusal(town, failure)))
    )

    const askProof = (town: Town, status: number, asked: ProofAsked) => pageOf(status, proofPage(town.settings, asked))

    const showProof = Effect.fnUntraced(
      function* (town: Town, request: Request) {
        const way = wayOf(queryOf(request).get("demande") ?? "")
        const { own } = yield* franceConnect.waiting(town, secretOf(request, way))
        return askProof(town, 200, { way, own, mail: "", mistake: undefined })
      },
      (effect, town) => Effect.catch(effect, (failure) => Effect.succeed(refusal(town, failure)))
    )

    const prove = Effect.fnUntraced(
      function* (town: Town, request: Request) {
        // the form of our own page, and no other
        if (request.headers["origin"] !== directory.portalOrigin(town)) {
          return yield* HttpServerRespondable.toResponse(new OriginRefused({ detail: "" }))
        }
        const form = new URLSearchParams((yield* Effect.orDie(request.text)).slice(0, longestBody))
        const way = wayOf(form.get("demande") ?? "")
        const secret = secretOf(request, way)
        const { own } = yield* franceConnect.waiting(town, secret)
        const proof = { mail: form.get("mail") ?? "", password: form.get("password") ?? "" }
        const [browser, session] = [yield* browserOf(town), yield* sessionIn(town)]
        const again = (status: number, mistake: string) =>
          Effect.succeed(askProof(town, status, { way, own, mail: proof.mail, mistake }))
        return yield* franceConnect.prove(town, browser, session, secret, proof).pipe(
          Effect.flatMap((signedIn) =>
            signedIn === undefined ? Effect.succeed(to("/espace/profil")) : welcome(town, signedIn)
          ),
          Effect.flatMap((response) => withoutWay(response, way)),
          Effect.catchTags({
            CredentialsRefused: () => again(401, own ? wrongPassword : wrongCredentials),
            AttemptsDelayed: ({ retryAt }: AttemptsDelayed) => again(429, tooMany(retryAt))
          })
        )
      },
      (effect, town) => Effect.catch(effect, (failure) => Effect.succeed(refusal(town, failure)))
    )

    const leave = Effect.fnUntraced(
      function* (town: Town, request: Request) {
        const url = yield* franceConnect.leaveUrl(town, leaveOf(request))
        return yield* withoutLeave(to(url ?? "/"))
      },
      // who is out of the portal is told that, whatever FranceConnect does
      (effect, town) => Effect.catch(effect, () => withoutLeave(refusal(town, { _tag: "ProviderAway" })))
    )

    yield* router.add("GET", "/franceconnect", ofTown(begin))
    yield* router.add("GET", "/franceconnect/retour", ofTown(comeBack))
    yield* router.add("GET", "/franceconnect/lier", ofTown(showProof))
    yield* router.add("POST", "/franceconnect/lier", ofTown(prove))
    yield* router.add("GET", "/franceconnect/deconnexion", ofTown(leave))
    yield* router.add("GET", "/franceconnect/fin", to("/"))
  })
)

const wrongPassword = "Ce n’est pas le mot de passe de votre compte. Vérifiez-le et réessayez."
const wrongCredentials = "L’adresse e‑mail et le mot de passe ne correspondent pas. Vérifiez-les et réessayez."
const tooMany = (retryAt: Date) => `Trop d’essais ont échoué. Réessayez à partir de ${time(retryAt)}.`
