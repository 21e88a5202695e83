import { PortailPaymentStartedEvent } from "../../events/events.ts"
import { invoices } from "../../words/fr/invoices.ts"
import type { Schemas } from "../api/client.ts"
import { dataOf, type Trouble } from "../api/failure.ts"
import { RequestController } from "../controllers/RequestController.ts"
import { SessionElement } from "../session/SessionElement.ts"
import type { payingTrouble } from "./payingTrouble.ts"
import { leaveFor, returnTo } from "./returning.ts"

/** An element from which invoices can be paid: it leaves for the payment page, or says why not. */
export abstract class PayingElement extends SessionElement {
  protected readonly leaving = new RequestController(this)

  /** One payment, until its answer has come: asked for again, it is the same. */
  #key: string | undefined

  /** The reasons come when something is refused. */
  #why: typeof payingTrouble | undefined

  /** Asks for what is shown, again after a payment. @internal */
  abstract load(): Promise<unknown>

  protected override entered() {
    void this.load()
  }

  protected override left(_ended: boolean) {
    this.leaving.clear()
  }

  /** Until the browser has left. */
  protected get paying() {
    return this.leaving.busy || this.leaving.done
  }

  override get words() {
    return { ...super.words, invoices: this.area("invoices", invoices) }
  }

  override tellTrouble(trouble: Trouble): string {
    return this.#why?.(this, trouble) ?? super.tellTrouble(trouble)
  }

  readonly #restored = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return
    this.leaving.clear()
    if (this.signedIn) void this.load()
  }

  override connectedCallback() {
    super.connectedCallback()
    window.addEventListener("pageshow", this.#restored)
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    window.removeEventListener("pageshow", this.#restored)
  }

  async #begin(body: Schemas["PaymentRequest"]) {
    try {
      return await this.ask((client) => dataOf(client.POST("/api/v1/payments", { body })))
    } catch (thrown) {
      const module = await import("./payingTrouble.ts").catch(() => undefined)
      this.#why = module?.payingTrouble
      throw thrown
    }
  }

  protected async pay(chosen: ReadonlyArray<{ readonly id: string }>) {
    this.say(this.words.invoices.leaving)
    this.#key ??= crypto.randomUUID()
    const body = { invoiceIds: chosen.map(({ id }) => id), returnTo: returnTo(this.base), key: this.#key }
    const left = await this.leaving.run(async () => {
      const { id, redirectUrl } = await this.#begin(body)
      this.#key = undefined
      this.dispatchEvent(new PortailPaymentStartedEvent(id))
      leaveFor(redirectUrl)
    })
    if (left) return
    this.say("")
    if (this.leaving.trouble === undefined) return
    await this.focusing.notice("[data-trouble]")
    void this.load()
  }
}
