import { fork } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, onTestFinished, test } from "vitest"
import { endOf, nextOf } from "../../bench/measuring.ts"

const processOf = (script: string) => {
  const folder = mkdtempSync(join(tmpdir(), "portail-role-"))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, "role.mjs"), script)
  return fork(join(folder, "role.mjs"))
}

test("a bench hears what its process says, and ends it once", async () => {
  const child = processOf("process.on('message', () => process.send({ done: 3 }))")
  child.send("go")
  expect(await nextOf(child)).toEqual({ done: 3 })
  await endOf(child)
  await endOf(child)
})

test("a bench waits for no process that has ended", async () => {
  const child = processOf("process.exitCode = 7")
  await expect(nextOf(child)).rejects.toThrow(/role\.mjs ended with 7/)
  await expect(nextOf(child)).rejects.toThrow(/role\.mjs ended with 7/)
  await endOf(child)
})
