import { define } from "../internal/base/define.ts"
import { Services } from "../internal/town/Services.ts"
import "./provider.ts"

define("portail-services", Services)

declare global {
  interface HTMLElementTagNameMap {
    "portail-services": Services
  }
}
