import { define } from "../internal/base/define.ts"
import { Documents } from "../internal/documents/Documents.ts"
import "./login.ts"

define("portail-documents", Documents)

declare global {
  interface HTMLElementTagNameMap {
    "portail-documents": Documents
  }
}
