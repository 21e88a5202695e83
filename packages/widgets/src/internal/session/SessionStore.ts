import { type Client, makeClient, type Schemas } from "../api/client.ts"
import { dataOf, outcome, troubleOf } from "../api/failure.ts"
import type { EndingSession, Session, SessionState } from "./SessionState.ts"

/** The one session of a page with a portal: what one element does, all others see. */
export class SessionStore extends EventTarget implements EndingSession {
  readonly base: string
  /** The elements of the page that show this session: each puts itself here. */
  readonly elements = new Set<Element>()
  readonly client: Client
  /** The headers of the last answer. */
  heard: Headers | undefined
  heardAt = 0
  /** What an element shows beside the one that has the login; comes when a page has several. */
  besideLogin: typeof import("./oneLogin.ts").besideLogin | undefined
  #state: SessionState = { status: "loading" }
  #loading: Promise<void> | undefined
  #watched: Promise<unknown> | undefined

  constructor(base: string) {
    super()
    this.base = base
    this.client = makeClient(base)
    this.client.use({
      onResponse: ({ response }) => {
        this.heard = response.headers
        this.heardAt = Date.now()
        this.dispatchEvent(new Event("answer"))
      }
    })
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
    this.end(false)
  }

  /** Nobody is signed in any more; `ended` when the session stopped by itself. */
  end(ended: boolean) {
    this.#become({ status: "signed-out", ended })
  }

  adopt(session: Session) {
    const { state } = this
    // what was loaded for somebody else goes first
    if (state.status === "signed-in" && state.session.adult.id !== session.adult.id) this.end(false)
    this.#become({ status: "signed-in", session })
    // who is signed in can wait for what warns of the end
    this.#watched ??= import("./SessionEnd.ts").then(
      (module) => {
        this.besideLogin = module.besideLogin
        new module.SessionEnd(this)
      },
      () => {
        this.#watched = undefined
      }
    )
  }

  /** Runs a request that needs the session; an answer that there is none ends it for all elements. */
  async call<Data>(ask: (client: Client) => Promise<Data>): Promise<Data> {
    try {
      return await ask(this.client)
    } catch (thrown) {
      if (troubleOf(thrown).code === "signed-out") this.end(true)
      throw thrown
    }
  }

  /** Of several elements one shows the login. */
  async shareLogin() {
    if (this.elements.size < 2 || this.#state.status !== "signed-out") return
    await this.#loadOneLogin()
    this.tell()
  }

  async #loadOneLogin() {
    this.besideLogin ??= (await import("./oneLogin.ts").catch(() => undefined))?.besideLogin
  }

  async #ask() {
    try {
      this.adopt(await dataOf(this.client.GET("/api/v1/session")))
    } catch (thrown) {
      const trouble = troubleOf(thrown)
      if (trouble.code === "signed-out") {
        if (this.elements.size > 1) await this.#loadOneLogin()
        this.end(false)
      } else this.#become({ status: "unreachable", trouble })
    }
  }

  #become(state: SessionState) {
    this.#state = state
    this.tell()
  }

  /** Lets the elements look again. */
  tell() {
    this.dispatchEvent(new Event("change"))
  }
}

const stores = new Map<string, SessionStore>()

/** Whether the page shows more than one portal. */
export const severalPortals = () => stores.size > 1

/** The store of a portal, the same for every element of the page. */
export function storeFor(base: string): SessionStore {
  const store = stores.get(base) ?? new SessionStore(base)
  stores.set(base, store)
  return store
}
