import { demoLogin } from "@portail-familles/demo"
import { Agent, fetch } from "undici"
import type { Operation } from "./document.ts"
import type { Answer } from "./verdict.ts"

/** A request as it was made, to be made again. */
export interface Asked {
  readonly operation: Operation
  readonly path: string
  readonly body: string | Uint8Array | undefined
  readonly mediaType: string
}

const usualAddress = new Agent()
const ownAddress = new Agent({ connect: { localAddress: "127.0.0.2", family: 4 } })

/** A browser that is signed in and remembers its cookies. */
export class Visitor {
  readonly #portal: string
  readonly #cookies = new Map<string, string>()
  #signingIn: Promise<void> | undefined

  constructor(portal: string) {
    this.#portal = portal
  }

  /** Signs in; the browser is known from then on, so that no wrong password of the others keeps it out. */
  signIn(): Promise<void> {
    // those that meet the end of a session at the same moment sign in once: more at a time are told to wait
    this.#signingIn ??= this.#signIn().finally(() => {
      this.#signingIn = undefined
    })
    return this.#signingIn
  }

  async #signIn(): Promise<void> {
    const body = JSON.stringify({ ...demoLogin, remember: true })
    // from an address of its own: wrong passwords of the others make theirs wait
    const response = await this.#fetch("POST", "/api/v1/session", "application/json", body, { dispatcher: ownAddress })
    if (!response.ok) throw new Error(`the sign-in is answered with ${response.status}: ${await response.text()}`)
    await response.arrayBuffer()
  }

  async ask({ operation, path, body, mediaType }: Asked): Promise<Answer> {
    // who guesses passwords is somebody else: in a known browser that makes the browser wait
    const known = operation.operationId !== "signIn.open"
    const response = await this.#fetch(operation.method, path, mediaType, body, { known })
    const type = (response.headers.get("content-type") ?? "").split(";")[0]?.trim() ?? ""
    return { status: response.status, mediaType: type, text: await response.text() }
  }

  async #fetch(
    method: string,
    path: string,
    mediaType: string,
    body: string | Uint8Array | undefined,
    { known = true, dispatcher = usualAddress }: { readonly known?: boolean; readonly dispatcher?: Agent }
  ) {
    const response = await fetch(`${this.#portal}${path}`, {
      method,
      dispatcher,
      redirect: "manual",
      headers: {
        origin: this.#portal,
        "x-portail": "1",
        ...(known && { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ") }),
        ...(body === undefined ? {} : { "content-type": mediaType })
      },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : new Uint8Array(body) })
    })
    for (const cookie of known ? response.headers.getSetCookie() : []) {
      const [name = "", value = ""] = cookie.split(";")[0]?.split("=") ?? []
      if (value !== "") this.#cookies.set(name, value)
    }
    return response
  }
}
