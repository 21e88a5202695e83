import { define } from "../internal/base/define.ts"
import { Planning } from "../internal/planning/Planning.ts"
import "./login.ts"

define("portail-planning", Planning)

declare global {
  interface HTMLElementTagNameMap {
    "portail-planning": Planning
  }
}
