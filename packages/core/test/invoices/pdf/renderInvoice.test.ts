import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { needs } from "../../../../../scripts/needs.ts"
import { renderInvoice } from "../../../src/invoices/pdf/renderInvoice.ts"
import { readBack } from "../../platform/pdf/readBack.ts"
import { soundForQpdf } from "../../platform/pdf/soundForQpdf.ts"
import { meal, november, withLines } from "./samples.ts"

const mm = 72 / 25.4
const read = async (data: Parameters<typeof renderInvoice>[0]) => readBack(await renderInvoice(data))
const textOf = async (data: Parameters<typeof renderInvoice>[0]) => (await read(data)).pages.join(" ")

describe("the compulsory mentions of an ordre de paiement", async () => {
  const text = await textOf(november)

  it.each([
    ["the issuing body", "Ville de Compiègne"],
    ["the régie", "Régie de recettes Enfance et vie scolaire"],
    ["the body's SIRET", "SIRET 216 001 594 00012"],
    ["the invoice number", "n° 2026000123"],
    ["the date of issue", "Émise le 1er décembre 2026"],
    ["the due date", "Date limite de paiement 21 décembre 2026"],
    ["every debtor", "Mme Camille Martin M. Karim Benali"],
    ["the debtor's address", "12 bis rue des Trois-Épines 60200 COMPIÈGNE"],
    ["the children", "Noé Benali-Martin"],
    ["the nature of the service", "Accueil périscolaire du soir"],
    ["the place of the service", "Centre de loisirs Hersan"],
    ["the period", "du 2 au 27 novembre 2026"],
    ["the number of units", "12,5 demi-heures"],
    ["the unit price", "0,82 €"],
    ["the amount of a line", "10,25 €"],
    ["the tariff band", "Tranche QF 3 : 600–899"],
    ["the deductions", "Aide aux temps libres CAF –9,00 €"],
    ["the previous balance", "Solde des factures précédentes 18,40 €"],
    ["the total", "Total de la facture 1 238,75 €"],
    ["what was paid", "Déjà payé –20,00 €"],
    ["what remains", "Reste à payer 1 218,75 €"],
    ["the place of payment", "Lieu de paiement Guichet de la Vie scolaire"],
    ["the accepted means", "• Chèque à l’ordre de la régie"],
    ["the legal mention", "Ordre de paiement établi par la régie de recettes."],
    ["the state", "Partiellement payée"]
  ])("include %s", (_, mention) => {
    expect(text).toContain(mention)
  })

  it("are read in English by those who chose it", async () => {
    const english = await textOf({ ...november, language: "en" })
    for (const mention of ["Invoice no. 2026000123", "Pay by 21 December 2026", "Left to pay €1,218.75", "Page 1/2"]) {
      expect(english).toContain(mention)
    }
  })
})

describe("the file", () => {
  it("carries title, subject, author and language for readers and screen readers", async () => {
    const { info } = await read(november)
    expect(info).toMatchObject({
      Title: "Facture n°\u00a02026000123 – Ville de Compiègne",
      Subject: "Restauration scolaire, accueil périscolaire et mercredis – novembre 2026",
      Author: "Ville de Compiègne",
      Language: "fr-FR"
    })
    expect((await read({ ...november, language: "en" })).info).toMatchObject({ Language: "en-GB" })
  })

  it("is the same, byte for byte, when it is drawn again", async () => {
    expect(await renderInvoice(november)).toEqual(await renderInvoice(november))
  })

  it("is sound for qpdf", needs("qpdf"), async () => {
    expect(await soundForQpdf(await renderInvoice(withLines(60)))).toContain("No syntax or stream encoding errors")
  })
})

describe("the sheet", () => {
  it("is a single page for two children with two services each", async () => {
    const month = { ...november, lines: november.lines.slice(0, 4), deductions: november.deductions.slice(0, 1) }
    expect((await read({ ...month, previousBalanceCents: null })).pages).toHaveLength(1)
  })

  it("shows the whole address, and nothing else, in the window of a DL envelope", async () => {
    const { placed } = await read(november)
    const address = [...november.debtor.names, ...november.debtor.addressLines]
    const inWindow = (placed[0] ?? []).filter(({ right, y }) => right > 95 * mm && y > 39 * mm && y < 88 * mm)
    expect(inWindow.map(({ text }) => text)).toEqual(address)
    expect(inWindow.every(({ x, right, y }) => x > 100 * mm && right < 190 * mm && y > 54 * mm && y < 84 * mm)).toBe(
      true
    )
  })

  it("puts the amounts on one right edge", async () => {
    const { placed } = await read(november)
    const amounts = (placed[0] ?? []).filter(({ text, x }) => text.endsWith("€") && x > 165 * mm)
    expect(amounts.length).toBeGreaterThan(9)
    for (const { right } of amounts) expect(right).toBeCloseTo(190 * mm, 0)
  })

  it("repeats the header, the columns and the child on each of many pages, and counts them", async () => {
    const { pages } = await read(withLines(200))
    expect(pages.length).toBeGreaterThan(5)
    pages.forEach((page, i) => {
      expect(page).toContain(`Page ${i + 1}/${pages.length}`)
      if (i === 0) return
      expect(page).toContain("Facture n° 2026000123 (suite) Mme Camille Martin, M. Karim Benali")
      if (page.includes("repas")) expect(page).toMatch(/Montant Enfant \d( \(suite\))? Prestation/)
    })
    const all = pages.join(" ")
    for (let line = 1; line <= 200; line += 1) expect(all.split(`Prestation ${line} `)).toHaveLength(2)
  })

  it("keeps every text inside its margins and above the footer, however long the words", async () => {
    const endless = "Wolfeschlegelsteinhausenbergerdorff".repeat(4)
    const { placed } = await read({
      ...november,
      debtor: { names: [endless], addressLines: [endless] },
      lines: [
        meal({ child: endless, activity: endless, description: endless.repeat(80), unit: endless, place: endless }),
        ...november.lines
      ],
      deductions: [{ label: endless, amountCents: -100 }]
    })
    for (const { x, right, y } of placed.flat()) {
      expect(x).toBeGreaterThanOrEqual(17.9 * mm)
      expect(right).toBeLessThan(192.5 * mm)
      expect(y).toBeLessThan(288 * mm)
    }
    expect(placed.flat().filter(({ y }) => y > 278 * mm && y < 286 * mm)).toEqual([])
  })
})

describe("a name beyond French letters", () => {
  const names = ["Łukasz Żółkiewski", "Nguyễn Thị Đặng", "Γιώργος Παπάς", "Иван Щербаков", "Ştefan Ţîrlea"]
  const polish = { ...november, debtor: { ...november.debtor, names } }

  it("is written as it is, whatever its alphabet; a script that needs shaping is visibly replaced", async () => {
    const text = await textOf({ ...polish, debtor: { ...polish.debtor, names: [...names, "محمد"] } })
    expect(text.normalize("NFC")).toContain([...names, "????"].join(" "))
  })

  it("brings a font along of which the file holds only what is drawn, and no other invoice does", async () => {
    const [usual, more] = [await renderInvoice(november), await renderInvoice(polish)]
    expect(new TextDecoder("latin1").decode(usual)).not.toContain("FontFile2")
    expect(more.length - usual.length).toBeLessThan(60_000)
    expect(Buffer.from(await renderInvoice(polish)).equals(more)).toBe(true)
  })

  it("stays within its lines, however long", async () => {
    const long = "Żółkiewska-Wołodyjowska ".repeat(12).trim()
    const { placed } = await read({ ...polish, lines: [meal({ child: long, activity: long, description: long })] })
    for (const { right } of placed.flat()) expect(right).toBeLessThanOrEqual(192 * mm + 0.5)
  })

  it("never stops the invoice, whatever was typed", async () => {
    const typed = fc.string({ unit: "binary", maxLength: 80 })
    await fc.assert(
      fc.asyncProperty(typed, typed, async (name, label) => {
        const bytes = await renderInvoice({
          ...november,
          town: { ...november.town, name, accentColor: label },
          debtor: { names: [name, ""], addressLines: [label] },
          lines: [meal({ child: name, activity: label, description: name, unit: label })],
          deductions: [{ label, amountCents: -1 }]
        })
        expect(new TextDecoder().decode(bytes.slice(0, 5))).toBe("%PDF-")
      }),
      { numRuns: 60 }
    )
  })
})
