import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { AccountId } from "../../../src/accounts/Account.ts"
import { familyAccess } from "../../../src/accounts/FamilyAccess.ts"
import { Estimates } from "../../../src/invoices/issuing/Estimates.ts"
import { InvoiceRuns } from "../../../src/invoices/issuing/InvoiceRuns.ts"
import type { Town } from "../../../src/towns/Town.ts"
import { describeOnDatabase } from "../../support/databases.ts"
import {
  book,
  draftOctober,
  evening,
  familyToInvoice,
  meal,
  runServices,
  schoolDays,
  townToInvoice
} from "./runsUnderTest.ts"

const services = Estimates.layer.pipe(Layer.provideMerge(runServices))

const accessOf = (town: Town, householdId: string) =>
  familyAccess({ town, householdId, accountId: AccountId.make(householdId), adultId: householdId })

const octoberOf = (town: Town, householdId: string) =>
  Estimates.use((estimates) => estimates.month(accessOf(town, householdId), "2026-10"))

describeOnDatabase("what a family may expect to pay", services, (it) => {
  it.effect("is what the run of its month comes to, line by line, and of nobody else", () =>
    Effect.gen(function* () {
      const { town, staff } = yield* townToInvoice()
      const family = yield* familyToInvoice(staff, "F1", [2018, 2020])
      const other = yield* familyToInvoice(staff, "F2")
      yield* book(staff, family, meal, schoolDays.slice(0, 4))
      yield* book(staff, family, evening, schoolDays.slice(0, 2))
      yield* book(staff, other, meal, schoolDays)
      const estimate = yield* octoberOf(town, family.householdId)
      assert.strictEqual(estimate?.cents, 4 * 324 + 2 * 230)
      assert.deepInclude(estimate, { incomplete: false, withoutQuotient: false })
      yield* draftOctober(staff)
      const lines = yield* InvoiceRuns.use((runs) => runs.lines(staff, "2026-10", family.householdId))
      assert.deepStrictEqual(
        estimate?.lines.map(({ quantity, unit, amountCents, tariff }) => [quantity, unit, amountCents, tariff]),
        lines.map(({ quantity, unit, amountCents, tariff }) => [quantity, unit, amountCents, tariff])
      )
    })
  )

  it.effect("says that a quotient is not known, and what has no price", () =>
    Effect.gen(function* () {
      const { town, staff } = yield* townToInvoice()
      const family = yield* familyToInvoice(staff, "F1", [2018], null)
      yield* book(staff, family, meal, schoolDays.slice(0, 2))
      assert.deepInclude(yield* octoberOf(town, family.householdId), { cents: 900, withoutQuotient: true })
    })
  )

  it.effect("is nothing to say where a town has no tariffs", () =>
    Effect.gen(function* () {
      const { town, staff } = yield* townToInvoice([])
      const family = yield* familyToInvoice(staff, "F1")
      assert.strictEqual(yield* octoberOf(town, family.householdId), null)
    })
  )
})
