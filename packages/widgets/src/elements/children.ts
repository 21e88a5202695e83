import { define } from "../internal/base/define.ts"
import { Children } from "../internal/children/Children.ts"
import "./login.ts"

define("portail-children", Children)

declare global {
  interface HTMLElementTagNameMap {
    "portail-children": Children
  }
}
