import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, it } from "vitest"
import { declaredActions } from "./declaredActions.ts"

const source = join(import.meta.dirname, "../../src")
const spelled = /\b(?:action:|record\([^)]*?)[^\n]*/g

/** The actions that the sources of core spell where they write into the log. */
const recordedIn = (text: string): ReadonlyArray<string> =>
  [...text.matchAll(spelled)].flatMap(([line]) =>
    [...line.matchAll(/"([a-z]+\.[a-z-]+)"/g)].map(([, code = ""]) => code)
  )

describe("an act in the audit log", () => {
  it("has an action that its area declares, and no two areas declare the same", async () => {
    const declared = [...(await declaredActions()).values()].flat()
    const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter(
      (file) => file.endsWith(".ts") && !file.startsWith("platform/")
    )
    const recorded = files.flatMap((file) => recordedIn(readFileSync(join(source, file), "utf8")))
    assert.isAbove(new Set(recorded).size, 30)
    assert.deepStrictEqual(
      recorded.filter((code) => !declared.includes(code)),
      []
    )
    assert.strictEqual(new Set(declared).size, declared.length)
  })
})
