import type { KeyScope } from "@portail-familles/core/integrations"
import type { Words } from "../../terminal/choice.ts"

/** What agents read for what a key lets a program read. */
export const scopeWords: Words<KeyScope> = {
  "households:read": "foyers",
  "children:read": "enfants",
  "reservations:read": "réservations",
  "invoices:read": "factures",
  "payments:read": "paiements"
}
