import { afterAll, assert, beforeAll, describe, test } from "vitest"
import { openWorkplace, samples } from "./support/portail.ts"

const place = await openWorkplace()
const { portail, json } = place

describe("the quotients of families", () => {
  beforeAll(async () => {
    await place.write("guide.pdf", "%PDF-1.4")
    await portail("town", "apply", await place.write("ville.yaml", samples.town))
    await portail("family", "import", "--yes", await place.write("familles.csv", samples.families))
  })
  afterAll(() => place.remove())

  test("are set for a household by any of its names, and listed with when they hold", async () => {
    const dry = await portail("quotient", "set", "F1", "622,50", "--from", "01/01/2026", "--dry-run")
    assert.match(dry.out, /Donner à F1, .*622,50.* à partir du 01\/01\/2026/)
    assert.deepEqual((await json("quotient", "list", "--household", "F1")).document, [])
    const args = ["--from", "01/01/2026", "--until", "31/12/2026", "--proof", "CAF", "--yes"]
    assert.strictEqual((await portail("quotient", "set", "claire@example.fr", "622,50", ...args)).code, 0)
    const { out, err } = await portail("quotient", "list", "--day", "01/03/2026")
    assert.match(out, /F1 +\S+.* +622,50\s€ +01\/01\/2026 +31\/12\/2026/)
    assert.include(err, "1 quotient en vigueur le 01/03/2026.")
    assert.deepEqual((await json("quotient", "list", "--day", "01/01/2027")).document, [])
  })

  test("are refused with the reason", async () => {
    const backwards = await portail(
      "quotient",
      "set",
      "F1",
      "1",
      "--from",
      "02/01/2026",
      "--until",
      "01/01/2026",
      "--yes"
    )
    assert.include(backwards.err, "n'est pas après le premier")
    assert.include((await portail("quotient", "set", "F1", "200000", "--yes")).err, "0 à 100 000 €")
    assert.include((await portail("quotient", "set", "F1", "neuf cents", "--yes")).err, "n'est pas un montant")
  })

  test("come from a file, whose columns a town names", async () => {
    const file = await place.write("quotients.csv", "N° famille;QF;Du\nF2;900;01/01/2026\nF1;700;01/02/2026\n")
    const { code, err } = await portail("quotient", "import", file, "--yes")
    assert.strictEqual(code, 0, err)
    assert.include(err, "2 quotients (nouveau : 2, modifié : 0, inchangé : 0).")
    const { document } = await json("quotient", "list", "--day", "2026-03-01")
    assert.sameDeepMembers(
      document.map(({ householdRef, cents, source }: Record<string, unknown>) => [householdRef, cents, source]),
      [
        ["F1", 70_000, "import"],
        ["F2", 90_000, "import"]
      ]
    )
  })
})
