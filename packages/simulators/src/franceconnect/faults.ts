import { decodeJwt, generateKeyPair, type JWTPayload, SignJWT } from "jose"

/** What a provider may get wrong, or somebody between may try: in the ID token, in the answer to the browser, in the user's data. */
export type Fault =
  | "nonce"
  | "issuer"
  | "audience"
  | "expired"
  | "level"
  | "signature"
  | "answering-issuer"
  | "other-person"
  | "away"

/** A key that signs, by its name. */
export interface SigningKey {
  readonly id: string
  readonly key: CryptoKey
}

const changes: Partial<Record<Fault, (claims: JWTPayload) => JWTPayload>> = {
  nonce: (claims) => ({ ...claims, nonce: "another-nonce" }),
  issuer: (claims) => ({ ...claims, iss: "https://ailleurs.example" }),
  audience: (claims) => ({ ...claims, aud: "another-client" }),
  expired: (claims) => ({ ...claims, iat: 1_000_000_000, exp: 1_000_000_060 }),
  level: (claims) => ({ ...claims, acr: "eidas0" }),
  signature: (claims) => claims
}

/** The ID token as it is with a fault, signed anew; by a key of somebody else's where that is the fault. */
export const faultyToken = async (token: string, fault: Fault, { id, key }: SigningKey): Promise<string> => {
  const change = changes[fault]
  if (change === undefined) return token
  const signing = fault === "signature" ? (await generateKeyPair("ES256")).privateKey : key
  return new SignJWT(change(decodeJwt(token))).setProtectedHeader({ alg: "ES256", kid: id }).sign(signing)
}

/** The user's data of another person than the ID token is about. */
export const anotherPerson = (token: string, { id, key }: SigningKey): Promise<string> =>
  new SignJWT({ ...decodeJwt(token), sub: "quelqu-un-d-autre" })
    .setProtectedHeader({ alg: "ES256", kid: id, typ: "JWT" })
    .sign(key)
