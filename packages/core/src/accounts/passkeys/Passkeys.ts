import { Context, Effect, Layer } from "effect"
import type { Town } from "../../towns/Town.ts"
import type { AttemptsDelayed, CredentialsRefused } from "../Account.ts"
import type { Browser } from "../Browser.ts"
import type { FamilyAccess, OpenSession } from "../FamilyAccess.ts"
import type { SignedIn } from "../SignIns.ts"
import { makeOwnPasskeys } from "./ownPasskeys.ts"
import type {
  MadePasskey,
  Passkey,
  PasskeyAnswer,
  PasskeyCreation,
  PasskeyNotFound,
  PasskeyRefused,
  PasskeyRequest,
  PasskeysFull
} from "./Passkey.ts"
import { makePasskeySignIns } from "./passkeySignIns.ts"

/** A question to a browser that signs in; `secret` goes into a cookie, and comes back with the answer. */
export interface AskedPasskey {
  readonly request: PasskeyRequest
  readonly secret: string
}

/** Passkeys (WebAuthn): what signs an account in instead of its password, which stays. They answer at the portal's own address only. */
export class Passkeys extends Context.Service<
  Passkeys,
  {
    /** Begins to add one, for who types the password again. */
    ask(
      session: OpenSession,
      password: string
    ): Effect.Effect<PasskeyCreation, CredentialsRefused | AttemptsDelayed | PasskeysFull>
    /** Keeps the one that was made; its owner is told by mail. */
    add(
      session: OpenSession,
      passkey: { readonly name: string; readonly device: string; readonly made: MadePasskey }
    ): Effect.Effect<Passkey, PasskeyRefused | PasskeysFull>
    /** Those of the account that asks, the oldest first. */
    list(access: FamilyAccess): Effect.Effect<ReadonlyArray<Passkey>>
    rename(access: FamilyAccess, id: string, name: string): Effect.Effect<Passkey, PasskeyNotFound>
    /** Makes one useless; its owner is told by mail. */
    remove(session: OpenSession, id: string): Effect.Effect<void, PasskeyNotFound>
    /** Begins to sign somebody in, whoever it will be. */
    askToSignIn(town: Town, browser: Browser): Effect.Effect<AskedPasskey, AttemptsDelayed>
    /** Signs in whoever the answer proves: `secret` is what `askToSignIn` gave this browser. Every refusal is the same. */
    signIn(
      town: Town,
      answer: PasskeyAnswer,
      browser: Browser,
      asked: { readonly secret: string; readonly remember: boolean }
    ): Effect.Effect<SignedIn, PasskeyRefused | AttemptsDelayed>
  }
>()("@portail-familles/core/accounts/Passkeys") {
  static readonly layer = Layer.effect(
    Passkeys,
    Effect.gen(function* () {
      return Passkeys.of({ ...(yield* makeOwnPasskeys), ...(yield* makePasskeySignIns) })
    })
  )
}
