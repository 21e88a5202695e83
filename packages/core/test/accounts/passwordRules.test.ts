import { execFile } from "node:child_process"
import { join } from "node:path"
import { promisify } from "node:util"
import { dictionary } from "@zxcvbn-ts/language-fr"
import { Effect, Result } from "effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { checkPassword, passwordLength } from "../../src/accounts/passwordRules.ts"
import { callsDuring } from "../support/calls.ts"

const ownWords = [
  "Léa",
  "Éssai-Dupont",
  "lea.essai60",
  "14071985",
  "12 rue de la République",
  "Compiègne",
  "60200",
  "Sacré-Cœur"
]

const verdict = async (password: string, own: ReadonlyArray<string> = ownWords): Promise<string> => {
  const result = await Effect.runPromise(Effect.result(checkPassword(password, own)))
  if (Result.isSuccess(result)) return result.success === password ? "fit" : `changed to ${result.success}`
  const { rule, limit } = result.failure
  return limit === 0 ? rule : `${rule} ${limit}`
}

const examples: Readonly<Record<string, ReadonlyArray<string>>> = {
  fit: [
    "quatre petits canards",
    "le chat dort tranquille",
    "bienvenue au portail",
    "un café très chaud",
    "lapin-vélo-nuage",
    "Léa aime les pommes",
    "xK9#mQ2$vL8p",
    "8#2!94&$%7(3)",
    "мой пароль длинный",
    "ce mot de passe fait plus de cent vingt-huit caractères : ".repeat(3)
  ],
  "too-short 12": ["", "petit chat", "xK9#mQ2$vL8", "e\u0301".repeat(11), "🦆".repeat(11)],
  "too-long 256": ["un café très chaud ".repeat(14)],
  "digits-only": [
    "190283746501",
    "06 12 34 56 78 90",
    "+33 (0)6-12-34-56-78",
    "12/05/2016 - 03/11/2019",
    "１２３４５６７８９０１２"
  ],
  "own-name": [
    "Léa ESSAI DUPONT",
    "lea14071985lea",
    "Compiegne2026!",
    "COMPIE\u0300GNE 2026",
    "C0mp1egne!2026",
    "engeipmoc2026",
    "Compiègne12345",
    "12, rue de la république",
    "sacre coeur !",
    "azertyuiopcompiegne"
  ],
  "too-common": [
    "motdepasse123",
    "!Motdepasse2026",
    "Mot de passe !!",
    "M0tD3P@sse!2026",
    "P@ssw0rd12345",
    "passwordpassword",
    "azertyuiop12",
    "Soleil123456!",
    "1q2w3e4r5t6y",
    "iloveyouforever",
    "12345678901a"
  ],
  "too-easy": [
    "azertyuiopqsdf",
    "qsdfghjklmwx",
    "wxcvbn,;:!azer",
    "jetaimejetaime",
    "abcabcabcabc",
    "abcdefghijklmnop",
    "aaaaaaaaaaaa",
    "un deux trois quatre",
    "lundimardimercredi",
    "portail familles",
    " ".repeat(12)
  ]
}

const commonWords = dictionary["commonWords-fr"].filter((word) => /^\p{Ll}{3,}$/u.test(word))
const words = (count: number) => fc.uniqueArray(fc.constantFrom(...commonWords), { minLength: count, maxLength: count })
const digits = fc.constantFrom(..."0123456789")
const holds = <T>(property: fc.IAsyncProperty<T>, numRuns = 100) => fc.assert(property, { numRuns })

describe("a new password", () => {
  describe.each(Object.entries(examples))("is %s", (expected, passwords) => {
    it.each(passwords)("%j", async (password) => {
      expect(await verdict(password)).toBe(expected)
    })
  })

  it("may be four words, whichever", () =>
    holds(
      fc.asyncProperty(words(4), async (chosen) => {
        expect(await verdict(chosen.join(" "))).toBe("fit")
        expect(await verdict(chosen.join("-"))).toBe("fit")
      })
    ))

  it("may have any length up to the limit, with its spaces, and not one character more", () =>
    holds(
      fc.asyncProperty(words(100), fc.integer({ min: 40, max: passwordLength.most }), async (chosen, length) => {
        const phrase = chosen.join("  ")
        expect(await verdict(` ${phrase.slice(0, length - 2)} `)).toBe("fit")
        expect(await verdict(phrase.slice(0, passwordLength.most + 1))).toBe(`too-long ${passwordLength.most}`)
      }),
      30
    ))

  it("is refused when it is digits, however they are grouped", () =>
    holds(
      fc.asyncProperty(
        fc.array(digits, { minLength: 12, maxLength: 60 }),
        fc.constantFrom("", " ", ".", "-", "/", "\u00a0"),
        fc.integer({ min: 2, max: 6 }),
        async (figures, separator, size) => {
          const grouped = figures.map((figure, index) => (index > 0 && index % size === 0 ? separator : "") + figure)
          expect(await verdict(grouped.join(""))).toBe("digits-only")
        }
      )
    ))

  it("is refused when it is made of own words, whatever their accents, case, order and decoration", () =>
    holds(
      fc.asyncProperty(
        fc.shuffledSubarray(["Éloïse", "Lefèvre", "Compiègne", "Jean-Noël", "Œuvrard"], { minLength: 2 }),
        fc.constantFrom("", " ", "-", "."),
        fc.array(digits, { maxLength: 4 }),
        fc.func(fc.nat(3)),
        async (chosen, separator, figures, changeOf) => {
          const changes = [
            (text: string) => text.toUpperCase(),
            (text: string) => text.toLowerCase(),
            (text: string) => text.normalize("NFD"),
            (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "")
          ]
          const changed = chosen.map((word) => changes[changeOf(word)]?.(word) ?? word)
          expect(await verdict(changed.join(separator) + figures.join(""), chosen)).toBe("own-name")
        }
      )
    ))

  it("is judged with little work, even the longest and most tangled", async () => {
    await verdict("le chat dort tranquille")
    const calls = await callsDuring("@zxcvbn-ts", async () => {
      for (const tangle of ["a4@", "L33t|$0+7!x", "0(9)1{c}4", "$5%t7+1!i|l", "vv\\/(_)3£"]) {
        await verdict(tangle.repeat(100).slice(0, passwordLength.most))
      }
    })
    // two million; beyond ten without the bound on lengths, or on substitutions
    expect(calls).toBeGreaterThan(1_000_000)
    expect(calls).toBeLessThan(5_000_000)
  })

  it("costs a command that chooses none no dictionary", async () => {
    const rules = join(import.meta.dirname, "../../src/accounts/passwordRules.ts")
    const script = `import { Module } from "node:module"
      await import(${JSON.stringify(rules)})
      await import("@node-rs/argon2")
      console.log(Object.keys(Module._cache).join("\\n"))`
    const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script])
    expect(stdout).toContain("argon2")
    expect(stdout).not.toContain("zxcvbn")
  })
})
