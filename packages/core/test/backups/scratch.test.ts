import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import { fileURLToPath } from "node:url"
import { Effect } from "effect"
import { afterAll, assert, beforeAll, describe, test, vi } from "vitest"
import { leftScratch, removeLeftScratch, scratchDirectory } from "../../src/backups/scratch.ts"

const keeper = fileURLToPath(new URL("./keepsScratch.ts", import.meta.url))

describe("the folder in which a backup is proven", () => {
  let temporary = ""
  beforeAll(async () => {
    temporary = await mkdtemp(join(tmpdir(), "scratch-"))
    vi.stubEnv("TMPDIR", temporary)
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    await rm(temporary, { recursive: true, force: true })
  })

  test("is gone when the work ends, and nobody takes it for left while the work goes on", async () => {
    const inside = Effect.gen(function* () {
      const folder = yield* scratchDirectory
      return { folder, there: yield* Effect.promise(() => readdir(temporary)), left: yield* leftScratch }
    })
    const { folder, there, left } = await Effect.runPromise(Effect.scoped(inside))
    assert.deepStrictEqual([there, left], [[basename(folder)], []])
    assert.deepStrictEqual(await readdir(temporary), [])
  })

  test("is left by a process that was killed; it is found, and removed with what is in it", async () => {
    const child = spawn(process.execPath, [keeper], { stdio: ["ignore", "pipe", "inherit"] })
    const [said] = await once(child.stdout, "data")
    const folder = String(said).trim()
    await writeFile(join(folder, "families"), "in clear")
    assert.deepStrictEqual(await Effect.runPromise(leftScratch), [])
    child.kill("SIGKILL")
    await once(child, "exit")
    assert.deepStrictEqual(await Effect.runPromise(leftScratch), [folder])
    await Effect.runPromise(removeLeftScratch)
    assert.deepStrictEqual(await readdir(temporary), [])
  })

  test("of another machine, or of before they had names, counts as left after a day", async () => {
    const folders = ["portail-backup-elsewhere-7-AbCdEf", "portail-backup-AbCdEf"].map((name) => join(temporary, name))
    for (const folder of folders) await mkdir(folder)
    await mkdir(join(temporary, "portail-backup-of-the-mayor"))
    assert.deepStrictEqual(await Effect.runPromise(leftScratch), [])
    for (const folder of folders) await utimes(folder, 0, 0)
    assert.deepStrictEqual(await Effect.runPromise(leftScratch), folders.toSorted())
  })
})
