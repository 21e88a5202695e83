import { Effect } from "effect"
import { type MadePasskey, type PasskeyAnswer, PasskeyRefused } from "./Passkey.ts"

/** The site that a passkey is for: it answers at this origin and nowhere else, under its host's name. */
export interface PasskeySite {
  readonly origin: string
  readonly rpId: string
}

/** The site of a portal's address. */
export const siteOf = (portalUrl: string): PasskeySite => {
  const { origin, hostname } = new URL(portalUrl)
  return { origin, rpId: hostname }
}

/** Signatures that passkeys may make, the preferred first: Ed25519, ES256, RS256 (numbers of the IANA's COSE registry). */
export const algorithms: ReadonlyArray<number> = [-8, -7, -257]

/** What is kept of a passkey to judge its answers. */
export interface KeptKey {
  readonly publicKey: Uint8Array
  readonly counter: number
}

// a quarter of a second to load, for the few processes that ever meet a passkey
const library = Effect.promise(() => import("@simplewebauthn/server"))

const judged = <A>(judge: () => Promise<A>) => Effect.tryPromise({ try: judge, catch: () => new PasskeyRefused() })

/** What is to be kept of a passkey just made, once site, question, person and attestation were checked. */
export const judgeMade = Effect.fnUntraced(function* (site: PasskeySite, challenge: string, made: MadePasskey) {
  const { verifyRegistrationResponse } = yield* library
  const { verified, registrationInfo } = yield* judged(() =>
    verifyRegistrationResponse({
      response: {
        ...credentialOf(made.id),
        response: { clientDataJSON: made.clientDataJSON, attestationObject: made.attestationObject }
      },
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.rpId,
      requireUserVerification: true,
      supportedAlgorithmIDs: [...algorithms]
    })
  )
  if (!verified || registrationInfo === undefined) return yield* new PasskeyRefused()
  const { credential, credentialBackedUp } = registrationInfo
  return {
    credentialId: Buffer.from(credential.id, "base64url"),
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
    backedUp: credentialBackedUp
  }
})

/** The counter after an answer, once site, question, person, signature and counter were checked. */
export const judgeAnswer = Effect.fnUntraced(function* (
  site: PasskeySite,
  challenge: string,
  kept: KeptKey,
  answer: PasskeyAnswer
) {
  const { verifyAuthenticationResponse } = yield* library
  const { clientDataJSON, authenticatorData, signature, userHandle } = answer
  const { verified, authenticationInfo } = yield* judged(() =>
    verifyAuthenticationResponse({
      response: {
        ...credentialOf(answer.id),
        response: { clientDataJSON, authenticatorData, signature, userHandle }
      },
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.rpId,
      requireUserVerification: true,
      credential: { id: answer.id, publicKey: new Uint8Array(kept.publicKey), counter: kept.counter }
    })
  )
  if (!verified) return yield* new PasskeyRefused()
  return { counter: authenticationInfo.newCounter, backedUp: authenticationInfo.credentialBackedUp }
})

const credentialOf = (id: string) => ({ id, rawId: id, type: "public-key", clientExtensionResults: {} }) as const
