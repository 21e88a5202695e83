import type { AttemptsDelayed, PasswordUnfit } from "@portail-familles/core/accounts"
import { Effect } from "effect"
import { CurrentPasswordWrong, PasswordRefused, SignInDelayed } from "../contract/problems.ts"

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
