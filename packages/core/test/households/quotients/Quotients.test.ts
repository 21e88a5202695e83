import { assert } from "@effect/vitest"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { Audit } from "../../../src/audit/Audit.ts"
import type { QuotientFact } from "../../../src/households/quotients/Quotient.ts"
import { quotientOn } from "../../../src/households/quotients/Quotient.ts"
import { QuotientImports } from "../../../src/households/quotients/QuotientImports.ts"
import { Quotients } from "../../../src/households/quotients/Quotients.ts"
import { quotientRows } from "../../../src/households/quotients/quotientRows.ts"
import { additionalInformation } from "../../../src/households/sections/additionalInformation.ts"
import { ownHousehold } from "../../../src/households/sections/SectionOwner.ts"
import { readCsv } from "../../../src/platform/csv/readCsv.ts"
import { family, newHome, services } from "../../children/filesUnderTest.ts"
import { describeOnDatabase } from "../../support/databases.ts"
import { townSettings } from "../../support/town.ts"
import { withoutIds } from "../../support/withoutIds.ts"

const refOf = (householdId: string) =>
  SqlClient.SqlClient.use(
    (sql) => sql<{ ref: string }>`select external_ref as ref from households where id = ${householdId}`
  ).pipe(Effect.map(([row]) => row?.ref ?? ""))

const given = (cents: number, from: string, until: string | null = null) => ({ cents, from, until, proof: "" })
const said = (fact: QuotientFact | null) => (fact === null ? null : [fact.cents, fact.from, fact.until, fact.source])

describeOnDatabase("the quotients of families", services, (it) => {
  it.effect("are in force from their day until they end or another begins; then nobody knows", () =>
    Effect.gen(function* () {
      const { town, staff, householdId } = yield* family()
      const other = yield* newHome(town)
      const quotients = yield* Quotients
      yield* quotients.set(staff, householdId, given(70_000, "2025-01-01"))
      yield* quotients.set(staff, householdId, given(62_250, "2026-01-01", "2026-06-30"))
      yield* quotients.set(staff, householdId, given(90_000, "2026-10-15"))
      yield* quotients.set(staff, other.householdId, given(0, "2026-10-31"))
      const days = ["2024-12-31", "2025-12-31", "2026-01-01", "2026-06-30", "2026-07-01", "2026-10-14", "2026-10-15"]
      const expected = [null, 70_000, 62_250, 62_250, null, null, 90_000]
      for (const [at, day] of days.entries()) {
        const fact = yield* quotients.inForce(town.id, householdId, day)
        assert.strictEqual(fact?.cents ?? null, expected[at], day)
        const ofDay = yield* quotients.ofTown(town.id, { from: day, to: day })
        assert.deepStrictEqual(quotientOn(ofDay.get(householdId), day), fact, day)
        const listed = yield* quotients.list(staff, { day })
        assert.deepStrictEqual(
          listed.filter((each) => each.householdId === householdId).map(({ cents }) => cents),
          fact === null ? [] : [fact.cents]
        )
      }
      const october = yield* quotients.ofTown(town.id, { from: "2026-10-01", to: "2026-10-31" })
      assert.deepStrictEqual(october.get(householdId)?.map(said), [
        [90_000, "2026-10-15", null, "staff"],
        [62_250, "2026-01-01", "2026-06-30", "staff"]
      ])
      assert.deepStrictEqual(october.get(other.householdId)?.map(said), [[0, "2026-10-31", null, "staff"]])
      const one = yield* quotients.ofTown(town.id, { from: "2026-10-01", to: "2026-10-31" }, [other.householdId])
      assert.deepStrictEqual([...one.keys()], [other.householdId])
    })
  )

  it.effect("are corrected by newer facts and never changed, and the log does not say how much", () =>
    Effect.gen(function* () {
      const { town, staff, householdId } = yield* family()
      const quotients = yield* Quotients
      const sql = yield* SqlClient.SqlClient
      yield* quotients.set(staff, householdId, given(91_731, "2026-01-01"))
      yield* quotients.set(staff, householdId, given(81_731, "2026-01-01", "2026-12-31"))
      yield* quotients.set(staff, householdId, given(81_731, "2026-01-01", "2026-12-31"))
      const history = yield* quotients.list(staff, { householdId })
      assert.sameDeepMembers(
        history.map(({ cents, supersededAt, recordedBy }) => [cents, supersededAt === null, recordedBy]),
        [
          [81_731, true, "test"],
          [91_731, false, "test"]
        ]
      )
      const refused = (until: string | null, cents = 1) =>
        Effect.map(
          Effect.flip(quotients.set(staff, householdId, given(cents, "2026-01-01", until))),
          ({ problem }) => problem
        )
      assert.strictEqual(yield* refused("2026-01-01"), "end-not-after-start")
      assert.strictEqual(yield* refused(null, 10_000_001), "out-of-range")
      yield* Effect.flip(sql`update quotients set cents = 1 where household_id = ${householdId}`)
      yield* Effect.flip(sql`insert into quotients (town_id, id, household_id, cents, valid_from, source, recorded_at)
        select town_id, gen_random_uuid(), household_id, 5, valid_from, 'staff', now() from quotients
        where household_id = ${householdId} and superseded_at is null`)
      const log = yield* Audit.use((audit) => audit.list(town.id, { subjectId: householdId, limit: 50 }))
      assert.include(JSON.stringify(log), "quotient.set")
      assert.notMatch(withoutIds(JSON.stringify(log)), /[89]1.?731/)
    })
  )

  it.effect("keep a newer proof of the same amount, and refuse one too long to be kept", () =>
    Effect.gen(function* () {
      const { staff, householdId } = yield* family()
      const quotients = yield* Quotients
      const proved = (proof: string) => quotients.set(staff, householdId, { ...given(90_000, "2026-01-01"), proof })
      yield* proved("attestation du 02/01/2026")
      yield* proved("attestation du 15/01/2026")
      yield* proved("")
      const live = (yield* quotients.list(staff, { householdId })).filter(({ supersededAt }) => supersededAt === null)
      assert.deepStrictEqual(
        live.map(({ proof }) => proof),
        ["attestation du 15/01/2026"]
      )
      yield* proved("é".repeat(300))
      assert.deepInclude(yield* Effect.flip(proved("é".repeat(301))), { problem: "proof-too-long" })
    })
  )

  it.effect("are what families declare, until the day that the town says; saving it again is no new fact", () =>
    Effect.gen(function* () {
      const dossier = { ...townSettings().dossier, quotientsEnd: "12-31" }
      const { town, staff, access, households, files } = yield* family({ dossier })
      const quotients = yield* Quotients
      const { householdId } = access
      const declare = (quotientFamilial: { readonly amount: number; readonly validFrom: string } | null) =>
        Effect.gen(function* () {
          const { additionalInformation: section } = yield* households.read(access)
          const typed = quotientFamilial === null ? section.values : { ...section.values, quotientFamilial }
          return yield* files.change(access, ownHousehold, additionalInformation, section.version, typed)
        })
      yield* declare({ amount: 622.5, validFrom: "1970-01-01" })
      const now = yield* quotients.inForce(town.id, householdId, "1970-06-01")
      assert.deepStrictEqual(said(now), [62_250, "1970-01-01", "1970-12-31", "family"])
      yield* quotients.set(staff, householdId, given(80_000, "1970-01-01", "1970-03-31"))
      const unchanged = yield* declare(null)
      assert.deepStrictEqual(unchanged.values.quotientFamilial, { amount: 800, validFrom: "1970-01-01" })
      assert.deepStrictEqual(said(yield* quotients.inForce(town.id, householdId, "1970-02-01")), [
        80_000,
        "1970-01-01",
        "1970-03-31",
        "staff"
      ])
      const tooFine = yield* Effect.flip(declare({ amount: 622.505, validFrom: "1970-01-01" }))
      assert.deepInclude(tooFine, { _tag: "SectionUnfit" })
    })
  )

  it.effect("come from a file, of which a second import changes nothing", () =>
    Effect.gen(function* () {
      const { town, staff, householdId } = yield* family()
      const ref = yield* refOf(householdId)
      const load = (csv: string, dryRun = false) =>
        QuotientImports.use((imports) =>
          imports.import(staff, quotientRows(readCsv(Buffer.from(csv))), { dryRun, skipInvalid: false })
        )
      const file = `foyer;quotient;debut;fin;justificatif\n${ref};622,50;01/01/2026;31/12/2026;CAF\n${ref};700;01/01/2025;;\n`
      assert.deepInclude(yield* load(file, true), { created: 2, imported: false })
      assert.deepInclude(yield* load(file), { created: 2, changed: 0, unchanged: 0, imported: true })
      assert.deepInclude(yield* load(file), { created: 0, changed: 0, unchanged: 2 })
      assert.deepInclude(yield* load(file.replace("622,50", "640")), { created: 0, changed: 1, unchanged: 1 })
      const quotients = yield* Quotients
      assert.deepStrictEqual(said(yield* quotients.inForce(town.id, householdId, "2026-05-01")), [
        64_000,
        "2026-01-01",
        "2026-12-31",
        "import"
      ])
      const wrong = yield* load(
        `foyer;quotient;debut;fin\nINCONNU;1;01/01/2026;\n${ref};200000;01/01/2026;\n${ref};1;02/01/2026;01/01/2026\n${ref};1;03/01/2026;\n${ref};2;03/01/2026;\n`
      )
      assert.sameMembers(
        wrong.invalid.map(({ line, code }) => `${line} ${code}`),
        ["2 unknown-household", "3 quotient-too-large", "4 end-not-after-start", "6 quotient-twice"]
      )
    })
  )
})
