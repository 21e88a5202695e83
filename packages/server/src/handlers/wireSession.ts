import type { OpenSession } from "@portail-familles/core/accounts/FamilyAccess.ts"
import { Verifications } from "@portail-familles/core/children/Verifications.ts"
import { Documents } from "@portail-familles/core/documents/Documents.ts"
import { isOpen } from "@portail-familles/core/documents/states.ts"
import { Invoices } from "@portail-familles/core/invoices/Invoices.ts"
import { Effect } from "effect"
import type { Session } from "../contract/session.ts"

/** Tells a session to its own family, with what waits at each entry of the menu. */
export const useWireSession = Effect.gen(function* () {
  const invoices = yield* Invoices
  const verifications = yield* Verifications
  const documents = yield* Documents
  return Effect.fnUntraced(function* (session: OpenSession) {
    const [unpaid, { steps }, asked] = yield* Effect.all(
      [invoices.unpaidCount(session.access), verifications.read(session.access), documents.list(session.access)],
      { concurrency: 3 }
    )
    const toVerify = steps.filter((step) => !step.done)
    const ofChildren = toVerify.filter((step) => step.childId !== null).length
    return {
      adult: { id: session.access.adultId, givenName: session.givenName, familyName: session.familyName },
      household: { name: session.householdName },
      language: session.language,
      menu: [
        { id: "profile", badge: 0 },
        { id: "household", badge: toVerify.length - ofChildren },
        { id: "children", badge: ofChildren },
        { id: "invoices", badge: unpaid },
        // a town that asks for nothing has no such entry
        ...(asked.length === 0
          ? []
          : [
              {
                id: "documents" as const,
                badge: asked.filter(({ state, kind }) => kind.required !== "no" && isOpen(state)).length
              }
            ])
      ],
      remembered: session.remembered,
      expiresAt: session.expiresAt.toISOString()
    } satisfies typeof Session.Type
  })
})
