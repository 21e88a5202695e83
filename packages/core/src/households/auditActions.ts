import { Schema } from "effect"

/** What the audit log calls what is done to households and their dossiers. */
export const HouseholdAction = Schema.Literals([
  "family.import",
  "profile.change",
  "section.change",
  "section.change-ask",
  "quotient.set",
  "quotient.import",
  "quotient.fetch",
  "quotient.consent",
  "quotient.consent-withdraw"
])
export type HouseholdAction = typeof HouseholdAction.Type
