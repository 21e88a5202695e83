import { PortailPaymentStartedEvent } from "../../events/events.ts"
import { invoices } from "../../words/fr/invoices.ts"
import { dataOf } from "../api/failure.ts"
import { RequestController } from "../controllers/RequestController.ts"
import { SessionElement } from "../session/SessionElement.ts"
import { leaveFor, thisPage } from "./returning.ts"

/** An element from which invoices can be paid: it leaves for the payment page, or says why not. */
export abstract class PayingElement extends SessionElement {
  protected readonly leaving = new RequestController(this)

  protected abstract load(): Promise<unknown>

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

  protected async pay(chosen: ReadonlyArray<{ readonly id: string }>) {
    this.say(this.words.invoices.leaving)
    const body = { invoiceIds: chosen.map(({ id }) => id), returnTo: thisPage() }
    const left = await this.leaving.run(async () => {
      const { id, redirectUrl } = await this.ask((client) => dataOf(client.POST("/api/v1/payments", { body })))
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
