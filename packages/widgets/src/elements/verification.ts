import { define } from "../internal/base/define.ts"
import { Verification } from "../internal/verification/Verification.ts"
import "./login.ts"

define("portail-verification", Verification)

declare global {
  interface HTMLElementTagNameMap {
    "portail-verification": Verification
  }
}
