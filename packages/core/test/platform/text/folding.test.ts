import { assert, describe, it } from "vitest"
import { comparable, withoutAccents, withoutLigatures } from "../../../src/platform/text/folding.ts"

describe("letters", () => {
  it("lose their accents, whether they were typed as one character or as two", () => {
    assert.strictEqual(withoutAccents("Éléonore Çà, nai\u0308ve"), "Eleonore Ca, naive")
    assert.strictEqual(withoutAccents("cœur"), "cœur")
  })

  it("lose their ligatures too where words are judged", () => {
    assert.strictEqual(withoutLigatures("Cœur ÆRO œ"), "Coeur AERO oe")
  })

  it("and digits are what names are compared by", () => {
    assert.strictEqual(comparable("  Prénom de l’enfant (2) ", "_"), "prenom_de_l_enfant_2")
    assert.strictEqual(comparable("Jean-Noël  MARTIN", " "), "jean noel martin")
    assert.strictEqual(comparable("?!", " "), "")
  })
})
