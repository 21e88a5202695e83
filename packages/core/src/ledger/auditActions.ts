import { Schema } from "effect"

/** What the audit log calls what is done to the books. */
export const LedgerAction = Schema.Literals(["payment.refund", "payment.carry-over", "invoice.credit"])
export type LedgerAction = typeof LedgerAction.Type
