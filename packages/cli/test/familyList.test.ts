import { afterAll, assert, beforeAll, test } from "vitest"
import { main } from "../src/program.ts"
import { openWorkplace, samples } from "./support/portail.ts"
import { recording } from "./support/recording.ts"

const place = await openWorkplace()
/** Families that are read at once. */
const atOnce = 200
const families = 2 * atOnce + 50

/** Each piece of text that a command wrote. */
const pieces = async (...words: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
  const written: Array<string> = []
  const terminal = { ...recording(), out: (text: string | Uint8Array) => void written.push(String(text)) }
  assert.strictEqual(await main([...words, "--data-dir", place.dataDirectory], terminal), 0)
  return written.filter((text) => text !== "")
}

const linesOf = (text: string) => text.trimEnd().split("\n")

beforeAll(async () => {
  await place.write("guide.pdf", "%PDF-1.4")
  await pieces("town", "apply", await place.write("ville.yaml", samples.town))
  const lines = Array.from({ length: families }, (_, place) => {
    const name = place === families - 1 ? "VERY-LONG-NAME-AT-THE-END" : place % 2 === 0 ? "ROUX" : "Hélie"
    return `F${1000 + place};${name};Ana;Compiègne`
  })
  await pieces(
    "family",
    "import",
    "--yes",
    await place.write("f.csv", ["foyer;nom_1;prenom_1;ville", ...lines].join("\n"))
  )
})

afterAll(place.remove)

test("families are listed while they are read, a few at a time, in columns as wide as the widest of all", async () => {
  const parts = (await pieces("family", "list")).map(linesOf)
  assert.deepEqual(
    parts.map(({ length }) => length),
    [1 + atOnce, atOnce, 50]
  )
  const lines = parts.flat()
  assert.match(lines[0] ?? "", /^Foyer {2}Nom +Adultes +Enfants {2}Ville$/)
  const places = new Set(lines.slice(1).map((line) => line.indexOf("Compiègne")))
  assert.deepEqual([...places], [lines[0]?.indexOf("Ville")])
})

test("families found are written as they are found", async () => {
  const parts = await pieces("family", "search", "helie")
  assert.isAbove(parts.length, 1)
  assert.isAtMost(Math.max(...parts.map((part) => linesOf(part).length)), 1 + atOnce)
  assert.lengthOf(linesOf(parts.join("")), 1 + families / 2 - 1)
  assert.deepEqual(await pieces("family", "search", "absent"), [])
  assert.deepEqual(await pieces("family", "search", "absent", "--json"), ["[]\n"])
})

test("a script gets one JSON list, written as families are read", async () => {
  const parts = await pieces("family", "list", "--json")
  assert.lengthOf(parts, 4)
  const document = JSON.parse(parts.join(""))
  assert.lengthOf(document, families)
  assert.deepInclude(document[0], { city: "Compiègne" })
})

test("a reader who takes their time is waited for", async () => {
  let [untaken, most] = [0, 0]
  const terminal = {
    ...recording(),
    out: () => {
      untaken++
      most = Math.max(most, untaken)
    },
    taken: async () => {
      await new Promise(setImmediate)
      untaken = 0
    }
  }
  for (const words of [["list"], ["list", "--json"], ["search", "ana"], ["export"]]) {
    assert.strictEqual(await main(["family", ...words, "--data-dir", place.dataDirectory], terminal), 0)
    // the head of an export, or what ends a list, goes with a part
    assert.isAtMost(most, 2)
    untaken = 0
  }
})
