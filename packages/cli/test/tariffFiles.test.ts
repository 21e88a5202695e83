import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, assert, describe, test } from "vitest"
import { workplace } from "./support/portail.ts"

const example = (name: string) => fileURLToPath(new URL(`../../../examples/tariffs/${name}.yaml`, import.meta.url))
const place = await workplace()
afterAll(place.remove)

const spaces = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ")

describe("portail tariff test", () => {
  test("shows each price with its arithmetic", async () => {
    const { code, out, err } = await place.portail("tariff", "test", example("sene-cantine"))
    assert.strictEqual(code, 0)
    assert.include(spaces(out), "1 repas × 2,01 € : 0,287 % de votre quotient 700")
    assert.include(err, "6 cas : tous justes.")
  })

  test("ends with 8 and shows what came out where the town expects another price", async () => {
    const text = await readFile(example("voreppe-cantine"), "utf8")
    const file = await place.write(
      "tarifs.yaml",
      text.replace("quotient: 1001, expect: 5.30", "quotient: 1001, expect: 1")
    )
    const { code, out, err } = await place.portail("tariff", "test", file)
    assert.strictEqual(code, 8)
    assert.match(spaces(out), /✗ faux .*1,00 € +5,30 €/)
    assert.include(err, "1 cas faux sur 3.")
  })

  test("says for whom a grid has no price, and which euros have three decimals", async () => {
    const text = await readFile(example("champcevinel-cantine"), "utf8")
    const hole = await place.write("trou.yaml", text.replace("refused: [hole]\n", ""))
    const { code, out } = await place.portail("tariff", "test", hole)
    assert.strictEqual(code, 8)
    assert.include(spaces(out), "aucune ligne pour : quotient de 622,01 € à 622,99 €, habitant")
    const money = await place.write("argent.yaml", text.replace("price: 3.30", "price: 3.305"))
    const refused = await place.portail("tariff", "test", money)
    assert.strictEqual(refused.code, 3)
    assert.include(refused.err, "attendu : des euros, 2 décimales au plus")
    assert.include(refused.err, "tariffs[0].rows[1].price")
  })
})

describe("portail tariff chart", () => {
  test("draws a price against the quotient, marks its cliffs, and writes a drawing", async () => {
    const svg = join(place.folder, "cantine.svg")
    const words = ["tariff", "chart", example("voreppe-cantine"), "restauration", "repas", "--svg", svg]
    const { code, out, err } = await place.portail(...words)
    assert.strictEqual(code, 0)
    assert.match(spaces(out), /▲ monte +1 000,00 € +1,00 € +5,30 € +\+4,30 €/)
    assert.strictEqual(out.match(/●/g)?.length, 1)
    assert.include(err, "1 seuil (●)")
    assert.include(spaces(await readFile(svg, "utf8")), ">+4,30 €</text>")
  })

  test("names the activities of the file when it has none of that name", async () => {
    const { code, err } = await place.portail("tariff", "chart", example("voreppe-cantine"), "cantine", "repas")
    assert.strictEqual(code, 4)
    assert.include(err, "restauration")
  })
})
