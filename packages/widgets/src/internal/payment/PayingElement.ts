import { PortailPaymentStartedEvent } from "../../events/events.ts"
import { invoices } from "../../words/fr/invoices.ts"
import { paying as payingWords } from "../../words/fr/paying.ts"
import { dataOf, type Trouble } from "../api/failure.ts"
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

  override tellTrouble(trouble: Trouble): string {
    const paying = this.area("paying", payingWords)
    const { format } = this
    switch (trouble.code) {
      case "payment-refused":
        return paying.payment[trouble.rule](format.money(trouble.limitCents))
      case "payment-under-way":
        return paying["payment-under-way"](trouble.number, format.time(trouble.until))
      case "payment-being-checked":
        return paying["payment-being-checked"](trouble.number)
      case "invoice-not-payable":
        return paying["invoice-not-payable"](trouble.number)
      case "payment-service-down":
      case "verification-missing":
      case "invoice-unknown":
      case "payment-unknown":
        return paying[trouble.code]
      default:
        return super.tellTrouble(trouble)
    }
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
