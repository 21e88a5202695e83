import type { FamilyAccess } from "@portail-familles/core/accounts/model"
import { type QuotientFact, Quotients, quotientOn } from "@portail-familles/core/households"
import { todayInParis } from "@portail-familles/core/platform/time"
import { Effect } from "effect"

const lastDay = "9999-12-31"

/** What a household's quotient is, was and will be. */
export const householdQuotients = Effect.map(Quotients, (quotients) =>
  Effect.fnUntraced(function* ({ townId, householdId }: FamilyAccess) {
    const today = yield* todayInParis
    const all = yield* quotients.ofTown(townId, { from: today, to: lastDay }, [householdId])
    const facts = all.get(householdId) ?? []
    const inForce = quotientOn(facts, today)
    const last = facts.find(({ from }) => from <= today)
    const next = facts.findLast(({ from }) => from > today)
    return {
      inForce: wire(inForce ?? undefined),
      ended: inForce === null ? wire(last) : null,
      next: wire(next)
    }
  })
)

const wire = (fact: QuotientFact | undefined) =>
  fact === undefined ? null : { amount: fact.cents / 100, from: fact.from, until: fact.until, source: fact.source }
