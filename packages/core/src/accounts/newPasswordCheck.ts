import { Effect } from "effect"
import { PasswordUnfit } from "./Account.ts"
import { BreachedPasswords } from "./breachedPasswords.ts"
import { checkPassword } from "./passwordRules.ts"

/** Checks a new password against the rules, and against the breached ones where this machine has a set of them. */
export const newPasswordCheck = Effect.gen(function* () {
  const isBreached = yield* BreachedPasswords
  return Effect.fnUntraced(function* (password: string, ownWords: ReadonlyArray<string>) {
    const fit = yield* checkPassword(password, ownWords)
    return (yield* isBreached(fit)) ? yield* new PasswordUnfit({ rule: "too-common", limit: 0 }) : fit
  })
})
