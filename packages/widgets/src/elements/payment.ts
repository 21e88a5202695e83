import { define } from "../internal/base/define.ts"
import { Payment } from "../internal/payment/Payment.ts"
import "./login.ts"

define("portail-payment", Payment)

declare global {
  interface HTMLElementTagNameMap {
    "portail-payment": Payment
  }
}
