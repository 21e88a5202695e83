import { execFileSync } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { confinement } from "../../src/files/inspection/inspecting.ts"
import { newFolder } from "./filesUnderTest.ts"

const attempt = (code: string): string =>
  execFileSync(
    process.execPath,
    [...confinement, "-e", `try { ${code}; console.log("done") } catch (error) { console.log(error.code) }`],
    { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], env: {} }
  ).trim()

describe("the process that looks at files", () => {
  it("reads nothing but its code, writes nothing and starts nothing", () => {
    const written = join(newFolder(), "written")
    assert.strictEqual(attempt(`require("fs").readFileSync("/etc/hostname")`), "ERR_ACCESS_DENIED")
    assert.strictEqual(attempt(`require("fs").writeFileSync(${JSON.stringify(written)}, "x")`), "ERR_ACCESS_DENIED")
    assert.strictEqual(attempt(`require("child_process").execSync("true")`), "ERR_ACCESS_DENIED")
    assert.strictEqual(attempt(`new (require("worker_threads").Worker)("1", { eval: true })`), "ERR_ACCESS_DENIED")
    assert.isFalse(existsSync(written))
    assert.strictEqual(attempt("1 + 1"), "done")
  })
})
