import { Invitations } from "@portail-familles/core/accounts"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { Api } from "../contract/Api.ts"
import { InvitationExpired, InvitationUnknown, InvitationUsed } from "../contract/linkProblems.ts"
import { MailedSecret } from "../contract/mailedSecret.ts"
import { CurrentTown } from "../contract/middleware.ts"
import { useBrowser } from "../security/browser.ts"
import { passwordProblems } from "./passwordProblems.ts"
import { useWelcome } from "./welcome.ts"
import { wireLink } from "./wireLink.ts"

const linkProblems = {
  LinkNotFound: () => Effect.fail(new InvitationUnknown()),
  LinkAlreadyUsed: () => Effect.fail(new InvitationUsed()),
  LinkTooOld: () => Effect.fail(new InvitationExpired())
}

export const activationHandlers = HttpApiBuilder.group(
  Api,
  "activations",
  Effect.fn(function* (handlers) {
    const invitations = yield* Invitations
    const browserOf = yield* useBrowser
    const welcome = yield* useWelcome
    return handlers.handleAll({
      get: Effect.fnUntraced(function* () {
        const town = yield* CurrentTown
        return wireLink(yield* invitations.look(town, yield* MailedSecret).pipe(Effect.catchTags(linkProblems)))
      }),
      activate: Effect.fnUntraced(function* ({ payload }) {
        const town = yield* CurrentTown
        const signedIn = yield* invitations
          .activate(town, yield* MailedSecret, payload.password, yield* browserOf(town))
          .pipe(Effect.catchTags({ ...linkProblems, ...passwordProblems }))
        return yield* welcome(town, signedIn)
      }),
      requestLink: Effect.fnUntraced(function* ({ payload }) {
        const town = yield* CurrentTown
        yield* invitations.requestLink(town, payload.mail, (yield* browserOf(town)).address)
      })
    })
  })
)
