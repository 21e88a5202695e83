/** What a town's mails look like and where they lead. */
export interface MailBranding {
  /** As the town writes it: “Ville de Compiègne”. */
  readonly name: string
  /** `#rrggbb` or `#rgb`; anything else becomes a neutral blue. */
  readonly accentColor: string
  readonly portalUrl: string
  readonly contactMail: string
  /** Set when somebody reads the answers; without it the mail says that nobody does. */
  readonly replyTo?: string | null | undefined
}

interface Addressed {
  /** As the greeting shows it: “Mme Camille Martin”. */
  readonly recipientName: string
}

/** The town opened an account: the link creates the password. */
export interface Invitation extends Addressed {
  readonly template: "invitation"
  readonly activationUrl: string
  /** ISO instant. */
  readonly expiresAt: string
}

/** The password was created. */
export interface Activated extends Addressed {
  readonly template: "activated"
  readonly signInUrl: string
  /** ISO instant. */
  readonly activatedAt: string
}

/** Somebody asked for a new activation link of an account that needs none. */
export interface AlreadyActive extends Addressed {
  readonly template: "alreadyActive"
  readonly signInUrl: string
}

/** PayFiP accepted a payment. */
export interface PaymentConfirmed extends Addressed {
  readonly template: "paymentConfirmed"
  readonly invoiceNumbers: ReadonlyArray<string>
  readonly amountCents: number
  /** ISO instant. */
  readonly paidAt: string
  readonly authorisationNumber: string | null
  readonly invoicesUrl: string
}

/** An invoice was issued. */
export interface InvoiceAvailable extends Addressed {
  readonly template: "invoiceAvailable"
  readonly invoiceNumber: string
  readonly periodLabel: string
  readonly amountCents: number
  /** ISO day. */
  readonly dueOn: string
  readonly invoiceUrl: string
}

/** A mail to a family: which one, and only the facts it tells. Plain JSON, so that it can wait in a queue. */
export type MailContent = Invitation | Activated | AlreadyActive | PaymentConfirmed | InvoiceAvailable

/** The name of a mail. */
export type MailTemplate = MailContent["template"]
