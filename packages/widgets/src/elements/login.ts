import { define } from "../internal/base/define.ts"
import { Login } from "../internal/login/Login.ts"
import "./provider.ts"

define("portail-login", Login)

declare global {
  interface HTMLElementTagNameMap {
    "portail-login": Login
  }
}
