import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto"

/** What an authenticator and the page around it say, and can be made to say wrongly. */
export interface Ceremony {
  readonly challenge: string
  readonly origin: string
  readonly rpId: string
  /** Whether it knew its owner by a finger or a code. */
  readonly verified?: boolean
  readonly counter?: number
}

/** A passkey in memory (ES256, attestation "none"), for one account. */
export interface SoftwarePasskey {
  readonly id: string
  readonly made: (ceremony: Ceremony) => { id: string; clientDataJSON: string; attestationObject: string }
  readonly answer: (ceremony: Ceremony) => {
    id: string
    clientDataJSON: string
    authenticatorData: string
    signature: string
    userHandle: string
  }
}

/** Makes a passkey as a phone does, for the account that `userHandle` names. */
export const softwarePasskey = (userHandle: string): SoftwarePasskey => {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
  const { x = "", y = "" } = publicKey.export({ format: "jwk" })
  const credentialId = randomBytes(32)
  const id = credentialId.toString("base64url")
  const key = coseKey(Buffer.from(x, "base64url"), Buffer.from(y, "base64url"))

  const made = (ceremony: Ceremony) => {
    const attested = [Buffer.alloc(16), Buffer.from([0, credentialId.length]), credentialId, key]
    const authData = Buffer.concat([authenticatorData(ceremony, 0x40), ...attested])
    return {
      id,
      clientDataJSON: clientData("webauthn.create", ceremony).toString("base64url"),
      attestationObject: attestationObject(authData).toString("base64url")
    }
  }

  const answer = (ceremony: Ceremony) => {
    const client = clientData("webauthn.get", ceremony)
    const data = authenticatorData(ceremony, 0)
    const signed = Buffer.concat([data, createHash("sha256").update(client).digest()])
    return {
      id,
      clientDataJSON: client.toString("base64url"),
      authenticatorData: data.toString("base64url"),
      signature: sign("sha256", signed, privateKey).toString("base64url"),
      userHandle
    }
  }

  return { id, made, answer }
}

const clientData = (type: string, { challenge, origin }: Ceremony): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))

/** WebAuthn 6.1: hash of the site, flags (present, verified, may be copied, is copied), counter. */
const authenticatorData = ({ rpId, verified = true, counter = 0 }: Ceremony, flags: number): Buffer => {
  const number = Buffer.alloc(4)
  number.writeUInt32BE(counter)
  const said = 0x01 | (verified ? 0x04 : 0) | 0x08 | 0x10 | flags
  return Buffer.concat([createHash("sha256").update(rpId).digest(), Buffer.from([said]), number])
}

/** CBOR of {1: 2, 3: -7, -1: 1, -2: x, -3: y}. */
const coseKey = (x: Buffer, y: Buffer): Buffer =>
  Buffer.concat([Buffer.from("a5010203262001215820", "hex"), x, Buffer.from("225820", "hex"), y])

/** CBOR of {fmt: "none", attStmt: {}, authData}. */
const attestationObject = (authData: Buffer): Buffer => {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(authData.length)
  const name = (text: string) => Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)])
  const head = [Buffer.from([0xa3]), name("fmt"), name("none"), name("attStmt"), Buffer.from([0xa0]), name("authData")]
  return Buffer.concat([...head, Buffer.from([0x59]), length, authData])
}
