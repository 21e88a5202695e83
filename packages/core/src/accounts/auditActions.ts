import { Schema } from "effect"

/** What the audit log calls what is done to accounts. */
export const AccountAction = Schema.Literals([
  "account.invite",
  "account.activate",
  "account.disable",
  "account.enable",
  "account.unlock",
  "account.sessions-end",
  "account.password-reset",
  "account.password-change",
  "account.mail-change-ask",
  "account.mail-change",
  "account.identity-link",
  "account.identity-unlink",
  "account.passkey-add",
  "account.passkey-remove"
])
export type AccountAction = typeof AccountAction.Type
