import { type AttemptsDelayed, type PasswordUnfit, Sessions, sureSession } from "@portail-familles/core/accounts"
import { Effect } from "effect"
import { CurrentSession } from "../contract/authorization.ts"
import { ConfirmationNeeded, CurrentPasswordWrong, PasswordRefused, SignInDelayed } from "../contract/signInProblems.ts"
import { renewSessionCookie } from "../security/cookies.ts"

/** A new password that breaks a rule. */
export const passwordProblems = {
  PasswordUnfit: ({ rule, limit }: PasswordUnfit) => Effect.fail(new PasswordRefused({ rule, limit }))
}

/** An attempt that has to wait. */
export const delayProblems = {
  AttemptsDelayed: ({ retryAt }: AttemptsDelayed) => Effect.fail(new SignInDelayed({ retryAt: retryAt.toISOString() }))
}

/** The password asked again before something important. */
export const confirmationProblems = {
  ...delayProblems,
  CredentialsRefused: () => Effect.fail(new CurrentPasswordWrong())
}

/** The session behind a request, where its owner has just proved who they are. */
export const currentSureSession = Effect.flatMap(CurrentSession, sureSession).pipe(
  Effect.catchTag("ProofTooOld", () => Effect.fail(new ConfirmationNeeded()))
)

/** The password was typed again: the browser gets another secret of its session. */
export const useRenewal = Effect.map(Sessions, (sessions) =>
  Effect.gen(function* () {
    const session = yield* CurrentSession
    yield* renewSessionCookie(yield* sessions.renew(session), session)
  })
)
