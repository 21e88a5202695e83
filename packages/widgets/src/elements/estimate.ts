import { define } from "../internal/base/define.ts"
import { Estimate } from "../internal/tariffs/Estimate.ts"

define("portail-estimate", Estimate)

declare global {
  interface HTMLElementTagNameMap {
    "portail-estimate": Estimate
  }
}
