import { expect, test } from "vitest"
import { frenchSpaces } from "../../../src/platform/text/frenchSpaces.ts"

const shown = (text: string) => frenchSpaces(text).replaceAll("\u00a0", "~")

test("no line breaks before a double mark or a unit, or after an opening one", () => {
  expect(shown("Reste à payer : « 12 € » ; prêt ? Oui !")).toBe("Reste à payer~: «~12~€~»~; prêt~? Oui~!")
  expect(shown("Facture n° 12, 20 % de 10 Mo, à 9 h 30")).toBe("Facture n°~12, 20~% de 10~Mo, à 9~h 30")
})

test("what only begins like a unit stays as it is", () => {
  expect(shown("2 heures pour 3 minutes et 4 hommes")).toBe("2 heures pour 3 minutes et 4 hommes")
})
