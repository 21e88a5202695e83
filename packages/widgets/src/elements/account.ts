import { Account } from "../internal/account/Account.ts"
import { define } from "../internal/base/define.ts"
import "./login.ts"
import "./invoices.ts"
import "./payment.ts"

define("portail-account", Account)

declare global {
  interface HTMLElementTagNameMap {
    "portail-account": Account
  }
}
