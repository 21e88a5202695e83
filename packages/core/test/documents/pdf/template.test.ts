import { readFile } from "node:fs/promises"
import * as fc from "fast-check"
import { degrees, PDFDocument, PDFName } from "pdf-lib"
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs"
import { describe, expect, it } from "vitest"
import { needs } from "../../../../../scripts/needs.ts"
import { chooseBoxes } from "../../../src/documents/pdf/chooseBoxes.ts"
import { TemplateUnusable } from "../../../src/documents/pdf/TemplateUnusable.ts"
import { fillTemplate, missingFields, templateFields } from "../../../src/documents/pdf/template.ts"
import { drawnSolid, solidText } from "../../platform/pdf/readableText.ts"
import { readBack } from "../../platform/pdf/readBack.ts"
import { soundForQpdf } from "../../platform/pdf/soundForQpdf.ts"
import { examplePath, exampleTemplate } from "./exampleTemplate.ts"
import { signed } from "./samples.ts"

const template = await exampleTemplate()
const plain = { signature: null, draft: false, title: "Fiche sanitaire de liaison", language: "fr" } as const
const filled = (
  answers: Readonly<Record<string, string | boolean>>,
  extra: Parameters<typeof fillTemplate>[2] = plain
) => fillTemplate(template, answers, extra)
const textOf = async (bytes: Uint8Array) => (await readBack(bytes)).pages.join(" ")

/** A form of the given changes, without more than a text field called `nom`. */
const madeForm = async (change: (doc: PDFDocument) => void) => {
  const doc = await PDFDocument.create()
  doc
    .getForm()
    .createTextField("nom")
    .addToPage(doc.addPage([300, 300]), { x: 100, y: 100, width: 120, height: 20 })
  change(doc)
  return doc.save({ updateFieldAppearances: false })
}

describe("the shipped example", () => {
  it("is what its script makes", async () => {
    expect(Buffer.from(template).equals(await readFile(examplePath))).toBe(true)
  })

  it("names its fields, their kinds and options", async () => {
    const fields = await templateFields(template)
    expect(fields).toContainEqual({ name: "enfant.nom", kind: "text", options: [] })
    expect(fields).toContainEqual({ name: "sante.pai", kind: "radio", options: ["Oui", "Non"] })
    expect(fields).toContainEqual({ name: "vaccin.ror.fait", kind: "checkbox", options: ["Yes"] })
    expect(fields.find(({ name }) => name === "enfant.ecole")).toMatchObject({
      kind: "choice",
      options: ["École des Saules", "École du Moulin", "École Jean-Moulinet"]
    })
    expect(missingFields(fields, ["enfant.nom", "enfant.taille", "poids", "poids"])).toEqual(["enfant.taille", "poids"])
  })
})

describe("a PDF that is no usable form is refused", () => {
  const refusal = (bytes: Uint8Array) =>
    templateFields(bytes).then(
      () => "accepted",
      (error: unknown) => (error instanceof TemplateUnusable ? error.reason : error)
    )

  it("when it is no PDF", async () => {
    expect(await refusal(new TextEncoder().encode("<html>"))).toBe("unreadable")
    expect(await refusal(template.slice(0, 3000))).toMatch(/unreadable|noForm/)
  })

  it("when it has no field", async () => {
    const doc = await PDFDocument.create()
    doc.addPage()
    expect(await refusal(await doc.save())).toBe("noForm")
  })

  it("when it is encrypted", async () => {
    const bytes = await madeForm(({ context }) => {
      context.trailerInfo.Encrypt = context.register(context.obj({ Filter: "Standard", V: 1, R: 2 }))
    })
    expect(await refusal(bytes)).toBe("encrypted")
  })

  it("when it is an XFA form", async () => {
    const bytes = await madeForm((doc) => {
      doc.getForm().acroForm.dict.set(PDFName.of("XFA"), doc.context.obj([]))
    })
    expect(await refusal(bytes)).toBe("xfa")
  })
})

describe("a filled form", () => {
  it("shows the answers, accents and all, beside what the town printed, and can no longer be changed", async () => {
    const bytes = await filled({
      "enfant.nom": "Müller-Œuvrard",
      "enfant.naissance": "03032018",
      "enfant.ecole": "École du Moulin",
      "allergie.conduite": "Stylo d’adrénaline.\nAppeler le 15."
    })
    const text = await textOf(bytes)
    for (const part of ["Ville de Valombre-les-Saules", "Müller-Œuvrard", "École du Moulin", "Appeler le 15."]) {
      expect(text).toContain(part)
    }
    expect(text.replaceAll(" ", "")).toContain("03032018")
    const doc = await PDFDocument.load(bytes)
    expect(doc.getForm().getFields()).toEqual([])
    expect(doc.getPages().flatMap((page) => page.node.Annots()?.asArray() ?? [])).toEqual([])
    expect((await readBack(bytes)).info).toMatchObject({ Title: "Fiche sanitaire de liaison", Language: "fr-FR" })
  })

  it("keeps an answer inside its box, or gives it whole in an annex that the box points to", async () => {
    const address = "12 bis rue des Trois-Épines, résidence du Grand Jardin, 60200 Compiègne"
    const long = "Une réponse trop longue pour sa case. ".repeat(30)
    const { placed, pages } = await readBack(
      await filled({ "responsable.adresse": address, "sante.difficultes": long })
    )
    const shown = placed[0]?.find(({ text }) => text.startsWith("12 bis"))
    expect(shown?.right).toBeLessThanOrEqual(550)
    expect(pages[0]).toContain("voir l’annexe")
    expect(pages[1]).toContain("Difficultés de santé, dates et précautions Une réponse trop longue")
    expect(pages[1]?.split("trop longue")).toHaveLength(31)
  })

  it("ticks yes for an answer that says more, and says the rest in the annex", async () => {
    const { pages } = await readBack(await filled({ "allergie.asthme": "Oui, depuis 2021" }))
    expect(pages[1]).toContain("Asthme Oui, depuis 2021")
  })

  it("bears the signature on a page of its own, and a preview bears none", async () => {
    const bytes = await filled({ "enfant.nom": "Martin" }, { ...plain, signature: signed })
    const { pages } = await readBack(bytes)
    expect(pages).toHaveLength(2)
    expect(pages[1]).toContain(`Par Camille Martin Le ${signed.at} Compte ${signed.account}`)
    expect(pages[1]).toContain(signed.contentHash)
    const preview = await readBack(
      await filled({ "enfant.nom": "Martin" }, { ...plain, signature: signed, draft: true })
    )
    expect(preview.pages.join(" ")).not.toMatch(/Signé|9f2c5a1b/)
    for (const page of preview.pages) expect(page).toContain("Non signé en ligne")
  })

  it.each([
    [90, [0, 1]],
    [180, [-1, 0]],
    [270, [0, -1]]
  ])("runs with a field that is turned by %i degrees, inside its box", async (turn, [across, up]) => {
    const bytes = await madeForm((doc) => {
      const field = doc.getForm().createTextField("turned")
      const place = { x: 150, y: 150, width: 100, height: 20, rotate: degrees(turn) }
      field.addToPage(doc.getPage(0), place)
    })
    const [box] = (await PDFDocument.load(bytes)).getForm().getTextField("turned").acroField.getWidgets()
    const { x, y, width, height } = box?.getRectangle() ?? { x: 0, y: 0, width: 0, height: 0 }
    const task = getDocument({ data: await fillTemplate(bytes, { turned: "Zoé" }, plain), verbosity: 0 })
    const { items } = await (await (await task.promise).getPage(1)).getTextContent()
    await task.destroy()
    const [item] = items.flatMap((found) => ("str" in found && found.str === "Zoé" ? [found] : []))
    const [a, b, , , left, bottom] = item?.transform.map(Number) ?? []
    expect([Math.sign(a ?? 0), Math.sign(b ?? 0)]).toEqual([across, up])
    for (const [from, along, start, room] of [
      [left, across, x, width],
      [bottom, up, y, height]
    ].map((part) => part.map(Number))) {
      const end = Number(from) + Number(along) * (item?.width ?? 0)
      for (const at of [Number(from), end]) {
        expect(at).toBeGreaterThanOrEqual(Number(start))
        expect(at).toBeLessThanOrEqual(Number(start) + Number(room))
      }
    }
  })

  it("marks a ticked box that brings no look of its own, and leaves the others empty", async () => {
    const bytes = await madeForm((doc) => {
      for (const [i, name] of ["oui", "non"].entries()) {
        const box = doc.getForm().createCheckBox(name)
        box.addToPage(doc.getPage(0), { x: 20, y: 20 + 30 * i, width: 12, height: 12 })
        for (const widget of box.acroField.getWidgets()) widget.dict.delete(PDFName.of("AP"))
      }
    })
    expect((await textOf(await fillTemplate(bytes, { oui: true, non: false }, plain))).trim()).toBe("X")
  })

  it("keeps what the form already says in a field without an answer", async () => {
    const bytes = await madeForm((doc) => {
      const field = doc.getForm().createTextField("commune")
      field.setText("Valombre")
      field.addToPage(doc.getPage(0), { x: 20, y: 20, width: 100, height: 20 })
    })
    expect(await textOf(await fillTemplate(bytes, { nom: "Zoé" }, plain))).toMatch(/Valombre.*Zoé|Zoé.*Valombre/)
  })

  it("is sound for qpdf", needs("qpdf"), async () => {
    const bytes = await filled({ "enfant.nom": "Martin", "sante.pai": true }, { ...plain, signature: signed })
    expect(await soundForQpdf(bytes)).toContain("No syntax or stream encoding errors")
  })

  it("is never stopped by what was typed, and every character the font has can be read back", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 60 }), fc.boolean(), async (typed, yes) => {
        const answers = { "enfant.prenom": typed, "sante.pai": typed, "allergie.conduite": typed, "enfant.nom": yes }
        const bytes = await filled({ ...answers, "enfant.naissance": typed, "enfant.ecole": typed })
        expect(await solidText(bytes)).toContain(drawnSolid(typed))
      }),
      { numRuns: 40 }
    )
  })
})

describe("boxes", () => {
  it.each([
    [["Yes"], true, [true], true],
    [["Yes"], "Non", [false], true],
    [["Oui", "Non"], false, [false, true], true],
    [["Oui", "Non"], "oui", [true, false], true],
    [["1", "0"], "Non", [false, true], true],
    [["F", "G"], "G", [false, true], true],
    [["Oui", "Non"], "Non, plus depuis 2020", [false, true], false],
    [["Oui", "Non", "Occasionnellement"], "Occasionnellement", [false, false, true], true],
    [["F", "G"], "autre", [false, false], false],
    [["F", "G"], true, [false, false], false],
    [["Oui", "Non"], "", [false, false], true]
  ])("that say %j, asked %j", (says, answer, ticked, whole) => {
    expect(chooseBoxes(says, answer)).toEqual({ ticked, whole })
  })
})
