/** An adult of a household, as business software knows one: no birth date, no profession. */
export interface AdultRecord {
  readonly id: string
  readonly reference: string
  readonly civility: string
  readonly givenName: string
  readonly familyName: string
  readonly mail: string | null
  readonly mainPhone: string
}

/** A child of a household: nothing of its health, diet or custody. */
export interface ChildRecord {
  readonly id: string
  readonly reference: string
  readonly givenName: string
  readonly familyName: string
  /** ISO day. */
  readonly birthDate: string | null
  readonly school: string
  readonly schoolClass: string
}

export interface HouseholdRecord {
  readonly id: string
  readonly reference: string
  readonly name: string
  readonly address: {
    readonly streetNumber: string
    readonly street: string
    readonly complement1: string
    readonly complement2: string
    readonly postalCode: string
    readonly city: string
  }
  /** In their order: the first is whom the town writes to. */
  readonly adults: ReadonlyArray<AdultRecord>
  /** Null without the scope `children:read`. */
  readonly children: ReadonlyArray<ChildRecord> | null
}

/** A child in a slot. */
export interface ReservationRecord {
  readonly id: string
  /** The same for the parts of one unit. */
  readonly bookingId: string
  readonly householdId: string
  readonly childId: string
  readonly activity: string
  /** ISO day. */
  readonly day: string
  readonly part: string
  readonly place: string
  readonly group: string
  readonly unit: string
  readonly late: boolean
  readonly cancelledAt: Date | null
}

/** Amounts in cents. */
export interface InvoiceRecord {
  readonly id: string
  readonly number: string
  readonly householdId: string
  readonly regieCode: string
  readonly period: string
  /** ISO days. */
  readonly issuedOn: string
  readonly dueOn: string
  readonly totalCents: number
  readonly paidCents: number
  readonly creditedCents: number
  readonly remainingCents: number
}

/** Amounts in cents. */
export interface BookedPaymentRecord {
  readonly id: string
  readonly householdId: string
  readonly regieCode: string
  readonly means: string
  readonly amountCents: number
  /** What covers no invoice. */
  readonly surplusCents: number
  readonly paidAt: Date
  /** When the bank took it back. */
  readonly rejectedAt: Date | null
  readonly covers: ReadonlyArray<{ readonly invoiceId: string; readonly amountCents: number }>
}

/** Which records: those with these ids, or those behind an id, in the order of ids. */
export interface RecordPage {
  readonly ids?: ReadonlyArray<string>
  readonly after?: string
  readonly limit: number
}

/** Most records of a page, and how many there are where nothing is said. */
export const mostRecords = 500
export const usualRecords = 100
