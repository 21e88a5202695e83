import type { Schemas } from "../api/client.ts"

/** Whether this browser knows passkeys, and reads and writes them as JSON (2025: Chromium 129, Safari 18.4, Firefox 119). */
export const knowsPasskeys = () =>
  typeof PublicKeyCredential === "function" && "parseRequestOptionsFromJSON" in PublicKeyCredential

/** Whether this page is one of the portal's own: a passkey answers there and nowhere else. */
export const onPortal = (base: string) => new URL(base).origin === location.origin

/** Why a device gave no passkey: its owner let it be or took too long, or it has one already. */
export class NoPasskey extends Error {
  readonly alreadyThere: boolean

  constructor(alreadyThere: boolean) {
    super("no passkey")
    this.alreadyThere = alreadyThere
  }
}

const credentialOf = async (asked: Promise<Credential | null>) => {
  const credential = await asked.catch((thrown: unknown) => {
    throw new NoPasskey(thrown instanceof DOMException && thrown.name === "InvalidStateError")
  })
  if (!(credential instanceof PublicKeyCredential)) throw new NoPasskey(false)
  return credential
}

/** Has the device make a passkey: what the portal keeps of it. */
export async function makePasskey(options: Schemas["PasskeyCreation"]) {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(structuredClone(options) as never)
  const { id, response } = (await credentialOf(navigator.credentials.create({ publicKey }))).toJSON()
  if (!("attestationObject" in response)) throw new NoPasskey(false)
  return { id, clientDataJSON: response.clientDataJSON, attestationObject: response.attestationObject }
}

/** Has the device answer with a passkey that its owner chooses. */
export async function answerPasskey(options: Schemas["PasskeyRequest"]) {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options)
  const { id, response } = (await credentialOf(navigator.credentials.get({ publicKey }))).toJSON()
  if (!("signature" in response)) throw new NoPasskey(false)
  const { clientDataJSON, authenticatorData, signature, userHandle = "" } = response
  return { id, clientDataJSON, authenticatorData, signature, userHandle }
}
