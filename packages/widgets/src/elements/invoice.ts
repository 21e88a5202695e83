import { define } from "../internal/base/define.ts"
import { Invoice } from "../internal/invoices/Invoice.ts"
import "./login.ts"

define("portail-invoice", Invoice)

declare global {
  interface HTMLElementTagNameMap {
    "portail-invoice": Invoice
  }
}
