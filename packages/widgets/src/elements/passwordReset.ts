import { define } from "../internal/base/define.ts"
import { PasswordReset } from "../internal/login/PasswordReset.ts"

define("portail-password-reset", PasswordReset)
