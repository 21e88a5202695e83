import { it } from "@effect/vitest"
import { Effect } from "effect"
import { expect } from "vitest"
import { DocumentPdfs } from "../../../src/documents/pdf/DocumentPdfs.ts"
import { documentPdf } from "../../../src/documents/pdf/documentPdf.ts"
import { emergencySheet } from "../../../src/documents/pdf/emergencySheet.ts"
import { TemplateUnusable } from "../../../src/documents/pdf/TemplateUnusable.ts"
import { fillTemplate, templateFields } from "../../../src/documents/pdf/template.ts"
import { exampleTemplate } from "./exampleTemplate.ts"
import { fiche, wednesday } from "./samples.ts"

const extra = { signature: null, draft: false, title: "Fiche", language: "fr" } as const
const answers = { "enfant.nom": "Martin", "sante.pai": true }
const same = (there: Uint8Array, here: Uint8Array) => expect(Buffer.from(there).equals(here)).toBe(true)

it.live("gives the same bytes as drawing in place", () =>
  Effect.gen(function* () {
    const pdfs = yield* DocumentPdfs
    const template = yield* Effect.promise(exampleTemplate)
    same(yield* pdfs.documentPdf(fiche), yield* Effect.promise(() => documentPdf(fiche)))
    same(yield* pdfs.emergencySheet(wednesday), yield* Effect.promise(() => emergencySheet(wednesday)))
    const here = yield* Effect.promise(() => fillTemplate(template, answers, extra))
    same(yield* pdfs.fillTemplate(template, answers, extra), here)
    expect(yield* pdfs.templateFields(template)).toEqual(yield* Effect.promise(() => templateFields(template)))
  }).pipe(Effect.provide(DocumentPdfs.layer))
)

it.live("says why a form is refused, and draws again after it", () =>
  Effect.gen(function* () {
    const pdfs = yield* DocumentPdfs
    const refused = yield* Effect.flip(pdfs.fillTemplate(new Uint8Array([1, 2, 3]), answers, extra))
    expect(refused).toBeInstanceOf(TemplateUnusable)
    expect(refused.reason).toBe("unreadable")
    expect((yield* Effect.flip(pdfs.templateFields(yield* pdfs.documentPdf(fiche)))).reason).toBe("noForm")
  }).pipe(Effect.provide(DocumentPdfs.layer))
)
