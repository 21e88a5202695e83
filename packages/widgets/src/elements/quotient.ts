import { define } from "../internal/base/define.ts"
import { Quotient } from "../internal/tariffs/Quotient.ts"

define("portail-quotient", Quotient)

declare global {
  interface HTMLElementTagNameMap {
    "portail-quotient": Quotient
  }
}
