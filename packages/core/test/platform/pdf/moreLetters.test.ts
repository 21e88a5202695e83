import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { needs } from "../../../../../scripts/needs.ts"
import { documentPdf } from "../../../src/documents/pdf/documentPdf.ts"
import { emergencySheet } from "../../../src/documents/pdf/emergencySheet.ts"
import { fillTemplate } from "../../../src/documents/pdf/template.ts"
import { renderReceipt } from "../../../src/payments/receipt/renderReceipt.ts"
import { lettersBeyond } from "../../../src/platform/pdf/moreLetters.ts"
import { exampleTemplate } from "../../documents/pdf/exampleTemplate.ts"
import { fiche, wednesday } from "../../documents/pdf/samples.ts"
import { readBack } from "./readBack.ts"
import { soundForQpdf } from "./soundForQpdf.ts"

const name = "Łukasz Żółkiewski, Đặng, Иван"
const [child] = wednesday.children
const template = await exampleTemplate()

const sheets = {
  "a document": () =>
    documentPdf({
      ...fiche,
      groups: [{ title: "Santé", answers: [{ label: "Médecin", value: name, important: false }] }]
    }),
  "an emergency sheet": () =>
    emergencySheet({ ...wednesday, children: child === undefined ? [] : [{ ...child, name }] }),
  "a town's own form": () =>
    fillTemplate(template, { "enfant.nom": name }, { signature: null, draft: false, title: "Fiche", language: "fr" }),
  "a receipt": () =>
    renderReceipt({
      language: "fr",
      town: {
        name: "Ville d’Essai",
        addressLines: [],
        accentColor: "",
        siret: "",
        contactMail: "contact@ville.example"
      },
      regie: "Régie",
      household: name,
      means: "cash",
      paidAt: 0,
      reference: "",
      authorisation: "",
      amountCents: 100,
      parts: [],
      surplusCents: 100,
      trial: false
    })
}

describe("a name beyond French letters", () => {
  it.each(Object.entries(sheets))("is written as it is on %s", async (_, draw) => {
    const { pages } = await readBack(await draw())
    expect(pages.join(" ").normalize("NFC").replaceAll(/\s+/g, " ")).toContain(name)
  })

  it.each(Object.entries(sheets))("leaves %s sound for qpdf", needs("qpdf"), async (_, draw) => {
    expect(await soundForQpdf(await draw())).toContain("No syntax or stream encoding errors")
  })

  it("alone asks for more letters: French, spaces, quotes and hyphens never do", () => {
    expect(["Łukasz", "Đặng", "Иван", "Șerban", "e\u0323"].map(lettersBeyond)).toEqual(Array(5).fill(true))
    expect(["Œuvre d’Anaïs — 12\u202f€ « ça »", "e\u0301", "محمد", "😀", "\u2011"].map(lettersBeyond)).toEqual(
      Array(5).fill(false)
    )
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."aàâçéèêëîïôùûüÿœæ -'’«»") }), (text) => !lettersBeyond(text))
    )
  })
})
