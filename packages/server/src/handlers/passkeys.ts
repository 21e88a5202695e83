import { type Passkey, Passkeys } from "@portail-familles/core/accounts"
import { Effect } from "effect"
import { HttpServerRequest } from "effect/http"
import { HttpApiBuilder } from "effect/http-api"
import { Api } from "../contract/Api.ts"
import { CurrentSession } from "../contract/authorization.ts"
import { CurrentTown } from "../contract/middleware.ts"
import { PasskeyRefused, PasskeysFull, PasskeyUnknown } from "../contract/passkeys.ts"
import { useBrowser } from "../security/browser.ts"
import { clearPasskeyCookie, passkeyCookieName, setPasskeyCookie } from "../security/cookies.ts"
import { confirmationProblems, currentSureSession, delayProblems, useRenewal } from "./passwordProblems.ts"
import { useWelcome } from "./welcome.ts"

const refused = () => Effect.fail(new PasskeyRefused())
const unknown = () => Effect.fail(new PasskeyUnknown())
const full = ({ most }: { readonly most: number }) => Effect.fail(new PasskeysFull({ most }))

export const passkeySignInHandlers = HttpApiBuilder.group(
  Api,
  "passkeySignIn",
  Effect.fn(function* (handlers) {
    const passkeys = yield* Passkeys
    const browserOf = yield* useBrowser
    const welcome = yield* useWelcome
    return handlers.handleAll({
      ask: Effect.fnUntraced(function* () {
        const town = yield* CurrentTown
        const { request, secret } = yield* passkeys
          .askToSignIn(town, yield* browserOf(town))
          .pipe(Effect.catchTags(delayProblems))
        yield* setPasskeyCookie(secret)
        return request
      }),
      open: Effect.fnUntraced(function* ({ payload: { remember, ...answer } }) {
        const town = yield* CurrentTown
        const { cookies } = yield* HttpServerRequest.HttpServerRequest
        const secret = cookies[passkeyCookieName] ?? ""
        const signedIn = yield* passkeys
          .signIn(town, answer, yield* browserOf(town), { secret, remember })
          .pipe(Effect.catchTags({ ...delayProblems, PasskeyRefused: refused }))
        yield* clearPasskeyCookie
        return yield* welcome(town, signedIn)
      })
    })
  })
)

export const passkeysHandlers = HttpApiBuilder.group(
  Api,
  "passkeys",
  Effect.fn(function* (handlers) {
    const passkeys = yield* Passkeys
    const browserOf = yield* useBrowser
    const renewal = yield* useRenewal
    return handlers.handleAll({
      list: Effect.fnUntraced(function* () {
        const { access } = yield* CurrentSession
        return (yield* passkeys.list(access)).map(wirePasskey)
      }),
      ask: Effect.fnUntraced(function* ({ payload }) {
        const asked = yield* passkeys
          .ask(yield* CurrentSession, payload.password)
          .pipe(Effect.catchTags({ ...confirmationProblems, PasskeysFull: full }))
        yield* renewal
        return asked
      }),
      add: Effect.fnUntraced(function* ({ payload: { name, ...made } }) {
        const session = yield* CurrentSession
        const { device } = yield* browserOf(session.access.town)
        const added = yield* passkeys
          .add(session, { name, device, made })
          .pipe(Effect.catchTags({ PasskeyRefused: refused, PasskeysFull: full }))
        return wirePasskey(added)
      }),
      rename: Effect.fnUntraced(function* ({ params, payload }) {
        const { access } = yield* CurrentSession
        const renamed = yield* passkeys
          .rename(access, params.id, payload.name)
          .pipe(Effect.catchTags({ PasskeyNotFound: unknown }))
        return wirePasskey(renamed)
      }),
      remove: Effect.fnUntraced(function* ({ params }) {
        yield* passkeys
          .remove(yield* currentSureSession, params.id)
          .pipe(Effect.catchTags({ PasskeyNotFound: unknown }))
      })
    })
  })
)

const wirePasskey = ({ createdAt, lastUsedAt, ...passkey }: Passkey) => ({
  ...passkey,
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null
})
