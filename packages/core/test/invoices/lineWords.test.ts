import { assert, test } from "vitest"
import { lineIn, periodIn } from "../../src/invoices/lineWords.ts"
import { priceUnit } from "../../src/tariffs/pricing.ts"
import { mealTariff } from "./issuing/runsUnderTest.ts"

const facts = { resident: true, siblings: 1, age: 8, schoolClass: "CP", attributes: [], quantity: 1 }
const trace = priceUnit(mealTariff(), { ...facts, quotientCents: 90_000 })?.trace
const line = {
  ...{
    position: 1,
    childName: "Léa",
    activity: "Restauration",
    description: "Repas",
    quantity: "4",
    unit: "demi-heure"
  },
  ...{ unitPriceCents: 324, amountCents: 1296, tariff: "0,36 % de votre quotient 900", trace }
}

test("a price is said in the reader's language, anew from its trace", () => {
  assert.include(lineIn(line, "en"), {
    tariff: "0.36% of your quotient 900, délibération du 25 juin 2026",
    unit: "half-hour"
  })
  const shared = lineIn({ ...line, trace: { ...trace, share: { days: 3, of: 20 } } }, "en")
  assert.match(shared.tariff, /, your part: 3 days of 20$/)
  assert.strictEqual(lineIn(line, "fr"), line)
})

test("what another program wrote of a price stays as it is", () => {
  const imported = { ...line, trace: null, tariff: "Tranche 3" }
  assert.strictEqual(lineIn(imported, "en"), imported)
})

test("a month that the portal named is said in the reader's language, another program's period stays", () => {
  assert.strictEqual(periodIn("Octobre 2026", "en"), "October 2026")
  assert.strictEqual(periodIn("Août 2026", "en"), "August 2026")
  assert.strictEqual(periodIn("Octobre 2026", "fr"), "Octobre 2026")
  assert.strictEqual(periodIn("Trimestre 2026", "en"), "Trimestre 2026")
})
