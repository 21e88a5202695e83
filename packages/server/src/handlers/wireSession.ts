import type { OpenSession } from "@portail-familles/core/accounts/FamilyAccess.ts"
import type { Session } from "../contract/session.ts"

/** What a session tells its own family. */
export const wireSession = (session: OpenSession, unpaidInvoices: number): typeof Session.Type => ({
  adult: { givenName: session.givenName, familyName: session.familyName },
  household: { name: session.householdName },
  language: session.language,
  menu: [{ id: "invoices", badge: unpaidInvoices }],
  expiresAt: session.expiresAt.toISOString()
})
