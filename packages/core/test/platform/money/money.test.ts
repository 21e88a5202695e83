import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { formatCents, multiplyHalfUp } from "../../../src/platform/money/money.ts"

const cents = fc.integer({ min: -10_000_000, max: 10_000_000 })
const quantity = fc
  .tuple(fc.boolean(), fc.nat(10_000), fc.option(fc.stringMatching(/^\d{1,6}$/), { nil: undefined }))
  .map(([negative, whole, fraction]) => `${negative ? "-" : ""}${whole}${fraction === undefined ? "" : `.${fraction}`}`)

describe("an amount in words of money", () => {
  it.each([
    [0, "0,00 €", "€0.00"],
    [5, "0,05 €", "€0.05"],
    [123_450, "1 234,50 €", "€1,234.50"],
    [-1_200, "-12,00 €", "-€12.00"]
  ])("%i cents reads %s, %s", (amount, french, english) => {
    expect(formatCents(amount, "fr").replace(/[\u00a0\u202f]/g, " ")).toBe(french)
    expect(formatCents(amount, "en")).toBe(english)
  })

  it("never breaks at the end of a line in French", () => {
    fc.assert(fc.property(fc.maxSafeInteger(), (amount) => !formatCents(amount, "fr").includes(" ")))
  })

  it("keeps every digit, whatever the size", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom("fr" as const, "en" as const), (amount, language) => {
        const read = formatCents(amount, language).replace(/[^\d-]/g, "")
        return BigInt(read) === BigInt(amount)
      })
    )
  })
})

describe("a quantity times a unit price", () => {
  it.each([
    ["3", 350, 1050],
    ["12.5", 145, 1813],
    ["0.5", 1, 1],
    ["-0.5", 1, -1],
    ["0.5", -1, -1],
    ["0.49999", 1, 0],
    ["1.005", 100, 101],
    ["-2", 350, -700]
  ])("%s × %i is %i cents", (count, price, amount) => {
    expect(multiplyHalfUp(count, price)).toBe(amount)
  })

  it("is exact for whole quantities", () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000, max: 10_000 }), cents, (count, price) => {
        expect(BigInt(multiplyHalfUp(String(count), price))).toBe(BigInt(count) * BigInt(price))
      })
    )
  })

  it("is never further than half a cent from the exact product", () => {
    fc.assert(
      fc.property(quantity, cents, (count, price) => {
        const fraction = count.split(".")[1] ?? ""
        const scale = 10n ** BigInt(fraction.length)
        const exact = BigInt(count.replace(".", "")) * BigInt(price)
        const distance = 2n * (BigInt(multiplyHalfUp(count, price)) * scale - exact)
        expect(distance <= scale && distance >= -scale).toBe(true)
      })
    )
  })

  it("gives a credit the exact opposite of its line", () => {
    fc.assert(
      fc.property(quantity, cents, (count, price) => {
        const opposite = count.startsWith("-") ? count.slice(1) : `-${count}`
        expect(multiplyHalfUp(opposite, price) + multiplyHalfUp(count, price)).toBe(0)
        expect(multiplyHalfUp(count, -price) + multiplyHalfUp(count, price)).toBe(0)
      })
    )
  })

  it("grows with the quantity", () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), fc.nat(100_000), (a, b, price) => {
        const [low, high] = a <= b ? [a, b] : [b, a]
        const amount = (hundredths: number) => multiplyHalfUp((hundredths / 100).toFixed(2), price)
        expect(amount(low)).toBeLessThanOrEqual(amount(high))
      })
    )
  })

  it("ignores zeros at the end of the quantity", () => {
    fc.assert(
      fc.property(quantity, cents, (count, price) => {
        const longer = count.includes(".") ? `${count}00` : `${count}.00`
        expect(multiplyHalfUp(longer, price)).toBe(multiplyHalfUp(count, price))
      })
    )
  })

  it.each(["", "1,5", "1.", ".5", "1e3", "+1", "--1", "NaN", "1 000"])("refuses the quantity %j", (count) => {
    expect(() => multiplyHalfUp(count, 100)).toThrow(RangeError)
  })

  it("refuses a price that is not whole cents, and a product beyond exact integers", () => {
    expect(() => multiplyHalfUp("1", 1.5)).toThrow(RangeError)
    expect(() => multiplyHalfUp("9007199254740993", 1)).toThrow(RangeError)
  })
})
