import { expect, it } from "vitest"
import { renderLetter } from "../../../src/mail/rendering/renderLetter.ts"
import { frenchIn, textsIn } from "../../support/frenchIn.ts"
import { type AnyLetter, compiegne, letterOf, mails } from "./samples.ts"

it.each(Object.values(mails).map((mail: AnyLetter) => [mail.template, mail] as const))(
  "the English mail %s has no French but the names that it quotes",
  (_, mail) => {
    const { subject, text } = renderLetter("en", compiegne, letterOf(mail))
    expect(frenchIn(`${subject}\n${text}`, [...textsIn(mail), ...textsIn(compiegne)])).toEqual([])
  }
)

it("French is found where a sentence of it is left, and not in a name", () => {
  expect(frenchIn("Your invoice: votre facture est prête", [])).toEqual(["votre", "est", "prête"])
  expect(
    frenchIn("Léa has a place at L’Île aux enfants, see https://ville.example/les-menus", ["Léa", "L'Île aux enfants"])
  ).toEqual([])
})
