import { expect, test } from "vitest"
import { startProgram } from "./startProgram.ts"

const node = (script: string) => startProgram(process.execPath, ["-e", script])

test("what a program is to bring is waited for until it is there", async () => {
  const program = node("setInterval(() => {}, 1000)")
  let looks = 0
  expect(await program.until("three looks", async () => (++looks === 3 ? looks : undefined))).toBe(3)
  await program.stop()
  expect(program.mustRun).toThrow(/ended with SIGTERM/)
  await program.stop()
})

test("it is waited for no longer once the program has ended, and its last words are told", async () => {
  const program = node("console.error('the port is taken'); process.exitCode = 7")
  await expect(program.until("an answer", async () => undefined)).rejects.toThrow(/ended with 7:\nthe port is taken/)
})

test("nor where the program cannot be started", async () => {
  const program = startProgram("/not-installed/prometheus", [])
  await expect(program.until("an answer", async () => undefined)).rejects.toThrow(/ended with \S+:/)
  await program.stop()
})
