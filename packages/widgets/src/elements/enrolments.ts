import { define } from "../internal/base/define.ts"
import { Enrolments } from "../internal/enrolments/Enrolments.ts"
import "./login.ts"

define("portail-enrolments", Enrolments)

declare global {
  interface HTMLElementTagNameMap {
    "portail-enrolments": Enrolments
  }
}
