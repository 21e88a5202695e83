import { html, type PropertyDeclarations, type TemplateResult } from "lit"
import { links } from "../../words/fr/links.ts"
import type { Client } from "../api/client.ts"
import type { Trouble } from "../api/failure.ts"
import { PortailElement } from "../base/PortailElement.ts"
import { notice } from "../base/parts.ts"
import { RequestController } from "../controllers/RequestController.ts"
import { storeFor } from "../session/SessionStore.ts"
import { takeToken } from "./token.ts"

/** Why a mailed link does not open. */
export type Refusal = "noToken" | "unknown" | "used" | "expired"

const refusals: Readonly<Record<string, Refusal>> = {
  "request-invalid": "unknown",
  "invitation-unknown": "unknown",
  "invitation-used": "used",
  "invitation-expired": "expired",
  "link-unknown": "unknown",
  "link-used": "used",
  "link-expired": "expired"
}

/** An element that a mailed link opens: looks at the link, lets its holder use it once, explains one that is refused. */
export abstract class LinkElement<Opened> extends PortailElement {
  static override properties: PropertyDeclarations = {
    token: { type: String }
  }

  declare token: string | null
  readonly #looking = new RequestController<Opened>(this)
  protected readonly using = new RequestController(this)

  constructor() {
    super()
    this.token = null
  }

  protected abstract caption(): string
  /** What the link is for; looking does not use it up. */
  protected abstract look(client: Client, token: string): Promise<Opened>
  protected abstract openedView(opened: Opened): TemplateResult
  protected abstract doneView(opened: Opened): TemplateResult
  /** What a refusal means, where it is not the same for all links. */
  protected abstract reason(why: Refusal): string | undefined
  /** How to get another link. */
  protected abstract helpView(why: Refusal): TemplateResult

  /** Explains a failure at its field; false when it has none. */
  protected explain(_trouble: Trouble): boolean {
    return false
  }

  get store() {
    return storeFor(this.base)
  }

  #looked = ""
  #joined: Set<Element> | undefined

  readonly #takeToken = () => {
    const token = takeToken()
    if (token !== undefined) this.token = token
  }

  override connectedCallback() {
    super.connectedCallback()
    // who opens a link may be signed in by it
    this.#joined = this.store.elements.add(this)
    this.#takeToken()
    window.addEventListener("hashchange", this.#takeToken)
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.#joined?.delete(this)
    window.removeEventListener("hashchange", this.#takeToken)
  }

  // what changed while the words were on their way is not among the changed properties
  protected override willUpdate() {
    if (this.token && this.token !== this.#looked) void this.#open(this.token)
  }

  #open(token: string) {
    this.#looked = token
    this.using.clear()
    this.#looking.clear()
    return this.#looking.run(() => this.look(this.store.client, token))
  }

  get #refusal() {
    const { trouble = this.using.trouble } = this.#looking
    return this.token ? trouble && refusals[trouble.code] : "noToken"
  }

  /** Uses the link; afterwards it is done, or said why not. */
  protected async use(request: (token: string) => Promise<void>) {
    if (this.using.busy) return
    const done = await this.using.run(() => request(this.token ?? ""))
    if (done || this.#refusal !== undefined) return this.focusing.step()
    const { trouble } = this.using
    if (trouble === undefined || !this.explain(trouble)) return this.focusing.notice()
    this.using.clear()
  }

  protected override view() {
    return html`<div class="panel narrow">${this.#content()}</div>`
  }

  #content() {
    const opened = this.#looking.data
    const why = this.#refusal
    if (why !== undefined) return this.#refusedView(why)
    if (opened === undefined) return html`${this.heading(this.caption())}${this.#looking.waitingView()}`
    return this.using.done ? this.doneView(opened) : this.openedView(opened)
  }

  #refusedView(why: Refusal) {
    const said = this.area("links", links)
    const common = why === "noToken" ? said.noToken : said.unknown
    return html`${this.heading(said[`${why}Title`])}
      ${notice("warn", html`<p>${this.reason(why) ?? common}</p>`, "alert")} ${this.helpView(why)}`
  }
}
