import { Schema } from "effect"
import { expect, test } from "vitest"
import { Wording } from "../../../src/platform/text/Wording.ts"

test("what a town typed with straight apostrophes is printed with curved ones; measures and quotes stay", () => {
  const print = Schema.decodeUnknownSync(Wording)
  expect(print("L'école et l'accueil d'été, aujourd'hui")).toBe("L’école et l’accueil d’été, aujourd’hui")
  expect(print("Une règle de 12' et 'entre guillemets'")).toBe("Une règle de 12' et 'entre guillemets'")
})
