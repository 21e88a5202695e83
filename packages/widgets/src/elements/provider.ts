import { define } from "../internal/base/define.ts"
import { Provider } from "../internal/base/Provider.ts"

define("portail-provider", Provider)

declare global {
  interface HTMLElementTagNameMap {
    "portail-provider": Provider
  }
}
