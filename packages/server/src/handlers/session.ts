import { Invitations } from "@portail-familles/core/accounts/Invitations.ts"
import { type NewSession, Sessions } from "@portail-familles/core/accounts/Sessions.ts"
import { Invoices } from "@portail-familles/core/invoices/Invoices.ts"
import type { Town } from "@portail-familles/core/towns/Town.ts"
import { Effect } from "effect"
import { HttpServerRequest } from "effect/http"
import { HttpApiBuilder } from "effect/http-api"
import { Api } from "../contract/Api.ts"
import { CurrentSession } from "../contract/authorization.ts"
import { CurrentTown } from "../contract/middleware.ts"
import {
  InvitationExpired,
  InvitationUnknown,
  InvitationUsed,
  PasswordRefused,
  SignInRefused
} from "../contract/problems.ts"
import { clearSessionCookie, setSessionCookie } from "../security/Authorization.ts"
import { originOf } from "../security/origin.ts"
import { TownDirectory } from "../towns/TownDirectory.ts"
import { wireSession } from "./wireSession.ts"

const linkProblems = {
  InvitationNotFound: () => Effect.fail(new InvitationUnknown()),
  InvitationAlreadyUsed: () => Effect.fail(new InvitationUsed()),
  InvitationTooOld: () => Effect.fail(new InvitationExpired())
}

const useOrigin = Effect.gen(function* () {
  const directory = yield* TownDirectory
  return Effect.fnUntraced(function* (town: Town) {
    const request = yield* HttpServerRequest.HttpServerRequest
    return yield* originOf(request, town).pipe(Effect.provideService(TownDirectory, directory))
  })
})

const useWelcome = Effect.map(Invoices, (invoices) =>
  Effect.fnUntraced(function* (town: Town, opened: NewSession) {
    yield* setSessionCookie(opened, town.settings.rememberedDays)
    return wireSession(opened.session, yield* invoices.unpaidCount(opened.session.access))
  })
)

export const activationHandlers = HttpApiBuilder.group(
  Api,
  "activations",
  Effect.fn(function* (handlers) {
    const invitations = yield* Invitations
    const origin = yield* useOrigin
    const welcome = yield* useWelcome
    return handlers.handleAll({
      get: Effect.fnUntraced(function* ({ params }) {
        const found = yield* invitations.look(yield* CurrentTown, params.token).pipe(Effect.catchTags(linkProblems))
        return { givenName: found.givenName, mail: found.mail, expiresAt: found.expiresAt.toISOString() }
      }),
      activate: Effect.fnUntraced(function* ({ params, payload }) {
        const town = yield* CurrentTown
        const opened = yield* invitations.activate(town, params.token, payload.password, yield* origin(town)).pipe(
          Effect.catchTags({
            ...linkProblems,
            PasswordUnfit: ({ rule, limit }) => Effect.fail(new PasswordRefused({ rule, limit }))
          })
        )
        return yield* welcome(town, opened)
      }),
      requestLink: ({ payload }) => Effect.flatMap(CurrentTown, (town) => invitations.requestLink(town, payload.mail))
    })
  })
)

export const signInHandlers = HttpApiBuilder.group(
  Api,
  "signIn",
  Effect.fn(function* (handlers) {
    const sessions = yield* Sessions
    const origin = yield* useOrigin
    const welcome = yield* useWelcome
    return handlers.handleAll({
      open: Effect.fnUntraced(function* ({ payload }) {
        const town = yield* CurrentTown
        const opened = yield* sessions
          .open(town, payload, yield* origin(town))
          .pipe(Effect.catchTag("CredentialsRefused", () => Effect.fail(new SignInRefused())))
        return yield* welcome(town, opened)
      })
    })
  })
)

export const sessionHandlers = HttpApiBuilder.group(
  Api,
  "session",
  Effect.fn(function* (handlers) {
    const sessions = yield* Sessions
    const invoices = yield* Invoices
    return handlers.handleAll({
      get: Effect.fnUntraced(function* () {
        const session = yield* CurrentSession
        return wireSession(session, yield* invoices.unpaidCount(session.access))
      }),
      close: Effect.fnUntraced(function* () {
        const session = yield* CurrentSession
        yield* sessions.close(session.access.townId, session.sessionId)
        yield* clearSessionCookie
      })
    })
  })
)
