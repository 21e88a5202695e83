import type { SignedIn } from "@portail-familles/core/accounts"
import type { Town } from "@portail-familles/core/towns"
import { Effect } from "effect"
import { setSessionCookies } from "../security/cookies.ts"
import { useWireSession } from "./wireSession.ts"

/** Answers a sign-in: cookies, and who is signed in. */
export const useWelcome = Effect.map(useWireSession, (wireSession) =>
  Effect.fnUntraced(function* (town: Town, signedIn: SignedIn) {
    yield* setSessionCookies(signedIn, town.settings.rememberedDays)
    return yield* wireSession(signedIn.session)
  })
)
