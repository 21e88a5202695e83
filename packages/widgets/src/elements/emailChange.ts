import { define } from "../internal/base/define.ts"
import { EmailChange } from "../internal/links/EmailChange.ts"
import "./provider.ts"

define("portail-email-change", EmailChange)

declare global {
  interface HTMLElementTagNameMap {
    "portail-email-change": EmailChange
  }
}
