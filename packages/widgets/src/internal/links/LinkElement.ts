import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit"
import { links } from "../../words/fr/links.ts"
import type { Client } from "../api/client.ts"
import { type Trouble, troubleOf } from "../api/failure.ts"
import { PortailElement } from "../base/PortailElement.ts"
import { loading, notice, troubleBox } from "../base/parts.ts"
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

type Step<Opened> =
  | { readonly name: "checking" }
  | { readonly name: "refused"; readonly why: Refusal }
  | { readonly name: "unreachable"; readonly trouble: Trouble }
  | { readonly name: "opened" | "done"; readonly opened: Opened }

/** An element that a mailed link opens: looks at the link, lets its holder use it once, explains one that is refused. */
export abstract class LinkElement<Opened> extends PortailElement {
  static override properties: PropertyDeclarations = {
    token: { type: String },
    step: { state: true },
    trouble: { state: true },
    busy: { state: true }
  }

  declare token: string | null
  declare private step: Step<Opened>
  declare protected trouble: Trouble | undefined
  declare protected busy: boolean

  constructor() {
    super()
    this.token = null
    this.step = { name: "checking" }
    this.trouble = undefined
    this.busy = false
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

  protected get store() {
    return storeFor(this.base)
  }

  #looked = ""
  #joined: Set<Element> | undefined

  readonly #takeToken = () => {
    const token = takeToken()
    if (token !== undefined) this.token = token
    else if (this.token === null) this.step = { name: "refused", why: "noToken" }
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

  async #open(token: string) {
    this.#looked = token
    this.step = { name: "checking" }
    try {
      this.step = { name: "opened", opened: await this.look(this.store.client, token) }
    } catch (thrown) {
      const trouble = troubleOf(thrown)
      const why = refusals[trouble.code]
      this.step = why === undefined ? { name: "unreachable", trouble } : { name: "refused", why }
    }
  }

  /** Uses the link; afterwards it is done, or said why not. */
  protected async use(opened: Opened, request: (token: string) => Promise<void>) {
    if (this.busy) return
    this.trouble = undefined
    this.busy = true
    try {
      await request(this.token ?? "")
      this.step = { name: "done", opened }
      await this.focusStep()
    } catch (thrown) {
      await this.#notUsed(troubleOf(thrown))
    } finally {
      this.busy = false
    }
  }

  async #notUsed(trouble: Trouble) {
    const why = refusals[trouble.code]
    if (why !== undefined) {
      this.step = { name: "refused", why }
      return this.focusStep()
    }
    if (this.explain(trouble)) return
    this.trouble = trouble
    await this.focusOn("[data-notice]")
  }

  protected override view() {
    return html`<div class="panel narrow">${this.#content()}</div>`
  }

  #content() {
    const { step, words, format } = this
    switch (step.name) {
      case "checking":
        return html`${this.heading(this.caption())}${loading(words)}`
      case "unreachable":
        return html`${this.heading(this.caption())}
          ${troubleBox(words, format, step.trouble, () => this.#open(this.token ?? ""))}`
      case "refused":
        return this.#refusedView(step.why)
      case "opened":
        return this.openedView(step.opened)
      case "done":
        return this.doneView(step.opened)
    }
  }

  #refusedView(why: Refusal) {
    const said = this.area("links", links)
    const common = why === "noToken" ? said.noToken : said.unknown
    return html`${this.heading(said[`${why}Title`])}
      ${notice("warn", html`<p>${this.reason(why) ?? common}</p>`, "alert")} ${this.helpView(why)}`
  }

  /** The trouble of the last attempt, where it is not a field's. */
  protected troubleView() {
    return this.trouble === undefined ? nothing : troubleBox(this.words, this.format, this.trouble)
  }
}
