import { Schema } from "effect"

/** What the audit log calls what is done to personal data. */
export const PrivacyAction = Schema.Literals(["household.erase", "household.merge", "retention.apply"])
export type PrivacyAction = typeof PrivacyAction.Type
