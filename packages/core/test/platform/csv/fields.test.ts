import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import fc from "fast-check"
import { cents, day, decimal, mail } from "../../../src/platform/csv/fields.ts"
import type { CellProblem } from "../../../src/platform/csv/LineProblem.ts"

const read = <A>(field: Result.Result<A, CellProblem>): A | string =>
  Result.getOrElse(field, ({ code }) => `refused: ${code}`)
const isRefused = (field: Result.Result<unknown, CellProblem>) => assert.isTrue(Result.isFailure(field))

describe("a day", () => {
  it.each(["31/12/2026", "31-12-2026", "31.12.2026", "2026-12-31"])("is read from %s", (text) =>
    assert.strictEqual(read(day(text)), "2026-12-31")
  )
  it.each(["31/02/2026", "29/02/2025", "00/01/2026", "12/31/2026", "14/03/0019", "14/03/19", "2026-1-1", "demain"])(
    "is refused: %s",
    (text) => isRefused(day(text))
  )
  it("is the same in both notations, for every day", () =>
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10)
          assert.strictEqual(read(day(iso)), iso)
          assert.strictEqual(read(day(iso.split("-").toReversed().join("/"))), iso)
        }
      )
    ))
})

describe("a decimal number", () => {
  it.each([
    ["12.5", "12.5"],
    ["12,50", "12.5"],
    ["1 234,5", "1234.5"],
    ["1\u00a0234\u202f567,125", "1234567.125"],
    ["007", "7"],
    ["1,000", "1"],
    ["-0,0", "0"],
    ["-3", "-3"]
  ])("%s reads as %s", (text, expected) => assert.strictEqual(read(decimal(text, 3)), expected))
  it.each(["", "12 34", "1 2", "1.234,50", "1e3", "1,2345", "12345678", "NaN", ","])("is refused: « %s »", (text) =>
    isRefused(decimal(text, 3))
  )
})

describe("an amount", () => {
  it.each([
    ["1 234,50 €", 123450],
    ["12.5", 1250],
    ["-0,05\u00a0EUR", -5],
    ["1000000", 100_000_000]
  ])("%s is %i cents", (text, expected) => assert.strictEqual(read(cents(text)), expected))
  it.each(["1,005", "1000000,01", "€", "12 €€"])("is refused: %s", (text) => isRefused(cents(text)))
  it("is exact for every number of cents, as French people write it", () =>
    fc.assert(
      fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (amount) => {
        const written = new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR" }).format(amount / 100)
        assert.strictEqual(read(cents(written)), amount === 0 ? 0 : amount)
      })
    ))
})

describe("a mail address", () => {
  it("is kept in lower case", () => assert.strictEqual(read(mail("Paul.TEST@Example.ORG")), "paul.test@example.org"))
  it.each(["paul", "paul@local", "a b@example.org", "a@b.fr;c@d.fr", `${"a".repeat(80)}@x.fr`])(
    "is refused: %s",
    (text) => isRefused(mail(text))
  )
})
