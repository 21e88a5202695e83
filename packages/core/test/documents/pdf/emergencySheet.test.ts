import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { needs } from "../../../../../scripts/needs.ts"
import { emergencySheet } from "../../../src/documents/pdf/emergencySheet.ts"
import { drawnSolid, solidText } from "../../platform/pdf/readableText.ts"
import { readBack } from "../../platform/pdf/readBack.ts"
import { soundForQpdf } from "../../platform/pdf/soundForQpdf.ts"
import { wednesday } from "./samples.ts"

const [lea, noe] = wednesday.children
if (lea === undefined || noe === undefined) throw new Error("the sample has two children")

describe("the emergency sheet of a group", async () => {
  const { pages, info } = await readBack(await emergencySheet(wednesday))
  const text = pages.join(" ")

  it("says for which activity, group and day, for how many children, and that it is confidential", () => {
    expect(text).toContain("Fiche d’urgence Centre de loisirs du mercredi · 6-8 ans · mercredi 25 novembre 2026")
    expect(text).toContain("2 enfants, 1 avec des consignes de santé Confidentiel : à garder sous clé")
    expect(info).toMatchObject({ Language: "fr-FR", Title: expect.stringContaining("mercredi 25 novembre 2026") })
  })

  it("gives what is needed of a child, the gravest marked, contacts in the order of calls", () => {
    const order = [
      "Léa Martin",
      "né(e) le 3 mars 2018 · CE2, Robert-Desnos",
      "! Santé Allergie : arachides",
      "PAI jusqu’au 31/08/2027",
      "! NE DOIT PAS partir avec Luc Durand (oncle)",
      "1. Camille Martin (mère) · 06 00 00 00 01",
      "2. Karim Benali (père) · 06 00 00 00 02",
      "Peut partir avec Odile Martin (grand-mère)",
      "sans porc, panier repas",
      "! Pièces manquantes Fiche sanitaire 2026-2027",
      "Noé Benali-Martin",
      "Santé rien de signalé",
      "Oui, à partir de 17:30"
    ]
    const places = order.map((part) => text.indexOf(part))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(text).not.toContain("! Santé rien")
  })

  it("cuts no child in two, and gives every child of a large group", async () => {
    const children = Array.from({ length: 40 }, (_, i) => ({
      ...lea,
      name: `Enfant numéro ${i}.`,
      diet: [`fin du ${i}.`]
    }))
    const large = await readBack(await emergencySheet({ ...wednesday, children }))
    children.forEach(({ name }, i) => {
      const page = large.pages.find((candidate) => candidate.includes(name))
      expect(page).toContain(`fin du ${i}.`)
    })
    expect(large.pages.at(-1)).toContain(`${large.pages.length} / ${large.pages.length}`)
  })

  it("says that a group is empty", async () => {
    const empty = await readBack(await emergencySheet({ ...wednesday, children: [] }))
    expect(empty.pages.join(" ")).toContain("Aucun enfant n’est attendu")
  })

  it("is sound for qpdf", needs("qpdf"), async () => {
    expect(await soundForQpdf(await emergencySheet(wednesday))).toContain("No syntax or stream encoding errors")
  })

  it("is never stopped by what was typed, nor loses what the font can write", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 60 }), async (typed) => {
        const contacts = [{ name: typed, relation: typed, phone: typed }]
        const child = { ...noe, name: typed, schoolClass: typed, health: [typed], contacts, diet: [typed] }
        const bytes = await emergencySheet({ ...wednesday, group: typed, children: [child] })
        expect(await solidText(bytes)).toContain(drawnSolid(typed))
      }),
      { numRuns: 30 }
    )
  })
})
