const reach = { bubbles: true, composed: true }

/** Somebody signed in with one of the elements. */
export class PortailSignedInEvent extends Event {
  constructor() {
    super("portail-signed-in", reach)
  }
}

/** Somebody signed out with one of the elements. */
export class PortailSignedOutEvent extends Event {
  constructor() {
    super("portail-signed-out", reach)
  }
}

/** An account was activated; its holder is signed in. */
export class PortailActivatedEvent extends Event {
  constructor() {
    super("portail-activated", reach)
  }
}

/** The browser is about to leave for the payment page. */
export class PortailPaymentStartedEvent extends Event {
  readonly paymentId: string

  constructor(paymentId: string) {
    super("portail-payment-started", reach)
    this.paymentId = paymentId
  }
}

export type FinalState = "paid" | "failed" | "cancelled" | "expired" | "quarantined" | "rejected"

/** The last word about a payment is known. */
export class PortailPaymentSettledEvent extends Event {
  readonly paymentId: string
  readonly state: FinalState

  constructor(paymentId: string, state: FinalState) {
    super("portail-payment-settled", reach)
    this.paymentId = paymentId
    this.state = state
  }
}

/** Somebody wants to leave the payment's answer for the invoices. */
export class PortailPaymentClosedEvent extends Event {
  constructor() {
    super("portail-payment-closed", { ...reach, cancelable: true })
  }
}

/** Days were booked or cancelled. */
export class PortailPlanningChangedEvent extends Event {
  constructor() {
    super("portail-planning-changed", reach)
  }
}

/** An enrolment was asked for or taken back. */
export class PortailEnrolmentChangedEvent extends Event {
  constructor() {
    super("portail-enrolment-changed", reach)
  }
}

declare global {
  interface HTMLElementEventMap {
    "portail-signed-in": PortailSignedInEvent
    "portail-signed-out": PortailSignedOutEvent
    "portail-activated": PortailActivatedEvent
    "portail-payment-started": PortailPaymentStartedEvent
    "portail-payment-settled": PortailPaymentSettledEvent
    "portail-payment-closed": PortailPaymentClosedEvent
    "portail-planning-changed": PortailPlanningChangedEvent
    "portail-enrolment-changed": PortailEnrolmentChangedEvent
  }
}
