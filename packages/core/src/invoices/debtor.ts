import type { Debtor } from "./Invoice.ts"

/** A household as its invoices find it; `adults` are its adults' names in their order, with their civility. */
export interface DebtorRow {
  readonly name: string
  readonly streetNumber: string
  readonly street: string
  readonly complement1: string
  readonly complement2: string
  readonly postalCode: string
  readonly city: string
  readonly adults: ReadonlyArray<string>
}

/** Whom a household's invoices are sent to; a household without adults goes by its own name. */
export const debtorOf = (row: DebtorRow): Debtor => ({
  names: row.adults.length > 0 ? row.adults : [row.name],
  addressLines: [
    `${row.streetNumber} ${row.street}`.trim(),
    row.complement1,
    row.complement2,
    `${row.postalCode} ${row.city}`.trim()
  ].filter((line) => line !== "")
})
