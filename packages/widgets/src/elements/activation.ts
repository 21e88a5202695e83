import { Activation } from "../internal/activation/Activation.ts"
import { define } from "../internal/base/define.ts"
import "./provider.ts"

define("portail-activation", Activation)

declare global {
  interface HTMLElementTagNameMap {
    "portail-activation": Activation
  }
}
