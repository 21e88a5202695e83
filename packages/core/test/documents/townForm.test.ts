import { readFileSync } from "node:fs"
import { assert } from "@effect/vitest"
import { Effect } from "effect"
import { DocumentKinds } from "../../src/documents/DocumentKinds.ts"
import type { DocumentKind } from "../../src/documents/documentKind.ts"
import { requestId } from "../../src/documents/requests.ts"
import { readBack } from "../platform/pdf/readBack.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { documentFamily, services, shippedKinds } from "./documentsUnderTest.ts"

const file = "files/fiche-sanitaire-modele.pdf"
const form = new Uint8Array(readFileSync(new URL(`../../../../examples/compiegne/${file}`, import.meta.url)))

/** The shipped health sheet upon the town's own form. */
const upon = (fields: Readonly<Record<string, string>>): ReadonlyArray<DocumentKind> =>
  shippedKinds()
    .slice(0, 1)
    .map((kind) => ({ ...kind, template: { file, fields } }))

const fields = {
  "enfant.nom": "child.familyName",
  "enfant.naissance": "child.birthDate",
  "allergie.asthme": "answers.asthme",
  "allergie.conduite": "answers.allergies-detail",
  "responsable.nom": "guardian.name"
}

describeOnDatabase("a town's own form", services, (it) => {
  it.effect("is refused by name where it lacks a field, where it is missing, or where it is no form", () =>
    Effect.gen(function* () {
      const { staff } = yield* documentFamily()
      const kinds = yield* DocumentKinds
      const apply = (asked: ReadonlyArray<DocumentKind>, templates: ReadonlyMap<string, Uint8Array>) =>
        Effect.flip(kinds.apply(staff, "documents.yaml", asked, templates, { dryRun: true }))
      const lacking = yield* apply(upon({ ...fields, "enfant.taille": "child.name" }), new Map([[file, form]]))
      assert.deepStrictEqual(lacking.problems, [
        { code: "template-field-missing", kind: "fiche-sanitaire", file, field: "enfant.taille" }
      ])
      assert.deepStrictEqual((yield* apply(upon(fields), new Map())).problems, [
        { code: "template-missing", kind: "fiche-sanitaire", file }
      ])
      const text = new TextEncoder().encode("ce n'est pas un PDF")
      assert.deepStrictEqual((yield* apply(upon(fields), new Map([[file, text]]))).problems, [
        { code: "template-unusable", kind: "fiche-sanitaire", file, reason: "unreadable" }
      ])
    })
  )

  it.effect("comes back filled in with what the family answered and what the town knows", () =>
    Effect.gen(function* () {
      const { staff, access, documents, childId } = yield* documentFamily()
      const kinds = yield* DocumentKinds
      yield* kinds.apply(staff, "documents.yaml", upon(fields), new Map([[file, form]]), { dryRun: false })
      const id = requestId("fiche-sanitaire", childId, "2030-09-02")
      yield* documents.save(access, id, [
        { question: "asthme", before: null, after: true },
        { question: "allergies-detail", before: null, after: "Ventoline, deux bouffées" }
      ])
      const pdf = yield* documents.pdf(access, id)
      const text = (yield* Effect.promise(() => readBack(pdf))).pages.join(" ")
      for (const words of ["ESSAI", "04/05/2018", "Ventoline, deux bouffées", "Camille ESSAI", "Non signé en ligne"]) {
        assert.include(text, words)
      }
    })
  )
})
