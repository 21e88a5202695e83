import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { needs } from "../../../../../scripts/needs.ts"
import { documentPdf } from "../../../src/documents/pdf/documentPdf.ts"
import type { PrintModel } from "../../../src/documents/pdf/PrintModel.ts"
import { typeset } from "../../../src/documents/pdf/words.ts"
import { drawnSolid, solidText } from "../../platform/pdf/readableText.ts"
import { readBack } from "../../platform/pdf/readBack.ts"
import { soundForQpdf } from "../../platform/pdf/soundForQpdf.ts"
import { fiche, signed } from "./samples.ts"

const mm = 72 / 25.4
const read = async (filled: PrintModel) => readBack(await documentPdf(filled))
const textOf = async (filled: PrintModel) => (await read(filled)).pages.join(" ")
const one = (label: string, value: string, important = false): PrintModel => ({
  ...fiche,
  groups: [{ title: "Santé", answers: [{ label, value, important }] }]
})

describe("the fiche sanitaire of a usual child", async () => {
  const { pages, info } = await read(fiche)
  const text = pages.join(" ")

  it("is one or two pages, numbered, named again on the second", () => {
    expect(pages.length).toBeLessThanOrEqual(2)
    pages.forEach((page, i) => {
      expect(page).toContain(`${i + 1} / ${pages.length}`)
    })
    expect(pages[1]).toContain("Fiche sanitaire de liaison (suite) Léa Martin")
  })

  it("reads in its order: town, title, child, notices, answers, statement, signature", () => {
    const order = [
      "Ville de Compiègne",
      "Vie scolaire : 03 00 00 00 00",
      "Fiche sanitaire de liaison",
      "Enfant Léa Martin Née le 3 mars 2018",
      "Responsables légaux Camille Martin, 06 00 00 00 01 Karim Benali, 06 00 00 00 02",
      "Admission provisoire jusqu’au 3 mars 2027 : le vaccin",
      "Vaccinations Diphtérie, tétanos, polio Oui, 03/2024 Coqueluche Oui, 03/2024",
      "BCG (recommandé) non renseigné",
      "Cause de l’allergie et conduite à tenir Stylo d’adrénaline",
      "déclare exacts les renseignements",
      "Signé électroniquement Par Camille Martin Le 12 janvier 2027 à 18 h 05 Compte camille.martin@exemple.fr"
    ]
    const places = order.map((part) => text.indexOf(part))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it("carries the hash of the signed content, title, author and language", () => {
    expect(text).toContain(`Empreinte du contenu (HMAC-SHA-256) ${signed.contentHash}`)
    expect(info).toMatchObject({
      Title: "Fiche sanitaire de liaison",
      Author: "Ville de Compiègne",
      Language: "fr-FR",
      Keywords: `hmac-sha256:${signed.contentHash}`
    })
  })

  it("is the same, byte for byte, when it is drawn again", async () => {
    expect(await documentPdf(fiche)).toEqual(await documentPdf(fiche))
  })

  it("is sound for qpdf", needs("qpdf"), async () => {
    expect(await soundForQpdf(await documentPdf(fiche))).toContain("No syntax or stream encoding errors")
  })
})

describe("a form that is not signed in the portal", () => {
  it("says on every page that it is not signed, and shows no signature even when given one", async () => {
    const long = one("Antécédents", "Une longue réponse. ".repeat(400))
    const { pages, info } = await read({ ...long, draft: true })
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) expect(page.split("Non signé en ligne").length).toBeGreaterThan(2)
    expect(pages.join(" ")).not.toMatch(/Signé électroniquement|camille\.martin@|9f2c5a1b/)
    expect(JSON.stringify(info)).not.toContain("9f2c5a1b")
    expect(info).toMatchObject({ Title: "Fiche sanitaire de liaison (Non signé en ligne)" })
  })

  it("says so in English to those who chose it", async () => {
    expect(await textOf({ ...fiche, language: "en", draft: true })).toContain("Not signed online")
  })
})

describe("what stands out", () => {
  it("bears a mark before an important answer, and none before another", async () => {
    expect(await textOf(one("Allergie", "arachides", true))).toContain("! Allergie arachides")
    expect(await textOf(one("Allergie", "aucune"))).not.toMatch(/! Allergie|à connaître avant/)
  })
})

describe("texts of any length", () => {
  it("flow over pages, whole, within the margins and above the footer", async () => {
    const words = Array.from({ length: 1500 }, (_, i) => `mot${i}`)
    const endless = "Wolfeschlegelsteinhausenbergerdorff".repeat(40)
    const base = one(endless, words.join(" "), true)
    const { pages, placed } = await read({
      ...base,
      title: endless.slice(0, 200),
      intro: endless,
      notices: [endless],
      subject: [{ label: endless, value: endless }],
      statement: endless,
      signature: { by: endless, at: endless, account: endless, contentHash: endless }
    })
    const text = pages.join(" ")
    for (const word of words) expect(text).toContain(word)
    for (const { x, right, y } of placed.flat()) {
      expect(x).toBeGreaterThanOrEqual(17.9 * mm)
      expect(right).toBeLessThan(192.5 * mm)
      expect(y).toBeLessThan(288 * mm)
    }
    expect(placed.flat().filter(({ y }) => y > 278 * mm && y < 286 * mm)).toEqual([])
  })

  it("keep a French double mark with the word before it, and an English one as it was typed", () => {
    expect(typeset("Allergie : « arachide » ; laquelle ?", "fr")).toBe(
      "Allergie\u00a0: «\u00a0arachide\u00a0»\u00a0; laquelle\u00a0?"
    )
    expect(typeset("Why : this", "en")).toBe("Why : this")
  })

  it("never stop the document, and every character the font has can be read back", async () => {
    const typed = fc.string({ unit: "binary", maxLength: 60 })
    const latin = fc.string({ unit: fc.constantFrom(..."éèàçœŒÉùïâ€’« »ÿß-ab1:?!"), maxLength: 60 })
    const beyond = fc.string({ unit: fc.constantFrom(..."łŁđĐạŞșЖжЩΩωéà -'1"), maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(fc.oneof(typed, latin, beyond), typed, fc.boolean(), async (value, other, important) => {
        const bytes = await documentPdf({
          ...one(other, value, important),
          town: { ...fiche.town, name: other, accentColor: other },
          title: other,
          subject: [{ label: other, value: other }],
          notices: [other],
          statement: other
        })
        expect(await solidText(bytes)).toContain(drawnSolid(value))
      }),
      { numRuns: 60 }
    )
  })
})
