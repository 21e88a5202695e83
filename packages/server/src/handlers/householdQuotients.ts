import type { OpenSession } from "@portail-familles/core/accounts/model"
import {
  type CivilIdentityIncomplete,
  type ParticulierUnavailable,
  QuotientConsents,
  type QuotientFact,
  Quotients,
  quotientOn
} from "@portail-familles/core/households"
import { todayInParis } from "@portail-familles/core/platform/time"
import { Clock, Effect } from "effect"
import {
  ConsentOutdated,
  ConsentWithdrawn,
  FundAskedTooOften,
  FundIdentityIncomplete,
  FundIdentityUnknown,
  FundOff,
  FundPersonUnknown,
  FundUnavailable
} from "../contract/fundProblems.ts"

const lastDay = "9999-12-31"

/** What a household's quotient is, was and will be, and how CAF or MSA may be asked for it. */
export const householdQuotients = Effect.gen(function* () {
  const quotients = yield* Quotients
  const consents = yield* QuotientConsents

  const read = Effect.fnUntraced(function* (session: Pick<OpenSession, "access" | "language">) {
    const { townId, householdId } = session.access
    const today = yield* todayInParis
    const all = yield* quotients.ofTown(townId, { from: today, to: lastDay }, [householdId])
    const facts = all.get(householdId) ?? []
    const inForce = quotientOn(facts, today)
    const last = facts.find(({ from }) => from <= today)
    const next = facts.findLast(({ from }) => from > today)
    const standing = yield* consents.standing(session)
    return {
      inForce: wire(inForce ?? undefined),
      ended: inForce === null ? wire(last) : null,
      next: wire(next),
      fund: standing === null ? null : { ...standing, givenAt: standing.givenAt?.toISOString() ?? null }
    }
  })

  const fetch = Effect.fnUntraced(function* (session: Pick<OpenSession, "access" | "language">, version: string) {
    const { cents, from, until } = yield* consents.fetch(session, version).pipe(Effect.catchTags(fundProblems))
    return { amount: cents / 100, from, until, quotient: yield* read(session) }
  })

  const withdraw = Effect.fnUntraced(function* (session: Pick<OpenSession, "access" | "language">) {
    yield* consents.withdraw(session.access)
    return yield* read(session)
  })

  return { read, fetch, withdraw }
})

const wire = (fact: QuotientFact | undefined) =>
  fact === undefined ? null : { amount: fact.cents / 100, from: fact.from, until: fact.until, source: fact.source }

const unavailable = Effect.fnUntraced(function* ({ reason, detail, retryAfter }: ParticulierUnavailable) {
  if (reason === "too-many") {
    const at = (yield* Clock.currentTimeMillis) + 1_000 * (retryAfter ?? 60)
    return yield* new FundAskedTooOften({ retryAt: new Date(at).toISOString() })
  }
  yield* Effect.logWarning("API Particulier does not answer").pipe(Effect.annotateLogs({ reason, detail }))
  return yield* new FundUnavailable()
})

const fundProblems = {
  ParticulierOff: () => Effect.fail(new FundOff()),
  ConsentTextOutdated: () => Effect.fail(new ConsentOutdated()),
  QuotientConsentMissing: () => Effect.fail(new ConsentWithdrawn()),
  CivilIdentityIncomplete: ({ missing }: CivilIdentityIncomplete) =>
    Effect.fail(new FundIdentityIncomplete({ missing })),
  ParticulierFileNotFound: () => Effect.fail(new FundPersonUnknown()),
  CivilIdentityRefused: () => Effect.fail(new FundIdentityUnknown()),
  ParticulierTokenRefused: ({ status }: { readonly status: number }) =>
    Effect.andThen(
      Effect.logError("API Particulier refuses the town's token").pipe(Effect.annotateLogs({ status })),
      Effect.fail(new FundUnavailable())
    ),
  ParticulierUnavailable: unavailable
}
