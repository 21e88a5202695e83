import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { afterAll, assert, beforeAll, describe, test } from "vitest"
import { main } from "../src/program.ts"
import { openWorkplace, samples, workplace } from "./support/portail.ts"
import { recording } from "./support/recording.ts"

const place = await openWorkplace()
const elsewhere = await workplace()
const { portail, json } = place

describe("backup and restore", () => {
  const folder = join(place.folder, "sauvegardes")
  const keyFile = join(place.folder, "cle.txt")
  const erasures = join(place.folder, "effacements.jsonl")
  const before = { key: process.env["PORTAIL_SECRET_KEY"], erasures: process.env["PORTAIL_ERASURES"] }
  let recipient = ""
  let file = ""

  const restoring = (...words: ReadonlyArray<string>) => elsewhere.portail("restore", file, "--key", keyFile, ...words)
  const familiesOf = async (dataDirectory: string) => {
    const terminal = recording()
    assert.strictEqual(await main(["family", "search", "martin", "--json", "--data-dir", dataDirectory], terminal), 0)
    return JSON.parse(terminal.written.out)
  }

  beforeAll(async () => {
    process.env["PORTAIL_SECRET_KEY"] = `k1:${Buffer.alloc(32, 1).toString("base64")}`
    await place.write("guide.pdf", "%PDF-1.4")
    assert.strictEqual((await portail("town", "apply", await place.write("ville.yaml", samples.town))).code, 0)
    const imported = await portail("family", "import", await place.write("familles.csv", samples.families))
    assert.strictEqual(imported.code, 0, imported.err)
  })

  afterAll(async () => {
    for (const [name, value] of [
      ["PORTAIL_SECRET_KEY", before.key],
      ["PORTAIL_ERASURES", before.erasures]
    ] as const) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
    await place.remove()
    await elsewhere.remove()
  })

  test("the recovery key is written once, for its owner alone", async () => {
    const made = await json("backup", "key", "--out", keyFile)
    assert.strictEqual(made.code, 0)
    recipient = made.document.recipient
    assert.match(await readFile(keyFile, "utf8"), /^# public key: age1\w+\nAGE-SECRET-KEY-1\w+\n$/)
    assert.notInclude(JSON.stringify(made), "AGE-SECRET-KEY")
    assert.strictEqual((await portail("backup", "key", "--out", keyFile)).code, 7)
  })

  test("a backup beside a running portal is written whole, and says where", async () => {
    const { code, err } = await portail("backup", "--to", folder)
    assert.strictEqual(code, 2)
    assert.include(err, "portail backup key")
    const made = await json("backup", "--to", folder, "--recipient", recipient, "--keep", "1,0,0")
    assert.strictEqual(made.code, 0, made.err)
    file = made.document.file
    assert.deepStrictEqual(await readdir(folder), [file.slice(folder.length + 1)])
    assert.isTrue(made.document.secretKey)
    const { document } = await json("backup", "list", "--to", folder)
    assert.deepStrictEqual(
      document.map((each: { file: string }) => each.file),
      [file]
    )
  })

  test("it is none of who has another key, and nothing of it is in clear", async () => {
    const other = join(place.folder, "autre.txt")
    await portail("backup", "key", "--out", other)
    const { code, err } = await portail("backup", "verify", file, "--key", other)
    assert.strictEqual(code, 3)
    assert.include(err, "autre clé de secours")
    assert.notInclude(await readFile(file, "latin1"), "MARTIN")
  })

  test("restored elsewhere the families are there, but for those erased since", async () => {
    const found = await familiesOf(place.dataDirectory)
    process.env["PORTAIL_ERASURES"] = erasures
    assert.strictEqual((await portail("family", "erase", "F2", "--yes")).code, 0)
    const restored = await restoring()
    assert.strictEqual(restored.code, 0, restored.err)
    assert.include(restored.err, "1 foyer effacé,")
    assert.include(restored.err, "0 clé d'accès supprimée, 0 lien avec FranceConnect défait,")
    assert.strictEqual((await elsewhere.portail("family", "show", "F2")).code, 4)
    assert.deepStrictEqual(await familiesOf(elsewhere.dataDirectory), found)
    assert.notInclude(await readdir(elsewhere.dataDirectory), "restoring")
  })

  test("over other data it is put only when told, and these stay beside", async () => {
    const refused = await restoring("--yes")
    assert.strictEqual(refused.code, 7)
    assert.include(refused.err, "--replace")
    delete process.env["PORTAIL_SECRET_KEY"]
    const replaced = await restoring("--replace", "--yes")
    assert.strictEqual(replaced.code, 0, replaced.err)
    const names = await readdir(elsewhere.dataDirectory)
    assert.isTrue(names.some((name) => name.startsWith("database-avant-")))
    assert.match(await readFile(join(elsewhere.dataDirectory, "secret-key"), "utf8"), /^k1:/)
  })

  test("a portal that runs is not replaced", async () => {
    const { code, err } = await portail("restore", file, "--key", keyFile, "--replace", "--yes")
    assert.strictEqual(code, 5)
    assert.include(err, "utilise déjà")
  })
})
