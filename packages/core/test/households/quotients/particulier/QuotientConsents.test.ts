import { assert } from "@effect/vitest"
import { startParticulierSimulator } from "@portail-familles/simulators/particulier"
import { Effect, Layer, Redacted } from "effect"
import { SqlClient } from "effect/sql"
import type { FamilyAccess } from "../../../../src/accounts/FamilyAccess.ts"
import { Audit } from "../../../../src/audit/Audit.ts"
import { ApiParticulier } from "../../../../src/households/quotients/particulier/ApiParticulier.ts"
import { FundRenewals } from "../../../../src/households/quotients/particulier/FundRenewals.ts"
import { QuotientConsents } from "../../../../src/households/quotients/particulier/QuotientConsents.ts"
import { consentVersion } from "../../../../src/households/quotients/particulier/words.ts"
import { Quotients } from "../../../../src/households/quotients/Quotients.ts"
import { family, newHome, services } from "../../../children/filesUnderTest.ts"
import { describeOnDatabase } from "../../../support/databases.ts"
import { withoutIds } from "../../../support/withoutIds.ts"

const siret = "21600159400012"
const simulated = Effect.acquireRelease(
  Effect.promise(() =>
    startParticulierSimulator({
      files: [
        {
          ...{ birthName: "LEFÈVRE", givenName: "Claire", birthDate: "1988-04-07" },
          quotient: { fund: "CNAF", value: 622, year: 2026, month: 10 }
        },
        { birthName: "DURAND", givenName: "Ana", birthDate: "1990-01-31" }
      ]
    })
  ),
  ({ close }) => Effect.promise(close)
)

/** The services over a simulator, or over nothing. */
const asking = (simulator: { readonly url: string; readonly token: string } | undefined) =>
  Effect.provide(
    Layer.mergeAll(QuotientConsents.layer, FundRenewals.layer).pipe(
      Layer.provide(
        ApiParticulier.layerAt({
          url: simulator?.url ?? "",
          token: simulator === undefined ? null : Redacted.make(simulator.token)
        })
      )
    ),
    { local: true }
  )

const of = (access: FamilyAccess) => ({ access, language: "fr" as const })
const claire = { family_name: "MARTIN", birth_name: "LEFÈVRE", given_name: "Claire", birth_date: "1988-04-07" }
const ana = { family_name: "DURAND", birth_name: "", given_name: "Ana", birth_date: "1990-01-31" }

/** Whose file says all that a fund needs. */
const become = ({ townId, adultId }: FamilyAccess, who: typeof claire) =>
  SqlClient.SqlClient.use(
    (sql) => sql`update adults set ${sql.update({ ...who, civility: "Mme", birth_place: "Compiègne (60)" })}
      where town_id = ${townId} and id = ${adultId}`
  )

const consentsOf = ({ townId, householdId }: FamilyAccess) =>
  SqlClient.SqlClient.use(
    (sql) => sql<{ textVersion: string; language: string; withdrawn: boolean; accountId: string }>`select text_version,
      language, withdrawn_at is not null as withdrawn, account_id from quotient_consents
      where town_id = ${townId} and household_id = ${householdId} order by given_at`
  )

describeOnDatabase("the consent that a fund is asked for the quotient", services, (it) => {
  it.effect("is given on screen, asks about oneself, and is the proof of the quotient that came", () =>
    Effect.gen(function* () {
      const { access, staff, householdId } = yield* family({ siret })
      yield* become(access, claire)
      const simulator = yield* simulated
      yield* Effect.gen(function* () {
        const consents = yield* QuotientConsents
        const before = yield* consents.standing(of(access))
        assert.deepInclude(before, { version: consentVersion, givenAt: null, missing: [] })
        assert.include(before?.text.join(" "), access.town.settings.name)
        const kept = yield* consents.fetch(of(access), consentVersion)
        assert.deepInclude(kept, { cents: 62_200, from: "2026-10-01" })
        yield* consents.fetch(of(access), consentVersion)
        assert.isNotNull((yield* consents.standing(of(access)))?.givenAt)
      }).pipe(asking(simulator))
      assert.deepStrictEqual(yield* consentsOf(access), [
        { textVersion: consentVersion, language: "fr", withdrawn: false, accountId: access.accountId }
      ])
      const [fact, ...others] = yield* Quotients.use((quotients) => quotients.list(staff, { householdId }))
      assert.deepInclude(fact, { cents: 62_200, source: "api-particulier", from: "2026-10-01" })
      assert.match(fact?.proof ?? "", /^CNAF, .* portail le \d\d\/\d\d\/\d{4}$/)
      assert.strictEqual(others.length, 0)
      const log = yield* Audit.use((audit) => audit.list(staff.townId, { limit: 20 }))
      const acts = log.filter(({ actor }) => actor === `family:${access.accountId}`)
      assert.sameMembers(
        acts.map(({ action }) => action),
        ["quotient.consent", "quotient.fetch", "quotient.fetch"]
      )
      assert.notMatch(withoutIds(JSON.stringify(acts)), /622|MARTIN|LEF|Claire|1988/)
    })
  )

  it.effect("is not asked for where the town cannot ask, the text is another, or the file says too little", () =>
    Effect.gen(function* () {
      const { access } = yield* family({ siret })
      const simulator = yield* simulated
      const refusals = Effect.gen(function* () {
        const consents = yield* QuotientConsents
        const standing = yield* consents.standing(of(access))
        const outdated = yield* Effect.flip(consents.fetch(of(access), "2020-01"))
        return [
          standing?.missing ?? null,
          outdated._tag,
          yield* Effect.flip(consents.fetch(of(access), consentVersion))
        ]
      })
      const [off, offTag] = yield* refusals.pipe(asking(undefined))
      assert.deepStrictEqual([off, offTag], [null, "ParticulierOff"])
      const [missing, outdated, refused] = yield* refusals.pipe(asking(simulator))
      assert.deepStrictEqual([missing, outdated], [["civility", "birthDate", "birthTown"], "ConsentTextOutdated"])
      assert.deepInclude(refused, { _tag: "CivilIdentityIncomplete", missing: ["civility", "birthDate", "birthTown"] })
      assert.deepStrictEqual([yield* consentsOf(access), simulator.questions.length], [[], 0])
    })
  )

  it.effect("stands without a quotient where nobody knows the person or the service is down", () =>
    Effect.gen(function* () {
      const { access, town } = yield* family({ siret })
      const simulator = yield* simulated
      const tags = yield* Effect.gen(function* () {
        const consents = yield* QuotientConsents
        const met: Array<string> = []
        const tryOnce = Effect.map(Effect.flip(consents.fetch(of(access), consentVersion)), ({ _tag }) =>
          met.push(_tag)
        )
        yield* become(access, ana)
        yield* tryOnce
        yield* become(access, { ...ana, given_name: "Inconnue" })
        yield* tryOnce
        simulator.failWith({ status: 502 })
        yield* tryOnce
        return met
      }).pipe(asking(simulator))
      assert.deepStrictEqual(tags, ["ParticulierFileNotFound", "CivilIdentityRefused", "ParticulierUnavailable"])
      assert.strictEqual((yield* consentsOf(access)).length, 1)
      assert.isNull(yield* Quotients.use((all) => all.inForce(town.id, access.householdId, "2026-11-01")))
    })
  )

  it.effect("is withdrawn for good, and what comes after the withdrawal is not kept", () =>
    Effect.gen(function* () {
      const { access, staff, town } = yield* family({ siret })
      yield* become(access, claire)
      const simulator = yield* simulated
      yield* Effect.gen(function* () {
        const consents = yield* QuotientConsents
        const renewals = yield* FundRenewals
        yield* consents.fetch(of(access), consentVersion)
        const before = yield* renewals.due(staff, "9999-01-01")
        assert.strictEqual(before.answeredToday, 1)
        yield* SqlClient.SqlClient.use((sql) => sql`delete from quotients where town_id = ${town.id}`)
        const sql = yield* SqlClient.SqlClient
        yield* sql`update quotient_consents set answered_at = null where town_id = ${town.id}`
        const { due } = yield* renewals.due(staff, null)
        yield* consents.withdraw(access)
        yield* consents.withdraw(access)
        const { done } = yield* renewals.renew(staff, due, () => Effect.void)
        assert.deepStrictEqual(
          done.map((each) => [each.outcome, "failure" in each ? each.failure._tag : null]),
          [["refused", "QuotientConsentMissing"]]
        )
        assert.strictEqual((yield* renewals.due(staff, null)).due.length, 0)
        assert.isNull((yield* consents.standing(of(access)))?.givenAt)
        yield* consents.fetch(of(access), consentVersion)
        const change = sql`update quotient_consents set withdrawn_at = null where town_id = ${town.id}`
        assert.match(String(yield* Effect.flip(change)), /never changes|SqlError/)
      }).pipe(asking(simulator))
      assert.deepStrictEqual(
        (yield* consentsOf(access)).map(({ withdrawn }) => withdrawn),
        [true, false]
      )
    })
  )

  it.effect("renews quotients that are missing, ended or old, once a day, and says why one is not", () =>
    Effect.gen(function* () {
      const { access, staff, town } = yield* family({ siret })
      const second = yield* newHome(town)
      yield* become(access, ana)
      yield* become(second.access, claire)
      yield* newHome(town)
      const simulator = yield* simulated
      yield* Effect.gen(function* () {
        const consents = yield* QuotientConsents
        const renewals = yield* FundRenewals
        const quotients = yield* Quotients
        yield* Effect.flip(consents.fetch(of(access), consentVersion))
        yield* consents.fetch(of(second.access), consentVersion)
        const nextDay = SqlClient.SqlClient.use(
          (sql) => sql`update quotient_consents set answered_at = null where town_id = ${town.id}`
        )
        assert.deepInclude(yield* renewals.due(staff, "9999-01-01"), { due: [], answeredToday: 2 })
        yield* nextDay
        assert.deepStrictEqual(
          (yield* renewals.due(staff, "2026-10-01")).due.map(({ householdId }) => householdId),
          [access.householdId]
        )
        const { due } = yield* renewals.due(staff, "2026-10-02")
        assert.strictEqual(due.length, 2)
        const progress: Array<number> = []
        const run = renewals.renew(staff, due, (done) => Effect.sync(() => void progress.push(done)))
        const outcomes = (yield* run).done.map((each) => [
          each.household.householdId,
          each.outcome === "refused" ? each.failure._tag : each.outcome
        ])
        assert.sameDeepMembers(outcomes, [
          [access.householdId, "ParticulierFileNotFound"],
          [second.householdId, "unchanged"]
        ])
        assert.deepStrictEqual(progress, [1, 2])
        assert.deepInclude(yield* renewals.due(staff, "2026-10-02"), { due: [], answeredToday: 2 })
        yield* nextDay
        yield* quotients.set(staff, second.householdId, { cents: 1, from: "2026-10-01", until: null, proof: "" })
        const again = yield* renewals.renew(
          staff,
          due.filter(({ householdId }) => householdId === second.householdId),
          () => Effect.void
        )
        assert.deepInclude(again.done[0], { outcome: "renewed", cents: 62_200 })
      }).pipe(asking(simulator))
    })
  )
})
