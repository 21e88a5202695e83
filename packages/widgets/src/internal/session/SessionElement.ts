import { html, type PropertyValues, type TemplateResult } from "lit"
import type { Client } from "../api/client.ts"
import { troubleOf } from "../api/failure.ts"
import { PortailElement } from "../base/PortailElement.ts"
import { loading, troubleBox } from "../base/parts.ts"
import type { Session } from "./SessionState.ts"
import { type SessionStore, storeFor } from "./SessionStore.ts"

/** An element that shows the login first, and comes back where it was when a session ends. */
export abstract class SessionElement extends PortailElement {
  #followed: SessionStore | undefined

  get store() {
    return storeFor(this.base)
  }

  protected get signedIn() {
    return this.store.state.status === "signed-in"
  }

  /** Stands in another element, which shows the login itself. @internal */
  get nested() {
    const root = this.getRootNode()
    return root instanceof ShadowRoot && root.host instanceof SessionElement
  }

  /** Has nothing to show, not even a login. @internal */
  get silent() {
    return false
  }

  /** What is shown to somebody who is signed in. */
  protected abstract signedInView(session: Session): TemplateResult

  /** Somebody is signed in: what is shown can be loaded. */
  protected entered() {}

  /** Nobody is signed in any more: what was loaded goes; when the session ended by itself, what was typed and chosen stays. */
  protected left(_ended: boolean) {}

  #inside = false

  readonly #changed = () => {
    const { state } = this.store
    const inside = state.status === "signed-in"
    if (inside && !this.#inside) this.entered()
    if (state.status === "signed-out" && this.#inside) {
      this.left(state.ended)
      // the field that had the focus is about to go
      if (state.ended && this.matches(":focus-within")) void this.focusing.on("portail-login")
    }
    if (state.status !== "loading") this.#inside = inside
    this.requestUpdate()
  }

  override connectedCallback() {
    super.connectedCallback()
    this.#follow(this.store)
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.#follow(undefined)
  }

  protected override willUpdate(_changed?: PropertyValues) {
    if (this.isConnected) this.#follow(this.store)
  }

  #follow(store: SessionStore | undefined) {
    if (store === this.#followed) return
    this.#followed?.removeEventListener("change", this.#changed)
    this.#followed?.elements.delete(this)
    void this.#followed?.shareLogin()
    this.#followed = store
    if (store === undefined) return
    store.elements.add(this)
    store.addEventListener("change", this.#changed)
    void store.load()
    this.#changed()
    if (!this.nested) void store.shareLogin()
  }

  /** A request for something the user just asked: when the session has ended, the focus goes to the login. @internal */
  async ask<Data>(request: (client: Client) => Promise<Data>): Promise<Data> {
    try {
      return await this.store.call(request)
    } catch (thrown) {
      if (troubleOf(thrown).code === "signed-out") await this.focusing.on("portail-login")
      throw thrown
    }
  }

  protected override view() {
    const { state } = this.store
    if (state.status === "signed-in") return this.signedInView(state.session)
    if (state.status === "signed-out") {
      return this.store.besideLogin?.(this) ?? this.signedOutView(state.ended)
    }
    if (state.status === "loading") return loading(this.words)
    return html`${troubleBox(this.words, this.tellTrouble(state.trouble), async () => {
      await this.store.reload()
      await this.focusing.step()
    })}
      <p><a class="outside" href=${this.space}>${this.words.common.openPortal}</a></p>`
  }

  protected signedOutView(ended: boolean): TemplateResult {
    return html`<portail-login
      data-step
      exportparts="heading, field, input, button, primary-button, alert"
      .api=${this.base}
      .headingLevel=${this.headingLevel}
      .ended=${ended}
      @portail-signed-in=${() => this.focusing.step()}
    ></portail-login>`
  }
}
