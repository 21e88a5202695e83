import { type Client, makeClient, type Schemas } from "../api/client.ts"
import { dataOf, outcome, type Trouble, troubleOf } from "../api/failure.ts"

export type Session = Schemas["Session"]

/** Whether somebody is signed in; `ended` when a session stopped by itself. */
export type SessionState =
  | { readonly status: "loading" }
  | { readonly status: "signed-out"; readonly ended: boolean }
  | { readonly status: "signed-in"; readonly session: Session }
  | { readonly status: "unreachable"; readonly trouble: Trouble }

/** The one session of a page with a portal: what one element does, all others see. */
export class SessionStore extends EventTarget {
  readonly client: Client
  #state: SessionState = { status: "loading" }
  #loading: Promise<void> | undefined

  constructor(base: string) {
    super()
    this.client = makeClient(base)
  }

  get state() {
    return this.#state
  }

  /** Asks once who is signed in. */
  load() {
    this.#loading ??= this.#ask()
    return this.#loading
  }

  /** Asks again, from the start. */
  reload() {
    this.#become({ status: "loading" })
    this.#loading = this.#ask()
    return this.#loading
  }

  /** Asks again behind the scenes, for the badges of the menu. */
  async refresh() {
    if (this.#state.status !== "signed-in") return
    const session = await this.call((client) => dataOf(client.GET("/api/v1/session"))).catch(() => undefined)
    if (session !== undefined) this.adopt(session)
  }

  async signIn(credentials: Schemas["Credentials"]) {
    this.adopt(await dataOf(this.client.POST("/api/v1/session", { body: credentials })))
  }

  async signOut() {
    await outcome(this.client.DELETE("/api/v1/session")).catch((thrown: unknown) => {
      if (troubleOf(thrown).code !== "signed-out") throw thrown
    })
    this.#become({ status: "signed-out", ended: false })
  }

  adopt(session: Session) {
    this.#become({ status: "signed-in", session })
  }

  /** Runs a request that needs the session; an answer that there is none ends it for all elements. */
  async call<Data>(ask: (client: Client) => Promise<Data>): Promise<Data> {
    try {
      return await ask(this.client)
    } catch (thrown) {
      if (troubleOf(thrown).code === "signed-out") this.#become({ status: "signed-out", ended: true })
      throw thrown
    }
  }

  async #ask() {
    try {
      this.adopt(await dataOf(this.client.GET("/api/v1/session")))
    } catch (thrown) {
      const trouble = troubleOf(thrown)
      this.#become(
        trouble.code === "signed-out" ? { status: "signed-out", ended: false } : { status: "unreachable", trouble }
      )
    }
  }

  #become(state: SessionState) {
    this.#state = state
    this.dispatchEvent(new Event("change"))
  }
}

const stores = new Map<string, SessionStore>()

/** The store of a portal, the same for every element of the page. */
export function storeFor(base: string): SessionStore {
  const store = stores.get(base) ?? new SessionStore(base)
  stores.set(base, store)
  return store
}
