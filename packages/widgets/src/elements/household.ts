import { define } from "../internal/base/define.ts"
import { Household } from "../internal/household/Household.ts"
import "./login.ts"

define("portail-household", Household)

declare global {
  interface HTMLElementTagNameMap {
    "portail-household": Household
  }
}
