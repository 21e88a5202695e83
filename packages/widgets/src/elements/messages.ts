import { define } from "../internal/base/define.ts"
import { Messages } from "../internal/messages/Messages.ts"
import "./login.ts"

define("portail-messages", Messages)

declare global {
  interface HTMLElementTagNameMap {
    "portail-messages": Messages
  }
}
