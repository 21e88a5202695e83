import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as fc from "fast-check"
import { asciiObjet, type PaymentFields, paymentRequest } from "../../src/payfip/fields.ts"

const good: PaymentFields = {
  numcli: "006270",
  exer: "2026",
  refdet: "CANT2026000123",
  objet: "Cantine",
  montant: 4250,
  mel: "payer@example.org",
  saisie: "T",
  urlnotif: "https://portail.example/payfip/notification?a=1&b=2",
  urlredirect: "https://portail.example/payfip/return"
}

const refusal = (changes: Partial<PaymentFields>): string => {
  const made = paymentRequest({ ...good, ...changes })
  return Result.isFailure(made) ? made.failure.message : "accepted"
}

const outside = (min: number, max: number) =>
  fc.oneof(fc.integer({ min: -1_000_000, max: min - 1 }), fc.integer({ min: max + 1, max: 1_000_000_000 }))

describe("payment fields", () => {
  it("keeps the leading zeros of the merchant number", () => {
    assert.strictEqual(Result.getOrThrow(paymentRequest(good)).numcli, "006270")
  })

  it.each([
    [{ refdet: "ABC12" }, "refdet: tooShort (6)"],
    [{ refdet: "A".repeat(31) }, "refdet: tooLong (30)"],
    [{ refdet: "2026-00042" }, "refdet: pattern (^[A-Za-z0-9]+$)"],
    [{ refdet: "RÉFÉRENCE" }, "refdet: pattern (^[A-Za-z0-9]+$)"],
    [{ refdet: "ABCDEF\n" }, "refdet: pattern (^[A-Za-z0-9]+$)"],
    [{ montant: 99 }, "montant: tooSmall (100)"],
    [{ montant: 10_000_000 }, "montant: tooLarge (9999999)"],
    [{ montant: 100.5 }, "montant: notInteger (cents)"],
    [{ montant: Number.NaN }, "montant: notInteger (cents)"],
    [{ mel: "a@b.c" }, "mel: tooShort (6)"],
    [{ mel: `${"a".repeat(80)}@b` }, "mel: tooLong (80)"],
    [{ numcli: "6270" }, "numcli: pattern (^[0-9]{6}$)"],
    [{ exer: "26" }, "exer: pattern (^[0-9]{4}$)"],
    [{ urlnotif: `https://portail.example/${"a".repeat(226)}` }, "urlnotif: tooLong (249)"],
    [{ urlredirect: "javascript:alert(1)" }, "urlredirect: pattern (^https?:\\/\\/[!-~]+$)"],
    [{ urlredirect: "https://portail.example/a b" }, "urlredirect: pattern (^https?:\\/\\/[!-~]+$)"],
    [{ urlnotif: "https://[" }, "urlnotif: pattern (URL)"]
  ])("refuses %o and names the field, the rule and the limit", (changes, message) => {
    assert.strictEqual(refusal(changes), message)
  })

  it("accepts each bound", () => {
    for (const montant of [100, 9_999_999]) assert.strictEqual(refusal({ montant }), "accepted")
    for (const size of [6, 30]) assert.strictEqual(refusal({ refdet: "7".repeat(size) }), "accepted")
    assert.strictEqual(refusal({ urlnotif: `https://portail.example/${"a".repeat(225)}` }), "accepted")
    assert.strictEqual(refusal({ mel: `${"a".repeat(68)}@example.org` }), "accepted")
  })

  it("never repeats a refused mail", () => {
    for (const mel of ["payer.example.org", "pay er@example.org", `${"x".repeat(90)}@example.org`]) {
      assert.notInclude(refusal({ mel }), mel.slice(0, 5))
      assert.notStrictEqual(refusal({ mel }), "accepted")
    }
  })

  it("accepts an amount exactly when it is an integer between 1 € and 99 999,99 €", () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 9_999_999 }), outside(100, 9_999_999), (inside, beyond) => {
        assert.strictEqual(refusal({ montant: inside }), "accepted")
        assert.match(refusal({ montant: beyond }), /^montant: too(Small|Large)/)
      })
    )
  })

  it("accepts a reference exactly when it has 6 to 30 ASCII letters and digits", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 40 }), fc.stringMatching(/^\w{4,32}$/)), (refdet) => {
        assert.strictEqual(refusal({ refdet }) === "accepted", /^[A-Za-z0-9]{6,30}(?!\n)$/.test(refdet))
      })
    )
  })
})

describe("objet", () => {
  it.each([
    ["Cantine d’été – œufs & crêpes n°3", "Cantine d ete oeufs crepes n 3"],
    ["Accueil périscolaire (mercredi) : 12,50 €", "Accueil periscolaire mercredi 12 50 EUR"],
    ["Łódź, Straße, Æsir", "Lodz Strasse AEsir"],
    ["  \t\n ", ""]
  ])("rewrites %j as %j", (text, ascii) => {
    assert.strictEqual(asciiObjet(text), ascii)
  })

  it("is left out when nothing remains", () => {
    assert.notProperty(Result.getOrThrow(paymentRequest({ ...good, objet: "— !" })), "objet")
  })

  it("is always ASCII letters, digits and single spaces, at most 99, and does not change twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        const ascii = asciiObjet(text)
        assert.match(ascii, /^(?:[A-Za-z0-9]+(?: [A-Za-z0-9]+)*)?$/)
        assert.isAtMost(ascii.length, 99)
        assert.strictEqual(asciiObjet(ascii), ascii)
      })
    )
  })
})
