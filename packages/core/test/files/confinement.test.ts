import { execFile, spawnSync } from "node:child_process"
import { once } from "node:events"
import { existsSync } from "node:fs"
import { createServer } from "node:net"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { skippedUnless } from "../../../../scripts/needs.ts"
import { bareEnvironment, confined, findIsolation, type Isolation } from "../../src/files/inspection/confinement.ts"
import { newFolder } from "./filesUnderTest.ts"

const isolation = await findIsolation()

const running = (how: Isolation, code: string, seconds?: number) => {
  const { file, args } = confined(how, ["-e", code], seconds)
  return spawnSync(file, args, {
    encoding: "utf8",
    cwd: "/",
    stdio: ["ignore", "pipe", "ignore"],
    env: bareEnvironment
  })
}

const attempt = (code: string): string =>
  running(isolation, `try { ${code}; console.log("done") } catch (error) { console.log(error.code) }`).stdout.trim()

/** Connects from a confined process to a server of this one; gives what it says, and how often somebody came. */
const connecting = async (how: Isolation) => {
  let came = 0
  const server = createServer((socket) => {
    came += 1
    socket.destroy()
  }).listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  const port = typeof address === "object" ? address?.port : undefined
  const { file, args } = confined(how, [
    "-e",
    `require("net").connect(${port}, "127.0.0.1").on("connect", () => console.log("connected")).on("error", (e) => console.log(e.code))`
  ])
  const said = await new Promise<string>((settle) =>
    execFile(file, args, { cwd: "/", env: bareEnvironment }, (_, stdout) => settle(stdout.trim()))
  )
  server.close()
  return { said, came }
}

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

  it("ends at the processor time that it has", () => {
    assert.strictEqual(running(isolation, "for (;;);", 1).signal, "SIGXCPU")
  })
})

describe(
  "the process that looks at files, in namespaces of its own",
  skippedUnless(isolation === "namespace", "this system lets nobody make user namespaces"),
  () => {
    it("reaches no network, not even the machine's own; without them it would", async () => {
      assert.deepStrictEqual(await connecting("namespace"), { said: "ENETUNREACH", came: 0 })
      assert.deepStrictEqual(await connecting("none"), { said: "connected", came: 1 })
    })

    it("is nobody", () => {
      assert.strictEqual(running("namespace", "console.log(process.getuid())").stdout.trim(), "65534")
    })
  }
)
