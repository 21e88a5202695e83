import { define } from "../internal/base/define.ts"
import { Invoices } from "../internal/invoices/Invoices.ts"
import "./login.ts"

define("portail-invoices", Invoices)

declare global {
  interface HTMLElementTagNameMap {
    "portail-invoices": Invoices
  }
}
