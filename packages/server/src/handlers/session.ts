import { Sessions, SignIns } from "@portail-familles/core/accounts"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { Api } from "../contract/Api.ts"
import { CurrentSession } from "../contract/authorization.ts"
import { CurrentTown } from "../contract/middleware.ts"
import { SignInRefused } from "../contract/signInProblems.ts"
import { useBrowser } from "../security/browser.ts"
import { clearSessionCookie } from "../security/cookies.ts"
import { delayProblems } from "./passwordProblems.ts"
import { useWelcome } from "./welcome.ts"
import { useWireSession } from "./wireSession.ts"

export const signInHandlers = HttpApiBuilder.group(
  Api,
  "signIn",
  Effect.fn(function* (handlers) {
    const signIns = yield* SignIns
    const browserOf = yield* useBrowser
    const welcome = yield* useWelcome
    return handlers.handleAll({
      open: Effect.fnUntraced(function* ({ payload }) {
        const town = yield* CurrentTown
        const signedIn = yield* signIns
          .signIn(town, payload, yield* browserOf(town))
          .pipe(Effect.catchTags({ ...delayProblems, CredentialsRefused: () => Effect.fail(new SignInRefused()) }))
        return yield* welcome(town, signedIn)
      })
    })
  })
)

export const sessionHandlers = HttpApiBuilder.group(
  Api,
  "session",
  Effect.fn(function* (handlers) {
    const sessions = yield* Sessions
    const wireSession = yield* useWireSession
    return handlers.handleAll({
      get: Effect.fnUntraced(function* () {
        return yield* wireSession(yield* CurrentSession)
      }),
      close: Effect.fnUntraced(function* () {
        const session = yield* CurrentSession
        yield* sessions.close(session.access.townId, session.sessionId)
        yield* clearSessionCookie
      })
    })
  })
)
