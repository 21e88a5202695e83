export { InvoiceState } from "./Invoice.ts"
