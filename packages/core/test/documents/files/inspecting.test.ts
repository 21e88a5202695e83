import { execFileSync } from "node:child_process"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Fiber, Stream } from "effect"
import { TestClock } from "effect/testing"
import { inspecting } from "../../../src/documents/files/inspection/inspecting.ts"
import { limits } from "../hostile/corpus.ts"

/** Processes of this test that look at files. */
const looking = (): number =>
  execFileSync("ps", ["--ppid", String(process.pid), "-o", "args="], { encoding: "utf8" })
    .split("\n")
    .filter((line) => line.includes("inspect.ts")).length

describe("a file whose inspection hangs", () => {
  it.effect("is refused as damaged at the time limit, and the process is killed", () =>
    Effect.gen(function* () {
      const upload = Stream.concat(Stream.make(Buffer.from("%PDF-1.7\n")), Stream.never)
      const inspection = yield* Effect.scoped(inspecting(upload, limits)).pipe(
        Effect.flip,
        Effect.forkChild({ startImmediately: true })
      )
      yield* TestClock.adjust("29 seconds")
      assert.isUndefined(inspection.pollUnsafe())
      assert.strictEqual(looking(), 1)
      yield* TestClock.adjust("1 second")
      assert.deepInclude(yield* Fiber.join(inspection), { _tag: "FileRefused", rule: "damaged" })
      assert.strictEqual(looking(), 0)
    })
  )
})
