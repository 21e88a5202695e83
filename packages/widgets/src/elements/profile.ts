import { define } from "../internal/base/define.ts"
import { Profile } from "../internal/profile/Profile.ts"
import "./login.ts"

define("portail-profile", Profile)

declare global {
  interface HTMLElementTagNameMap {
    "portail-profile": Profile
  }
}
