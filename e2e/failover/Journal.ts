/** What a family's browser met instead of an answer. */
export interface Trouble {
  /** Milliseconds of the check's clock. */
  readonly at: number
  /** `503 database-away`, `502`, `ECONNRESET`, … */
  readonly kind: string
}

/** What a family was told of a child's day. */
export interface Booked {
  adds: number
  cancels: number
}

/** A payment that a family was told is paid. */
export interface Paid {
  readonly attemptId: string
  readonly invoiceId: string
}

/** What families were told, as they wrote it down: what the database must hold in the end. */
export class Journal {
  readonly signIns: Array<{ readonly mail: string; readonly cookie: string }> = []
  /** By `child day`. */
  readonly bookings = new Map<string, Booked>()
  readonly payments: Array<Paid> = []
  /** PayFiP's numbers of operations that were paid there, told or not. */
  readonly paidOperations: Array<string> = []
  readonly troubles: Array<Trouble> = []
  /** When each acknowledged answer came. */
  readonly answers: Array<number> = []
  /** Answers that no disturbance excuses. */
  readonly failures: Array<string> = []

  booked(childId: string, day: string, action: "add" | "cancel"): void {
    const key = `${childId} ${day}`
    const known = this.bookings.get(key) ?? { adds: 0, cancels: 0 }
    known[action === "add" ? "adds" : "cancels"] += 1
    this.bookings.set(key, known)
  }

  get acknowledged(): number {
    const bookings = [...this.bookings.values()].reduce((sum, { adds, cancels }) => sum + adds + cancels, 0)
    return this.signIns.length + bookings + this.payments.length
  }
}
