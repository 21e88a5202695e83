import { describe, expect, it } from "vitest"
import { asciiMail, canonicalMail, mailRule } from "../../../src/platform/text/mails.ts"

const long = (length: number) => `${"a".repeat(length - "@exemple.fr".length)}@exemple.fr`

describe("a mail address", () => {
  it.each([
    [" Rose@Exemple.FR ", "rose@exemple.fr"],
    ["rose@exemple.fr\u200b", "rose@exemple.fr"],
    ["ro\u202ese@exemple.fr", "rose@exemple.fr"],
    ["rose@mairie-épinay.fr", "rose@mairie-épinay.fr"],
    ["rose@mairie-e\u0301pinay.fr", "rose@mairie-épinay.fr"],
    ["ROSE@MAIRIE-ÉPINAY.FR", "rose@mairie-épinay.fr"],
    ["rose@xn--mairie-pinay-heb.fr", "rose@mairie-épinay.fr"],
    ["o'connor+cantine@exemple.fr", "o'connor+cantine@exemple.fr"],
    ["pas une adresse", "pas une adresse"]
  ])("%j has one form, %j", (typed, kept) => {
    expect(canonicalMail(typed)).toBe(kept)
    expect(canonicalMail(canonicalMail(typed))).toBe(kept)
  })

  it.each([
    "rose",
    "rose@exemple",
    "rose@exemple..fr",
    "rose@1.2.3.4",
    "ro se@exemple.fr",
    "a@b@exemple.fr",
    "rose@-x.fr"
  ])("is none: %j", (typed) => {
    expect(mailRule(typed)).toBe("not-a-mail")
  })

  it("has eighty characters at most, as PayFiP writes it", () => {
    expect([mailRule(long(80)), mailRule(long(81))]).toEqual([undefined, "too-long"])
    const accents = `${"a".repeat(57)}@mairie-épinay.fr`
    expect([accents.length < 80, asciiMail(accents).length, mailRule(accents)]).toEqual([true, 81, "too-long"])
  })
})
