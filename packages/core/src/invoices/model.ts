export { InvoiceState, UnpaidAge, UnpaidOfAge } from "./Invoice.ts"
