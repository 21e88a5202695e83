import { readFileSync } from "node:fs"
import { assert, describe, it } from "vitest"
import { attendanceWords } from "../../../src/documents/pdf/attendanceWords.ts"
import { emergencyWords } from "../../../src/documents/pdf/emergencyWords.ts"
import { words as documentWords } from "../../../src/documents/pdf/words.ts"
import { words as invoiceWords } from "../../../src/invoices/pdf/words.ts"
import { words as mandateWords } from "../../../src/payments/debits/mandatePdf/words.ts"
import { words as receiptWords } from "../../../src/payments/receipt/words.ts"
import { publicHolidayNames } from "../../../src/towns/calendar/words.ts"
import { frenchIn, textsIn } from "../../support/frenchIn.ts"

/** Texts at any depth, those that functions put together too. */
const said = (words: object): ReadonlyArray<string> =>
  Object.values(words).flatMap((value: unknown) => {
    if (typeof value === "function") return textsIn(value("x", "y"))
    return typeof value === "object" && value !== null ? said(value) : textsIn(value)
  })

/** What a French word is in, for whoever reads the failure. */
const leftIn = (texts: ReadonlyArray<string>, names: ReadonlyArray<string>) =>
  texts.flatMap((text) => frenchIn(text, names).map((word) => `${word}: ${text}`))

/** The trade's words that English keeps (docs/words.md), and what has no other name. */
const names = [
  "régies",
  "régie",
  "rôle",
  "Trésor public",
  "code général des collectivités territoriales",
  "Chèque-Vacances",
  "Schœlcher"
]

describe("what is in English has no French in it but names", () => {
  it("in PDF and in the names of public holidays", () => {
    const pdf = [documentWords, attendanceWords, emergencyWords, invoiceWords, mandateWords, receiptWords].map(
      ({ en }) => en
    )
    const holidays = Object.values(publicHolidayNames).map(({ en }) => en)
    assert.deepStrictEqual(leftIn([...said(pdf), ...holidays], names), [])
  })

  it("in what the API says of itself", () => {
    const api: unknown = JSON.parse(readFileSync(new URL("../../../../../docs/openapi.json", import.meta.url), "utf8"))
    const sentences = (value: unknown): ReadonlyArray<string> =>
      typeof value !== "object" || value === null
        ? []
        : Object.entries(value).flatMap(([key, each]) =>
            ["summary", "description", "title"].includes(key) && typeof each === "string"
              ? [each]
              : ["example", "examples", "default", "enum"].includes(key)
                ? []
                : sentences(each)
          )
    assert.deepStrictEqual(leftIn(sentences(api), names), [])
  })
})
