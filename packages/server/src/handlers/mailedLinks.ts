import { MailChanges, PasswordChanges } from "@portail-familles/core/accounts"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { Api } from "../contract/Api.ts"
import { LinkExpired, LinkUnknown, LinkUsed } from "../contract/linkProblems.ts"
import { MailedSecret } from "../contract/mailedSecret.ts"
import { CurrentTown } from "../contract/middleware.ts"
import { useBrowser } from "../security/browser.ts"
import { passwordProblems } from "./passwordProblems.ts"
import { useWelcome } from "./welcome.ts"
import { wireLink } from "./wireLink.ts"

const linkProblems = {
  LinkNotFound: () => Effect.fail(new LinkUnknown()),
  LinkAlreadyUsed: () => Effect.fail(new LinkUsed()),
  LinkTooOld: () => Effect.fail(new LinkExpired())
}

export const passwordResetHandlers = HttpApiBuilder.group(
  Api,
  "passwordResets",
  Effect.fn(function* (handlers) {
    const passwords = yield* PasswordChanges
    const browserOf = yield* useBrowser
    const welcome = yield* useWelcome
    return handlers.handleAll({
      request: Effect.fnUntraced(function* ({ payload }) {
        const town = yield* CurrentTown
        yield* passwords.requestReset(town, payload.mail, (yield* browserOf(town)).address)
      }),
      get: Effect.fnUntraced(function* () {
        const town = yield* CurrentTown
        return wireLink(yield* passwords.look(town, yield* MailedSecret).pipe(Effect.catchTags(linkProblems)))
      }),
      reset: Effect.fnUntraced(function* ({ payload }) {
        const town = yield* CurrentTown
        const signedIn = yield* passwords
          .reset(town, yield* MailedSecret, payload.password, yield* browserOf(town))
          .pipe(Effect.catchTags({ ...linkProblems, ...passwordProblems }))
        return yield* welcome(town, signedIn)
      })
    })
  })
)

export const emailChangeHandlers = HttpApiBuilder.group(
  Api,
  "emailChanges",
  Effect.fn(function* (handlers) {
    const changes = yield* MailChanges
    return handlers.handleAll({
      get: Effect.fnUntraced(function* () {
        const town = yield* CurrentTown
        return wireLink(yield* changes.look(town, yield* MailedSecret).pipe(Effect.catchTags(linkProblems)))
      }),
      confirm: Effect.fnUntraced(function* () {
        const town = yield* CurrentTown
        yield* changes.confirm(town, yield* MailedSecret).pipe(Effect.catchTags(linkProblems))
      })
    })
  })
)
