import type { PropertyDeclarations } from "lit"
import { PortailPaymentStartedEvent } from "../../events/events.ts"
import { invoices } from "../../words/fr/invoices.ts"
import { dataOf, type Trouble, troubleOf } from "../api/failure.ts"
import { SessionElement } from "../session/SessionElement.ts"
import { leaveFor, thisPage } from "./returning.ts"

/** An element from which invoices can be paid: it leaves for the payment page, or says why not. */
export abstract class PayingElement extends SessionElement {
  static override properties: PropertyDeclarations = { paying: { state: true }, trouble: { state: true } }

  declare protected paying: boolean
  declare protected trouble: Trouble | undefined

  constructor() {
    super()
    this.left(false)
  }

  protected abstract load(): Promise<void>

  protected override entered() {
    void this.load()
  }

  protected override left(_ended: boolean) {
    this.paying = false
    this.trouble = undefined
  }

  protected override get words() {
    return { ...super.words, invoices: this.area("invoices", invoices) }
  }

  readonly #restored = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return
    this.paying = false
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
    this.trouble = undefined
    this.paying = true
    this.status = this.words.invoices.leaving
    const body = { invoiceIds: chosen.map(({ id }) => id), returnTo: thisPage() }
    try {
      const { id, redirectUrl } = await this.ask((client) => dataOf(client.POST("/api/v1/payments", { body })))
      this.dispatchEvent(new PortailPaymentStartedEvent(id))
      leaveFor(redirectUrl)
    } catch (thrown) {
      this.paying = false
      await this.tell(thrown)
      if (this.trouble !== undefined) void this.load()
    }
  }

  /** Says what went wrong with something the reader asked for. */
  protected async tell(thrown: unknown) {
    const trouble = troubleOf(thrown)
    this.status = ""
    if (trouble.code === "signed-out") return
    this.trouble = trouble
    await this.focusOn("[data-trouble] [data-notice]")
  }
}
