import { Redacted, Result } from "effect"
import { property, uint8Array, assert as verify } from "fast-check"
import { describe, expect, it } from "vitest"
import { readKeyring } from "../../../src/platform/crypto/keyring.ts"
import { seal, unseal } from "../../../src/platform/crypto/seal.ts"

const key = (fill: number) => Buffer.alloc(32, fill).toString("base64")
const keyring = (text: string) => Result.getOrThrow(readKeyring(text))
const one = keyring(`k1:${key(1)}`)
const place = "child-health town child"

describe("what is sealed", () => {
  it("opens again with the same bytes, at its place", () => {
    verify(
      property(uint8Array(), (plain) => {
        expect(Buffer.from(unseal(one, place, seal(one, place, plain)))).toEqual(Buffer.from(plain))
      })
    )
  })

  it("does not open at another place, nor after any byte was changed", () => {
    const sealed = seal(one, place, Buffer.from("asthme"))
    expect(() => unseal(one, "child-health town sibling", sealed)).toThrow()
    for (let index = 0; index < sealed.bytes.length; index++) {
      const bytes = Uint8Array.from(sealed.bytes)
      bytes[index] = (bytes[index] ?? 0) ^ 1
      expect(() => unseal(one, place, { ...sealed, bytes })).toThrow()
    }
  })

  it("never looks the same twice and never shows what is in it", () => {
    const [first, second] = [seal(one, place, Buffer.from("asthme")), seal(one, place, Buffer.from("asthme"))]
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(false)
    expect(Buffer.from(first.bytes).includes("asthme")).toBe(false)
  })

  it("opens after the key was changed, as long as the old one is kept", () => {
    const sealed = seal(one, place, Buffer.from("asthme"))
    expect(Buffer.from(unseal(keyring(`k2:${key(2)},k1:${key(1)}`), place, sealed)).toString()).toBe("asthme")
    expect(() => unseal(keyring(`k2:${key(2)}`), place, sealed)).toThrow("PORTAIL_SECRET_KEY has no key named k1")
  })
})

describe("PORTAIL_SECRET_KEY", () => {
  it.each([
    ["", "there is no key"],
    ["secret", "each key is written name:base64"],
    [`k1:${Buffer.alloc(16).toString("base64")}`, "the key k1 has 16 bytes instead of 32"],
    [`k1:${key(1)},k1:${key(2)}`, "two keys are named k1"]
  ])("“%s” is refused: %s", (text, reason) => {
    expect(Result.merge(readKeyring(text))).toMatchObject({ _tag: "KeyringUnusable", reason })
  })

  it("is never shown by what holds it", () => {
    expect(JSON.stringify(one.current) + String(one.current.bytes)).not.toContain(key(1).slice(0, 8))
    expect(Redacted.value(one.current.bytes)).toHaveLength(32)
  })
})
