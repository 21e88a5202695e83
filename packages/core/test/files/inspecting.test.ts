import { execFileSync } from "node:child_process"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Fiber, Stream } from "effect"
import { TestClock } from "effect/testing"
import { needs } from "../../../../scripts/needs.ts"
import { programPath } from "../../../../scripts/programs.ts"
import { findIsolation } from "../../src/files/inspection/confinement.ts"
import { inspecting } from "../../src/files/inspection/inspecting.ts"
import { limits } from "./hostile/corpus.ts"

/** Numbers of this test's processes that look at files. */
const looking = (): ReadonlyArray<number> =>
  execFileSync(programPath("ps"), ["--ppid", String(process.pid), "-o", "pid=,args="], { encoding: "utf8" })
    .split("\n")
    .filter((line) => line.includes("inspect.ts"))
    .map((line) => Number.parseInt(line, 10))

describe("a file whose inspection hangs", needs("ps"), () => {
  it.effect.each([
    ["because the file never ends", Stream.concat(Stream.make(Buffer.from("%PDF-1.7\n")), Stream.never)],
    [
      "because the process stands still",
      Stream.sync(() => {
        for (const pid of looking()) process.kill(pid, "SIGSTOP")
        return Buffer.from("%PDF-1.7\n")
      })
    ]
  ] as const)("%s, is refused at the time limit, which is told, and the process is killed", ([, upload]) =>
    Effect.gen(function* () {
      // trying what the system allows starts a process too
      yield* Effect.promise(findIsolation)
      const inspection = yield* Effect.scoped(inspecting(upload, limits)).pipe(
        Effect.flip,
        Effect.forkChild({ startImmediately: true })
      )
      while (looking().length === 0) yield* Effect.promise(() => new Promise(setImmediate))
      yield* TestClock.adjust("29 seconds")
      assert.isUndefined(inspection.pollUnsafe())
      assert.strictEqual(looking().length, 1)
      yield* TestClock.adjust("1 second")
      assert.deepInclude(yield* Fiber.join(inspection), { _tag: "FileRefused", rule: "too-slow", limit: "30" })
      assert.deepStrictEqual(looking(), [])
    })
  )
})
