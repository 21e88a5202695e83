import { assert, describe, it } from "@effect/vitest"
import type { DocumentKind, DocumentQuestion } from "../../src/documents/documentKind.ts"
import { documentPdf } from "../../src/documents/pdf/documentPdf.ts"
import { type PrintedSubmission, printModel } from "../../src/documents/printModel.ts"
import type { Answers } from "../../src/households/sections/values.ts"
import { readBack } from "../platform/pdf/readBack.ts"
import { townSettings } from "../support/town.ts"
import { shippedKinds } from "./documentsUnderTest.ts"

const sheet = shippedKinds().find(({ code }) => code === "fiche-sanitaire") ?? assert.fail("the town asks for no sheet")

const facts: PrintedSubmission["content"]["facts"] = {
  "child.name": "Léa ESSAI",
  "child.givenName": "Léa",
  "child.familyName": "ESSAI",
  "child.birthDate": "03/03/2018",
  "child.sex": "",
  "child.school": "Robert-Desnos",
  "child.class": "CE2",
  "adult.name": "",
  "household.name": "Famille ESSAI",
  "guardian.name": "Camille ESSAI",
  "guardian.phone": "",
  "guardian.secondPhone": "",
  "guardian.address": "",
  "period.from": "02/09/2030",
  "period.until": "05/07/2031",
  activity: "",
  "signature.by": "",
  "signature.at": ""
}

/** The pages of a form that nobody signed, as they read. */
const read = async (kind: DocumentKind, answers: Answers) => {
  const content = { kind, facts, templateHash: null, notices: [], by: "", account: "", at: "2030-09-01T10:00:00Z" }
  const model = printModel(townSettings(), { content, answers, contentHash: null })
  return (await readBack(await documentPdf(model))).pages.join(" ")
}

const question = (changes: Partial<DocumentQuestion>): DocumentQuestion => ({
  code: "q",
  label: "Question",
  hint: "",
  kind: "text",
  required: false,
  choices: [],
  minimum: null,
  maximum: null,
  health: null,
  important: false,
  when: null,
  ...changes
})

describe("a form for paper", () => {
  it("has the town's head, boxes for every answer of a choice, and room for date and signature", async () => {
    const text = await read(sheet, {})
    const order = [
      townSettings().name,
      "Fiche sanitaire de liaison",
      "Léa ESSAI",
      "Asthme Oui Non",
      "Mouille-t-il son lit ? Non Parfois Oui",
      "déclare exacts les renseignements",
      "Nom et prénom du responsable Fait à Le Signature"
    ]
    const places = order.map((part) => text.indexOf(part))
    assert.notInclude(places, -1)
    assert.deepStrictEqual(
      places,
      places.toSorted((a, b) => a - b)
    )
  })

  it("says of no question that it was not answered, and not that it is worth nothing", async () => {
    assert.notMatch(await read(sheet, {}), /non renseigné|ne vaut rien|Aperçu/)
  })

  it("shows what was typed already", async () => {
    const [part] = sheet.parts
    const kind = {
      ...sheet,
      parts: part === undefined ? [] : [{ ...part, questions: [question({ label: "Médecin" })] as const }]
    }
    assert.include(await read(kind, { q: "Dr Blanc" }), "Médecin Dr Blanc")
  })

  it("asks what an answer leads to, and says to which", async () => {
    const questions = [
      question({ code: "a", label: "Un traitement ?", kind: "yes-no" }),
      question({ code: "b", label: "Lequel ?", when: { question: "a", is: true } }),
      question({ code: "c", label: "Depuis quand ?", kind: "date", when: { question: "a", is: true } }),
      question({ code: "d", label: "Nage-t-il ?", kind: "yes-no" }),
      question({ code: "e", label: "Une ordonnance ?", when: { question: "a", is: true } })
    ] as const
    const text = await read({ ...sheet, parts: [{ title: "Santé", questions }] }, {})
    for (const said of [
      "Si oui, lequel ?",
      "Si oui, depuis quand ?",
      "Si « Un traitement ? » est oui : Une ordonnance ?"
    ])
      assert.include(text.replaceAll("\u00a0", " "), said)
  })
})
