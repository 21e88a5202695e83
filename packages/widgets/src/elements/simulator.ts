import { define } from "../internal/base/define.ts"
import { Simulator } from "../internal/tariffs/Simulator.ts"
import "./provider.ts"

define("portail-simulator", Simulator)

declare global {
  interface HTMLElementTagNameMap {
    "portail-simulator": Simulator
  }
}
