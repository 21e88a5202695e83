import { chmod, mkdtemp, readFile, rm, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Effect, Stream } from "effect"
import { afterAll, assert, beforeAll, describe, test } from "vitest"
import { writePrivateFile } from "../src/running/privateFile.ts"

describe("a file that staff write families' data to", () => {
  let folder = ""
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "portail-private-"))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const write = (file: string, parts: ReadonlyArray<string>, replace: boolean) =>
    writePrivateFile(file, Stream.fromIterable(parts.map((part) => Buffer.from(part))), replace)

  test("is read by its owner alone, holds every part, and is replaced only when that was asked for", async () => {
    const file = join(folder, "fiche.pdf")
    await Effect.runPromise(write(file, ["un long ", "premier ", "texte"], false))
    assert.strictEqual(await readFile(file, "utf8"), "un long premier texte")
    assert.strictEqual((await stat(file)).mode & 0o777, 0o600)
    const refused = await Effect.runPromise(Effect.flip(write(file, ["autre"], false)))
    assert.deepInclude(refused, { _tag: "AlreadyThere", file })
    assert.strictEqual(await readFile(file, "utf8"), "un long premier texte")
    await chmod(file, 0o644)
    await Effect.runPromise(write(file, ["autre"], true))
    assert.strictEqual(await readFile(file, "utf8"), "autre")
    assert.strictEqual((await stat(file)).mode & 0o777, 0o600)
  })

  test("in a folder that is not there is refused with its name", async () => {
    const absent = join(folder, "absent")
    const refused = await Effect.runPromise(Effect.flip(write(join(absent, "x.pdf"), ["x"], false)))
    const reason = `ne peut pas être écrit : le dossier ${absent} n'existe pas`
    assert.deepInclude(refused, { _tag: "FileUnusable", reason })
  })
})
