import { Schema } from "effect"
import { addressLines } from "../households/addressLines.ts"
import { CorrespondenceAddress } from "../households/sections/values.ts"
import type { Debtor } from "./Invoice.ts"

/** A household as its invoices find it; `adults` are its adults' names in their order, with their civility. */
export const DebtorRow = Schema.Struct({
  ...CorrespondenceAddress.fields,
  name: Schema.String,
  adults: Schema.Array(Schema.String)
})
export type DebtorRow = typeof DebtorRow.Type

/** Whom a household's invoices are sent to; a household without adults goes by its own name. */
export const debtorOf = (row: DebtorRow): Debtor => ({
  names: row.adults.length > 0 ? row.adults : [row.name],
  addressLines: addressLines(row)
})
